import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import { expect, test } from 'vitest';
import { planDoc } from './plan-doc.ts';
import { toText } from './to-text.ts';

const guide = makeGuide(loadLaw(), loadWords('en'));
const page = (more: Readonly<Record<string, string>>, full = false): string => {
  const answers = { role: 'protected', where: 'CA', kind: 'civil', 'order-type': 'domestic', ...more };
  const doc = planDoc(guide, guide.plan(answers, '2026-11-21'), { full });
  return toText(doc, { width: 10_000, color: false });
};
const asking = { stage: 'temporary', goal: 'end' };

test('with everything shown, a question for the clerk names the flag that takes the reply', () => {
  const flag = /make the plan again with --law-withdraw-ends-on-filing and one of: yes \| no \| sometimes/;
  expect(page(asking, true)).toMatch(flag);
  expect(page(asking)).not.toMatch(flag);
});

test('what the clerk told is named as such, among the answers and where something rests on it', () => {
  const text = page({ ...asking, 'law-withdraw-ends-on-filing': 'yes' });
  expect(text).toContain('The filed paper ends it (the clerk told you)');
  expect(text).toContain('This rests on what the clerk told you.');
  expect(page(asking)).not.toMatch(/clerk told you/);
});

test('what the clerk told against the law file does not count, and the plan says so', () => {
  const text = page({ where: 'OR', ...asking, 'law-withdraw-ends-on-filing': 'yes' });
  expect(text).toContain('What the clerk told you does not fit the law that we read');
  expect(text).not.toContain('The plan builds on neither of them');
  expect(text).not.toContain('This rests on what the clerk told you');
});
