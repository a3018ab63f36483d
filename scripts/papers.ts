/**
 * `npm run papers -- OUT`: writes every paper that fits the persons of the tests, in three formats and with three sets
 * of details, into the folder OUT, times each, and holds the files against the tools of others that are at hand:
 * qpdf and poppler for PDF, LibreOffice for DOCX.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from '../papers/src/docx.ts';
import { loadFonts } from '../papers/src/fonts.node.ts';
import { renderHtml } from '../papers/src/html.ts';
import { renderPdf } from '../papers/src/pdf.ts';
import { filled, fittingPapers, HARD, RENDER, USUAL } from '../papers/src/testkit.ts';
import { AGREED, OTHERS, TOLD_MORE } from './../tests/persons.ts';

const out = process.argv[2];
if (!out) {
  console.error('Name the folder that the papers go into: npm run papers -- OUT');
  process.exit(2);
}
const DETAILS = { usual: USUAL, empty: {}, hard: HARD };
const fonts = await loadFonts();
const times: Record<'html' | 'pdf' | 'docx', number[]> = { html: [], pdf: [], docx: [] };
const pages: string[] = [];
const problems: string[] = [];
let count = 0;

for (const person of Object.values({ ...AGREED, ...TOLD_MORE, ...OTHERS })) {
  const folder = join(out, person.id);
  mkdirSync(folder, { recursive: true });
  for (const fitting of fittingPapers(person.answers, person.today))
    for (const [set, details] of Object.entries(DETAILS)) {
      const paper = filled(fitting, details);
      const name = join(folder, `${paper.id}.${fitting.part.situation.role ?? 'either'}.${set}`);
      const options = { words: RENDER, today: person.today };
      const timed = async (kind: keyof typeof times, make: () => unknown) => {
        const start = performance.now();
        const made = await make();
        times[kind].push(performance.now() - start);
        writeFileSync(`${name}.${kind}`, made as Uint8Array | string);
      };
      await timed('html', () => renderHtml(paper, options));
      await timed('pdf', () => renderPdf(paper, fonts, options));
      await timed('docx', () => renderDocx(paper, options));
      checkPdf(`${name}.pdf`, paper.title);
      count += 1;
    }
}

for (const [kind, all] of Object.entries(times)) {
  const sorted = all.toSorted((one, two) => one - two);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(`${kind}: ${count} papers, median ${at(0.5)} ms, most ${at(1)} ms`);
}
const sizes = pages.map(Number);
if (sizes.length > 0) console.log(`pages of a PDF: ${Math.min(...sizes)} to ${Math.max(...sizes)}`);
if (!process.argv.includes('--quick')) checkDocx();
console.log(problems.length === 0 ? 'No tool found fault.' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;

/** What a tool says; null where it is not at hand. */
function tool(name: string, ...args: string[]): string | null {
  try {
    return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    problems.push(`${name} ${args.join(' ')}: ${error instanceof Error ? error.message : ''}`);
    return null;
  }
}

function checkPdf(file: string, title: string): void {
  tool('qpdf', '--check', file);
  const info = tool('pdfinfo', file);
  if (info !== null) {
    if (!/^Tagged: +yes$/m.test(info)) problems.push(`${file} is not tagged`);
    pages.push(/^Pages: +(\d+)$/m.exec(info)?.[1] ?? '0');
  }
  const text = tool('pdftotext', file, '-');
  if (text !== null && !squeezed(text).includes(squeezed(title))) problems.push(`${file} lacks its title`);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Each Word file becomes a PDF by LibreOffice, beside it: some can then be looked at. */
function checkDocx(): void {
  for (const folder of readdirSync(out ?? '')) {
    const files = readdirSync(join(out ?? '', folder)).filter((file) => file.endsWith('.docx'));
    if (files.length === 0) continue;
    const to = join(out ?? '', folder, 'from-docx');
    const said = tool(
      'soffice',
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      to,
      ...files.map((file) => join(out ?? '', folder, file)),
    );
    if (said === null) continue;
    const made = readdirSync(to).length;
    if (made !== files.length)
      problems.push(`${folder}: LibreOffice opened ${made} of ${files.length} files`);
  }
}
