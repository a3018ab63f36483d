import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import * as html from './html.ts';
import type { Block, PaperDocument } from './model.ts';
import { clean } from './parts.ts';
import { randomPaper } from './random-paper.ts';
import { EVERYTHING, SAMPLES, SHORT, WITH_SHEET, WORDS } from './samples.ts';

const renderHtml = (paper: PaperDocument, options = {}) =>
  html.renderHtml(paper, { words: WORDS, ...options });
const renderHtmlBody = (paper: PaperDocument, options = {}) =>
  html.renderHtmlBody(paper, { words: WORDS, ...options });
type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const below = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...(isElement(child) ? [child] : []), ...below(child)])
    : [];
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;
const body = (paper: PaperDocument) => below(parseFragment(renderHtmlBody(paper)));
const named = (elements: readonly Element[], ...names: string[]) =>
  elements.filter(({ tagName }) => names.includes(tagName));
const paperOf = (...blocks: Block[]): PaperDocument => ({ ...SHORT, blocks });

describe('a paper as HTML', () => {
  test('has one first heading, and the others below it', () => {
    const headings = named(body(EVERYTHING), 'h1', 'h2', 'h3').map(
      (each) => `${each.tagName} ${textOf(each)}`,
    );
    expect(headings.slice(0, 3)).toEqual([
      'h3 Before you file this paper',
      'h1 Everything a paper can hold',
      'h2 What I ask for',
    ]);
    expect(headings.filter((each) => each.startsWith('h1'))).toHaveLength(1);
  });

  test('says what each column of a table is', () => {
    const heads = named(body(EVERYTHING), 'th');
    expect(heads.map(textOf)).toEqual(['Question', 'Answer', 'No.', 'What it is', 'What it shows']);
    expect(heads.every((head) => attribute(head, 'scope') === 'col')).toBe(true);
  });

  test('shows boxes and lines as empty, in words too, and has nothing to fill in on the screen', () => {
    const page = below(parse(renderHtml(EVERYTHING)));
    const drawn = page
      .filter((each) => attribute(each, 'role') === 'img')
      .map((each) => attribute(each, 'aria-label'));
    expect(drawn.filter((label) => label === 'Empty box')).toHaveLength(5);
    expect(drawn).toContain('Blank line: the part to change');
    expect(drawn).toContain('Empty line: Judge');
    expect(named(page, 'input', 'button', 'form', 'textarea', 'select')).toEqual([]);
    expect(renderHtml(EVERYTHING)).not.toMatch(/checked|[☑☒✓✔✗✘]/);
  });

  test('keeps what is for the person on pages of their own, and leaves all of it out of what is filed', () => {
    const page = below(parse(renderHtml(WITH_SHEET)));
    const [sheet] = named(page, 'section').filter((each) => attribute(each, 'class') === 'sheet');
    expect(sheet && textOf(sheet)).toContain('The court has its own form for this.');
    expect(named(page, 'h1').map(textOf)).toEqual([WORDS.sheet, WITH_SHEET.title]);
    const filed = renderHtml({ ...WITH_SHEET, blocks: EVERYTHING.blocks }, { notes: false });
    expect(filed).not.toMatch(/class="(?:sheet|note)"|own form|This box is for you/);
  });

  test('stands one level lower within another page', () => {
    const lower = below(parseFragment(renderHtmlBody(EVERYTHING, { top: 2 })));
    expect(named(lower, 'h1')).toEqual([]);
    expect(named(lower, 'h2').map(textOf)).toEqual([EVERYTHING.title]);
    expect(named(lower, 'h4').length).toBeGreaterThan(0);
  });

  test('is a whole page by itself: its language, its title, no scripts, and nothing from elsewhere', () => {
    const page = below(parse(renderHtml({ ...SHORT, language: 'es' })));
    expect(attribute(named(page, 'html')[0], 'lang')).toBe('es');
    expect(named(page, 'title').map(textOf)).toEqual([SHORT.title]);
    expect(named(page, 'script', 'link', 'img', 'iframe', 'a')).toEqual([]);
    expect(
      page.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(?:on|src|href|style)/.test(name)),
    ).toEqual([]);
    expect(named(page, 'style').map(textOf).join()).toContain('@page { size: letter;');
    expect(renderHtml(SHORT)).not.toMatch(/url\(|@import|https?:/);
  });

  test('has no style of its own when it stands in another page', () => {
    for (const paper of SAMPLES) {
      const elements = body(paper);
      expect(named(elements, 'style', 'html', 'main')).toEqual([]);
      expect(elements.flatMap(({ attrs }) => attrs).some(({ name }) => name === 'style')).toBe(false);
      expect(attribute(named(elements, 'article')[0], 'lang')).toBe('en');
    }
  });

  test('keeps the line ends that a person typed', () => {
    const [value] = named(
      body(paperOf({ kind: 'field', label: 'Why', value: 'a\nb\n\nc', lines: 4 })),
      'bdi',
    );
    expect(value?.childNodes.map((each) => ('value' in each ? each.value : each.nodeName))).toEqual([
      'a',
      'br',
      'b',
      'br',
      'br',
      'c',
    ]);
  });
});

/** All that a renderer may ever write; an input can add to neither. */
const TAGS = new Set(
  'article section h1 h2 h3 p div span bdi br em strong ul ol li dl dt dd blockquote table colgroup col thead tbody tr th td hr'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['class', 'role', 'aria-label', 'aria-hidden', 'scope', 'lang']);
const CLASS = /^[a-z]+(?:-\d+|-[a-z]+)?(?: [a-z]+(?:-\d+|-[a-z]+)?)*$/;

test('whatever the text, it comes out as text', () => {
  fc.assert(
    fc.property(randomPaper(), (paper) => {
      const errors: string[] = [];
      const fragment = parseFragment(renderHtmlBody(paper), {
        onParseError: ({ code }) => errors.push(code),
      });
      expect(errors).toEqual([]);
      const elements = below(fragment);
      for (const { tagName, attrs } of elements) {
        expect(TAGS).toContain(tagName);
        for (const { name, value } of attrs) {
          expect(ATTRIBUTES).toContain(name);
          if (name === 'class') expect(value).toMatch(CLASS);
        }
      }
      const titles = named(elements, 'h1').map(textOf);
      expect(titles).toEqual([...(paper.sheet.length > 0 ? [WORDS.sheet] : []), clean(paper.title)]);
      const labels = elements.map((each) => attribute(each, 'aria-label'));
      for (const text of blanksIn([...paper.sheet, ...paper.blocks]))
        expect(labels).toContain(clean(`Blank line: ${text}`));
      expect(fragment.childNodes).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('whatever the text, a page has one style, one title and no script', () => {
  fc.assert(
    fc.property(randomPaper(), (paper) => {
      const page = below(parse(renderHtml(paper)));
      expect(named(page, 'script')).toEqual([]);
      expect(named(page, 'style')).toHaveLength(1);
      expect(named(page, 'title').map((title) => textOf(title).trim())).toEqual([clean(paper.title).trim()]);
      expect(attribute(named(page, 'html')[0], 'lang')).toBe(clean(paper.language));
    }),
    { numRuns: 100 },
  );
});

/** The labels of lines within the paragraphs of a paper. */
const blanksIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'p'
      ? block.text.flatMap((part) => (typeof part !== 'string' && 'blank' in part ? [part.label] : []))
      : [],
  );
