import { answerable, takesDate, valuesOf } from '@until-signed/guidance';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_TOLD, take, type Visit } from '../interview.ts';
import { ROOMS } from '../sealed/sealed.ts';
import { anyGiven, at, guide, law, TODAY, visitOf } from '../testkit.ts';
import { pack, unpack } from './content.ts';

/** Somebody who answers whatever is asked, in any way. */
const anyVisit: fc.Arbitrary<Visit> = fc.array(anyGiven, { maxLength: 30 }).map((all) =>
  all.reduce((visit, given) => {
    const next = guide.next(visit.answers, TODAY);
    return next ? take(guide, visit, { go: 'next', at: at(next.id), given }, TODAY).visit : visit;
  }, NOTHING_TOLD),
);
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyTyped = fc.dictionary(
  fc.constantFrom('name', 'reason', 'against.court', 'timeline'),
  fc.oneof(anyText, fc.array(fc.dictionary(fc.constantFrom('day', 'what'), anyText), { maxLength: 4 })),
);

describe('what is kept', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyVisit, fc.option(anyTyped), (visit, typed) => {
        expect(unpack(pack(visit, typed), guide)).toEqual({ visit, typed, isPartial: false });
      }),
    );
  });

  test('has nothing that was typed, unless it was asked for', () => {
    const text = pack(visitOf({ role: 'protected' }), null);
    expect(JSON.parse(text)).toEqual({ answers: { role: 'protected' }, order: ['role'] });
  });

  test('of answers alone always needs the smallest room, so that its length tells nothing', () => {
    const longest = (id: string) =>
      [...valuesOf(id, law), 'unsure', ...(takesDate(id) ? ['2026-11-21'] : [])].reduce((one, two) =>
        two.length > one.length ? two : one,
      );
    const answers = Object.fromEntries(answerable().map((id) => [id, longest(id)]));
    expect(pack(visitOf(answers), null).length).toBeLessThan((ROOMS[0] ?? 0) * 0.75);
  });
});

describe('what comes in', () => {
  test('from an older version of the site is kept as far as it is known, and says that it is not whole', () => {
    const old = { answers: { role: 'protected', stage: 'gone', mood: 'blue' }, order: ['role', 'mood'] };
    expect(unpack(JSON.stringify(old), guide)).toEqual({
      visit: { answers: { role: 'protected' }, order: ['role'] },
      typed: null,
      isPartial: true,
    });
  });

  test('may be anything, and never breaks', () => {
    const anything = fc.oneof(
      fc.string().map(String),
      fc.json(),
      fc
        .record({ answers: fc.object(), order: fc.array(fc.anything()), typed: fc.object() })
        .map((one) => JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? null : value))),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = unpack(text, guide);
        if (read) expect(() => guide.plan(read.visit.answers, TODAY)).not.toThrow();
      }),
    );
  });

  test('cannot reach what every object has', () => {
    const text =
      '{"answers":{"__proto__":"x","constructor":"y"},"order":["__proto__"],"typed":{"__proto__":{"a":"b"},"name":"N","list":[{"__proto__":"z","what":"w"}]}}';
    expect(unpack(text, guide)).toEqual({
      visit: { answers: {}, order: [] },
      typed: { name: 'N', list: [{ what: 'w' }] },
      isPartial: true,
    });
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
