import { type Content, planText, questionText } from './content.ts';
import type { Limit, PagesResult } from './page.ts';
import { packed } from './serve.node.ts';

const limit = (text: string): Limit => ({ text: Buffer.byteLength(text), packed: packed(text).length });

/** What has to travel whoever sends it: the bare text that a person reads. */
export function limitsOf(content: Content): PagesResult['limits'] {
  const [first = '', ...others] = content.questions.map(questionText);
  const questions = [first, ...others].join('\n');
  const plan = planText(content);
  return {
    first: limit(first),
    questions: limit(questions),
    plan: limit(plan),
    whole: limit(`${questions}\n${plan}`),
  };
}
