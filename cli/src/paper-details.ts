import { DETAILS, type Details, type PaperWords, readDetails } from '@until-signed/papers';
import { parseDocument } from 'yaml';
import type { FileText } from './outcome.ts';
import type { Say } from './say.ts';
import { clean, nearest } from './typed.ts';

type DetailProblem = ReturnType<typeof readDetails>['problems'][number];

/** Details as a file gives them, or one line a problem. No line holds anything that the file says. */
export type FileDetails = { readonly details: Details } | { readonly mistakes: readonly string[] };

/** Reads a details file, JSON or YAML. */
export function readDetailsFile(path: string, file: FileText, words: PaperWords, say: Say): FileDetails {
  const name = path === '-' ? say('error.stdin') : clean(path);
  if ('problem' in file) {
    const { problem } = file;
    return {
      mistakes: [
        problem === 'huge'
          ? say('error.details-huge', { file: name })
          : say(`error.file-${problem}`, { file: name }),
      ],
    };
  }
  const read = parse(file.text.replace(/^\uFEFF/, ''));
  if ('line' in read) return { mistakes: [say('error.details-text', { file: name, line: read.line })] };
  const { details, problems } = readDetails(read.value);
  return problems.length === 0
    ? { details }
    : { mistakes: problems.map((problem) => mistake(problem, name, read.value, words, say)) };
}

/** The value, or the line at which it stops being JSON or YAML. */
function parse(text: string): { readonly value: unknown } | { readonly line: number } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Then it is YAML, or nothing that we can read.
  }
  // Nothing but texts, lists and empty places: a case number 0042 keeps its zeros, a name “No” stays a name. Warnings
  // of the parser quote the file, so it prints none.
  const document = parseDocument(text, { schema: 'failsafe', customTags: ['null'], logLevel: 'error' });
  const [error] = document.errors;
  if (error) return { line: error.linePos?.[0].line ?? 1 };
  try {
    return { value: document.toJS() };
  } catch {
    return { line: 1 };
  }
}

/** Where and what is wrong, and what to do about it. */
function mistake(
  { kind, id, entry, field }: DetailProblem,
  file: string,
  given: unknown,
  words: PaperWords,
  say: Say,
): string {
  const what = words.details[`problem.${kind}`]?.label ?? kind;
  const at = { file, what, id: id ?? '', entry: entry ?? 0, field: field ?? '' };
  if (kind === 'unknown-detail') {
    const key = Object.keys(given as object)[(entry ?? 1) - 1] ?? '';
    const near = nearest(
      key,
      DETAILS.map((detail) => detail.id),
    );
    const how = near ? say('error.how.near', { near }) : say('error.how.unknown-detail');
    return say('error.detail-unknown', { ...at, how });
  }
  const how = say(`error.how.${kind}`, { fields: fieldsOf(id).join(', ') });
  if (id === null) return say('error.detail-none', { ...at, how });
  if (entry === undefined) return say('error.detail', { ...at, how });
  return field === undefined
    ? say('error.detail-entry', { ...at, how })
    : say('error.detail-field', { ...at, how });
}

function fieldsOf(id: string | null): readonly string[] {
  const detail = DETAILS.find((one) => one.id === id);
  return detail?.kind === 'list' ? detail.fields.map((field) => field.id) : [];
}
