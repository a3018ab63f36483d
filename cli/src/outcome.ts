import type { Day, Guide, Words } from '@until-signed/guidance';
import type { LawFiles } from '@until-signed/law/check';
import type { PaperWords, Template } from '@until-signed/papers';
import type { PdfFonts } from '@until-signed/papers/pdf';
import type { Layout } from './to-text.ts';

/** What a command leaves behind: text for the two streams, and the exit status. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly status: 0 | 1 | 2;
}

/** What the outermost rim lends to the commands. All of it is read there; nothing here reads clock or disk. */
export interface World {
  readonly today: Day;
  readonly version: string;
  readonly layout: Layout;
  readonly languages: readonly string[];
  /** The texts alone: quick, for help and errors. Throws WordsError. */
  words(language: string): Words;
  /** The law and the texts. Throws LawError or WordsError. */
  guide(language: string): Guide;
  /** A file's text, or the standard input for `-`. */
  read(path: string): Promise<FileText>;
  /** The texts of the law files as they are now. */
  lawFiles(): LawFiles;
  /** The texts of the law files as a revision of this project has them. */
  revision(name: string): Promise<Revision>;
  /** The papers of a language. Their code is loaded when they are first asked for. Throws PapersError. */
  papers(language: string): Promise<Papers>;
  /** The fonts that a PDF is set in. */
  fonts(): Promise<PdfFonts>;
  /**
   * Writes a file that nobody but its owner can read, whole or not at all.
   *
   * @param options `over`: also where there is such a file
   * @returns null, or why nothing was written
   */
  write(path: string, bytes: Uint8Array, options: { readonly over: boolean }): Promise<WriteProblem | null>;
}

/** All papers of a language, and the words around them. */
export interface Papers {
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

export type WriteProblem = 'exists' | 'no-folder' | 'not-a-file' | 'denied' | 'failed';

export type Revision =
  | { readonly files: LawFiles }
  | { readonly problem: 'no-git' | 'no-repository' | 'no-revision' | 'no-law' };

export type FileText = { readonly text: string } | { readonly problem: 'missing' | 'not-a-file' | 'huge' };

export const said = (out: string): Outcome => ({ out, err: '', status: 0 });

/** Something was looked for and found wrong: the findings are what was asked for, and the status tells a program. */
export const found = (out: string): Outcome => ({ out, err: '', status: 1 });

/** Bad input: one line a problem, nothing on the standard output. */
export const refused = (lines: readonly string[]): Outcome => ({
  out: '',
  err: `${lines.join('\n')}\n`,
  status: 2,
});

export const asJson = (value: unknown): Outcome => said(`${JSON.stringify(value, null, 2)}\n`);
