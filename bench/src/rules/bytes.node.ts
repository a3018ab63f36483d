import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

/** What a package adds to a page that uses it. */
export interface Bytes {
  readonly engine: string;
  readonly plain: number;
  readonly brotli: number;
  readonly remark: string | null;
}

export const brotli = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What a page would import of each, and nothing more. */
const USES: readonly { engine: string; script: string; beside?: string; remark?: string }[] = [
  { engine: 'Until Signed', script: `export { compile } from '@until-signed/engine'` },
  { engine: 'json-rules-engine', script: `export { Engine } from 'json-rules-engine'` },
  {
    engine: 'zen-engine',
    script: `import start, { evaluateExpression } from '@gorules/zen-engine-wasm/dist/zen_engine_wasm.js';
      export { start, evaluateExpression };`,
    beside: '@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm',
    remark:
      'the newest @gorules/zen-engine-wasm, the same engine for browsers in an older release; what we measure on Node is native and newer',
  },
  { engine: 'survey-core, expressions', script: `export { ConditionRunner } from 'survey-core'` },
  { engine: 'survey-core, form', script: `export { SurveyModel } from 'survey-core'` },
];

/** Bundles an engine as a page would get it, and compresses it as a server would. */
export async function bytesOf(engine: string): Promise<Bytes> {
  const use = USES.find((one) => one.engine === engine);
  if (!use) throw new Error(`it is not said what a page imports of ${engine}`);
  const { script, beside, remark } = use;
  const { resolve } = createRequire(import.meta.url);
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: HERE, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const files = [
    outputFiles[0]?.contents ?? new Uint8Array(),
    ...(beside ? [readFileSync(resolve(beside))] : []),
  ];
  const sum = (of: (file: Uint8Array) => number) => files.reduce((all, file) => all + of(file), 0);
  return { engine, plain: sum((file) => file.length), brotli: sum(brotli), remark: remark ?? null };
}
