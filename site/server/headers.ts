/** What every reply carries, pages made ahead and files too, and what a static copy tells its host to send. */
import { OF_PERSON } from '../src/lib/of-person.ts';
import { WORKER, WORKER_POLICY } from './offline.ts';

/** Features of a browser that nothing here uses. What is not in the list is shut by the browser itself. */
const SHUT = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/**
 * Not here: HSTS, which belongs to whoever speaks TLS (see README), and COEP, which would open finer clocks to the
 * page and protect nothing, since the policy of each page lets nothing in from elsewhere.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  // Nothing that a person reads here stays in a cache of the device. Files named by a hash say otherwise themselves.
  'cache-control': 'no-store',
  // Pages carry a policy of their own; this holds for everything else, and where a page cannot say it.
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': SHUT.map((name) => `${name}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // A plan links to the courts of one state: their names are not looked up before somebody goes there.
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
};

/** Scripts that make files of what a person typed: they take it from the page, and can call nobody. */
export const MAKERS = '/_app/immutable/workers/';
export const MAKERS_POLICY = "default-src 'none'";

/** Files whose name is a hash of what is in them. */
export const IMMUTABLE = '/_app/immutable/';
export const FOREVER = 'public,max-age=31536000,immutable';

/** For those who find pages for others: not these. A post and a file are told so too, where no page could say it. */
export const NOT_TO_BE_FOUND: Readonly<Record<string, string>> = { 'x-robots-tag': 'noindex, noarchive' };

/** What the reply for a path carries, before anything else is known of it. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const policy = path.startsWith(MAKERS) ? MAKERS_POLICY : path === WORKER ? WORKER_POLICY : null;
  if (policy) return { ...HEADERS, 'content-security-policy': policy };
  return OF_PERSON.test(path) ? { ...HEADERS, ...NOT_TO_BE_FOUND } : HEADERS;
}
