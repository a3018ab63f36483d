/** What a visit costs: bytes and requests as they travel, and the work of the page's main thread. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { tasksOf } from '../../../site/tests/tasks.ts';
import type { Content } from './content.ts';
import { counting } from './counting.node.ts';
import type { Way } from './ways.ts';

/** What has come over the wire so far. */
export interface Wire {
  readonly requests: number;
  /** With the heads of the replies. */
  readonly bytes: number;
}

export interface WireVisit {
  readonly first: Wire;
  readonly plan: Wire;
}

/** Milliseconds of the main thread. */
export interface Work {
  readonly script: number;
  readonly task: number;
}

export interface WorkVisit {
  readonly first: Work;
  /** For one question, of all that were asked. */
  readonly answer: Work;
}

/** A phone of some years ago beside the machine that measures. */
export const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 } };

type Browser = NonNullable<ReturnType<BrowserContext['browser']>>;

async function visit<Found>(
  browser: Browser,
  way: Way,
  go: (page: Page, session: CDPSession) => Promise<Found>,
): Promise<Found> {
  // Nothing is left of a visit before, and no worker answers in place of the network.
  const context = await browser.newContext({
    ...PHONE,
    javaScriptEnabled: way.scripts,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    return await go(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

const answerAll = async (page: Page, way: Way, { questions }: Content): Promise<void> => {
  for (const [at, question] of questions.entries()) await way.answer(page, question, at);
};

/** One visit, and what travels during it. */
export const wireVisit = (browser: Browser, way: Way, content: Content): Promise<WireVisit> =>
  visit(browser, way, async (page, session) => {
    const wire = { requests: 0, bytes: 0 };
    const came = (bytes: number) => {
      // What the browser had already does not travel.
      if (bytes > 0) wire.requests += 1;
      wire.bytes += bytes;
    };
    session.on('Network.loadingFinished', ({ encodedDataLength }) => came(encodedDataLength));
    session.on('Network.requestWillBeSent', ({ redirectResponse }) => {
      if (redirectResponse) came(redirectResponse.encodedDataLength);
    });
    await session.send('Network.enable');
    await way.open(page);
    const first = { ...wire };
    await answerAll(page, way, content);
    await page.waitForLoadState('networkidle');
    await way.check(page);
    return { first, plan: { ...wire } };
  });

/** One visit on a slowed processor. What counts is the time of the page's own thread, not that of the clock. */
export const workVisit = (browser: Browser, way: Way, content: Content): Promise<WorkVisit> =>
  visit(browser, way, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const work = async (): Promise<Work> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
      return { script: of('ScriptDuration'), task: of('TaskDuration') };
    };
    await way.open(page);
    await page.waitForLoadState('networkidle');
    const first = await work();
    let done: Work = NOTHING;
    let before = first;
    const add = async () => {
      const now = await work();
      done = {
        script: done.script + now.script - before.script,
        task: done.task + now.task - before.task,
      };
    };
    for (const [at, question] of content.questions.entries()) {
      await way.answer(page, question, at);
      if (!way.reloads) continue;
      // A page of its own counts from nothing, and takes its count along when it goes.
      await page.waitForLoadState('load');
      before = NOTHING;
      if (at < content.questions.length - 1) await add();
    }
    await page.waitForLoadState('networkidle');
    await add();
    const { length } = content.questions;
    return { first, answer: { script: done.script / length, task: done.task / length } };
  });

const NOTHING: Work = { script: 0, task: 0 };

/** The longest task of a whole visit on a slowed processor: so long may a press have to wait. */
export const longestTask = (browser: Browser, way: Way, content: Content): Promise<number> =>
  visit(browser, way, async (page, session) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const tasks = await tasksOf(browser, async () => {
      await way.open(page);
      await answerAll(page, way, content);
      await page.waitForLoadState('networkidle');
    });
    return Math.max(...tasks.map(({ ms }) => ms));
  });

/** What travels when our site is opened and then left alone, until all of it works without a connection. */
export async function bytesUntilKept(browser: Browser, site: string): Promise<number> {
  const between = await counting(site);
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    await page.goto(between.address, { waitUntil: 'load' });
    await page.waitForFunction(async () => {
      if (navigator.serviceWorker.controller?.state !== 'activated') return false;
      return (await (await caches.open('pages')).keys()).length > 0;
    });
    await page.waitForLoadState('networkidle');
    return between.bytes();
  } finally {
    await context.close();
    await between.stop();
  }
}
