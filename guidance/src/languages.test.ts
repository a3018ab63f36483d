/** Plans in every language beside English: the same plan, told wholly in that language. */
import { loadLaw, loadLawIn } from '@until-signed/law/load';
import { isMeasured } from '@until-signed/law/reading';
import { inflesz } from '@until-signed/law/reading-es';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERSONS } from '../../tests/persons.ts';
import type { Answers } from './answers.ts';
import { fromToday, longDay, plainDay } from './calendar.ts';
import { makeGuide } from './guide.ts';
import { languages, loadStamps, loadWords } from './load-words.node.ts';
import type { Plan, PlanBlock } from './plan.ts';
import { unlike } from './same-words.ts';
import { stale, stampsOf } from './stamps.node.ts';
import { RUNS, someone, TODAY, textOf } from './testkit.ts';
import { type Block, plainSpans } from './words.ts';

const law = loadLaw();
const english = loadWords('en');
const guide = makeGuide(law, english);
const others = languages().filter((language) => language !== 'en');

test('Spanish is one of the languages', () => {
  expect(others).toContain('es');
});

describe.each(others)('the words in %s', (language) => {
  const words = loadWords(language);

  test('are the texts of the English, with the same gaps, pieces of law and options', () => {
    expect(unlike(english, words)).toEqual([]);
  });

  test('are made from the English as it is now', () => {
    expect(stale(loadStamps(language), stampsOf(english))).toEqual([]);
  });
});

describe.each(others)('a plan in %s', (language) => {
  const told = makeGuide(loadLawIn(language, law), loadWords(language));

  test('has the same items, states, sections, days, sources, papers and people as in English', () => {
    const same = (answers: Answers, today: string) => {
      expect(shapeOf(told.plan(answers, today))).toEqual(shapeOf(guide.plan(answers, today)));
    };
    for (const { answers, today } of PERSONS) same(answers, today);
    fc.assert(
      fc.property(someone(), (answers) => {
        same(answers, TODAY);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test('asks the same questions with the same choices', () => {
    const shape = (one: ReturnType<typeof guide.next>) =>
      one && {
        ...one,
        title: '',
        help: one.help.length,
        why: one.why !== null,
        options: one.options
          .map((option) => ({ ...option, label: '', hint: option.hint !== null }))
          .sort((a, b) => (a.value < b.value ? -1 : 1)),
      };
    fc.assert(
      fc.property(someone(), (answers) => {
        expect(shape(told.next(answers, TODAY))).toEqual(shape(guide.next(answers, TODAY)));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('has no English left over, but what stands in brackets and the names of forms, courts and sources', () => {
    const found = new Set<string>();
    const look = (answers: Answers, today: string) => {
      for (const sentence of englishIn(withoutSources(told.plan(answers, today)))) found.add(sentence);
    };
    for (const { answers, today } of PERSONS) look(answers, today);
    for (const where of Object.keys(law.jurisdictions))
      for (const role of ['protected', 'restrained'])
        for (const stage of ['temporary', 'final'])
          look({ where, role, stage, kind: 'both', 'order-type': 'domestic' }, TODAY);
    expect([...found]).toEqual([]);
  });
});

test('a text that is missing, has another gap or says more than the English is listed', () => {
  const spanish = loadWords('es');
  const { 'term.state': _, ...strings } = spanish.strings;
  const changed = {
    ...spanish,
    strings: { ...strings, 'term.new': 'algo', 'days.court': '{m} días hábiles' },
  };
  expect(unlike(english, changed)).toEqual([
    'text term.state: is missing',
    'text term.new: the English has no such text',
    'text days.court: the English has {n}, this has {m}',
  ]);
  expect(stale({}, { 'text a': '1' })).toEqual(['text a']);
  expect(stale({ 'text a': '1' }, { 'text a': '2' })).toEqual(['text a']);
});

test('Spanish days are said as Spanish says them within a sentence', () => {
  expect(longDay('2026-12-04', 'es', TODAY)).toBe('viernes 4 de diciembre');
  expect(longDay('2027-12-03', 'es', TODAY)).toBe('viernes 3 de diciembre de 2027');
  expect(plainDay('2026-12-04', 'es')).toBe('4 de diciembre de 2026');
  expect(fromToday('2026-12-04', 'es', TODAY)).toBe('dentro de 13 días');
});

test('a place is found by its name without accents', () => {
  const spanish = makeGuide(loadLawIn('es', law), loadWords('es'));
  expect(spanish.read({ where: 'nuevo mexico' }).answers).toEqual({ where: 'NM' });
});

/** All of a plan that is no language. */
function shapeOf(plan: Plan): unknown {
  const blocks = (some: readonly PlanBlock[]) =>
    some.map((block) => [
      block.kind,
      block.kind === 'list' ? block.items.length : null,
      block.kind === 'gap' ? block.field : null,
      block.kind === 'quote' ? block.about !== null : null,
    ]);
  return {
    ...plan,
    place: plan.place && { ...plan.place, name: '' },
    dates: { ...plan.dates, requestOrder: '', waitOrder: '' },
    sections: plan.sections.map((section) => ({
      ...section,
      title: '',
      items: section.items.map((item) => ({
        ...item,
        title: '',
        lead: blocks(item.lead),
        more: blocks(item.more),
      })),
    })),
    papers: plan.papers.map(({ boxes, ...paper }) => ({
      ...paper,
      title: '',
      use: paper.use !== null,
      about: paper.about !== null,
      boxes: boxes.map((box) => ({ ...box, label: '', hint: Boolean(box.hint) })),
    })),
    people: plan.people.map((person) => ({ ...person, name: '', about: '', hours: person.hours !== null })),
  };
}

/** Sources are named as they name themselves. So is whom one can call. */
const withoutSources = (plan: Plan): string =>
  textOf({
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, cites: [] })),
    })),
    people: plan.people.map((person) => ({ ...person, name: '' })),
  });

/** Words that stand in English sentences and in no name of a form, a court or an office. */
const ENGLISH =
  /(?<![\p{L}’])(?:you|your|with|not|are|is|this|that|will|must|when|which|they|has|have|ask|may|cannot|should|because|there|who|what)(?![\p{L}’])/u;

const englishIn = (text: string): readonly string[] =>
  text
    .replace(/\[[^\]]*\]|https?:\S+/g, ' ')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, ' ')
    .split(/(?<=[.!?:;])\s|\n/)
    .filter((sentence) => ENGLISH.test(sentence));

describe('Spanish', () => {
  const { items, questions, strings } = loadWords('es');
  const inBlocks = (blocks: readonly Block[]) =>
    blocks.flatMap((block) =>
      block.kind === 'p'
        ? [plainSpans(block.text)]
        : block.kind === 'list'
          ? [block.items.map(plainSpans).join(' ')]
          : [],
    );
  const texts: readonly (readonly [id: string, text: string])[] = [
    ...Object.entries(items).flatMap(([id, { title, lead, more }]) =>
      [title, ...inBlocks(lead), ...inBlocks(more)].map((text) => [id, text] as const),
    ),
    ...Object.entries(questions).flatMap(([id, { title, help, why, options }]) => {
      const said = Object.values(options).flatMap(({ label, hint }) => [label, hint ?? '']);
      return [title, ...inBlocks(help), why ?? '', ...said].map((text) => [id, text] as const);
    }),
    ...Object.entries(strings),
  ];

  test('speaks to a person as usted', () => {
    const familiar =
      /(?<![\p{L}\d])(?:tú|tus?|ti|contigo|vosotr[oa]s|puedes|tienes|debes|quieres)(?![\p{L}\d])/iu;
    expect(texts.filter(([, text]) => familiar.test(text))).toEqual([]);
  });

  test('is easy to read: each text, but for names that cannot be shorter, and all together', () => {
    const measured = texts
      .filter(([id, text]) => !id.startsWith('cli.') && isMeasured(text) && /[.?]$/.test(text))
      .map(([id, text]) => ({ id, text, reads: inflesz(text) }));
    // Who is who on the papers, and who has not read the texts yet.
    const names = ['role', 'state.known.checked', 'keep.go'];
    expect(measured.filter(({ id, reads }) => reads < 40 && !names.includes(id))).toEqual([]);
    const all = measured.map(({ reads }) => reads).sort((one, other) => one - other);
    // On the INFLESZ scale, 65 to 80 is rather easy: grades 6 to 8.
    expect(all[all.length >> 1]).toBeGreaterThan(65);
  });
});
