/** Every page of the site, in every state that a person can bring it to: one walk through each part of it. */
import type { BrowserContext, Page } from 'playwright-core';
import { unfold } from './checks.ts';
import { MUTUAL, open, posted, SOON, toList, toPapers } from './paper-visit.ts';
import { arrive, asked, type Choices, choose, press, walk } from './visit.ts';

export const PLAIN_PAGES = ['/', '/help', '/leaving', '/sources', '/how-we-know', '/about', '/nothing-here'];
const PERSON: Choices = {
  role: 'protected',
  where: 'CA',
  kind: 'civil',
  stage: 'temporary',
  hearing: { day: SOON },
  goal: 'end',
  safety: ['unsafe'],
};

/** A browser brought to one state after another, each with what it is. What can be unfolded is. */
type States = AsyncGenerator<[string, Page]>;

export async function* pages(context: BrowserContext, address: string): States {
  const page = await context.newPage();
  for (const path of [...PLAIN_PAGES, '/plan', '/papers', '/questions']) {
    await page.goto(`${address}${path}`);
    await page.waitForFunction(() => history.state !== null);
    // Thousands of sources at once say nothing more than some.
    if (path === '/sources') await page.locator('details summary').first().click();
    else await unfold(page);
    yield [`${path} as it opens`, page];
  }
  await page.close();
}

export async function* questions(context: BrowserContext, address: string): States {
  const page = await walk(context, address, PERSON, 'where');
  const seen = new Set<string>();
  for (let question = await asked(page); question; question = await asked(page)) {
    const has = async (selector: string) => (await page.locator(selector).count()) > 0;
    const kind = (await has('select[name=v]'))
      ? 'a place'
      : (await has('.parts'))
        ? 'a day'
        : (await has('input[type=checkbox]'))
          ? 'several'
          : 'one';
    if (!seen.has(kind)) {
      await unfold(page);
      yield [`a question for ${kind}`, page];
      if (kind !== 'several') {
        if (kind === 'a day') {
          await page.check('input[value=day]');
          await page.fill('input[name=day]', '3');
        }
        await page.click('button[value=next]');
        await page.waitForSelector('#problem');
        await unfold(page);
        yield [`a question for ${kind}, with a problem`, page];
      }
      seen.add(kind);
    }
    await choose(page, question, PERSON[question]);
    await press(page, 'button[value=next]');
  }
  await unfold(page);
  yield ['the plan of a protected person', page];
  await press(page, '.bar .talk');
  yield ['the people for a plan', page];
  await page.close();
}

export async function* plans(context: BrowserContext, address: string): States {
  const restrained: Choices = { role: 'restrained', where: 'WI', kind: 'both', stage: 'final' };
  for (const [name, choices] of [
    ['a restrained person', restrained],
    ['both', MUTUAL],
  ] as const) {
    const page = await arrive(context, address, choices);
    await unfold(page);
    yield [`the plan of ${name}`, page];
    if (choices === restrained) {
      const clerk = page.locator('button[value^="change:law"]').first();
      if ((await clerk.count()) > 0) {
        await clerk.click();
        await page.waitForSelector('[data-question]');
        await unfold(page);
        yield ['what the clerk said', page];
      }
    }
    await page.close();
  }
}

export async function* papers(context: BrowserContext, address: string): States {
  const page = await toPapers(context, address, { ...MUTUAL, hearing: { day: SOON } });
  yield ['the list of papers', page];
  for (const key of ['clerk-call.protected', 'summary.restrained', 'timeline.restrained']) {
    await open(page, key);
    await unfold(page);
    yield [`the paper ${key}`, page];
    if (key !== 'timeline.restrained') await toList(page);
  }
  await page.fill('[name="d.timeline.0.day"]', 'x');
  await page.fill('[name="d.name"]', 'x'.repeat(300));
  await page.click('button[value="file:pdf"]');
  await page.waitForSelector('#problem');
  yield ['a paper with problems', page];
  await page.close();
}

/** The same as the server makes them. Axe is a script itself, so scripts are on, and ours do not come. */
export async function* papersOfServer(context: BrowserContext, address: string): States {
  await context.route('**/_app/**/*.js', (route) => route.abort());
  const paper = { go: 'show', 'p.paper': 'timeline.restrained' };
  for (const [name, fields] of [
    ['the list of papers', { go: 'list' }],
    ['a paper', paper],
    ['a paper with problems', { ...paper, 'd.timeline.0.day': 'x', 'd.name': 'x'.repeat(300) }],
  ] as const) {
    const page = await posted(context, address, fields);
    await unfold(page);
    yield [`${name}, without scripts`, page];
    await page.close();
  }
}
