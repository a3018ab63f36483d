import type { Plugin } from 'vite';
import { STYLE } from '../../papers/src/html-style.ts';

const ID = 'virtual:paper.css';

/** The style of a paper as a page of its own, made to fit a paper that stands within a page of the site. */
export const paperStyle = (): Plugin => ({
  name: 'until-signed-paper-style',
  resolveId: (id) => (id === ID ? '/virtual-paper.css' : undefined),
  load: (id) => (id === '/virtual-paper.css' ? scoped(STYLE) : undefined),
});

/** Twice the class, so that no rule of the site is stronger. */
const ROOT = '.paper.paper';
/** What is about the whole page. Within another page, `paper.css` says it. */
const OF_THE_PAGE = new Set([':root', '*', 'body']);

/**
 * Holds every rule to the paper alone. Headings stand one level lower there. The style has one rule a line, and no
 * rules within rules but those for a kind of screen.
 */
export function scoped(style: string): string {
  const rules = style.split('\n').flatMap((line) => {
    const [, selectors, rest] = /^(\s*[^@{}\s][^{}]*?)\s*(\{.*\})$/.exec(line) ?? [];
    if (selectors === undefined) return line.startsWith('@page') ? [] : [line];
    const own = selectors.split(',').map((one) => one.trim());
    if (own.some((one) => OF_THE_PAGE.has(one))) return [];
    return [`${own.map(within).join(', ')} ${rest}`];
  });
  return [`${ROOT} * { all: revert; box-sizing: border-box; }`, ...rules].join('\n');
}

const within = (selector: string): string =>
  selector === '.paper' || selector.startsWith('.paper ')
    ? selector.replace('.paper', ROOT)
    : `${ROOT} ${selector.replace(/\bh([1-3])\b/, (_, level: string) => `h${Number(level) + 1}`)}`;
