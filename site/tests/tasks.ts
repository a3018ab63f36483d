/** How long the main threads of pages are kept busy, whatever else the machine does meanwhile. */
import type { Browser } from 'playwright-core';

/** Some work of a main thread that nothing can interrupt. */
export interface Task {
  /** Tells the main thread of one page from those of others. */
  readonly thread: string;
  /**
   * Milliseconds that the processor spent on it: time on the clock also holds the work of whoever else needs the machine,
   * and a processor slowed by the browser counts that several times over.
   */
  readonly ms: number;
  /** What the page said by `console.timeStamp` meanwhile. */
  readonly said: readonly string[];
  /** What most of it was, with the milliseconds of each. */
  work(): readonly (readonly [name: string, ms: number])[];
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

/** Records what every page of a browser does during a visit; returns the tasks in the order in which they began. */
export async function tasksOf(browser: Browser, visit: () => Promise<unknown>): Promise<readonly Task[]> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await visit();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Event[] };

  const named = traceEvents.filter(({ args }) => args.name === 'CrRendererMain');
  const done = new Map(named.map((one): [string, Event[]] => [threadOf(one), []]));
  for (const event of traceEvents)
    if (event.ph === 'X' || event.name === 'TimeStamp') done.get(threadOf(event))?.push(event);

  const tasks = [...done.values()].flatMap((events) =>
    events.filter(({ name }) => name.endsWith('RunTask')).map((task) => ({ task, events })),
  );
  if (tasks.length === 0) throw new Error('The browser recorded no tasks.');
  return tasks
    .sort((one, other) => one.task.ts - other.task.ts)
    .map(({ task, events }) => ({
      thread: threadOf(task),
      ms: timeOf(task),
      said: events
        .filter((one) => one.name === 'TimeStamp' && isWithin(one, task))
        .map(({ args }) => args.data?.message ?? ''),
      work: () =>
        events
          .filter((one) => one !== task && isWithin(one, task))
          .sort((one, other) => timeOf(other) - timeOf(one))
          .slice(0, NAMED)
          .map((one) => [one.name, timeOf(one)]),
    }));
}

const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;

/** In milliseconds. The clock of the processor is the coarser one, and some systems have none. */
const timeOf = ({ dur = 0, tdur = dur }: Event): number => Math.min(dur, tdur) / 1000;

const isWithin = (inner: Event, outer: Event): boolean =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
