import { makeGuide } from '@until-signed/guidance';
import { textOfBlocks } from '@until-signed/papers';
import { describe, expect, test } from 'vitest';
import { slimLaw, slimWords } from '../../../build-steps/slim.ts';
import { readPapers } from '../server/load-papers.ts';
import { guide, law, TODAY, words } from '../testkit.ts';
import { calendarDetails, fileName, findPaper, listPapers, viewPaper } from './view.ts';

const papers = readPapers(words);
const DESK = { guide, papers, court: () => ({ house: guide.house, ...papers }) };
const PROTECTED = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  'order-type': 'domestic',
  stage: 'temporary',
  hearing: '2026-12-04',
  goal: 'end',
};
const MUTUAL = { role: 'both', where: 'MI', kind: 'civil', stage: 'final', goal: 'end' };
const list = (answers: Readonly<Record<string, string>>) => listPapers(guide, papers, answers, TODAY);
const all = (answers: Readonly<Record<string, string>>) =>
  list(answers).flatMap(({ handedIn, own }) => [...handedIn, ...own]);

test('papers are listed by what they are for, and numbered as they are listed', () => {
  const [group, ...others] = list(PROTECTED);
  expect(others).toEqual([]);
  expect(group?.side).toBeNull();
  for (const { fitting } of group?.handedIn ?? []) expect(fitting.template.audience).not.toBe('self');
  for (const { fitting } of group?.own ?? []) expect(fitting.template.audience).toBe('self');
  const listed = all(PROTECTED);
  expect(listed.map(({ n }) => n)).toEqual(listed.map((_, index) => index + 1));
  expect(listed.map((one) => fileName(one, 'pdf'))[0]).toBe('paper-1.pdf');
});

describe('with orders in both directions', () => {
  test('each order has its own papers, and no paper is for the other side', () => {
    const groups = list(MUTUAL);
    expect(groups.map(({ side }) => side)).toEqual(['protected', 'restrained']);
    for (const { side, fitting } of all(MUTUAL)) {
      expect(fitting.part.situation.role).toBe(side);
      expect([null, side]).toContain(fitting.template.side);
    }
    const keys = all(MUTUAL).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the number of one case is not on the paper of the other', () => {
    const typed = { name: 'Zoë', 'case-number': 'ONE', 'against.case-number': 'TWO' };
    for (const listed of all(MUTUAL)) {
      const text = textOfBlocks(viewPaper(DESK, listed, typed).paper.blocks);
      expect(text).not.toContain(listed.side === 'protected' ? 'TWO' : 'ONE');
    }
  });

  test('the place of a hearing goes into the calendar only where it is plain whose it is', () => {
    const one = { 'against.hearing-place': 'Room 5' };
    expect(calendarDetails(one, MUTUAL, 'en')['hearing-place']).toBe('Room 5');
    expect(calendarDetails({ ...one, 'hearing-hour': '9:30 a.m.' }, MUTUAL, 'en')).toEqual({});
    expect(calendarDetails({ 'hearing-place': 'Room 4' }, PROTECTED, 'en')['hearing-place']).toBe('Room 4');
  });
});

test('what is typed stands on the paper, and what is wrong is told for its own papers alone', () => {
  const listed = findPaper(list(PROTECTED), 'withdraw-request');
  if (!listed) throw new Error('no such paper');
  const view = viewPaper(DESK, listed, {
    name: 'Zoë Đặng',
    reason: 'x'.repeat(5000),
    timeline: [{ day: 'x' }],
  });
  expect(textOfBlocks(view.paper.blocks)).toContain('Zoë Đặng');
  expect(view.problems).toEqual([{ kind: 'too-long', name: 'd.reason' }]);
});

test('a paper that does not fit is not found', () => {
  expect(findPaper(list(PROTECTED), 'answer')).toBeUndefined();
  expect(findPaper(list(PROTECTED), 'constructor')).toBeUndefined();
  expect(findPaper(list(PROTECTED), null)).toBeUndefined();
});

test('what a browser gets makes the very same papers', () => {
  const slim = makeGuide(slimLaw(law), slimWords(words));
  for (const where of Object.keys(law.jurisdictions))
    for (const role of ['protected', 'restrained']) {
      const answers = { ...PROTECTED, role, where };
      const shown = (by: typeof guide) =>
        listPapers(by, papers, answers, TODAY)
          .flatMap(({ handedIn, own }) => [...handedIn, ...own])
          .map((listed) => viewPaper({ ...DESK, guide: by }, listed, {}).paper);
      expect(shown(slim)).toEqual(shown(guide));
    }
});
