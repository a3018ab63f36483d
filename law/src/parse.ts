import * as v from 'valibot';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Problem } from './problems.ts';

type Path = readonly (string | number)[];

/**
 * Reads one YAML text against a schema.
 * @returns the value, or every problem with its line, and what was written (`raw`) also where its shape is wrong.
 *   Never throws on bad input.
 */
export function parse<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): { value: v.InferOutput<S> | null; raw: unknown; problems: Problem[]; lineOf: (path: Path) => number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineOf = (path: Path) => lineAt(document, lines, path);
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: `this is not YAML that we can read: ${reason(error)}`,
  }));
  if (problems.length > 0)
    return { value: null, raw: null, problems: problems.sort((a, b) => a.line - b.line), lineOf };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    // Only what an alias stands for can fail here: nothing, or far too much.
    const message = 'this is not YAML that we can read: an alias (*) stands for nothing, or for too much';
    return {
      value: null,
      raw: null,
      problems: [{ file, line: aliasLine(document, lines), message }],
      lineOf,
    };
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return { value: result.output, raw, problems, lineOf };
  for (const issue of result.issues) problems.push({ file, ...explain(issue, lineOf) });
  return { value: null, raw, problems, lineOf };
}

/** What nobody sees, and what steers a line or a terminal. */
const UNSEEN = /(?! )[\p{C}\p{Z}]/gu;

/** What the parser says, which may quote what stands there; of what is too deep for it, it would say how it failed. */
const reason = ({ code, message }: YAMLParseError): string =>
  code === 'RESOURCE_EXHAUSTION'
    ? 'it is nested too deep'
    : message.replace(UNSEEN, (one) => `U+${one.codePointAt(0)?.toString(16).padStart(4, '0')}`).trimEnd();

/** The line of the first alias that stands for nothing; else of the first one. */
function aliasLine(document: Document, lines: LineCounter): number {
  const found: number[][] = [[], []];
  visit(document, (_, node) => {
    if (isAlias(node)) found[node.resolve(document) ? 1 : 0]?.push(lines.linePos(node.range?.[0] ?? 0).line);
  });
  return found.flat()[0] ?? 1;
}

function explain(issue: v.BaseIssue<unknown>, lineOf: (path: Path) => number) {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const where = showPath(path) || 'this file';
  const last = issue.path?.at(-1);
  const line = lineOf(path);
  if (issue.expected === 'never')
    return { line, message: `${where}: we do not know this key; check its spelling` };
  if (issue.received === 'undefined' && last)
    return { line: lineOf(path.slice(0, -1)), message: `${where}: this key is missing` };
  if (issue.type === 'max_length')
    return {
      line,
      message: `${where}: too long (${issue.received} characters; at most ${requirement(issue)})`,
    };
  if (issue.type === 'picklist' || issue.type === 'union')
    return {
      line,
      message: `${where}: must be one of ${issue.expected?.replaceAll(' | ', ', ')}, not ${issue.received}`,
    };
  if (issue.type === 'ends_with') return { line, message: `${where}: must be a question that ends with "?"` };
  if (issue.type === 'regex') return { line, message: `${where}: ${issue.message}` };
  return { line, message: `${where}: expected ${issue.expected ?? issue.message}, found ${issue.received}` };
}

const requirement = (issue: v.BaseIssue<unknown>): string =>
  String((issue as { requirement?: unknown }).requirement ?? '');

/** `orders[1].final.lasts` */
export function showPath(path: Path): string {
  return path.reduce<string>(
    (shown, key) => (typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? key : `${shown}.${key}`),
    '',
  );
}

function lineAt(document: Document, lines: LineCounter, path: Path): number {
  for (let end = path.length; end > 0; end--) {
    const parent = document.getIn(path.slice(0, end - 1), true);
    const key = path[end - 1];
    // A key's own line is the place to look, where there is one; a list has only the entry's.
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair && isScalar(pair.key) ? pair.key : document.getIn(path.slice(0, end), true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
