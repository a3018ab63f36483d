// @ts-check
/**
 * Serves the built site. It listens on this machine alone unless HOST says otherwise, keeps no log,
 * and says one line: the address. PORT=0 takes any free port.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

  // Pages are served as plain http here; a proxy in front says so itself where it is https.
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  const protocol = process.env.PROTOCOL_HEADER.toLowerCase();
  /** @type {{ handler: import('node:http').RequestListener }} */
  const { handler } = await import(pathToFileURL(join(root, 'site', 'build', 'handler.js')).href);
  const server = createServer((request, response) => {
    request.headers[protocol] ??= 'http';
    handler(request, response);
  });
  // A page asks for little and posts less; whoever takes longer than this is not a person on a slow phone.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;

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
  console.log(`Until Signed: http://localhost:${actual}`);

  const stop = () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('disconnect', stop);
  process.channel?.unref(); // The server ends with the script that started it, if one did.
});
