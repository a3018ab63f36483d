import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Adapter, Builder } from '@sveltejs/kit';

/**
 * The adapter, and around what it builds a handler that seals every response, pages made ahead and files too:
 * whoever serves the build cannot forget it.
 */
export function sealed(adapter: Adapter, out = 'build'): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(withFontsCompressed(builder));
      copyFileSync(fileURLToPath(new URL('./sealed-handler.js', import.meta.url)), join(out, 'handler.js'));
    },
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
