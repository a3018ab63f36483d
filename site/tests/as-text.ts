/** A page as a text browser shows it: every element in its order, no styles, no scripts, one block a line. */
import type { Page } from 'playwright-core';

export const asText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const INLINE =
      /^(A|ABBR|B|BDI|BUTTON|CITE|CODE|DATA|EM|I|INPUT|LABEL|Q|S|SELECT|SMALL|SPAN|STRONG|TIME|U|WBR)$/;
    let text = '';
    const walk = (node: Node): void => {
      if (node instanceof Text) text += node.data.replace(/\s+/g, ' ');
      if (!(node instanceof Element) || /^(SCRIPT|STYLE|TEMPLATE|HEAD)$/.test(node.tagName)) return;
      const isBlock = !INLINE.test(node.tagName);
      if (isBlock) text += '\n';
      text += before(node);
      if (!/^(SELECT|TEXTAREA)$/.test(node.tagName)) for (const child of node.childNodes) walk(child);
      if (node.tagName === 'BUTTON') text += ']';
      if (isBlock) text += '\n';
    };
    const before = (one: Element): string => {
      if (one instanceof HTMLButtonElement) return '[';
      if (one instanceof HTMLSelectElement) return `<${one.selectedOptions[0]?.text ?? ''}>`;
      if (one instanceof HTMLTextAreaElement) return `<${one.value}>`;
      if (!(one instanceof HTMLInputElement) || one.type === 'hidden') return '';
      if (one.type === 'radio') return one.checked ? '(*)' : '( )';
      if (one.type === 'checkbox') return one.checked ? '[x]' : '[ ]';
      return `<${one.value}>`;
    };
    walk(document.body);
    return text
      .split('\n')
      .map((line) =>
        line
          .replace(/\s+/g, ' ')
          .replace(/(?<!\[) \]/g, ']')
          .trim(),
      )
      .filter((line) => line !== '');
  });

/** What reads badly in such a text: words that run together, loose marks, holes, and what is said twice in a row. */
export const readsBadly = (lines: readonly string[]): string[] => [
  ...lines.filter(
    (line) =>
      /\s[,:;.](\s|$)|undefined|\[object|\{[a-z-]+\}|\[\]/.test(line) ||
      /(?<!Public)(?<=\p{Ll})[.?!”]\p{Lu}\p{Ll}|\p{Ll}\p{Ll}[[(<][*x ]?[\])>]/u.test(line) ||
      (line.match(/\([ *]\)|\[[ x]\]/g)?.length ?? 0) > 1,
  ),
  ...lines.filter((line, index) => /\p{L}{3}/u.test(line) && line.length > 12 && line === lines[index - 1]),
];
