import { readFileSync } from 'node:fs';
import { isDay } from '@until-signed/guidance';
import { grade, isMeasured, longestSentence } from '@until-signed/law/reading';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  DETAILS,
  type Detail,
  type DetailProblem,
  MOST,
  numberedExhibits,
  readDetails,
  sortedTimeline,
} from './details.ts';

const IDS: readonly string[] = DETAILS.map(({ id }) => id);
const texts = (DETAILS as readonly Detail[]).filter(({ kind }) => kind !== 'list');
const mostOf = (kind: string) => (kind === 'line' ? MOST.line : MOST.lines);
/** A word that no text of ours has. */
const SECRET = 'Zyxwvut';

afterEach(() => vi.restoreAllMocks());

const whole = {
  court: 'Superior Court',
  county: 'Orange',
  'case-number': '26-FL-00123',
  name: 'María Fernández',
  reason: 'One.\n\nTwo.',
  timeline: [{ day: '2026-03-01', what: 'We talked.' }, { what: 'A letter came.' }, { day: '2026-02-28' }],
  exhibits: [{ what: 'A photo', shows: 'The door' }],
  'clerk-answers': [{ question: 'Is there a fee?', answer: 'No.' }],
};

describe('details', () => {
  test('that are right are kept as they are', () => {
    expect(readDetails(whole)).toEqual({ details: whole, problems: [] });
  });

  test('are all optional: what is empty is left out and no problem', () => {
    const empty = [
      undefined,
      null,
      {},
      { name: '' },
      { name: '  ', reason: null, timeline: '', exhibits: [] },
    ];
    for (const given of [...empty, { timeline: [{}, null, { day: '', what: ' ' }] }])
      expect(readDetails(given)).toEqual({ details: {}, problems: [] });
  });

  test('never ask for the address at which the protected person lives', () => {
    expect(IDS.filter((id) => /address/.test(id))).toEqual(['mail-address']);
  });

  test('have no two with one name', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  test('are read from a file of JSON as from a form', () => {
    expect(readDetails(JSON.parse(JSON.stringify(whole))).details).toEqual(whole);
  });

  test.each(texts.map((detail) => [detail.id, detail.kind] as const))(
    '%s holds as much as it says',
    (id, kind) => {
      const full = 'é'.repeat(mostOf(kind));
      expect(readDetails({ [id]: full })).toEqual({ details: { [id]: full }, problems: [] });
      expect(readDetails({ [id]: full.normalize('NFD') }).details).toEqual({ [id]: full });
      expect(readDetails({ [id]: `${full}é` })).toEqual({
        details: {},
        problems: [{ kind: 'too-long', id }],
      });
      expect(readDetails({ [id]: 'x'.repeat(5_000_000) }).problems).toEqual([{ kind: 'too-long', id }]);
    },
  );
});

describe('what is wrong', () => {
  const found = (given: unknown): readonly DetailProblem[] => readDetails(given).problems;

  test('is listed all at once, and what is right is kept', () => {
    const { details, problems } = readDetails({
      name: 'Ana',
      county: 7,
      nmae: SECRET,
      reason: ['a list'],
      timeline: [
        { day: '2026-02-30', what: 'It rained.' },
        'an entry',
        { day: 5, what: 'x'.repeat(4001) },
        { day: '2026-02-01', what: 'It snowed.', who: SECRET },
      ],
      exhibits: { 0: 'not a list' },
    });
    expect(details).toEqual({
      name: 'Ana',
      timeline: [{ what: 'It rained.' }, { day: '2026-02-01', what: 'It snowed.' }],
    });
    expect(problems).toEqual([
      { kind: 'not-text', id: 'county' },
      { kind: 'not-text', id: 'reason' },
      { kind: 'not-a-day', id: 'timeline', entry: 1, field: 'day' },
      { kind: 'not-an-entry', id: 'timeline', entry: 2 },
      { kind: 'not-a-day', id: 'timeline', entry: 3, field: 'day' },
      { kind: 'too-long', id: 'timeline', entry: 3, field: 'what' },
      { kind: 'unknown-field', id: 'timeline', entry: 4 },
      { kind: 'not-a-list', id: 'exhibits' },
      { kind: 'unknown-detail', id: null, entry: 3 },
    ]);
  });

  test('a number is no text: a case number must not lose its zeros', () => {
    expect(found({ 'case-number': 123 })).toEqual([{ kind: 'not-text', id: 'case-number' }]);
  });

  test('after 200 entries the rest is left out', () => {
    const entries = Array.from({ length: 201 }, (_, index) => ({ what: `Event ${index}` }));
    const { details, problems } = readDetails({ timeline: entries });
    expect(details.timeline).toEqual(entries.slice(0, 200));
    expect(problems).toEqual([{ kind: 'too-many', id: 'timeline' }]);
    expect(readDetails({ timeline: entries.slice(0, 200) }).problems).toEqual([]);
  });

  test.each([
    ['text', 'name: Ana'],
    ['a number', 7],
    ['a list', ['Ana']],
    ['a map', new Map([['name', 'Ana']])],
    ['a date', new Date(0)],
    ['a function', () => 'Ana'],
    ['a symbol', Symbol('Ana')],
    ['a big number', 7n],
  ])('%s is no details', (_, given) => {
    expect(readDetails(given)).toEqual({ details: {}, problems: [{ kind: 'not-details', id: null }] });
  });

  test('what is inherited is not read, and no name of a prototype gets in', () => {
    expect(readDetails(Object.create({ name: 'Ana' })).details).toEqual({});
    const { details, problems } = readDetails(
      JSON.parse(
        '{"__proto__": {"name": "Ana"}, "constructor": "x", "toString": "y", "timeline": [{"__proto__": {"what": "z"}}]}',
      ),
    );
    expect(details).toEqual({});
    expect(problems.map(({ kind }) => kind)).toEqual([
      'unknown-field',
      'unknown-detail',
      'unknown-detail',
      'unknown-detail',
    ]);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
    expect(readDetails(Object.assign(Object.create(null), { name: 'Ana' })).details).toEqual({ name: 'Ana' });
  });

  test('what throws when it is looked at is a problem like others', () => {
    const trap = () => {
      throw new Error(SECRET);
    };
    const revoked = () => {
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      return proxy;
    };
    const getter = Object.defineProperty({ county: 'Orange' }, 'name', { enumerable: true, get: trap });
    expect(readDetails(getter)).toEqual({
      details: { county: 'Orange' },
      problems: [{ kind: 'not-text', id: 'name' }],
    });
    expect(readDetails(revoked()).problems).toEqual([{ kind: 'not-details', id: null }]);
    expect(readDetails({ timeline: revoked() }).problems).toEqual([{ kind: 'not-a-list', id: 'timeline' }]);
    const odd = new Proxy([], { get: () => Symbol(SECRET) });
    expect(() => readDetails({ timeline: odd, exhibits: new Proxy({}, { ownKeys: trap }) })).not.toThrow();
    const cycle: Record<string, unknown> = { name: 'Ana' };
    cycle.reason = cycle;
    cycle.timeline = [cycle];
    expect(readDetails(cycle).details).toEqual({ name: 'Ana' });
    expect(readDetails({ timeline: new Array(4_000_000_000) }).problems).toEqual([
      { kind: 'too-many', id: 'timeline' },
    ]);
  });
});

/** Details as people and machines may send them: right, nearly right, and nonsense. */
const something = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const someEntry = fc.dictionary(
  fc.constantFrom('day', 'what', 'shows', 'question', 'answer', '__proto__', 'x'),
  fc.oneof(something, fc.constantFrom('2026-02-28', '2026-02-30', ' 2028-02-29 ')),
);
const someDetails = fc.dictionary(
  fc.constantFrom(...IDS, '__proto__', 'constructor', 'x'),
  fc.oneof(something, fc.array(fc.oneof(someEntry, something), { maxLength: 6 })),
);

describe('whatever is given', () => {
  test('is read without an error, and reading again what was kept changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(someDetails, something), (given) => {
        const { details, problems } = readDetails(given);
        expect(readDetails(details)).toEqual({ details, problems: [] });
        for (const { id } of problems) expect(id === null || IDS.includes(id)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('is bounded, and a day is a day', () => {
    fc.assert(
      fc.property(someDetails, (given) => {
        const { details } = readDetails(given);
        for (const { id, kind } of texts)
          expect((details as Record<string, string>)[id]?.length ?? 0).toBeLessThanOrEqual(mostOf(kind));
        for (const { day } of details.timeline ?? []) expect(day === undefined || isDay(day)).toBe(true);
        expect(Object.keys(details).every((id) => IDS.includes(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('stands in no problem, no log and no error', () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const out = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const secretly = fc.oneof(
      fc.constantFrom<unknown>(SECRET, SECRET.repeat(1000), [SECRET], { [SECRET]: SECRET }, [[SECRET]]),
      fc.array(fc.dictionary(fc.constantFrom('day', 'what', SECRET), fc.constant(SECRET))),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...IDS, SECRET), secretly), (given) => {
        expect(JSON.stringify(readDetails(given).problems)).not.toContain(SECRET);
      }),
    );
    for (const spy of [...spies, ...out])
      for (const call of spy.mock.calls) expect(String(call[0]).includes(SECRET)).toBe(false);
  });
});

describe('the timeline', () => {
  test('goes by day, leaves entries of one day as they were entered, and ends with those that have none', () => {
    const entries = [
      { what: 'one without' },
      { day: '2026-03-01', what: 'c' },
      { day: '2025-12-31', what: 'a' },
      { day: '2026-03-01', what: 'd' },
      { what: 'another without' },
      { day: '2026-02-28', what: 'b' },
    ];
    const given = structuredClone(entries);
    expect(sortedTimeline(entries).map(({ what }) => what)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'one without',
      'another without',
    ]);
    expect(entries).toEqual(given);
    expect(sortedTimeline()).toEqual([]);
  });

  test('has the same entries after sorting, in an order that holds', () => {
    const someDay = fc.option(fc.constantFrom('2024-02-29', '2026-01-01', '2025-12-31', '1999-12-31'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.array(someDay), (days) => {
        const entries = days.map((day, index) => ({ ...(day ? { day } : {}), what: String(index) }));
        const sorted = sortedTimeline(entries);
        expect(sorted.toSorted((a, b) => Number(a.what) - Number(b.what))).toEqual(entries);
        expect(sortedTimeline(sorted)).toEqual(sorted);
        for (const [index, next] of sorted.slice(1).entries()) {
          const before = sorted[index];
          expect((before?.day ?? '9999') <= (next.day ?? '9999')).toBe(true);
          if (before?.day === next.day) expect(Number(before?.what)).toBeLessThan(Number(next.what));
        }
      }),
    );
  });

  test('has exhibits beside it, numbered as they were entered', () => {
    expect(numberedExhibits([{ what: 'A photo' }, { shows: 'The door' }])).toEqual([
      { what: 'A photo', number: 1 },
      { shows: 'The door', number: 2 },
    ]);
    expect(numberedExhibits()).toEqual([]);
  });
});

describe('the words', () => {
  const text = readFileSync(new URL('../words/en/details.md', import.meta.url), 'utf8');
  const words = text
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [, label = '', id = '', hint = ''] = /^(.*) \{#([a-z.-]+)\}\n\n([^\n]+)\n*$/.exec(chapter) ?? [
        chapter,
      ];
      return { id, label, hint };
    });

  test('have a label and a hint for every detail and every part of an entry, in their order', () => {
    const wanted = (DETAILS as readonly Detail[]).flatMap((detail) => [
      detail.id,
      ...(detail.kind === 'list' ? detail.fields.map(({ id }) => `${detail.id}.${id}`) : []),
    ]);
    expect(words.map(({ id }) => id).filter((id) => !id.startsWith('problem.'))).toEqual(wanted);
    for (const { id, label, hint } of words) expect(label.length > 2 && /[.?”"]$/.test(hint), id).toBe(true);
  });

  test('have a sentence for every problem', () => {
    const kinds: Record<DetailProblem['kind'], true> = {
      'not-details': true,
      'unknown-detail': true,
      'not-text': true,
      'not-a-day': true,
      'too-long': true,
      'not-a-list': true,
      'not-an-entry': true,
      'unknown-field': true,
      'too-many': true,
    };
    expect(words.map(({ id }) => id).filter((id) => id.startsWith('problem.'))).toEqual(
      Object.keys(kinds).map((kind) => `problem.${kind}`),
    );
  });

  test('are plain and short', () => {
    for (const { id, label, hint } of words) {
      const said = hint.replaceAll('*', '');
      expect(longestSentence(said), id).toBeLessThanOrEqual(20);
      if (isMeasured(said)) expect(grade(said), id).toBeLessThanOrEqual(8);
      expect(`${label} ${hint}`, id).not.toMatch(
        /victim|abuser|accuser|perpetrator|advisable|you should|[{}]/i,
      );
    }
  });
});
