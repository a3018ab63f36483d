/**
 * A paper as a tagged PDF on US Letter, made wherever this runs: title, language, structure, bookmarks, text that can
 * be selected, and fonts inside. The same paper, fonts and day always make the same bytes.
 */
import { create, type Font } from 'fontkit';
import { type OutlineItem, PDFDocument } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Block, PaperDocument } from './model.ts';
import { footOf, sheetTitle, titleOf, withoutNotes } from './parts.ts';
import { Setter } from './pdf-blocks.ts';
import { breakLines, type Face, type Measure } from './pdf-lines.ts';
import { drawPage, type Piece, paginate } from './pdf-pages.ts';
import { Pen, type Tag, tag } from './pdf-pen.ts';
import { type Has, MARK, readable } from './pdf-readable.ts';
import { type Column, MARGIN, PAGE, SMALL } from './pdf-set.ts';
import { filled, type RenderWords } from './render-words.ts';

/** The bytes of three TrueType or OpenType fonts. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

export interface PdfOptions {
  /** The day that the file says it was made on, as 2026-01-31. Without it the file names none that is true. */
  readonly today?: string;
  /** Whether the sheet and the notes for the person are in it. They are, unless this says no. */
  readonly notes?: boolean;
  readonly words: RenderWords;
  /** The same in the language of courts, for a paper that is filed in another than that of the person. */
  readonly filed?: RenderWords;
}

const FACES: readonly Face[] = ['regular', 'bold', 'italic'];

export async function renderPdf(
  paper: PaperDocument,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { today = '1970-01-01', notes = true, words, filed = words } = options;
  const opened = openFonts(fonts);
  const shown = readable(
    notes ? paper : withoutNotes(paper),
    hasIn(opened),
    filled(words.unreadable, { mark: MARK }),
  );

  const pdf = new PDFDocument({
    size: 'LETTER',
    // The text goes where this says; pdfkit itself must never turn a page.
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    lang: shown.language,
    displayTitle: true,
    tagged: true,
    autoFirstPage: false,
    info: {
      Title: new InfoString(shown.title),
      CreationDate: new Date(`${today}T00:00:00Z`),
      Producer: 'Until Signed',
      Creator: 'Until Signed',
    },
  });
  for (const face of FACES) pdf.registerFont(face, opened[face]);
  const measure: Measure = (text, face, size) => pdf.font(face).fontSize(size).widthOfString(text);

  const root: Tag = { type: 'Document', parent: null };
  const column = (margin: number, words: RenderWords, owner: Tag): Column => ({
    x: margin,
    width: PAGE.width - 2 * margin,
    owner,
    frames: [],
    measure,
    words,
  });
  const mark = bookmarks(pdf);
  // Each part has its own first page, its own numbers and its own foot: what is filed shows nothing of the sheet.
  const own = { margin: MARGIN.own, foot: words.sheetFoot };
  const { sheetLanguage: lang } = shown;
  const apart = lang === undefined ? root : tag('Sect', root, { lang });
  const sheet = { ...own, pieces: layOutSheet(shown, column(own.margin, words, apart), new Setter(mark)) };
  const margin = shown.audience === 'self' ? MARGIN.own : MARGIN.filed;
  const main = {
    margin,
    foot: footOf(shown),
    pieces: layOut(shown, column(margin, filed, root), new Setter(mark)),
  };

  const bytes = toBytes(pdf);
  const pen = new Pen(pdf);
  for (const { foot, margin, pieces } of sheet.pieces.length > 0 ? [sheet, main] : [main]) {
    const pages = paginate(pieces, { top: margin, bottom: PAGE.height - MARGIN.filed });
    pages.forEach((page, index) => {
      pen.turn();
      drawPage(pen, page);
      drawFoot(pen, foot, `${index + 1} / ${pages.length}`, margin, measure);
    });
  }
  pen.finish(root);
  pdf.end();
  return bytes;
}

/** The pages for the person, which name the paper that they are about. */
function layOutSheet(paper: PaperDocument, column: Column, setter: Setter): Piece[] {
  const { sheet } = paper;
  if (sheet.length === 0) return [];
  const about: Block = { kind: 'p', text: [{ strong: sheetTitle(paper) }] };
  return [...setter.heading(1, [column.words.sheet], column), ...setter.blocks([about, ...sheet], column)];
}

/** The blocks with the title: below the caption, where the paper begins with one, or else above all. */
function layOut(paper: PaperDocument, column: Column, setter: Setter): Piece[] {
  const { blocks: given } = paper;
  const blocks = given.slice(
    Math.max(
      0,
      given.findIndex(({ kind }) => kind !== 'page'),
    ),
  );
  const first = blocks.findIndex(({ kind }) => kind !== 'note');
  const above = blocks[first]?.kind === 'caption' ? first + 1 : 0;
  const set = (some: readonly Block[]) => setter.blocks(some, column);
  return [
    ...set(blocks.slice(0, above)),
    ...setter.heading(1, titleOf(paper), column),
    ...set(blocks.slice(above)),
  ];
}

/** The title and the number of the page; no part of the text. */
function drawFoot(pen: Pen, title: string, number: string, margin: number, measure: Measure): void {
  const base = PAGE.height - MARGIN.filed + 30;
  const wide = measure(number, 'regular', SMALL);
  const right = PAGE.width - margin;
  const lines = breakLines([title], { face: 'regular', size: SMALL }, right - margin - wide - 24, measure);
  pen.line(null, margin, base - 14, right, base - 14, 0.4);
  lines.slice(0, 2).forEach((line, index) => {
    const text = line.parts.map((part) => ('text' in part ? part.text : '')).join('');
    const isCut = index === 1 && lines.length > 2;
    pen.text(null, isCut ? `${text.trimEnd()} …` : text, margin, base + index * 12, 'regular', SMALL);
  });
  pen.text(null, number, right - wide, base, 'regular', SMALL);
}

/** Bookmarks from headings, each below the last one of a higher level. */
function bookmarks(pdf: PDFDocument): (level: number, title: string, y: number) => void {
  const path: OutlineItem[] = [pdf.outline];
  return (level, title, y) => {
    path.length = Math.min(level, path.length);
    const above = path.at(-1) ?? pdf.outline;
    // pdfkit counts both from the far corner of the page.
    const options = { top: Math.max(0, y - 12), left: PAGE.width, fit: false, expanded: level === 1 };
    path.push(above.addItem(title, options));
  };
}

type Opened = Readonly<Record<Face, Font>>;

/** Reading a font takes longer than setting a paper, so each set is read once. */
const known = new WeakMap<PdfFonts, Opened>();

/**
 * The fonts, with no letter in memory. fontkit keeps each glyph with the letter that it first stood for, or with none
 * where it first was a part of another: the next paper would look right and lose that letter when copied or read out.
 */
function openFonts(fonts: PdfFonts): Opened {
  const opened = known.get(fonts) ?? {
    regular: create(fonts.regular),
    bold: create(fonts.bold),
    italic: create(fonts.italic),
  };
  known.set(fonts, opened);
  for (const face of FACES) opened[face]._glyphs = {};
  return opened;
}

const hasIn =
  (fonts: Opened): Has =>
  (codePoint) =>
    FACES.every((face) => fonts[face].hasGlyphForCodePoint(codePoint));

/** pdfkit writes the title into a dictionary, as it is, and into XML, where it must be escaped. */
class InfoString extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}
