import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Bytes,
  ITERATIONS,
  isSameLock,
  LONGEST_FILE,
  type Lock,
  newLock,
  open,
  ROOMS,
  readPhrase,
  seal,
  type Tools,
} from './sealed.ts';
import { quick } from './testkit.ts';
import { fromText, toText } from './text.ts';

const PHRASE = 'seven quiet boats at noon';
const TEXT = '{"answers":{"role":"protected"},"order":["role"]}';

/** Chance that counts: 0, 1, 2, … */
function counting(): Tools {
  let next = 0;
  return {
    subtle: crypto.subtle,
    getRandomValues: (array) => {
      for (let at = 0; at < array.byteLength; at += 1) (array as unknown as Uint8Array)[at] = next++ % 256;
      return array;
    },
  };
}

const sure = <T>(value: T | null): T => {
  if (value === null) throw new Error('Nothing came back.');
  return value;
};
const sealedWith = async (text: string, tools: Tools, phrase = PHRASE) =>
  sure(await seal(text, sure(await newLock(phrase, tools)), tools));

/** The format once more, as docs/sealed-file.md tells it, with another library. */
const keyFor = (phrase: string, salt: Uint8Array) => pbkdf2Sync(phrase, salt, 1_000_000, 32, 'sha256');
function openElsewhere(sealed: Uint8Array, phrase: string): string {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(phrase, sealed.subarray(1, 17)),
    sealed.subarray(17, 29),
  );
  decipher.setAAD(sealed.subarray(0, 29));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(29, -16)), decipher.final()]).toString('utf8');
}
function sealElsewhere(text: string, phrase: string): Uint8Array {
  const head = Buffer.concat([Buffer.of(1), Buffer.alloc(16, 7), Buffer.alloc(12, 9)]);
  const cipher = createCipheriv('aes-256-gcm', keyFor(phrase, head.subarray(1, 17)), head.subarray(17));
  cipher.setAAD(head);
  const body = cipher.update(text.padEnd(8192), 'utf8');
  return Buffer.concat([head, body, cipher.final(), cipher.getAuthTag()]);
}

describe('what is sealed', () => {
  test('opens with its passphrase, whatever the text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => JSON.stringify({ one }));
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect((await open(await sealedWith(one, quick), PHRASE, quick))?.text).toBe(one);
      }),
    );
  });

  test('opens elsewhere, by the page that describes it', async () => {
    expect(openElsewhere(await sealedWith(TEXT, crypto), PHRASE)).toBe(TEXT.padEnd(8192));
  });

  test('opens here when it was sealed elsewhere', async () => {
    expect((await open(sealElsewhere(TEXT, PHRASE), PHRASE, crypto))?.text).toBe(TEXT);
  });

  test('is the same for all time, so that no file is ever locked out', async () => {
    const sealed = await sealedWith(TEXT, counting());
    expect(Buffer.from(sealed.subarray(0, 29)).toString('hex')).toBe(
      '01000102030405060708090a0b0c0d0e0f101112131415161718191a1b',
    );
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(
      'e9f08b0d1c55db598f0ead3500db1c75253e304a7d5ac410b5c53678f01d0f6f',
    );
  });

  test('takes at least as many rounds as OWASP asks for', () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  });

  test('has a length that tells only how many rooms it needs', async () => {
    const length = async (letters: number) => (await sealedWith('x'.repeat(letters), quick)).length;
    const [small = 0, big = 0] = ROOMS;
    expect(await length(0)).toBe(await length(small));
    expect(await length(small + 1)).toBe(await length(big));
  });

  test('holds no letter of the text, and is never the same twice', async () => {
    const lock = sure(await newLock(PHRASE, quick));
    const [one, two] = [sure(await seal(TEXT, lock, quick)), sure(await seal(TEXT, lock, quick))];
    expect(Buffer.from(one).toString('latin1')).not.toContain('protected');
    expect(Buffer.from(one.subarray(17)).equals(two.subarray(17))).toBe(false);
    expect([isSameLock(one, lock), isSameLock(two, lock)]).toEqual([true, true]);
    expect(isSameLock(await sealedWith(TEXT, quick), lock)).toBe(false);
  });

  test('has a key that nobody can read out', async () => {
    const { key } = sure(await newLock(PHRASE, quick));
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  test('cannot be larger than it may', async () => {
    const lock = sure(await newLock(PHRASE, quick));
    const most = ROOMS.at(-1) ?? 0;
    expect((await seal('x'.repeat(most), lock, quick))?.length).toBe(LONGEST_FILE);
    expect(await seal('x'.repeat(most + 1), lock, quick)).toBeNull();
  });
});

describe('one calm answer to', () => {
  let sealed: Bytes;
  beforeAll(async () => {
    sealed = await sealedWith(TEXT, quick);
  });

  test('another passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 0, maxLength: 40 }), async (phrase) => {
        fc.pre(readPhrase(phrase) !== PHRASE);
        expect(await open(sealed, phrase, quick)).toBeNull();
      }),
    );
  });

  test('each flipped bit of the head and of the seal, and any of the text', async () => {
    const flipped = async (bit: number) => {
      const other = sealed.slice();
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await open(other, PHRASE, quick), `bit ${bit}`).toBeNull();
    };
    const bits = sealed.length * 8;
    for (let bit = 0; bit < 29 * 8; bit += 1) await flipped(bit);
    for (let bit = bits - 128; bit < bits; bit += 1) await flipped(bit);
    await fc.assert(fc.asyncProperty(fc.nat(bits - 1), flipped), { numRuns: 500 });
  });

  test('a file cut short, made longer, or of anything else', async () => {
    const longer = new Uint8Array([...sealed, 0]);
    for (const other of [sealed.slice(0, -1), sealed.slice(1), longer, new Uint8Array()])
      expect(await open(other, PHRASE, quick)).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await open(bytes, PHRASE, quick)).toBeNull();
      }),
    );
    const noise = sealed.map((byte, at) => (at === 0 ? byte : (byte * 31 + at) % 256));
    expect(await open(noise, PHRASE, quick)).toBeNull();
  });

  test('bytes that are no text', async () => {
    const lock: Lock = sure(await newLock(PHRASE, quick));
    const broken: Tools = {
      ...quick,
      subtle: new Proxy(quick.subtle, {
        get: (subtle, name: keyof SubtleCrypto) =>
          name === 'encrypt'
            ? (how: AesGcmParams, key: CryptoKey, text: Bytes) =>
                crypto.subtle.encrypt(
                  how,
                  key,
                  text.map(() => 0xff),
                )
            : subtle[name],
      }),
    };
    expect(await open(sure(await seal(TEXT, lock, broken)), PHRASE, quick)).toBeNull();
  });

  test('a browser that refuses', async () => {
    const refuses = { ...quick, subtle: {} as SubtleCrypto };
    const lock = sure(await newLock(PHRASE, quick));
    expect(await newLock(PHRASE, refuses)).toBeNull();
    expect(await seal(TEXT, lock, refuses)).toBeNull();
    expect(await open(sealed, PHRASE, refuses)).toBeNull();
  });
});

describe('a passphrase', () => {
  test('is the same however a phone writes its accents and spaces', () => {
    expect(readPhrase('  niño  y\tcasa azul ')).toBe(readPhrase('nin\u0303o y casa azul'));
    expect(readPhrase('Seven quiet boats')).not.toBe(readPhrase('seven quiet boats'));
  });

  test('has one rule: its length', () => {
    expect(readPhrase('elevenchars')).toBeNull();
    expect(readPhrase('            a')).toBeNull();
    expect(readPhrase('twelve chars')).toBe('twelve chars');
    expect(readPhrase('😀'.repeat(12))).not.toBeNull();
    expect(readPhrase('x'.repeat(1001))).toBeNull();
  });
});

test('bytes travel through text and back; what is no such text is nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(fromText(toText(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  for (const text of ['*', 'a', 'é', '{"a":1}']) expect(fromText(text)).toBeNull();
});
