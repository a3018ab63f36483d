/** Work of which only some is done at one moment: the rest waits for its turn, first come, first served. */
export interface Turns {
  /** How many wait now. */
  readonly waiting: number;
  /** Resolves once it is the caller's turn. Whoever had one gives it back with `done`, whatever came of it. */
  take(): Promise<void>;
  done(): void;
}

export function turns(atOnce: number): Turns {
  const queue: (() => void)[] = [];
  let taken = 0;
  return {
    get waiting() {
      return queue.length;
    },
    async take() {
      if (taken < atOnce) taken += 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    done() {
      const next = queue.shift();
      // A turn that is given back goes to the next in the queue.
      if (next) next();
      else taken -= 1;
    },
  };
}
