import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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
      await adapter.adapt(withFontsCompressed(builder));
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

/** The builder leaves fonts as they are, since most travel packed. Ours do not, and shrink by half. */
function withFontsCompressed(builder: Builder): Builder {
  const compress = async (folder: string): Promise<string[]> => {
    const done = await builder.compress(folder);
    const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ttf'),
    );
    for (const font of fonts) {
      const bytes = readFileSync(join(folder, font));
      writeFileSync(join(folder, `${font}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
      writeFileSync(join(folder, `${font}.br`), brotliCompressSync(bytes));
    }
    return [...done, ...fonts];
  };
  return Object.assign(Object.create(builder) as Builder, { compress });
}
