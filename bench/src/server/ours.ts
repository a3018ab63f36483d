/** The server of the site as it is in use, in a process that can be asked what it uses. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openBuilt } from '../../../site/server/built.ts';
import { makeServer } from '../../../site/server/server.ts';
import { cpu, usage } from './told.ts';

const { server, stop } = makeServer(await openBuilt(join(import.meta.dirname, '../../../site/build')));
process.on('disconnect', () => void stop().then(() => process.exit()));
process.on('message', async (asked: 'usage' | 'cpu') => {
  process.send?.(asked === 'usage' ? await usage() : cpu());
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
