const PAGES = '(?:/[\\w-]+)?/(?:questions|plan|papers|notes)(?:/.*)?';

/** The pages that show what somebody told, in any language: never for others to find. As an expression for a file host too. */
export const OF_PERSON: RegExp = new RegExp(`^${PAGES}$`);
