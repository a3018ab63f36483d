/** Whatever stands in what is kept, carried or looked for: it opens to what we know, or to nothing, and never fails. */
import { answerable, QUESTIONS } from '@until-signed/guidance';
import { searchDocs, termsIn } from '@until-signed/guidance/answers-page';
import { loadGlossary } from '@until-signed/guidance/load-glossary';
import { DETAILS } from '@until-signed/papers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BORN_NAMES,
  damaged,
  FUZZ_TIME,
  inTime,
  nastyObject,
  nastyText,
  share,
} from '../../../tests/fuzz.ts';
import { searchIn } from './answers/search.ts';
import { pack, unpack } from './keep/content.ts';
import { readTyped } from './paper/details.ts';
import { readTypedFields } from './paper/fields.ts';
import { readPaperForm } from './paper/post.ts';
import { readForm } from './post.ts';
import { type Lock, open, seal } from './sealed/sealed.ts';
import { quick } from './sealed/testkit.ts';
import { fromText } from './sealed/text.ts';
import { guide, law, TODAY, words } from './testkit.ts';
import { typedFields } from './typed.ts';

const PHRASE = 'seven quiet boats at noon';
const VALUES = [
  'CA',
  'GU',
  'tribe',
  'both',
  'restrained',
  'civil',
  'final',
  'unsure',
  'yes',
  '2026-12-04',
  '2026-02-30',
];
const known = fc.constantFrom(...VALUES);
const entries = fc.array(fc.dictionary(fc.constantFrom('day', 'what', '__proto__', 'x'), nastyText), {
  maxLength: 3,
});
const keys = DETAILS.flatMap(({ id }) => [id, `against.${id}`]);
const order = fc.array(
  fc.oneof(fc.constantFrom(...QUESTIONS.map(({ id }) => id)), nastyText, fc.constant(null)),
);

/** What was packed, with something of it in the wrong shape. */
const packed = damaged(
  fc
    .tuple(
      nastyObject(answerable(), known),
      fc.oneof({ weight: 4, arbitrary: order }, fc.jsonValue()),
      nastyObject(keys, fc.oneof(nastyText, entries)),
    )
    .map(
      ([answers, order, typed]) => `{"answers":${answers},"order":${JSON.stringify(order)},"typed":${typed}}`,
    ),
);

test('a packed text, whatever stands in it', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(packed, async (text) => {
      await inTime(() => {
        const restored = unpack(text, guide);
        if (!restored) return;
        const { visit, typed } = restored;
        // The plan and the papers take it, and it can be kept again as it is.
        expect(guide.plan(visit.answers, TODAY).sections.length).toBeGreaterThan(0);
        for (const side of [null, 'protected', 'restrained'] as const) readTyped(typed ?? {}, side, 'en');
        expect(unpack(pack(visit, typed), guide)).toEqual({ ...restored, isPartial: false });
        if (typed) expect(readTypedFields(typedFields(typed))).toBeDefined();
      });
      expect(({} as { x?: unknown }).x).toBeUndefined();
    }),
    share(0.08, [['{"answers":{},"order":[]}'], [`{"answers":{"where":${'['.repeat(100_000)}`]]),
  );
});

test('the bytes of a file, whatever was done to them', FUZZ_TIME, async () => {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(PHRASE), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const salt = new Uint8Array(16);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1 };
  const aes = { name: 'AES-GCM', length: 256 };
  const lock: Lock = {
    salt,
    key: await crypto.subtle.deriveKey(how, secret, aes, false, ['encrypt', 'decrypt']),
  };
  const done = fc.constantFrom('nothing', 'flip', 'cut', 'longer', 'noise', 'phrase');
  await fc.assert(
    fc.asyncProperty(packed, done, fc.nat(), nastyText, async (text, how, at, phrase) => {
      const sealed = await seal(text, lock, quick);
      if (!sealed) return;
      const bytes = {
        nothing: () => sealed,
        phrase: () => sealed,
        flip: () =>
          sealed.map((byte, index) => (index === at % sealed.length ? byte ^ (1 << (at % 8)) : byte)),
        cut: () => sealed.slice(0, at % sealed.length),
        longer: () => new Uint8Array([...sealed, ...new TextEncoder().encode(`x${phrase}`)]),
        noise: () => sealed.map((byte, index) => (index === 0 ? byte : (byte * 7 + at + index) % 256)),
      }[how]();
      const opened = await inTime(() => open(bytes, how === 'phrase' ? phrase : PHRASE, quick));
      if (how !== 'nothing') expect(opened).toBeNull();
      // What is sealed is UTF-8, which has no half of a sign; what we pack has none either.
      else expect(unpack(opened?.text ?? '', guide)).toEqual(unpack(text.toWellFormed().trimEnd(), guide));
      expect(() => fromText(phrase)).not.toThrow();
    }),
    share(0.03),
  );
});

const name = fc.oneof(
  fc.constantFrom(
    'go',
    'q',
    'v',
    'order',
    'returns',
    'month',
    'day',
    'year',
    'p.paper',
    'p.bare',
    'p.place',
    'p.x',
  ),
  fc.constantFrom(...answerable()).map((id) => `a.${id}`),
  fc.constantFrom(...keys).map((id) => `d.${id}`),
  fc
    .tuple(fc.constantFrom('d.timeline', 'd.exhibits', 'd.name'), fc.nat(1200))
    .map(([id, n]) => `${id}.${n}.what`),
  nastyText.map((text) => `d.${text}`),
  nastyText.map((text) => `a.${text}`),
  nastyText,
);
const fields = fc.array(
  fc.tuple(
    name,
    fc.oneof(known, nastyText, fc.constantFrom('next', 'plan', 'file:pdf', 'remove:timeline:0', 'add:x')),
  ),
  { maxLength: 30 },
);

test('the fields of a form, whatever they are', FUZZ_TIME, async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (all) => {
      await inTime(() => {
        for (const sent of [readForm(all), readPaperForm(all)]) {
          if (!sent) continue;
          const { answers } = guide.read(sent.answers);
          for (const [id, value] of Object.entries(answers)) {
            expect(answerable()).toContain(id);
            expect(value.length).toBeLessThan(41);
          }
        }
      });
    }),
    share(0.04, [[[['a.__proto__', 'CA']]], [[['d.__proto__', 'x']]], [[['go', 'add:__proto__']]]]),
  );
});

const docs = searchDocs(law, words, termsIn('en', loadGlossary()));
const looked = fc.oneof(
  nastyText,
  fc
    .array(fc.oneof(fc.constantFrom('oregon', 'drop', 'order', 'OR', ...BORN_NAMES), nastyText), {
      maxLength: 4,
    })
    .map((all) => all.join(' ')),
);

test('what is looked for, whatever is typed', FUZZ_TIME, async () => {
  const find = searchIn(docs);
  await fc.assert(
    fc.asyncProperty(looked, async (typed) => {
      const found = await inTime(() => find(typed));
      expect(found.length).toBeLessThan(31);
      for (const one of found) expect(docs).toContain(one);
    }),
    share(0.03, [['__proto__'], ['constructor'], ['toString valueOf'], ['a'.repeat(5000)], ['\ud800']]),
  );
});
