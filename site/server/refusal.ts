import type { IncomingHttpHeaders } from 'node:http';
import type { Limits } from './limits.ts';

/** What is known of a request before its body is read. */
export interface Head {
  readonly method: string;
  readonly url: string;
  readonly version: string;
  readonly headers: IncomingHttpHeaders;
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);
export const ALLOW = 'GET, HEAD, POST';

/** The one way in which our forms are sent. What else a form could be, with files in it, is not even taken apart. */
const FORM = 'application/x-www-form-urlencoded';

/** The status with which a request is turned away, or nothing where it may be one of ours. */
export function refusal({ method, url, version, headers }: Head, limits: Limits): number | null {
  if (!METHODS.has(method)) return 405;
  if (url.length > limits.url) return 414;
  // A whole address, or a path with another host in it, is for a proxy.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(url) || url.includes('\\') || !isReadable(url)) return 400;
  if (headers.host === undefined && version !== '1.0') return 400;
  const length = Number(headers['content-length'] ?? 0);
  if (method !== 'POST') return length > 0 || headers['transfer-encoding'] !== undefined ? 400 : null;
  if (!(length <= limits.body)) return 413;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === FORM && headers['content-encoding'] === undefined ? null : 415;
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
