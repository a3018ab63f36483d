/** How a person goes through each of the pages that are compared, by clicking. */
import type { Page } from 'playwright-core';
import { asked, type Choices, choose, items, press } from '../../../site/tests/visit.ts';
import { type Content, ON_DAY, type Question } from './content.ts';

export interface Way {
  readonly id: string;
  readonly says: string;
  readonly scripts: boolean;
  /** Each question is a page of its own. */
  readonly reloads: boolean;
  /** Opens it. Resolves once the first question can be answered and everything that makes it work has run. */
  open(page: Page): Promise<void>;
  /** Answers one question. Resolves once the next one, or the plan, can be read. */
  answer(page: Page, question: Question, at: number): Promise<void>;
  /** Fails unless the plan that is shown holds what it has to. */
  check(page: Page): Promise<void>;
}

/** Our own site as it is built. */
export const ours = (address: string, content: Content, scripts: boolean): Way => ({
  id: scripts ? 'ours' : 'ours, scripts off',
  says: scripts ? 'Until Signed' : 'Until Signed, scripts off',
  scripts,
  reloads: !scripts,
  async open(page) {
    await page.goto(address, { waitUntil: 'load' });
    // Our scripts have taken the page over once the router has written its state.
    if (scripts) await page.waitForFunction(() => history.state !== null);
  },
  async answer(page, question) {
    if (question.id === 'role') await press(page, `button[value=${question.chosen}]`);
    else {
      const shown = await asked(page);
      if (shown !== question.id) throw new Error(`Our page asks ${shown} in place of ${question.id}`);
      await choose(page, question.id, choiceOf(question));
      await press(page, 'button[value=next]');
    }
    await asked(page);
  },
  async check(page) {
    const wanted = content.plan.sections.flatMap((section) => section.items.map(({ id }) => id));
    const found = await items(page);
    if (wanted.some((id) => !found.includes(id)) || found.length !== wanted.length)
      throw new Error(`Our page shows ${found.join(' ')} in place of ${wanted.join(' ')}`);
  },
});

const isDay = (chosen: string): boolean => /^\d{4}-/.test(chosen);
const choiceOf = ({ kind, chosen }: Question): Choices[string] =>
  kind === 'date' && isDay(chosen) ? { day: chosen } : chosen;

export const surveyjs = (address: string, content: Content): Way => ({
  id: 'surveyjs',
  says: 'SurveyJS',
  scripts: true,
  reloads: false,
  async open(page) {
    await page.goto(`${address}/surveyjs`, { waitUntil: 'load' });
    await page.waitForSelector('#form input[type=radio]', { state: 'attached' });
  },
  async answer(page, question, at) {
    const { kind, chosen, options } = question;
    if (kind === 'where') await page.selectOption('#form select', { label: labelOf(question, chosen) });
    else {
      const value = isDay(chosen) ? ON_DAY : chosen;
      // Its own box is hidden behind what it draws, so the label is pressed, as a person does.
      await page.click(`#form label:has(input[value="${value}"])`);
      if (isDay(chosen)) await page.fill('#form input[type=date]', chosen);
    }
    if (options.length === 0) throw new Error(`${question.id} offers nothing`);
    const next = content.questions[at + 1]?.title ?? content.plan.closing[0] ?? '';
    await page.click('#form .sd-navigation__next-btn');
    await page.waitForFunction((text) => document.querySelector('#form')?.textContent?.includes(text), next);
  },
  check: (page) => holdsPlan(page, content),
});

export const govuk = (address: string, content: Content): Way => ({
  id: 'govuk-frontend',
  says: 'GOV.UK Frontend',
  scripts: true,
  reloads: true,
  async open(page) {
    await page.goto(`${address}/govuk/1`, { waitUntil: 'load' });
  },
  async answer(page, question, at) {
    const { kind, chosen, id } = question;
    if (kind === 'where') await page.selectOption('select', chosen);
    else await page.check(`input[value="${isDay(chosen) ? ON_DAY : chosen}"]`);
    if (kind === 'date' && isDay(chosen)) {
      const [year = '', month = '', day = ''] = chosen.split('-');
      for (const [part, value] of Object.entries({ month, day, year }))
        await page.fill(`#${id}-${part}`, value);
    }
    await Promise.all([page.waitForURL(`**/govuk/${at + 2}`), page.click('.govuk-button')]);
  },
  check: (page) => holdsPlan(page, content),
});

const labelOf = ({ options }: Question, value: string): string =>
  options.find((one) => one.value === value)?.label ?? value;

async function holdsPlan(page: Page, { plan }: Content): Promise<void> {
  const text = (await page.locator('body').textContent()) ?? '';
  const missing = plan.sections
    .flatMap(({ title, items }) => [...(title ? [title] : []), ...items.map((item) => item.title)])
    .filter((title) => !text.includes(title));
  if (missing.length > 0) throw new Error(`The plan lacks ${missing.join(', ')}`);
}
