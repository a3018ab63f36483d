/** One version of the site, as the build wrote it down: see build-steps/offline.ts. */
export interface Version {
  /** The name that every page of this version bears, and that the app knows of itself. */
  readonly name: string;
  /** The name of what is kept of it: a hash of all that follows. */
  readonly store: string;
  /** The day of the build, as 2026-01-31. */
  readonly built: string;
  /** Every file that is the same in all languages, with the beginning of the hash of what is in it. */
  readonly files: Readonly<Record<string, string>>;
  /** What only papers and the list of sources need, and what weighs most. Kept once somebody needs it. */
  readonly later: Readonly<Record<string, string>>;
  /** What belongs to one language. A device keeps those that somebody has read on it. */
  readonly languages: Readonly<Record<string, InLanguage>>;
}

export interface InLanguage {
  /** One of the files: all pages with their data. */
  readonly bundle: string;
  readonly files: Readonly<Record<string, string>>;
  readonly later: Readonly<Record<string, string>>;
}

declare const SITE_VERSION: Version;

/** The build puts it before the first line of this script. */
export const VERSION = SITE_VERSION;
