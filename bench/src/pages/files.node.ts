import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Content } from './content.ts';
import { govukPages, SCRIPTS, STYLES } from './govuk.ts';
import { surveyOf, surveyPage, surveyScript } from './surveyjs.ts';

/** What the peers' server serves, by path. */
export type Files = ReadonlyMap<string, { readonly type: string; readonly text: string }>;

// SurveyJS has no plain interface for its newest core, so its own pair stands at the root, beside the newest core here.
const ROOT = new URL('../../../', import.meta.url);
const atRoot = createRequire(ROOT);

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';

/** Everything that both peers need, built as their makers recommend. */
export async function peerFiles(content: Content): Promise<Files> {
  const govuk = (path: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${path}`), 'utf8');
  return new Map([
    ['/surveyjs', { type: HTML, text: surveyPage(content) }],
    ['/surveyjs/form.js', { type: JS, text: await bundle(surveyScript(surveyOf(content))) }],
    // Without the font that it would fetch from elsewhere.
    [
      '/surveyjs/form.css',
      { type: CSS, text: readFileSync(atRoot.resolve('survey-core/survey-core.fontless.min.css'), 'utf8') },
    ],
    ...Object.entries(govukPages(content)).map(([path, text]) => [path, { type: HTML, text }] as const),
    [STYLES, { type: CSS, text: withoutFonts(govuk('govuk-frontend.min.css')) }],
    [SCRIPTS, { type: JS, text: govuk('govuk-frontend.min.js') }],
  ]);
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(ROOT), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Its font may be used on gov.uk alone; elsewhere Arial stands in. */
const withoutFonts = (css: string): string => css.replace(/@font-face\{[^}]*\}/g, '');

export const versionAtRoot = (name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, ROOT), 'utf8')) as {
      version: string;
    }
  ).version;
