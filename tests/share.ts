/**
 * What takes long and is much the same again and again, `npm test` does in part: an even share, always the same, that
 * has some of every kind. `npm run nightly` sets WHOLE and does all of it.
 */
export const isWhole = Boolean(process.env.WHOLE);

/** Is this one of those that are done now, where one of so many is? */
export const isInShare = (index: number, every: number): boolean => isWhole || index % every === 0;

/** One of so many, at least one. Lists that begin at other places have others in their share. */
export const share = <T>(all: readonly T[], every: number, from = 0): readonly T[] =>
  all.filter((_, index) => isWhole || index % every === from % Math.min(every, all.length));
