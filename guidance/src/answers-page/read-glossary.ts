import { parse } from '@until-signed/law/parse';
import { showProblem } from '@until-signed/law/problems';
import * as v from 'valibot';
import { WordsError } from '../compile-words.ts';
import type { GlossaryTerm } from './terms.ts';

const FILE = 'glossary.yaml';
const text = v.pipe(v.string(), v.minLength(1));
const schema = v.strictObject({
  terms: v.array(
    v.strictObject({
      en: text,
      es: text,
      id: v.exactOptional(text),
      means: v.exactOptional(v.record(text, text)),
      finds: v.exactOptional(v.array(text)),
      keeps: v.exactOptional(v.array(text)),
    }),
  ),
});

/**
 * The terms of a glossary as it is written.
 *
 * @throws WordsError with all problems, each with its line
 */
export function readGlossary(written: string): readonly GlossaryTerm[] {
  const { value, problems } = parse(FILE, written, schema);
  if (!value) throw new WordsError(problems.map(showProblem));
  return value.terms;
}
