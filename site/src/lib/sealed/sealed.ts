/**
 * A text under a passphrase, as bytes that tell nothing but that they are that. docs/sealed-file.md describes them.
 * Whatever goes wrong (another passphrase, a changed byte, a file of something else) gives the same answer: null.
 */

/** What a browser brings; a test brings its own. */
export type Tools = Pick<Crypto, 'subtle' | 'getRandomValues'>;

/** What a passphrase was made into. The key cannot be read out of it, not even by this page. */
export interface Lock {
  readonly key: CryptoKey;
  readonly salt: Bytes;
}

export type Bytes = Uint8Array<ArrayBuffer>;

export const VERSION = 1;
/** OWASP asks for 600,000. This is as many as an old phone does in about two seconds. */
export const ITERATIONS = 1_000_000;
const SALT = 16;
const IV = 12;
const TAG = 16;
const HEAD = 1 + SALT + IV;
const KIB = 1024;
/** A text is filled up to one of these, so that its length tells nothing. All answers there are fit the first one. */
export const ROOMS: readonly number[] = [8 * KIB, 64 * KIB, 512 * KIB, 2048 * KIB];
export const LONGEST_FILE = HEAD + (ROOMS.at(-1) ?? 0) + TAG;
const SPACE = 0x20;

/** Letters a passphrase has at least. Length is the only rule. */
export const SHORTEST_PHRASE = 12;
const LONGEST_PHRASE = 1000;

/**
 * A passphrase as it is meant: phones write accents in two ways, and put spaces where nobody sees them.
 * Null: too short, or so long that it is something else.
 */
export function readPhrase(typed: string): string | null {
  const phrase = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const { length } = [...phrase];
  return length < SHORTEST_PHRASE || length > LONGEST_PHRASE ? null : phrase;
}

/** Makes a new lock from a passphrase. Takes a second or more, beside the page. Null: it cannot be done here. */
export async function newLock(typed: string, tools: Tools): Promise<Lock | null> {
  return lockWith(typed, tools.getRandomValues(new Uint8Array(SALT)), tools);
}

/** Seals a text. Null: there is too much of it, or it cannot be done here. */
export async function seal(text: string, { key, salt }: Lock, tools: Tools): Promise<Bytes | null> {
  const bytes = new TextEncoder().encode(text);
  const room = ROOMS.find((size) => bytes.length <= size);
  if (room === undefined) return null;
  // Spaces after the text change nothing about what it says.
  const filled = new Uint8Array(room).fill(SPACE);
  filled.set(bytes);
  const sealed = new Uint8Array(HEAD + room + TAG);
  sealed[0] = VERSION;
  sealed.set(salt, 1);
  sealed.set(tools.getRandomValues(new Uint8Array(IV)), 1 + SALT);
  try {
    const body = await tools.subtle.encrypt(cipher(sealed), key, filled);
    sealed.set(new Uint8Array(body), HEAD);
    return sealed;
  } catch {
    return null;
  }
}

/** Opens what was sealed. The lock goes on sealing for the same passphrase. */
export async function open(
  sealed: Uint8Array,
  typed: string,
  tools: Tools,
): Promise<{ readonly text: string; readonly lock: Lock } | null> {
  // Whatever is not of ours costs no time.
  const isOurs = sealed[0] === VERSION && ROOMS.includes(sealed.length - HEAD - TAG);
  const bytes = new Uint8Array(sealed);
  const lock = isOurs ? await lockWith(typed, bytes.slice(1, 1 + SALT), tools) : null;
  if (!lock) return null;
  try {
    const body = await tools.subtle.decrypt(cipher(bytes), lock.key, bytes.subarray(HEAD));
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body).trimEnd(), lock };
  } catch {
    return null;
  }
}

/** Are two sealed texts under one lock? */
export const isSameLock = (sealed: Uint8Array, { salt }: Lock): boolean =>
  sealed[0] === VERSION && salt.every((byte, at) => sealed[1 + at] === byte);

/** The whole head counts: a change in it is as wrong as one in the text. */
const cipher = (sealed: Bytes): AesGcmParams => ({
  name: 'AES-GCM',
  iv: sealed.subarray(1 + SALT, HEAD),
  additionalData: sealed.subarray(0, HEAD),
  tagLength: TAG * 8,
});

async function lockWith(typed: string, salt: Bytes, { subtle }: Tools): Promise<Lock | null> {
  const phrase = readPhrase(typed);
  if (phrase === null) return null;
  try {
    const secret = new TextEncoder().encode(phrase);
    const raw = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
    const key = await subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS },
      raw,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
    return { key, salt };
  } catch {
    return null;
  }
}
