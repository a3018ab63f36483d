import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Files } from './files.node.ts';

/** Something that serves pages. */
export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

/** The quality at which our files are packed too. */
export const packed = (text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/** Serves the peers' files: packed before anybody asks, with no head that is not needed. Posts are answered alike. */
export async function servePeers(files: Files): Promise<Served> {
  const ready = new Map([...files].map(([path, { type, text }]) => [path, { type, body: packed(text) }]));
  const server = createServer((request, response) => {
    const found = ready.get(request.url ?? '');
    request.resume();
    if (!found) return response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': found.type,
        'content-encoding': 'br',
        'content-length': found.body.length,
        'cache-control': found.type.startsWith('text/html') ? 'no-cache' : 'max-age=31536000, immutable',
      })
      .end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
