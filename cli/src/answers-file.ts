import type { FileText } from './outcome.ts';
import type { Say } from './say.ts';
import { clean } from './typed.ts';

/** Answers as a file gives them, or one line a problem. */
export type FileAnswers =
  | { readonly given: Readonly<Record<string, string>> }
  | { readonly mistakes: readonly string[] };

/** Reads the JSON of an answers file: one object, fact by fact a text. */
export function readAnswersFile(path: string, file: FileText, say: Say): FileAnswers {
  const name = path === '-' ? say('error.stdin') : clean(path);
  if ('problem' in file) return { mistakes: [say(`error.file-${file.problem}`, { file: name })] };
  let value: unknown;
  try {
    value = JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch {
    return { mistakes: [say('error.file-json', { file: name })] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { mistakes: [say('error.file-object', { file: name })] };
  const entries = Object.entries(value);
  const wrong = entries.filter(([, one]) => typeof one !== 'string');
  if (wrong.length > 0)
    return { mistakes: wrong.map(([id]) => say('error.file-type', { file: name, fact: clean(id) })) };
  // Without a prototype, so that a fact called like one of its members is just a name that nobody knows.
  return { given: Object.assign(Object.create(null), Object.fromEntries(entries)) as Record<string, string> };
}
