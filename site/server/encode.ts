/**
 * Packs replies that are made while somebody waits. Files are packed when the site is built.
 *
 * Packing what a person sent beside a secret can give the secret away by its length (BREACH). There is none here: no
 * cookie, account or token, and a reply holds only what its own request brought, which no other site can add to.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this, packing saves no packet. */
const LEAST = 1000;
const PACKS = /^(?:text\/|application\/(?:json|javascript)|image\/svg)/;

/** The best way to pack that a browser says it reads. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  if (weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')) return 'br';
  return weightOf('gzip') > 0 ? 'gzip' : null;
}

/** Whether a kind of reply gets smaller. */
export const isPackable = (type: string, length: number): boolean => length >= LEAST && PACKS.test(type);

export function pack(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: 6 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  // At this quality a plan takes a few milliseconds; the highest takes fifty times as long.
  return brotli(body, { params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_SIZE_HINT]: body.length } });
}
