import { type Spread, spreadOf } from './stats.ts';

/** How long one thing is measured: warmed up and then done again and again, for so many milliseconds each. */
export interface Budget {
  readonly warm: number;
  readonly measure: number;
}

/** One thing to do, and what it needs first, which is not measured. */
export interface Task<Ready> {
  ready(at: number): Ready;
  go(ready: Ready): unknown;
}

/** Does a task over and over, and gives the time of each in microseconds. */
export async function measure<Ready>(task: Task<Ready>, budget: Budget): Promise<Spread> {
  let at = 0;
  const once = async (): Promise<number> => {
    const ready = task.ready(at++);
    const begun = performance.now();
    const given = task.go(ready);
    // What is done at once is not made to wait.
    if (given instanceof Promise) await given;
    return (performance.now() - begun) * 1000;
  };
  for (const end = performance.now() + budget.warm; performance.now() < end; ) await once();
  const times: number[] = [];
  for (const end = performance.now() + budget.measure; performance.now() < end || times.length < FEWEST; )
    times.push(await once());
  return spreadOf(times);
}

/** A median of fewer says little. */
const FEWEST = 20;

/** One time through a whole list, in its order. */
export async function each<One>(list: readonly One[], go: (one: One) => unknown): Promise<Spread> {
  const times: number[] = [];
  for (const one of list) {
    const begun = performance.now();
    const given = go(one);
    if (given instanceof Promise) await given;
    times.push((performance.now() - begun) * 1000);
  }
  return spreadOf(times);
}
