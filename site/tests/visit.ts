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
  await isNext(page, before);
}

const isNext = (page: Page, before: string) =>
  page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);

/** Chooses and goes on without a finger, which takes three times as long: for the way to what a test is about. */
async function answer(page: Page, choice: Choices[string] = 'unsure'): Promise<void> {
  const before = await page.evaluate((chosen) => {
    const field = (selector: string) => document.querySelector<HTMLInputElement>(`form ${selector}`);
    const fill = (selector: string, value: string) => {
      const one = field(selector);
      if (!one) throw new Error(`There is no ${selector}`);
      one.value = value;
      for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
    };
    const tick = (value: string) => {
      const one = field(`input[name=v][value="${value}"]`);
      if (!one) throw new Error(`${value} cannot be chosen`);
      if (!one.checked) one.click();
    };
    if (field('select[name=v]')) fill('select[name=v]', String(chosen));
    else if (typeof chosen === 'string') tick(chosen);
    else if ('day' in chosen) {
      const [year = '', month = '', day = ''] = chosen.day.split('-');
      tick('day');
      fill('select[name=month]', String(Number(month)));
      fill('input[name=day]', day);
      fill('input[name=year]', year);
    } else for (const value of chosen) tick(value);
    const { innerText } = document.querySelector('h1') as HTMLElement;
    document.querySelector<HTMLElement>('button[value=next]')?.click();
    return innerText;
  }, choice);
  await isNext(page, before);
}

/** Opens the site and answers until the plan is there, or until a question named `stop` is asked. */
export async function walk(
  context: BrowserContext,
  address: string,
  choices: Choices,
  stop?: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await press(page, `button[value=${choices.role ?? 'unsure'}]`);
  for (let question = await asked(page); question !== null && question !== stop; question = await asked(page))
    await answer(page, choices[question]);
  return page;
}

/** The items of the plan as they stand on the page, once all of them have come. */
export async function items(page: Page): Promise<string[]> {
  await page.waitForSelector('.plan:not([aria-busy])');
  return page
    .locator('[data-item]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''));
}
