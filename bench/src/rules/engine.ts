import type { Subject } from './subject.ts';

export type Items = readonly string[];

/** One engine with rules in it. Each has its own form of a person (`Input`) and of one that it keeps (`Held`). */
export interface Loaded<Input, Held> {
  /** A person in this engine's spelling. Not measured. */
  input(person: Readonly<Record<string, string>>): Input;
  /** The items that hold, by id, in any order. */
  plan(input: Input): Items | Promise<Items>;
  /** A person that it knows, before one answer changes. Not measured. */
  hold(input: Input): Held;
  /** The items after one answer has changed. */
  change(held: Held, fact: string, value: string): Items | Promise<Items>;
  /** The next question after one answer has changed. Left out where an engine has no questions. */
  next?(held: Held, fact: string, value: string): string | null;
}

export interface Engine {
  readonly id: string;
  /** The package, to name its version and to measure its bytes. */
  readonly from: string;
  load(subject: Subject): Promise<Loaded<unknown, unknown>>;
}

/** Hides what an engine's own forms are. */
export const engine = <Input, Held>(one: {
  readonly id: string;
  readonly from: string;
  load(subject: Subject): Promise<Loaded<Input, Held>>;
}): Engine => one as unknown as Engine;
