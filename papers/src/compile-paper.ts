import { type Node, type Phrase, phraseText } from '@until-signed/guidance/markdown';
import { FORM_ACTS } from '@until-signed/law';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { parse } from 'yaml';
import type { Audience } from './model.ts';
import {
  PLAN_PARTS,
  type PlanPart,
  type Template,
  type TemplateBlock,
  type TemplateText,
} from './template.ts';

/** The files of papers have problems. `problems` lists all of them with file and line. */
export class PapersError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the papers:\n${problems.join('\n')}`,
    );
    this.name = 'PapersError';
    this.problems = problems;
  }
}

/** What the names in a paper must be names of. */
export interface Known {
  readonly rules: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  /** Fields of law files that can be quoted. */
  readonly fields: ReadonlySet<string>;
}

/** In the order in which papers are listed. */
export const AUDIENCES: readonly string[] = ['court', 'prosecutor', 'self'];
const SIDES: readonly unknown[] = ['protected', 'restrained'];
const KEYS = new Set([
  'title',
  'about',
  'audience',
  'order',
  'side',
  'told',
  'and',
  'unless',
  'forms',
  'act',
  'asks',
]);

/**
 * Reads one paper: a head between `---` lines in YAML, and a body in Markdown.
 *
 * @param file the name of the file; without `.md` it is the paper's id
 * @returns the paper, or every problem with its line
 */
export function compilePaper(
  file: string,
  source: string,
  known: Known,
): { readonly template: Template | null; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source.replaceAll('\r\n', '\n'));
  if (!match)
    return { template: null, problems: [`${file}:1: a paper begins with a head between two lines of ---`] };
  const head = readHead(match[1] ?? '', (what) => problems.push(`${file}:1: ${what}`), known);
  const above = match[0].split('\n').length - 1;
  const body = source.slice(match[0].length);
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
  const report = (node: Node, what: string) =>
    problems.push(`${file}:${(node.position?.start.line ?? 1) + above}: ${what}`);
  const blocks = tree.children.flatMap((node) => toBlocks(node, report, known, body));
  if (blocks.length === 0) problems.push(`${file}: a paper says something`);
  return problems.length > 0 || !head
    ? { template: null, problems }
    : { template: { id: file.replace(/\.md$/, ''), ...head, blocks }, problems };
}

type Head = Omit<Template, 'id' | 'blocks'>;

function readHead(text: string, report: (what: string) => void, known: Known): Head | null {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    report(`the head is not YAML that we can read: ${error instanceof Error ? error.message : ''}`);
    return null;
  }
  const head = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const strings = (key: string): readonly string[] => {
    const value = head[key] ?? [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    report(`${key} is a list of names`);
    return [];
  };
  for (const key of Object.keys(head))
    if (!KEYS.has(key)) report(`we do not know the key “${key}” in the head`);
  for (const key of ['title', 'about'])
    if (typeof head[key] !== 'string' || head[key].trim() === '') report(`the head needs ${key}: some words`);
  if (!AUDIENCES.includes(String(head.audience))) report(`audience is one of ${AUDIENCES.join(', ')}`);
  if (!Number.isInteger(head.order)) report('order is a whole number: the place among papers of its kind');
  if (head.side !== undefined && !SIDES.includes(head.side))
    report(`side is one of ${SIDES.join(', ')}, or is left out`);
  const told = strings('told');
  const and = strings('and');
  const unless = strings('unless');
  const asks = strings('asks');
  if (told.length === 0) report('told lists the rules that bring this paper');
  for (const id of [...told, ...and, ...unless])
    if (!known.rules.has(id)) report(`told, and, unless: there is no rule “${id}”`);
  for (const id of asks) if (!known.details.has(id)) report(`asks: there is no detail “${id}”`);
  if (head.forms !== undefined && !known.forms.has(String(head.forms)))
    report(`forms is one of ${[...known.forms].join(', ')}, or is left out`);
  if ((head.forms === undefined) !== (head.act === undefined))
    report('forms and act stand together: which forms come first, and what they are for');
  if (head.act !== undefined && !(FORM_ACTS as readonly string[]).includes(String(head.act)))
    report(`act is one of ${FORM_ACTS.join(', ')}`);
  return {
    title: String(head.title),
    about: String(head.about),
    audience: String(head.audience) as Audience,
    order: Number(head.order),
    side: SIDES.includes(head.side) ? (head.side as Template['side']) : null,
    told,
    and,
    unless,
    forms: head.forms === undefined ? null : String(head.forms),
    act: head.act === undefined ? null : String(head.act),
    asks,
  };
}

type Report = (node: Node, what: string) => void;

function toBlocks(node: Node, report: Report, known: Known, body: string): readonly TemplateBlock[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, report, known)];
    case 'paragraph': {
      const command = /^\{([a-z-]+)(?: ([^{}]*))?\}$/.exec(phraseText(node.children));
      const made =
        command && commandOf(command[1] ?? '', (command[2] ?? '').split(' ').filter(Boolean), known);
      if (made) {
        if (typeof made === 'string') report(node, made);
        else return [made];
      }
      return [{ kind: 'p', text: toText(node.children) }];
    }
    case 'blockquote':
      return [
        { kind: 'note', blocks: node.children.flatMap((child) => toBlocks(child, report, known, body)) },
      ];
    case 'list': {
      const items = node.children.map((item) =>
        item.children.flatMap((part) => (part.type === 'paragraph' ? toText(part.children) : [])),
      );
      if (node.children.some(({ checked }) => checked === true))
        report(node, 'nothing is ticked for anybody');
      return node.children.some(({ checked }) => typeof checked === 'boolean')
        ? [{ kind: 'boxes', items }]
        : [{ kind: 'list', ordered: node.ordered === true, items }];
    }
    case 'table': {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => toText(cell.children)));
      const names = (head ?? []).map((cell) => cell.map(plain).join(''));
      return [{ kind: 'table', head: names, rows, widths: widthsOf(node, names.length, body) }];
    }
    default:
      report(node, `a paper has no place for “${node.type}”`);
      return [];
  }
}

function heading(node: Extract<Node, { type: 'heading' }>, report: Report, known: Known): TemplateBlock {
  if (node.depth !== 2 && node.depth !== 3)
    report(node, 'headings are ## or ###; the title stands in the head');
  const text = phraseText(node.children);
  const only = namesIn(/\{only ([^}]*)\}\s*$/.exec(text)?.[1]);
  const unless = namesIn(/\{unless ([^}]*)\}\s*$/.exec(text)?.[1]);
  for (const id of [...only, ...unless]) if (!known.rules.has(id)) report(node, `there is no rule “${id}”`);
  const clean = text.replace(/\s*\{(?:only|unless) [^}]*\}\s*$/, '');
  return { kind: 'heading', level: node.depth === 3 ? 3 : 2, text: [clean], only, unless };
}

/** The dashes below the head of a table say how wide its columns are: `| ------ | --- |` is two to one. */
function widthsOf(node: Node, columns: number, body: string): readonly number[] {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset);
  const dashes = source.split('\n')[1]?.match(/-+/g) ?? [];
  return Array.from({ length: columns }, (_, index) => dashes[index]?.length ?? 1);
}

const namesIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean);

/** A command alone in its paragraph: the block, or what is wrong with it. Null: no command, so words. */
function commandOf(name: string, args: readonly string[], known: Known): TemplateBlock | string | null {
  const [first = '', second] = args;
  switch (name) {
    case 'caption':
    case 'timeline':
    case 'exhibits':
    case 'clerk-answers':
    case 'page':
      return { kind: name };
    case 'law':
      return known.fields.has(first) ? { kind: 'law', field: first } : `law files have no field “${first}”`;
    case 'field':
      if (!known.details.has(first)) return `there is no detail “${first}”`;
      return { kind: 'field', detail: first, lines: Math.max(1, Math.min(20, Number(second ?? 1) || 1)) };
    case 'signature':
      return { kind: 'signature', lines: args };
    case 'plan':
      return (PLAN_PARTS as readonly string[]).includes(first)
        ? { kind: 'plan', part: first as PlanPart }
        : `a plan has no part “${first}”; it has ${PLAN_PARTS.join(', ')}`;
    default:
      return null;
  }
}

function toText(phrases: readonly Phrase[]): TemplateText {
  return phrases.map((phrase) => {
    if (phrase.type === 'emphasis') return { em: phraseText(phrase.children) };
    if (phrase.type === 'strong') return { strong: phraseText(phrase.children) };
    return phraseText([phrase]);
  });
}

const plain = (part: TemplateText[number]): string =>
  typeof part === 'string' ? part : 'em' in part ? part.em : part.strong;
