/** The longest work of each step of a visit, as a phone would do it. */
import type { Browser, Page } from 'playwright-core';
import { indexOf, keepPace, PACE_MARK } from './pace.ts';
import { tasksOf } from './tasks.ts';

/** The longest task of a step, and what most of it was. */
export interface Longest {
  readonly step: string;
  readonly ms: number;
  readonly work: readonly string[];
}

/** What a page says in the browser's own record when a step begins, before its name. */
export const STEP_MARK = 'step ';
const FIRST_STEP = 'open the first page';

/** Says what a visit does next. What it does before the first such word is to open the first page. */
export const step = (page: Page, name: string): Promise<void> =>
  page.evaluate((mark) => console.timeStamp(mark), `${STEP_MARK}${name}`);

/**
 * Goes through a visit and returns the longest task of each of its steps, in the milliseconds that a phone would take: by
 * how fast this machine was during the visit.
 *
 * @param phone the phone's BenchmarkIndex, as Lighthouse measures it
 */
export async function longestTasks(
  browser: Browser,
  phone: number,
  visit: () => Promise<unknown>,
): Promise<readonly Longest[]> {
  const tasks = await tasksOf(browser, async () => {
    const pace = await keepPace(browser);
    await visit();
    await pace.context().close();
  });
  const measuring = tasks.filter(({ said }) => said.includes(PACE_MARK));
  const slower = indexOf(measuring.map(({ ms }) => ms)) / phone;
  const pacing = measuring[0]?.thread;

  const longest = new Map<string, Longest>();
  let now = FIRST_STEP;
  for (const task of tasks.filter(({ thread }) => thread !== pacing)) {
    now = task.said.findLast((word) => word.startsWith(STEP_MARK))?.slice(STEP_MARK.length) ?? now;
    const ms = task.ms * slower;
    if (ms <= (longest.get(now)?.ms ?? 0)) continue;
    const work = task.work().map(([name, time]) => `${name} ${(time * slower).toFixed(1)}`);
    longest.set(now, { step: now, ms, work });
  }
  return [...longest.values()];
}
