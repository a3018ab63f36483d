/** How a person goes through the site, in the tests. */
import type { BrowserContext, Page } from 'playwright-core';

/** What somebody chooses, by question: an option, several ticks, or a day. Questions left out are answered "not sure". */
export type Choices = Readonly<Record<string, string | readonly string[] | { readonly day: string }>>;

/** What a page asks, or nothing when it is the plan. */
export async function asked(page: Page): Promise<string | null> {
  // A plan is busy while its parts come.
  await page.waitForSelector('[data-question], .plan:not([aria-busy]) [data-item]');
  const form = page.locator('[data-question]');
  return (await form.count()) > 0 ? form.getAttribute('data-question') : null;
}

/** What a question offers is there at once. A choice that it does not offer is a mistake of the test, told soon. */
const AT_ONCE = { timeout: 3000 };

/** Chooses what the form of a question offers. */
export async function choose(
  page: Page,
  question: string,
  choice: Choices[string] = 'unsure',
): Promise<void> {
  if (question === 'where') {
    await page.selectOption('select[name=v]', choice as string, AT_ONCE);
    return;
  }
  if (typeof choice === 'string') return page.check(`input[value="${choice}"]`, AT_ONCE);
  if ('day' in choice) {
    const [year = '', month = '', day = ''] = choice.day.split('-');
    await page.check('input[value=day]');
    await page.selectOption('select[name=month]', String(Number(month)));
    await page.fill('input[name=day]', day);
    await page.fill('input[name=year]', year);
    return;
  }
  for (const value of choice) await page.check(`input[value="${value}"]`, AT_ONCE);
}

/** Presses a button that leads to another question, or to the plan. */
export async function press(page: Page, selector: string): Promise<void> {
  const before = await page.locator('h1').innerText();
  await page.click(selector);
  await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
}

/** Opens the site and answers until the plan is there, or until a question named `stop` is asked. */
export async function walk(
  context: BrowserContext,
  address: string,
  choices: Choices,
  stop?: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  const role = choices.role ?? 'unsure';
  await press(page, `button[value=${role}]`);
  for (
    let question = await asked(page);
    question !== null && question !== stop;
    question = await asked(page)
  ) {
    await choose(page, question, choices[question]);
    await press(page, 'button[value=next]');
  }
  return page;
}

/** The items of the plan, as they stand on the page. */
export const items = (page: Page): Promise<string[]> =>
  page.locator('[data-item]').evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''));
