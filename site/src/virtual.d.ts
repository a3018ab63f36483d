// Libraries of the papers that bring no types of their own.
/// <reference path="../../papers/src/pdfkit.d.ts" />
/// <reference path="../../papers/src/subset-font.d.ts" />

/** What the build makes of the law and the words: see build-steps/data.ts. */
declare module 'virtual:data' {
  /** Where the browser finds the sources of the law, which are the same in every language. */
  export const sourcesUrl: string;
  /** Where it finds the law, the words, what our sources leave open, the papers, and what can be found, by language. */
  export const filesIn: Readonly<
    Record<string, Readonly<Record<'law' | 'words' | 'gaps' | 'papers' | 'search', string>>>
  >;
}

/** The fonts of a PDF: see build-steps/fonts.ts. */
declare module 'virtual:fonts' {
  /** Where the browser finds each face. */
  export const regularUrl: string;
  export const boldUrl: string;
  export const italicUrl: string;
}

/** The script that runs before everything else: see build-steps/early.ts. */
declare module 'virtual:early' {
  const script: string;
  export default script;
  /** The address that "Leave now" goes to. */
  export const leaveTo: string;
}

/** How a paper looks within a page: see build-steps/paper-style.ts. */
declare module 'virtual:paper.css';
