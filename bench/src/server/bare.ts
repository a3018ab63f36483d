/** The least that can answer over HTTP: Node's own server, which sends replies that it was given, byte for byte. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpu, usage } from './told.ts';

/** A reply as it is sent again. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In base64. */
  readonly body: string;
}

const replies = new Map<string, Reply & { readonly bytes: Buffer }>();
const server = createServer((request, response) => {
  const reply = replies.get(`${request.method} ${request.url}`);
  const send = () => {
    response.writeHead(reply?.status ?? 404, reply?.headers ?? {});
    response.end(reply?.bytes);
  };
  // A form is read to its end, as every server must.
  if (request.method === 'POST') request.resume().once('end', send);
  else send();
});
process.on('disconnect', () => process.exit());
process.on('message', async (asked: 'usage' | 'cpu' | readonly (readonly [string, Reply])[]) => {
  if (asked === 'usage') return process.send?.(await usage());
  if (asked === 'cpu') return process.send?.(cpu());
  for (const [what, reply] of asked)
    replies.set(what, { ...reply, bytes: Buffer.from(reply.body, 'base64') });
  process.send?.('ready');
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
