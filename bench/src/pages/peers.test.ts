import { plusDays } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { house, TODAY } from '../rules/subject.ts';
import { escaped, plainOf } from './blocks.ts';
import { contentOf, person, planText, questionText } from './content.ts';
import { govukPages } from './govuk.ts';
import { limitsOf } from './limits.ts';
import { surveyOf } from './surveyjs.ts';

const content = contentOf(house(), person(TODAY), TODAY);
const survey = surveyOf(content);
const pages = Object.values(govukPages(content));
const headings = content.plan.sections.flatMap(({ title, items, entries }) => [
  ...(title ? [title] : []),
  ...items.map((item) => item.title),
  ...entries.map(({ name }) => name),
]);

test('the person is asked from whom the order protects to what else fits, and has a plan', () => {
  const ids = content.questions.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['role', 'where']);
  expect(ids).toContain('safety');
  expect(content.questions.find(({ id }) => id === 'hearing')?.chosen).toBe(plusDays(TODAY, 4));
  expect(headings).toContain('Treat the order as in force now');
  expect(headings.length).toBeGreaterThan(30);
});

test('each question is a page of its own in both, and the plan is the last one', () => {
  expect(survey.pages.map(({ name }) => name)).toEqual([...content.questions.map(({ id }) => id), 'plan']);
  expect(pages).toHaveLength(content.questions.length + 1);
});

test.each(content.questions.map((question, at) => [question.id, question, at] as const))(
  'both ask all of %s',
  (_, { title, help, why, options }, at) => {
    const json = JSON.stringify(survey.pages[at]);
    const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
    const offered = options.flatMap(({ label, hint }) => (hint ? [label, hint] : [label]));
    for (const text of [title, plainOf(help), ...offered]) expect(json).toContain(inJson(text));
    // A list has no second lines in our page either.
    for (const text of [title, ...(why ? [why] : []), ...options.map(({ label }) => label)])
      expect(pages[at]).toContain(escaped(text));
    if (why) expect(json).toContain(inJson(escaped(why)));
  },
);

test('both plans hold every heading, every sentence and every source', () => {
  const [form, page] = [String(survey.pages.at(-1)?.elements[0]?.html), pages.at(-1) ?? ''];
  const bare = (html: string) => html.replace(/<[^>]*>/g, '');
  const sentences = planText(content)
    .split('\n')
    .map((line) => line.replace(/^(?:\d+\.|-) /, ''));
  for (const html of [form, page])
    for (const line of [...headings, ...sentences]) expect(bare(html)).toContain(escaped(line));
});

test('what is written into a page stays text', () => {
  expect(escaped('<b> & "x"')).toBe('&lt;b&gt; &amp; &quot;x&quot;');
});

test('the limit is the packed text: of the whole, less than of its parts', () => {
  const { first, questions, plan, whole } = limitsOf(content);
  expect(first.text).toBe(Buffer.byteLength(content.questions.slice(0, 1).map(questionText).join('')));
  expect(first.packed).toBeLessThan(first.text);
  expect(whole.text).toBe(questions.text + plan.text + 1);
  expect(whole.packed).toBeLessThan(questions.packed + plan.packed);
});
