import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Adapter } from '@sveltejs/kit';

/**
 * The adapter, and around what it builds a handler that seals every response, pages made ahead and files too:
 * whoever serves the build cannot forget it.
 */
export function sealed(adapter: Adapter, out = 'build'): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      copyFileSync(fileURLToPath(new URL('./sealed-handler.js', import.meta.url)), join(out, 'handler.js'));
    },
  };
}
