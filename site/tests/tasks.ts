/** How long the main thread of a page is kept busy, whatever else the machine does meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { indexOf, keepPace, PACE_MARK } from './pace.ts';

/** Some work of the main thread that nothing can interrupt, in which step of a visit, and what most of it was. */
export interface Task {
  readonly step: string;
  /** As long as the phone would take. */
  readonly ms: number;
  readonly work: readonly string[];
}

/** An event of the browser's own record. Times are in thousandths of a millisecond. */
interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** How much of it the processor spent on this thread. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly message?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];
const NAMED = 4;
/** What a page says in the browser's own record before each step of a visit. */
export const STEP_MARK = 'step ';
const FIRST_STEP = 'open the first page';

/** Says what a visit does next. */
export const step = (page: Page, name: string): Promise<void> =>
  page.evaluate((mark) => console.timeStamp(mark), `${STEP_MARK}${name}`);

/**
 * Goes through a visit, and returns the longest task of each of its steps.
 *
 * What counts is the time that the processor spent on a task: time on the clock also holds the work of whoever else
 * needs the machine. That time is told as the phone would take it, by how fast this machine was during the visit.
 *
 * @param phone the phone's BenchmarkIndex, as Lighthouse measures it
 */
export async function longestTasks(
  browser: Browser,
  phone: number,
  visit: () => Promise<unknown>,
): Promise<ReadonlyMap<string, Task>> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  const pace = await keepPace(browser);
  await visit();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Event[] };
  await pace.context().close();

  const mains = new Set(
    traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map((one) => threadOf(one)),
  );
  const done = traceEvents.filter((one) => one.ph === 'X' && mains.has(threadOf(one)));
  const tasks = done.filter(({ name }) => name.endsWith('RunTask'));
  const marks = traceEvents.filter(({ name }) => name === 'TimeStamp');
  const isMeasuring = (task: Event) =>
    marks.some((mark) => mark.args.data?.message === PACE_MARK && isWithin(mark, task));
  const measuring = tasks.filter(isMeasuring);
  const index = indexOf(measuring.map(timeOf));
  const steps = marks
    .filter(({ args }) => args.data?.message?.startsWith(STEP_MARK))
    .sort((one, other) => one.ts - other.ts);
  const own = new Set(measuring.map(threadOf));

  const longest = new Map<string, Task>();
  for (const task of tasks.filter((one) => !own.has(threadOf(one)))) {
    const mark = steps.findLast(({ ts }) => ts <= task.ts);
    const step = mark?.args.data?.message?.slice(STEP_MARK.length) ?? FIRST_STEP;
    const ms = (time: Event) => (timeOf(time) * index) / phone;
    if (ms(task) <= (longest.get(step)?.ms ?? 0)) continue;
    const work = done
      .filter((one) => one !== task && isWithin(one, task))
      .sort((one, other) => timeOf(other) - timeOf(one))
      .slice(0, NAMED)
      .map((one) => `${one.name} ${ms(one).toFixed(1)}`);
    longest.set(step, { step, ms: ms(task), work });
  }
  if (longest.size === 0) throw new Error('The browser recorded no tasks.');
  return longest;
}

const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;

/** In milliseconds. The clock of the processor is the coarser one, and some systems have none. */
const timeOf = ({ dur = 0, tdur = dur }: Event): number => Math.min(dur, tdur) / 1000;

const isWithin = (inner: Event, outer: Event): boolean =>
  threadOf(inner) === threadOf(outer) &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
