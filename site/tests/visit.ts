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

/**
 * Until a page with another heading has come, and come whole: a slow line brings it in pieces. Whatever waits within
 * the page itself looks but once where no scripts run.
 */
async function isNext(page: Page, before: string): Promise<void> {
  await page.waitForSelector(`h1:not(:text-is(${JSON.stringify(before)}))`);
  await page.waitForLoadState('domcontentloaded');
}

/** Presses a button that leads to a page of the server, which may have the same heading, and waits for all of it. */
export async function send(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.click(selector)]);
}

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

/**
 * Opens the site and answers until the plan is there, or until a question named `stop` is asked.
 *
 * @param before is called before each answer, the one on the first page (`role`) too
 */
export async function walk(
  context: BrowserContext,
  address: string,
  choices: Choices,
  stop?: string,
  before: (page: Page, question: string) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await before(page, 'role');
  await press(page, `button[value=${choices.role ?? 'unsure'}]`);
  for (
    let question = await asked(page);
    question !== null && question !== stop;
    question = await asked(page)
  ) {
    await before(page, question);
    await answer(page, choices[question]);
  }
  return page;
}

/** A post to the server: where its answer stands, what it sends, and what the answer holds of what was told. */
interface Post {
  readonly url: string;
  readonly body: string;
  readonly told: readonly Field[];
}
type Field = readonly [name: string, value: string];

const posts = new Map<string, Promise<Post>>();

/** The last of the posts by which somebody without scripts comes to the plan, or to the question `stop`. */
function lastPost(address: string, choices: Choices, stop?: string): Promise<Post> {
  const key = JSON.stringify([address, choices, stop]);
  const known = posts.get(key) ?? wayOf(address, choices, stop);
  posts.set(key, known);
  return known;
}

async function wayOf(address: string, choices: Choices, stop?: string): Promise<Post> {
  let fields = fieldsOf('role', choices.role);
  for (;;) {
    const body = bodyOf([...fields, ['go', 'next']]);
    const reply = await fetch(`${address}/questions`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    const html = await reply.text();
    const question = /data-question="([^"]+)"/.exec(html)?.[1];
    if (reply.status !== 200 || html.includes('id="problem"'))
      throw new Error(`${reply.status} at ${reply.url}: ${question} cannot be answered so: ${body}`);
    const hidden = [...html.matchAll(/<input type="hidden" name="(a\.[\w-]+|order)" value="([\w,-]*)"/g)];
    const told = [...new Map(hidden.map(([, name = '', value = '']) => [name, value]))];
    if (!question || question === stop) return { url: reply.url, body, told };
    fields = [...told, ...fieldsOf(question, choices[question])];
  }
}

/** What the form of a question sends. */
function fieldsOf(question: string, choice: Choices[string] = 'unsure'): readonly Field[] {
  const q: Field = ['q', question];
  if (typeof choice === 'string') return [q, ['v', choice]];
  if (!('day' in choice)) return [q, ...choice.map((value): Field => ['v', value])];
  const [year = '', month = '', day = ''] = choice.day.split('-');
  return [q, ['v', 'day'], ['month', String(Number(month))], ['day', day], ['year', year]];
}

const bodyOf = (fields: readonly Field[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();

/** What the pages of somebody carry along, once all is answered. */
export const toldBy = async (address: string, choices: Choices): Promise<readonly Field[]> =>
  (await lastPost(address, choices)).told;

/**
 * The plan of somebody, or the question `stop`, at once: as the answer to the last post of a visit without scripts,
 * which the scripts then take over. It takes a third of a walk. The history begins there, and a reload posts again;
 * so what is about the way, about Back, or about what is sent has to walk.
 */
export async function arrive(
  context: BrowserContext,
  address: string,
  choices: Choices,
  stop?: string,
): Promise<Page> {
  const { url, body } = await lastPost(address, choices, stop);
  const page = await post(context, url, [...new URLSearchParams(body)]);
  await taken(page);
  return page;
}

/** A page as it comes in answer to a post. */
export async function post(context: BrowserContext, url: string, fields: readonly Field[]): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(`<form method="post" action="${url}"></form>`);
  await Promise.all([
    page.waitForURL(url, { waitUntil: 'domcontentloaded' }),
    page.evaluate((all) => {
      const form = document.querySelector('form') as HTMLFormElement;
      for (const [name, value] of all) {
        const one = document.createElement('input');
        one.type = 'hidden';
        [one.name, one.value] = [name, value];
        form.append(one);
      }
      form.submit();
    }, fields),
  ]);
  return page;
}

/** Until the scripts of a page have taken it over. Where none run, there is nothing to wait for. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { early } = window as { early?: { depth(): number } };
    // How the early script begins: the app puts its own in that place.
    return !early || !/^\(\)\s*=>\s*0$/.test(String(early.depth));
  });
}

/** The items of the plan as they stand on the page, once all of them have come. */
export async function items(page: Page): Promise<string[]> {
  await page.waitForSelector('.plan:not([aria-busy])');
  return page
    .locator('[data-item]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-item') ?? ''));
}
