/**
 * An even, fixed share of a sweep, for `npm test`: every n-th. With the environment variable `WHOLE` all of it is swept,
 * as at night.
 */
export const share = <T>(all: readonly T[], every: number): readonly T[] =>
  process.env.WHOLE ? all : all.filter((_, index) => index % every === 0);
