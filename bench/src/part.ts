import type { TopLevelSpec } from 'vega-lite';

/** What ran, where, when, and what else the machine had to do. Kept with every result. */
export interface Run {
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGb: number };
  readonly system: string;
  readonly node: string;
  /** The load of the machine over the last minute, before and after. */
  readonly load: { readonly before: number; readonly after: number };
  readonly seconds: number;
}

/** A figure that was set before it was measured. */
export interface Goal {
  readonly says: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface Chart {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** What it shows, for whoever does not see it. */
  readonly says: string;
  readonly spec: TopLevelSpec;
}

/** What a part says in the report. */
export interface Page {
  readonly title: string;
  readonly goals: readonly Goal[];
  /** Markdown, with `{chart NAME}` alone on a line where a chart belongs. */
  readonly text: string;
  readonly charts: readonly Chart[];
}

/**
 * One thing that is measured. `run` has all the effects; `write` is a pure function of what it gave, so that the
 * report can be written again without measuring.
 */
export interface Part<Result> {
  readonly id: string;
  run(): Promise<Result>;
  write(result: Result): Page;
}

/** A part whose result is of its own kind: what the list of parts holds. */
export interface AnyPart {
  readonly id: string;
  run(): Promise<unknown>;
  write(result: unknown): Page;
}

/** Puts a part into the list. What `write` gets is what `run` gave, through a file. */
export const part = <Result>(one: Part<Result>): AnyPart => ({
  id: one.id,
  run: () => one.run(),
  write: (result) => one.write(result as Result),
});
