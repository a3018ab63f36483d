import { connect, createServer, type Socket } from 'node:net';
import type { Served } from './serve.node.ts';

/** Stands before a server and counts what comes from it, whoever asks: also a worker beside the page. */
export interface Counting extends Served {
  bytes(): number;
}

export async function counting(address: string): Promise<Counting> {
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(address).port), '127.0.0.1');
    far.on('data', (chunk) => {
      bytes += chunk.length;
    });
    for (const one of [near, far]) {
      open.add(one);
      one.on('close', () => open.delete(one)).on('error', () => one.destroy());
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `http://localhost:${typeof at === 'object' ? at?.port : at}`,
    bytes: () => bytes,
    async stop() {
      for (const one of open) one.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
