/** The real server in a process of its own, which says on demand how much memory it holds once nothing is lying around. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openBuilt } from '../built.ts';
import { makeServer } from '../server.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const { server, stop } = makeServer(await openBuilt(join(import.meta.dirname, '../../build')));
process.on('disconnect', () => void stop().then(() => process.exit()));
process.on('message', async () => {
  // What is freed by one round frees more in the next.
  for (let round = 0; round < 4; round += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external, rss });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
