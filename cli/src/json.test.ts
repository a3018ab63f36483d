import { type Answers, answerable, FACTS, takesDate, UNSURE, valuesOf } from '@until-signed/guidance';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { planJson } from './json.ts';
import { guide, TODAY } from './testkit.ts';

const ids = new Set([...answerable(), ...FACTS.map(({ id }) => id)]);
const fact = v.pipe(
  v.string(),
  v.check((id) => ids.has(id), 'names a fact'),
);
const text = v.pipe(v.string(), v.minLength(1));
const https = v.pipe(v.string(), v.startsWith('https://'));
const day = v.pipe(v.string(), v.isoDate());
const partDay = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** The published shape. A field may be added here; none may be taken away or get another meaning. */
const shape = v.strictObject({
  today: day,
  place: v.nullable(v.strictObject({ code: v.pipe(v.string(), v.length(2)), name: text, read: day })),
  answers: v.record(fact, text),
  known: v.record(fact, v.pipe(v.array(text), v.minLength(1))),
  sections: v.array(
    v.strictObject({
      id: text,
      title: text,
      about: v.optional(v.picklist(['protected', 'restrained'])),
      items: v.pipe(
        v.array(
          v.strictObject({
            id: text,
            state: v.picklist(['holds', 'open']),
            title: text,
            text: v.string(),
            cites: v.array(
              v.strictObject({
                title: text,
                url: v.nullable(https),
                statute: v.optional(text),
                asOf: v.optional(partDay),
                publisher: text,
                secondary: v.boolean(),
              }),
            ),
            because: v.array(fact),
            openOn: v.array(fact),
            onlyIf: v.optional(
              v.array(v.strictObject({ fact, values: v.pipe(v.array(text), v.minLength(1)) })),
            ),
            aside: v.optional(v.literal(true)),
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  papers: v.array(v.strictObject({ id: text, title: text, use: v.optional(text), url: v.optional(https) })),
  people: v.pipe(
    v.array(
      v.strictObject({
        name: text,
        about: v.optional(text),
        phone: v.optional(text),
        url: v.optional(https),
        hours: v.optional(text),
      }),
    ),
    v.minLength(1),
  ),
  dates: v.record(text, day),
  conflicts: v.array(v.strictObject({ fact: text, given: text })),
  wouldChange: v.array(fact),
  next: v.nullable(
    v.strictObject({
      fact: text,
      question: text,
      options: v.array(v.strictObject({ value: text, label: text, hint: v.optional(text) })),
      kind: v.picklist(['choice', 'where', 'date', 'several']),
      answers: v.pipe(v.array(fact), v.minLength(1)),
    }),
  ),
});

const days = ['2026-11-20', '2026-11-21', '2026-11-24', '2026-12-20', '2019-03-01', '2027-06-30'];
const person: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      answerable().map((id) => [
        id,
        fc.constantFrom(...valuesOf(id, guide.law), ...(takesDate(id) ? days : []), UNSURE),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

test('every plan keeps the published shape', () => {
  fc.assert(
    fc.property(person, (answers) => {
      const made = planJson(guide, guide.plan(answers, TODAY));
      expect(
        v.safeParse(shape, made).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [],
      ).toEqual([]);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
    { numRuns: 150 },
  );
});

test('a program that answers `next` again and again comes to the end', () => {
  let answers: Answers = {};
  for (let left = 40; left >= 0; left--) {
    const { next } = planJson(guide, guide.plan(answers, TODAY));
    if (!next) return;
    const value = next.kind === 'several' ? 'no' : (next.options[0]?.value ?? UNSURE);
    answers = { ...answers, ...Object.fromEntries(next.answers.map((id) => [id, value])) };
  }
  throw new Error('the questions do not end');
});
