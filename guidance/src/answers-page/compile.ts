import { type AnswerWords, type Block, plain, type StatesMark } from '../words.ts';

/** How the paragraph begins that says for whom an answer holds. */
const FOR_WHOM: Readonly<Record<string, string>> = { en: 'For whom:', es: 'Para quién:' };

const STATES = /^\{states ([A-Za-z.-]+)\}$/;
const ALSO = /^\{also (.+)\}$/;

/**
 * Reads what stands below the heading of an answer: the answer, for whom it holds, more. A paragraph
 * `{states restrained-may-ask}` alone stands for what the law files say there (see states.ts), `{also lift; cancel}` for other
 * words that people look for it with. Null: it does not begin with an answer and for whom it holds.
 */
export function toAnswer(
  language: string,
  question: string,
  body: readonly (Block | null)[],
): AnswerWords | null {
  const begins = FOR_WHOM[language] ?? FOR_WHOM.en ?? '';
  const [answer, holds, ...rest] = body.filter((block) => block !== null);
  const whom = holds ? plain([holds]) : '';
  if (answer?.kind !== 'p' || holds?.kind !== 'p' || !whom.startsWith(begins)) return null;
  const more: (Block | StatesMark)[] = [];
  const also: string[] = [];
  for (const block of rest) {
    const text = block.kind === 'p' ? plain([block]) : '';
    const field = STATES.exec(text)?.[1];
    const listed = ALSO.exec(text)?.[1];
    if (field) more.push({ kind: 'states', field });
    else if (listed) also.push(...listed.split(/;\s*/));
    else more.push(block);
  }
  return { question, answer, holds: capital(whom.slice(begins.length).trim()), more, also };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
