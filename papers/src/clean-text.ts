/**
 * Text that a person typed or pasted, made fit for paper: every script and sign stays, in one spelling (NFC); what
 * cannot be printed goes. Cleaning what is clean changes nothing.
 */

const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/**
 * Never on paper: control characters, halves of characters, code points that are no characters (no DOCX may hold
 * them), and the marks that make a line show other than it is written.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Something to see. Text without any is an empty line on paper, and counts as not told. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** One line. A line break becomes a space. */
export const cleanLine = (text: string): string =>
  seen(printable(text.replace(BREAK, ' ').replaceAll('\t', ' ')));

/** Several lines, parted by `\n`, with no more than one empty line between two. */
export const cleanLines = (text: string): string =>
  seen(
    text
      .replace(BREAK, '\n')
      .replaceAll('\t', ' ')
      .split('\n')
      .map((line) => printable(line).trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n'),
  );

const printable = (text: string): string => text.replace(UNPRINTABLE, '').normalize('NFC');

const seen = (text: string): string => (VISIBLE.test(text) ? text.trim() : '');
