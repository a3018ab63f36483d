/** How long the main thread of a page is kept busy, whatever else the machine does meanwhile. */
import type { Browser } from 'playwright-core';

/** Some work of the main thread that nothing can interrupt, and what most of it was. */
export interface Task {
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
  readonly args: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];
const NAMED = 4;

/**
 * Records what every page of a browser does, and returns the tasks of more than `most` milliseconds.
 *
 * What counts is the time that the processor spent on a task: time on the clock also holds the work of whoever else
 * needs the machine, and a processor slowed by the browser counts that several times over.
 */
export async function longTasks(
  browser: Browser,
  most: number,
  visit: () => Promise<unknown>,
): Promise<Task[]> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await visit();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Event[] };
  const thread = ({ pid, tid }: Event) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map((one) => thread(one)),
  );
  const done = traceEvents.filter((one) => one.ph === 'X' && mains.has(thread(one)));
  const tasks = done.filter(({ name }) => name.endsWith('RunTask'));
  if (tasks.length === 0) throw new Error('The browser recorded no tasks.');
  return tasks
    .filter((task) => timeOf(task) > most)
    .map((task) => ({
      ms: timeOf(task),
      work: done
        .filter((one) => one !== task && thread(one) === thread(task) && isWithin(one, task))
        .sort((one, other) => timeOf(other) - timeOf(one))
        .slice(0, NAMED)
        .map((one) => `${one.name} ${timeOf(one).toFixed(1)}`),
    }));
}

/** In milliseconds. The clock of the processor is the coarser one, and some systems have none. */
const timeOf = ({ dur = 0, tdur = dur }: Event): number => Math.min(dur, tdur) / 1000;

const isWithin = (inner: Event, outer: Event): boolean =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
