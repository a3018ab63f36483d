import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Borrowed, borrow } from '../../tests/browser.ts';
import { todayIn } from '../src/lib/server/today.ts';
import { arrive, type Choices, items, walk } from './visit.ts';

const address = inject('address');
const guide = makeGuide(loadLaw(), loadWords('en'));
const soon = new Date(Date.parse(todayIn('CA')) + 4 * 86_400_000).toISOString().slice(0, 10);

const PERSONS: readonly [name: string, zone: string, choices: Choices][] = [
  [
    'protected in California, pressed, with a hearing in four days',
    'America/Los_Angeles',
    {
      role: 'protected',
      where: 'CA',
      kind: 'civil',
      stage: 'temporary',
      'order-type': 'domestic',
      hearing: { day: soon },
      goal: 'end',
      safety: ['pressed'],
      'so-far': [],
      life: [],
    },
  ],
  [
    'restrained in Wisconsin by a final order',
    'America/Chicago',
    {
      role: 'restrained',
      where: 'WI',
      kind: 'civil',
      stage: 'final',
      goal: 'end',
      safety: [],
      life: ['firearms'],
    },
  ],
  [
    'orders in both directions in Michigan',
    'America/New_York',
    { role: 'both', where: 'MI', kind: 'civil', stage: 'final' },
  ],
  ['nothing known at all', 'America/New_York', {}],
];

describe.each(PERSONS)('%s', (_, timezoneId, choices) => {
  let browser: Borrowed;
  beforeAll(async () => {
    ({ browser } = await borrow());
  });
  afterAll(() => browser?.close());

  test('reads the same plan with scripts and without, and it is the plan of the rules', async () => {
    const read = async (javaScriptEnabled: boolean) => {
      const context = await browser.newContext({
        javaScriptEnabled,
        timezoneId,
        viewport: { width: 360, height: 740 },
      });
      // Without scripts the form of each question is sent for them: what is told must be the same.
      const page = await (javaScriptEnabled ? walk : arrive)(context, address, choices);
      const answers = await page
        .locator('#visit input[name^="a."]')
        .evaluateAll((all) =>
          Object.fromEntries((all as HTMLInputElement[]).map(({ name, value }) => [name.slice(2), value])),
        );
      const found = {
        items: await items(page),
        people: await page
          .locator('[data-person]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-person'))),
        answers,
        path: new URL(page.url()).pathname,
      };
      await context.close();
      return found;
    };
    const [on, off] = await Promise.all([read(true), read(false)]);
    expect(on).toEqual(off);
    expect(on.path).toBe('/plan');
    const plan = guide.plan(on.answers, todayIn(on.answers.where));
    const wanted = plan.sections.flatMap((section) =>
      section.items.filter(({ aside }) => !aside).map(({ id }) => id),
    );
    expect([...on.items].sort()).toEqual(wanted.sort());
    expect(on.people).toEqual(plan.people.map(({ id }) => id));
    expect(on.items.length).toBeGreaterThan(3);
  });
});

describe('the plan as a file', () => {
  let browser: Borrowed;
  beforeAll(async () => {
    ({ browser } = await borrow());
  });
  afterAll(() => browser?.close());

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('is saved under a neutral name, %s', async (_, javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    const page = await context.newPage();
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.goto(`${address}/plan`);
    if (javaScriptEnabled) await page.waitForSelector('text=Print');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button[formaction="/notes"]'),
    ]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    expect(posts.length).toBe(javaScriptEnabled ? 0 : 1);
    await context.close();
  });
});

test.each([360, 1280])(
  'how the order stands is in view all through the plan, %s pixels wide',
  async (width) => {
    const { browser, context } = await borrow({ viewport: { width, height: 740 } });
    const page = await arrive(context, address, PERSONS[1]?.[2] ?? {});
    const said = await page.locator('.force .item-title').boundingBox();
    expect(said?.y).toBeLessThan(400);
    const bar = (await page.locator('.bar').boundingBox())?.height ?? 0;
    for (const one of await page.locator('.part-title').all()) {
      await one.evaluate((title) => title.scrollIntoView());
      const [state, title] = await Promise.all([
        page.locator('.force .item-title').boundingBox(),
        one.boundingBox(),
      ]);
      // Below the bar, and above what is being read.
      expect(state?.y).toBeGreaterThanOrEqual(bar - 1);
      expect((state?.y ?? 0) + (state?.height ?? 0)).toBeLessThan((title?.y ?? 0) + 1);
    }
    await browser.close();
  },
);
