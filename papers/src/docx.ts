/**
 * A paper as a Word file (DOCX) that a lawyer or a clerk can edit: real styles, repeated table heads, lines to type
 * on. It names no author and no machine, and its only date is `today`: the same paper gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BULLETS, type Count, NUMBERS, partsOf } from './docx-blocks.ts';
import { stylesFor, TABLE_STYLE } from './docx-styles.ts';
import { runsOf, wordLanguage } from './docx-text.ts';
import { escaped } from './html-safe.ts';
import type { PaperDocument, Text } from './model.ts';
import { aroundTitle, clean, footOf, sheetTitle, titleOf, withoutNotes } from './parts.ts';
import type { RenderWords } from './render-words.ts';

export interface DocxOptions {
  /** The day that the file says it was made, such as 2025-11-21. Without it the file says none. */
  readonly today?: string;
  /** Whether the sheet and the notes for the person are in it. They are, unless this says no. */
  readonly notes?: boolean;
  readonly words: RenderWords;
}

/** US Letter with margins of one inch, in twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840 };
const INCH = 1440;
const WIDTH = PAGE.width - 2 * INCH;

export async function renderDocx(paper: PaperDocument, options: DocxOptions): Promise<Uint8Array> {
  const count: Count = { lists: 0 };
  const place = { width: WIDTH, style: 'Normal' } as const;
  const shown = options.notes === false ? withoutNotes(paper) : paper;
  const { above, below } = aroundTitle(shown);
  const title = (text: Text) => new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(text) });
  const section = (foot: string, children: ReturnType<typeof partsOf>) => ({
    properties: {
      page: {
        size: PAGE,
        margin: { top: INCH, right: INCH, bottom: INCH, left: INCH, footer: INCH / 2 },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: footer(foot) },
    children,
  });
  const file = new Document({
    title: clean(paper.title),
    creator: '',
    lastModifiedBy: '',
    styles: stylesFor(paper.audience, wordLanguage(clean(paper.language))),
    numbering: {
      config: [level(BULLETS, LevelFormat.BULLET, '•'), level(NUMBERS, LevelFormat.DECIMAL, '%1.')],
    },
    compatabilityModeVersion: 15,
    // Each part has its own numbers and its own foot: what is filed shows nothing of the sheet.
    sections: [
      ...(shown.sheet.length === 0
        ? []
        : [
            section(options.words.sheetFoot, [
              title([options.words.sheet]),
              ...partsOf(
                [{ kind: 'p', text: [{ strong: sheetTitle(paper) }] }, ...shown.sheet],
                place,
                count,
              ),
            ]),
          ]),
      section(footOf(paper), [
        ...partsOf(above, place, count),
        title(titleOf(paper)),
        ...partsOf(below, place, count),
      ]),
    ],
  });
  const sheetLanguage = shown.sheet.length > 0 ? paper.sheetLanguage : undefined;
  return finished(
    new Uint8Array(await Packer.toArrayBuffer(file)),
    paper.language,
    options.today,
    sheetLanguage,
  );
}

/** The title on the left, the page on the right. How many a section has, not every program can count. */
const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [...runsOf([title]), new TextRun({ children: [new Tab(), PageNumber.CURRENT] })],
      }),
    ],
  });

const level = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 420, hanging: 420 } } },
    },
  ],
});

/** The file again, with its language and the style of its tables, and without the hour at which it was made. */
function finished(
  bytes: Uint8Array,
  language: string,
  today: string | undefined,
  sheetLanguage: string | undefined,
): Uint8Array {
  const files = unzipSync(bytes);
  const stamp = (name: string) =>
    today ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(today)}T00:00:00Z</dcterms:${name}>` : '';
  const change = (path: string, to: (text: string) => string) => {
    const part = files[path];
    if (!part) throw new Error(`The library for Word files no longer writes ${path}.`);
    files[path] = strToU8(to(strFromU8(part)));
  };
  change('word/styles.xml', (text) => text.replace('</w:styles>', () => `${TABLE_STYLE}</w:styles>`));
  change('docProps/core.xml', (text) =>
    text
      .replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, (_, name: string) => stamp(name))
      .replace(
        '</cp:coreProperties>',
        () => `<dc:language>${escaped(language)}</dc:language></cp:coreProperties>`,
      ),
  );
  if (sheetLanguage !== undefined)
    change('word/document.xml', (text) => {
      // A section ends with the paragraph that holds its properties, before its words.
      const end = text.indexOf('</w:p>', text.indexOf('<w:sectPr'));
      return inLanguage(text.slice(0, end), wordLanguage(clean(sheetLanguage))) + text.slice(end);
    });
  // No zone: the day on which the dates of ZIP files begin, wherever this runs.
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

/** Each run of some paragraphs with its language: that of the file is another. */
const inLanguage = (xml: string, language: string): string =>
  xml
    .replace(/<w:r>(?!<w:rPr>)/g, '<w:r><w:rPr></w:rPr>')
    .replace(/<w:r><w:rPr>(.*?)<\/w:rPr>/gs, (run, look: string) =>
      look.includes('<w:lang ') ? run : `<w:r><w:rPr>${look}<w:lang w:val="${escaped(language)}"/></w:rPr>`,
    );
