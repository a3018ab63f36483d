// @ts-check
/**
 * Serves the built site. It listens on this machine alone unless HOST says otherwise, and says one line on standard
 * output: the address. The log goes to standard error. PORT=0 takes any free port.
 */
import { join } from 'node:path';
import { openBuilt } from '../site/server/built.ts';
import { log, traceOf } from '../site/server/log.ts';
import { makeServer } from '../site/server/server.ts';
import { root, run, Trouble } from './toolchain.mjs';

/** @type {Record<string, ((port: number, host: string) => string) | undefined>} */
const WHY = {
  EADDRINUSE: (port) => `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`,
  EACCES: (port) => `Port ${port} is not open to this account. Choose another one: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_, host) => `This machine has no address “${host}”: see HOST.`,
  ENOTFOUND: (_, host) => `This machine has no address “${host}”: see HOST.`,
};

await run(async () => {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Trouble(`PORT must be a number from 0 to 65535, not “${process.env.PORT}”.`);
  }
  const built = await openBuilt(join(root, 'site', 'build')).catch((error) => {
    // What is wrong in the files of the house is a list for whoever mends it.
    throw error instanceof Error && 'problems' in error ? new Trouble(error.message) : error;
  });
  const { server, stop, cutOff } = makeServer(built);

  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(
        new Trouble(WHY[error.code ?? '']?.(port, host) ?? `The server could not start: ${error.message}`),
      );
    });
    server.listen(port, host);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;

  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => void stop());
  process.once('SIGINT', () => process.on('SIGINT', cutOff)); // Ctrl-C once more does not wait.
  process.channel?.unref(); // The server ends with the script that started it, if one did.
  // A log that cannot be written, since its disk is full or its reader is gone, would be told to the log without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // A promise that nobody waited for spoils one reply; what nobody caught may have spoiled more, so a new process is due.
  process.on('unhandledRejection', (error) => log(traceOf(error)));
  process.on('uncaughtException', (error) => {
    log(traceOf(error));
    process.exitCode = 1;
    void stop();
  });

  console.log(`Until Signed: http://localhost:${actual}`);
  log({ event: 'start', port: actual, version: built.about.version, law: built.about.law });
});
