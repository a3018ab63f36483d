/** Reads a PDF back with pdf.js (as unpdf packs it, without a canvas), which has nothing to do with what wrote it. */
import { getDocument } from 'unpdf/pdfjs';

/** A node of the structure tree of a page. */
export interface Node {
  readonly role: string;
  readonly alt: string;
  /** Where it is another than that of the paper. */
  readonly language: string;
  readonly children: readonly Node[];
}

/** A run of marked content: what it is, what it says, and where it begins. */
export interface Run {
  readonly tag: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly outline: readonly { readonly title: string; readonly items: readonly { title: string }[] }[];
  readonly pages: readonly { readonly runs: readonly Run[]; readonly tree: Node }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push({
      runs: runsOf((await page.getTextContent({ includeMarkedContent: true })).items as Item[]),
      tree: nodeOf((await page.getStructTree()) as RawNode | null),
    });
  }
  const outline = ((await pdf.getOutline()) ?? []) as ReadPdf['outline'];
  const read = {
    info: info as Record<string, unknown>,
    title: String(metadata?.get('dc:title') ?? ''),
    outline,
    pages,
  };
  await task.destroy();
  return read;
}

/** What a screen reader would read, page after page: without heads that come again and numbers of pages. */
export const spoken = ({ pages }: ReadPdf): string =>
  pages
    .flatMap(({ runs }) => runs)
    .filter(({ tag }) => tag !== 'Artifact')
    .map(({ text }) => text)
    .join(' ');

/** All nodes of a page or paper, in order. */
export const nodes = (node: Node): Node[] => [node, ...node.children.flatMap(nodes)];

export const roles = ({ pages }: ReadPdf): string[] =>
  pages.flatMap(({ tree }) => nodes(tree).map(({ role }) => role));

interface Item {
  readonly type?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
}

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly RawNode[];
}

function runsOf(items: readonly Item[]): Run[] {
  const runs: { tag: string; text: string; x: number; y: number }[] = [];
  for (const { type, tag, str, hasEOL, transform } of items) {
    if (type?.startsWith('begin')) runs.push({ tag: tag ?? '', text: '', x: Number.NaN, y: Number.NaN });
    const open = runs.at(-1);
    if (str === undefined || !open) continue;
    if (Number.isNaN(open.x) && str.trim()) {
      open.x = transform?.[4] ?? Number.NaN;
      open.y = transform?.[5] ?? Number.NaN;
    }
    open.text += str + (hasEOL ? '\n' : '');
  }
  return runs.map((run) => ({ ...run, text: run.text.trim() }));
}

const nodeOf = (raw: RawNode | null): Node => ({
  role: raw?.role ?? '',
  alt: raw?.alt ?? '',
  language: raw?.lang ?? '',
  children: (raw?.children ?? []).filter(({ role }) => role !== undefined).map(nodeOf),
});
