import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Adapter, Builder } from '@sveltejs/kit';
import { loadLaw } from '@until-signed/law/load';
import { helpLines } from '../server/help-lines.ts';
import { needsScripts, sorryPagesIn, type Voice } from '../server/sorry.ts';
import { LEAVE_TO } from '../src/lib/leave.ts';
import { allTold, directions } from './languages.ts';

/**
 * The adapter, and beside what it builds the words that our own server needs. The adapter's server, which seals no
 * reply, is taken out: the build is served by `site/server` or not at all.
 */
export function sealed(adapter: Adapter, out = 'build'): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(withAllPacked(builder));
      for (const file of ['index.js', 'handler.js']) rmSync(join(out, file));
      writeFileSync(join(out, 'about.json'), JSON.stringify(about(out)));
    },
  };
}

function about(out: string) {
  const law = loadLaw();
  const { version } = JSON.parse(readFileSync(join(out, 'client', '_app', 'version.json'), 'utf8'));
  const days = [law.national, ...Object.values(law.jurisdictions)].map(({ read }) => read);
  const directionOf = directions();
  const voices = allTold().map(
    ({ language, law, words: { strings } }): Voice => ({
      language,
      direction: directionOf[language] ?? 'ltr',
      strings,
      help: helpLines(law, strings),
    }),
  );
  return {
    version,
    law: days.sort()[0],
    sorry: sorryPagesIn(voices, LEAVE_TO),
    needsScripts: Object.fromEntries(voices.map((voice) => [voice.language, needsScripts(voice, LEAVE_TO)])),
  };
}

/** What does not travel packed by itself. Fonts of ours shrink by half. */
const SHRINKS = /\.(?:html|js|mjs|json|css|svg|xml|wasm|txt|mdx?|ttf)$/;
/** Pages about places: most of all pages, each read by few. Packed at the last but one level they take a third of the time. */
const OF_PLACES = /^(?:[\w-]+\/)?us\/.*\.(?:html|md)$/;
/** As many as keep every thread at work that packs. */
const AT_ONCE = 8;
const pack = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

/** The builder leaves fonts as they are, and packs everything for as long as it takes. */
function withAllPacked(builder: Builder): Builder {
  const compress = async (folder: string): Promise<string[]> => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => SHRINKS.test(path));
    const waiting = files.values();
    const lane = async () => {
      for (const file of waiting) await packFile(folder, file);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return files;
  };
  return Object.assign(Object.create(builder) as Builder, { compress });
}

async function packFile(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const bytes = await readFile(path);
  const quality = constants.BROTLI_MAX_QUALITY - (OF_PLACES.test(file) ? 1 : 0);
  const [gz, br] = await Promise.all([
    pack.gzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    pack.brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
}
