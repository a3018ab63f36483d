import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
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

/** Serves our site as it is built, by its own server in a process of its own. */
export async function serveOurs(): Promise<Served> {
  const serve = fileURLToPath(new URL('../../../scripts/serve.mjs', import.meta.url));
  const child = spawn(process.execPath, [serve], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG: 'errors' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /^Until Signed: (\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`The site did not start. Is it built? ${said}`)));
  });
  return {
    address,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
