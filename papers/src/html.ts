/** A paper as HTML: a whole page that needs nothing else, or its body alone for a page of the site. No scripts. */
import { Html, html } from './html-safe.ts';
import { blankClass, columnClass, STYLE } from './html-style.ts';
import type { Block, Gloss, Inline, PaperDocument, Text } from './model.ts';
import {
  aroundTitle,
  isLabelled,
  labelled,
  linesOf,
  sheetTitle,
  titleOf,
  withColon,
  withoutNotes,
} from './parts.ts';
import { filled, type RenderWords } from './render-words.ts';

export interface HtmlOptions {
  /** Whether the sheet and the notes for the person are in it. They are, unless this says no. */
  readonly notes?: boolean;
  /** What a screen reader says in place of lines and boxes, in the language of the paper. */
  readonly words: RenderWords;
  /** The same in the language of courts, for a paper that is filed in another than that of the person. */
  readonly filed?: RenderWords;
  /** The level of the title's heading: 1 on a page of its own, 2 within another page. */
  readonly top?: 1 | 2;
}

/** What every block needs to know. */
interface Manner {
  readonly words: RenderWords;
  readonly top: 1 | 2;
}

/** A whole page. It loads nothing, runs nothing and sends nothing. */
export function renderHtml(paper: PaperDocument, options: HtmlOptions): string {
  const page = html`<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${paper.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${new Html(renderHtmlBody(paper, options))}
</main>
</body>
</html>
`;
  return page.text;
}

/** The paper alone, to stand within another page. How its classes look is up to that page. */
export function renderHtmlBody(paper: PaperDocument, options: HtmlOptions): string {
  const top = options.top ?? 1;
  const manner = { words: options.words, top };
  const filed = { words: options.filed ?? options.words, top };
  const shown = options.notes === false ? withoutNotes(paper) : paper;
  const { above, below } = aroundTitle(shown);
  const sheet =
    shown.sheet.length === 0
      ? null
      : html`<section class="sheet" lang="${paper.sheetLanguage ?? paper.language}">
${heading(1, [manner.words.sheet], manner)}
<p><strong>${sheetTitle(paper)}</strong></p>
${blocksOf(shown.sheet, manner)}</section>
<hr class="page">
`;
  return html`<article class="paper" lang="${paper.language}">
${sheet}${blocksOf(above, filed)}${heading(1, titleOf(paper), filed)}
${blocksOf(below, filed)}</article>`.text;
}

/** A heading of a paper: 1 for its title. Within another page each stands one level lower. */
function heading(level: 1 | 2 | 3, text: Text, manner: Manner): Html {
  const inner = textOf(text, manner);
  switch (level + manner.top - 1) {
    case 1:
      return html`<h1>${inner}</h1>`;
    case 2:
      return html`<h2>${inner}</h2>`;
    case 3:
      return html`<h3>${inner}</h3>`;
    default:
      return html`<h4>${inner}</h4>`;
  }
}

const blocksOf = (blocks: readonly Block[], manner: Manner): Html[] =>
  blocks.map((block) => html`${blockOf(block, manner)}\n`);

function blockOf(block: Block, manner: Manner): Html {
  const inner = (text: Text) => textOf(text, manner);
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text, manner);
    case 'p':
      return html`<p>${inner(block.text)}</p>`;
    case 'note':
      return html`<div class="note" role="note" aria-label="${manner.words.note}">
${blocksOf(block.blocks, manner)}</div>`;
    case 'quote':
      return html`<blockquote class="law">${
        block.about === null ? null : html`<p class="about">${block.about}</p>`
      }${linesOf(block.text)
        .filter(Boolean)
        .map((line) => html`<p>${line}</p>`)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${inner(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'boxes':
      return html`<ul class="boxes" role="list">${block.items.map(
        (item) =>
          html`<li><span class="box" role="img" aria-label="${manner.words.box}">☐</span> <span>${inner(item)}</span></li>`,
      )}</ul>`;
    case 'field':
      return field(block, manner);
    case 'caption':
      return caption(block, manner);
    case 'table':
      return table(block, manner);
    case 'signature':
      return html`<div class="signature">${block.lines.map(
        (label, index) =>
          html`<p class="sign">${line(filled(manner.words.sign, { label }))}<span aria-hidden="true">${label}</span>${glossed(block.glosses?.[index])}</p>`,
      )}</div>`;
    case 'page':
      return html`<hr class="page">`;
  }
}

const textOf = (text: Text, manner: Manner): Html[] => text.map((part) => inlineOf(part, manner));

function inlineOf(part: Inline, { words }: Manner): Html {
  if (typeof part === 'string') return html`${part}`;
  if ('em' in part) return html`<em>${part.em}</em>`;
  if ('strong' in part) return html`<strong>${part.strong}</strong>`;
  if ('typed' in part) return typed(part.typed);
  if ('gloss' in part) return glossed(part);
  const label = filled(words.blank, { label: part.label });
  return html`<span class="${blankClass(part.blank)}" role="img" aria-label="${label}">${ruled(part.blank)}</span>`;
}

/** What stands before it, in the language of the person. */
const glossed = (gloss: Gloss | null | undefined): Html =>
  gloss ? html` <span class="gloss" lang="${gloss.language}">${gloss.gloss}</span>` : html``;

/** What a person typed: with its own line ends, and in whichever direction its letters run. */
const typed = (text: string): Html =>
  html`<bdi class="typed">${linesOf(text).map((each, index) => (index === 0 ? html`${each}` : html`<br>${each}`))}</bdi>`;

/** What stands for a blank where there are no styles, such as in a text browser. */
const ruled = (letters: number): Html =>
  html`<span class="ruled">${'_'.repeat(Math.min(letters, 40))}</span>`;

/** Lines to write on, which are one thing for a screen reader. */
const line = (label: string, lines = 1): Html =>
  html`<span class="lines" role="img" aria-label="${label}">${Array.from(
    { length: lines },
    () => html`<span class="line">${ruled(20)}</span> `,
  )}</span>`;

function field({ label, value, lines, gloss }: Extract<Block, { kind: 'field' }>, { words }: Manner): Html {
  const said = value === null ? line(filled(words.blank, { label }), Math.max(1, lines)) : typed(value);
  return html`<dl class="${lines > 1 ? 'field' : 'field short'}"><dt>${withColon(label)}${glossed(gloss)}</dt><dd>${said}</dd></dl>`;
}

/** Court and county in the middle; below, the parties and the case number side by side where there is room. */
function caption(block: Extract<Block, { kind: 'caption' }>, manner: Manner): Html {
  const { court, county, caseNumber, parties, labels, glosses } = block;
  const blank = (label: string, letters: number) =>
    textOf([`${withColon(label)} `, { blank: letters, label }], manner);
  return html`<div class="caption">
<p class="court">${court === null ? blank(labels.court, 40) : typed(court)}${court === null ? glossed(glosses?.court) : null}</p>
<p class="court">${county === null ? blank(labels.county, 40) : typed(labelled(labels.county, county))}${
    county === null || isLabelled(labels.county, county) ? glossed(glosses?.county) : null
  }</p>
<div class="two"><div>${parties.map(
    ({ role, name, gloss }) =>
      html`<p class="party">${
        name === null ? line(filled(manner.words.blank, { label: role })) : typed(name)
      }</p><p class="role">${role}${glossed(gloss)}</p>`,
  )}</div>
<p class="number">${
    caseNumber === null ? blank(labels.caseNumber, 20) : typed(labelled(labels.caseNumber, caseNumber))
  }${
    caseNumber === null || isLabelled(labels.caseNumber, caseNumber) ? glossed(glosses?.caseNumber) : null
  }</p></div>
</div>`;
}

function table({ head, rows, widths, glosses }: Extract<Block, { kind: 'table' }>, manner: Manner): Html {
  const whole = widths.reduce((sum, part) => sum + part, 0);
  return html`<table>
<colgroup>${widths.map((width) => html`<col class="${columnClass(width / whole)}">`)}</colgroup>
<thead><tr>${head.map((text, index) => html`<th scope="col">${text}${glossed(glosses?.[index])}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${head.map((_, index) => html`<td>${textOf(cells[index] ?? [], manner)}</td>`)}</tr>\n`,
  )}</tbody>
</table>`;
}
