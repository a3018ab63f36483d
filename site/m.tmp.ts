import { loadLaw } from '@until-signed/law/load';
import { loadWords } from '@until-signed/guidance/load-words';
import { slimLaw } from './build-steps/slim.ts';
import { gzipSync, brotliCompressSync } from 'node:zlib';
const law = slimLaw(loadLaw()); const words = loadWords('en');
const used = new Set<string>();
JSON.stringify(words, (k, v) => { if (v && v.kind === 'law') used.add(v.field); return v; });
console.log([...used].sort().join(' '));
const size = (x: unknown) => brotliCompressSync(JSON.stringify(x)).length;
const total = size(law); console.log('total', total, gzipSync(JSON.stringify(law)).length);
const without = (f: (k: string, v: unknown, path: string[]) => boolean) => { const walk = (v: any, path: string[]): any => Array.isArray(v) ? v.map(x => walk(x, path)) : v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).filter(([k, x]) => !f(k, x, [...path, k])).map(([k, x]) => [k, walk(x, [...path, k])])) : v; return size(walk(law, [])); };
for (const k of ['national', 'contacts', 'hosts']) console.log(k, total - without((kk, v, p) => p.length === 1 && kk === k));
console.log('jur sources', total - without((k, v, p) => k === 'sources' && p.length === 3));
console.log('all source lists', total - without((k, v, p) => k === 'sources' && p.length > 3));
const j = law.jurisdictions;
for (const sec of ['words','courts','orders','hearing','withdraw','endByProtected','endByRestrained','respond','criminal','violation','registry','efile','records','help']) {
  const keys = new Set(Object.values(j).flatMap(x => Object.keys((x as any)[sec]?.[0] ?? (x as any)[sec])));
  console.log(sec, total - without((k, v, p) => p[2] === sec && p.length === 3), [...keys].map(kk => kk + ':' + (total - without((k, v, p) => p[2] === sec && k === kk && p.length >= 4))).join(' '));
}
const unusedText = new Set<string>();
