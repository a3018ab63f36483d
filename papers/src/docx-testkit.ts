/** Reads a Word file back with a strict XML parser, which has nothing to do with what wrote it. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element, or a text within one. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

export interface ReadDocx {
  /** Each part of the file by its path, as text. */
  readonly parts: Readonly<Record<string, string>>;
  readonly body: Node;
  readonly styles: readonly Node[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const trees = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, parse(xml)]));
  const root = (path: string) => trees[path] ?? parse('<none/>');
  return {
    parts,
    body: all(root('word/document.xml'), 'w:body')[0] ?? root('word/document.xml'),
    styles: all(root('word/styles.xml'), 'w:style'),
  };
}

/** The text of a Word file alone, read by the same parser: quicker where nothing else is asked. */
export function textOfDocx(bytes: Uint8Array): string {
  const path = 'word/document.xml';
  const content = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return content ? textOf(parse(strFromU8(content))) : '';
}

/** Throws where the XML is not well formed. */
export function parse(xml: string): Node {
  const open: { name: string; attributes: Record<string, string>; children: Node[]; text: string }[] = [];
  let last: Node | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  });
  parser.on('closetag', () => {
    last = open.pop();
  });
  parser.write(xml).close();
  if (!last) throw new Error('no XML');
  return last;
}

/** All elements of a name below one, in order. */
export const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The value of a setting such as `w:pStyle`; undefined where there is none. */
export const setting = (node: Node, name: string): string | undefined =>
  all(node, name)[0]?.attributes['w:val'];

export const styleOf = (paragraph: Node): string => setting(paragraph, 'w:pStyle') ?? 'Normal';

/** What a person reads: tabs and line ends as themselves. */
export function textOf(node: Node): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  if (node.name === 'w:br') return '\n';
  return node.children.map(textOf).join('');
}

export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly node: Node;
}

export const paragraphs = (node: Node): ReadParagraph[] =>
  all(node, 'w:p').map((paragraph) => ({
    style: styleOf(paragraph),
    text: textOf(paragraph),
    node: paragraph,
  }));
