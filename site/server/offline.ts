/** What the service worker's reply carries, and how it is called back. See docs/offline.md. */
import { readFileSync } from 'node:fs';

export const WORKER = '/service-worker.js';
/** It fetches the site's own files and does nothing else. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** With OFFLINE=off: a worker that takes everything from the devices and ends. Otherwise nothing. */
export const goodbye = (): string | null =>
  process.env.OFFLINE === 'off' ? readFileSync(new URL('./goodbye.js', import.meta.url), 'utf8') : null;
