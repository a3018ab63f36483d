import { fromMarkdown } from 'mdast-util-from-markdown';
import { toAnswer } from './answers-page/compile.ts';
import { type Node, type Phrase, phraseText } from './markdown.ts';
import type { AnswerWords, Block, Entry, QuestionWords, Span, Words } from './words.ts';

/** The Markdown of a language has problems. `problems` lists all of them with file and line. */
export class WordsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the words:\n${problems.join('\n')}`,
    );
    this.name = 'WordsError';
    this.problems = problems;
  }
}

/** Files of short texts of the frame instead of items. */
const STRINGS = new Set(['interface.md', 'site.md', 'cli.md', 'promises.md', 'states.md', 'finding.md']);

/** How the paragraph begins that says why a question is asked. */
const WHY: Readonly<Record<string, string>> = { en: 'Why we ask:', es: 'Por qué lo preguntamos:' };

/**
 * Turns a language's Markdown files into texts by id.
 *
 * - `questions.md`: `## The question? {#fact-id}`, help, a paragraph that starts with `Why we ask:` (or what this is in the language), and a list
 *   of options, each with its value in backquotes first and, after a dash, an optional hint
 * - `answers.md`: `## The question? {#answer.slug}`, the answer, a paragraph that starts with `For whom:` (or what this is in
 *   the language), more, and the marks that answers-page/compile.ts reads
 * - `interface.md`, `site.md`, `cli.md`, `promises.md`, `states.md` and `finding.md`: under any heading, lists of
 *   `` - `key` text ``
 * - every other file: `## Title {#rule-id}`, the first paragraph (the lead), and what unfolds below it; a
 *   paragraph `{law withdraw.how}` alone stands for what the law file says there; with `{law! …}` right after the
 *   first paragraph it is shown with it
 *
 * @throws WordsError with all problems: a heading without an id, an id twice, a lead that is missing
 */
export function compileWords(language: string, files: Readonly<Record<string, string>>): Words {
  const items: Record<string, Entry> = {};
  const questions: Record<string, QuestionWords> = {};
  const strings: Record<string, string> = {};
  const answers: Record<string, AnswerWords> = {};
  const problems: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    const at = (node: Node) => `${file}:${node.position?.start.line ?? 1}`;
    if (STRINGS.has(file)) {
      readStrings(text, strings, (node, message) => problems.push(`${at(node)}: ${message}`));
      continue;
    }
    const into: Record<string, unknown> =
      file === 'questions.md' ? questions : file === 'answers.md' ? answers : items;
    for (const { heading, body } of chapters(text)) {
      const match = /^(.*?)\s*\{#([A-Za-z0-9./-]+)\}$/.exec(phraseText(heading.children));
      const id = match?.[2];
      if (!id) {
        problems.push(`${at(heading)}: this heading needs an id at its end, like {#some-id}`);
        continue;
      }
      if (Object.hasOwn(into, id)) problems.push(`${at(heading)}: "${id}" stands here twice`);
      const title = match?.[1] ?? '';
      if (file === 'questions.md') questions[id] = toQuestion(title, body, WHY[language] ?? WHY.en ?? '');
      else if (file === 'answers.md') {
        const found = toAnswer(language, title, body.map(toBlock));
        if (found) answers[id] = found;
        else problems.push(`${at(heading)}: "${id}" needs an answer, and then a paragraph for whom it holds`);
      } else {
        const blocks = body.map(toBlock).filter((block) => block !== null);
        if (blocks[0]?.kind !== 'p' && blocks[0]?.kind !== 'law')
          problems.push(`${at(heading)}: "${id}" needs a first paragraph`);
        const lead = blocks.findIndex((block, index) => index > 0 && !(block.kind === 'law' && block.now));
        const end = lead === -1 ? blocks.length : lead;
        items[id] = { title, lead: blocks.slice(0, end), more: blocks.slice(end) };
      }
    }
  }
  if (problems.length > 0) throw new WordsError(problems);
  return { language, items, questions, answers, strings };
}

function chapters(text: string) {
  const found: { heading: Extract<Node, { type: 'heading' }>; body: Node[] }[] = [];
  for (const node of fromMarkdown(text).children) {
    if (node.type === 'heading' && node.depth === 2) found.push({ heading: node, body: [] });
    else if (node.type !== 'heading') found.at(-1)?.body.push(node);
  }
  return found;
}

function toQuestion(title: string, body: readonly Node[], begins: string): QuestionWords {
  const blocks = body
    .filter((node) => node.type !== 'list')
    .map(toBlock)
    .filter((block) => block !== null);
  const isWhy = (block: Block) =>
    block.kind === 'p' && typeof block.text[0] === 'string' && block.text[0].startsWith(begins);
  const why = blocks.find(isWhy);
  const options: Record<string, { label: string; hint: string | null }> = {};
  for (const { key, text } of body.flatMap(keyed)) {
    const [label = '', hint] = text.split(' — ');
    options[key] = { label, hint: hint ?? null };
  }
  return {
    title,
    help: blocks.filter((block) => !isWhy(block)),
    why: why?.kind === 'p' ? String(why.text[0]).slice(begins.length).trim() : null,
    options,
  };
}

function readStrings(
  text: string,
  into: Record<string, string>,
  report: (node: Node, message: string) => void,
) {
  for (const node of fromMarkdown(text).children)
    for (const { key, text } of keyed(node)) {
      if (Object.hasOwn(into, key)) report(node, `"${key}" stands here twice`);
      into[key] = text;
    }
}

/** List entries that start with a key in backquotes. */
function keyed(node: Node): { key: string; text: string }[] {
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => {
    const first = item.children[0];
    if (first?.type !== 'paragraph' || first.children[0]?.type !== 'inlineCode') return [];
    return [{ key: first.children[0].value, text: phraseText(first.children.slice(1)).trim() }];
  });
}

function toBlock(node: Node): Block | null {
  if (node.type === 'paragraph') {
    const law = /^\{law(!?) ([A-Za-z.]+)\}$/.exec(phraseText(node.children));
    return law?.[2]
      ? { kind: 'law', field: law[2], now: law[1] === '!' }
      : { kind: 'p', text: toSpans(node.children) };
  }
  if (node.type === 'list')
    return {
      kind: 'list',
      ordered: node.ordered === true,
      items: node.children.map((item) =>
        item.children.flatMap((part) => (part.type === 'paragraph' ? toSpans(part.children) : [])),
      ),
    };
  return null;
}

function toSpans(phrases: readonly Phrase[]): Span[] {
  return phrases.map((phrase): Span => {
    if (phrase.type === 'emphasis') return { em: phraseText(phrase.children) };
    if (phrase.type === 'strong') return { strong: phraseText(phrase.children) };
    if (phrase.type === 'link') return { link: phraseText(phrase.children), to: phrase.url };
    return phraseText([phrase]);
  });
}
