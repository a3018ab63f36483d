import { fromMarkdown } from 'mdast-util-from-markdown';

/** The words around papers: what a detail is called, and the short texts of the frame. */
export interface PaperWords {
  readonly language: string;
  /** By the detail's id; `timeline.day` is a part of a list. */
  readonly details: Readonly<Record<string, { readonly label: string; readonly hint: string }>>;
  readonly strings: Readonly<Record<string, string>>;
}

/** A piece of Markdown with its place in the file. */
interface Placed {
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}
interface Offset {
  readonly offset?: number | undefined;
}

/** Reads `## Label {#id}` with a paragraph below, and lists of `` - `key` text ``. */
export function readPaperWords(language: string, ...files: readonly string[]): PaperWords {
  const details: Record<string, { label: string; hint: string }> = {};
  const strings: Record<string, string> = {};
  for (const file of files) {
    let at: string | undefined;
    for (const node of fromMarkdown(file).children) {
      const source = (from: Placed) =>
        file.slice(from.position?.start.offset, from.position?.end.offset).replace(/\s*\n\s*/g, ' ');
      if (node.type === 'heading') {
        const match = /^#+ (.*?)\s*\{#([a-z.-]+)\}$/.exec(source(node));
        at = match?.[2];
        if (at) details[at] = { label: match?.[1] ?? '', hint: '' };
      } else if (node.type === 'paragraph' && at) {
        const detail = details[at];
        if (detail)
          details[at] = { ...detail, hint: `${detail.hint} ${source(node).replaceAll('*', '')}`.trim() };
      } else if (node.type === 'list')
        for (const item of node.children) {
          const match = /^[-*] `([^`]+)` (.*)$/.exec(source(item));
          if (match?.[1]) strings[match[1]] = match[2] ?? '';
        }
    }
  }
  return { language, details, strings };
}
