import { partDay, SECTION_IDS } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { notesOf } from './notes.ts';
import { speak } from './say.ts';
import { dateLine, sheetOf, telephone } from './sheet.ts';
import { guide, TODAY, visitOf, words } from './testkit.ts';
import { reasons, told } from './told.ts';

const say = speak(words.strings);
const PERSONS: Record<string, Record<string, string>> = {
  nobody: {},
  pressed: {
    role: 'protected',
    where: 'CA',
    kind: 'civil',
    stage: 'temporary',
    hearing: '2026-11-25',
    goal: 'end',
    pressed: 'yes',
  },
  restrained: { role: 'restrained', where: 'TX', kind: 'civil', stage: 'final', goal: 'end' },
  mutual: { role: 'both', where: 'MI', kind: 'civil', stage: 'final', goal: 'end' },
};
const visit = (name: string) => visitOf(PERSONS[name] ?? {});
const planOf = (name: string) => guide.plan(PERSONS[name] ?? {}, TODAY);

test.each(Object.keys(PERSONS))(
  'every item of the plan that is not set aside lies on the page once: %s',
  (name) => {
    const plan = planOf(name);
    const sheet = sheetOf(guide, plan, say);
    const shown = [
      ...(sheet.force ? [sheet.force] : []),
      ...sheet.groups.flatMap(({ sections }) => sections.flatMap(({ items }) => items)),
    ];
    const wanted = plan.sections.flatMap(({ items }) => items.filter(({ aside }) => !aside));
    expect([...shown].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...wanted].sort((a, b) => a.id.localeCompare(b.id)),
    );
  },
);

test('sections follow each other as a person reads them', () => {
  const ids = sheetOf(guide, planOf('pressed'), say).groups.flatMap(({ sections }) =>
    sections.map(({ id }) => id),
  );
  expect(ids).toEqual(SECTION_IDS.filter((id) => ids.includes(id)));
});

test('with orders in both directions each has its own heading', () => {
  const titles = sheetOf(guide, planOf('mutual'), say).groups.map(({ title }) => title);
  expect(titles).toEqual([
    null,
    say('plan.about-protected'),
    say('plan.about-restrained'),
    say('plan.about-both'),
  ]);
});

test.each(Object.keys(PERSONS))('the text file has every heading, and no gap in its words: %s', (name) => {
  const plan = planOf(name);
  const text = notesOf(guide, plan, visit(name), say);
  for (const { items } of plan.sections)
    for (const item of items) if (!item.aside) expect(text).toContain(item.title);
  expect(text).not.toMatch(/undefined|null|\{[a-z-]+\}|unknown/);
  expect(text).toContain(say('plan.closing'));
  for (const line of text.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThan(400);
});

test('the answers are told in the words in which they were chosen', () => {
  expect(told(guide, say, visitOf({ role: 'protected', hearing: '2026-12-04', where: 'CA' }), TODAY)).toEqual(
    [
      {
        id: 'role',
        question: words.questions.role?.title,
        answer: words.questions.role?.options.protected?.label,
      },
      expect.objectContaining({ id: 'hearing', answer: 'Friday, December 4' }),
      expect.objectContaining({ id: 'where', answer: 'California' }),
    ],
  );
  const [ticked] = told(guide, say, visitOf({ pressed: 'yes', unsafe: 'unsure' }, ['safety']), TODAY);
  expect(ticked?.answer).toBe(
    `${words.questions.safety?.options.pressed?.label} · ${say('ask.unsure-rest')}`,
  );
});

test('a reason is an answer or the law, each once', () => {
  const given = visitOf({ role: 'protected', where: 'NC', pressed: 'yes' });
  const found = reasons(
    guide,
    say,
    given,
    ['role', 'pressed', 'law-efile', 'law-permanent'],
    guide.plan(given.answers, TODAY),
  );
  expect(found.map(({ answer }) => answer)).toEqual([
    words.questions.role?.options.protected?.label,
    words.questions.safety?.options.pressed?.label,
    'The law of North Carolina',
  ]);
});

test('what the clerk told is never given out as the law', () => {
  const given = visitOf({
    role: 'protected',
    where: 'CA',
    kind: 'civil',
    'order-type': 'domestic',
    'law-efile': 'no',
    'law-permanent': 'no',
  });
  const plan = guide.plan(given.answers, TODAY);
  const found = reasons(guide, say, given, ['law-efile', 'law-permanent'], plan);
  expect(found.map(({ answer }) => answer)).toEqual(['No (the clerk told you)', 'The law of California']);
  expect(found[0]?.question).toBe(words.questions['law-efile']?.title);
  expect(told(guide, say, given, TODAY).at(-2)?.answer).toBe('No (the clerk told you)');
  // The law file says "sometimes" of this one, so the clerk's "no" is named and does not count.
  expect(sheetOf(guide, plan, say)).toMatchObject({ conflicts: [], clerkConflicts: ['law-permanent'] });
});

test('the first line names the day with its year', () => {
  expect(dateLine(guide, planOf('pressed'), say)).toBe(
    'California. This plan is from Saturday, November 21, 2026.',
  );
});

test.each([
  ['2024', '2024'],
  ['2024-01', 'January 2024'],
  ['2024-01-05', 'January 5, 2024'],
])('the date of a source is told as far as it is known: %s', (asOf, said) => {
  expect(partDay(asOf, 'en')).toBe(said);
});

test.each([
  ['1-800-334-2836 (1-800-33-HAVEN)', '18003342836'],
  ['(808) 531-3771', '8085313771'],
  ['911', '911'],
  ['988', '988'],
  ['none', null],
])('a number to call: %s', (phone, digits) => {
  expect(telephone(phone)).toBe(digits);
});
