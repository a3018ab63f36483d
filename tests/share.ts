/**
 * What takes long and is much the same again and again, `npm test` does in part: an even share, always the same, that
 * has some of every kind. `npm run nightly` sets WHOLE and does all of it.
 */
const isWhole = Boolean(process.env.WHOLE);

/** Is this one of those that are done now, where one of so many is? */
export const isInShare = (index: number, every: number): boolean => isWhole || index % every === 0;
