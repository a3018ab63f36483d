/** What the build makes of the law and the words: see build-steps/data.ts. */
declare module 'virtual:data' {
  /** Where the browser finds the law, the words, and what our sources leave open. */
  export const lawUrl: string;
  export const wordsUrl: string;
  export const gapsUrl: string;
}

/** The script that runs before everything else: see build-steps/early.ts. */
declare module 'virtual:early' {
  const script: string;
  export default script;
}
