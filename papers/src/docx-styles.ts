/** The styles of a Word file. Whoever opens it changes the look of the whole paper in the list of styles. */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { Audience } from './model.ts';

/** A font that courts accept and that computers have, with Latin, Greek, Cyrillic and Vietnamese. */
const FONT = 'Arial';
/** Word draws its own boxes with this font. Elsewhere another font with the character steps in. */
export const BOX_FONT = 'MS Gothic';
export const INK = '000000';
export const EDGE = '767676';
export const GROUND = 'F2F2F2';

/** Courts ask for 12 points; a paper to keep may be denser. */
const SIZES: Record<Audience, number> = { court: 24, prosecutor: 24, self: 22 };

export function stylesFor(audience: Audience, language: string): IStylesOptions {
  const size = SIZES[audience];
  const small = size - 2;
  const heading = (points: number, before: number) => ({
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: points * 2, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80 } },
  });
  const own = (id: string, name: string, basedOn = 'Normal') => ({ id, name, basedOn, quickFormat: true });
  const writing = { spacing: { before: 220, after: 20 } };

  return {
    default: {
      document: {
        run: { font: FONT, size, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        ...heading(16, 240),
        paragraph: {
          keepNext: true,
          keepLines: true,
          alignment: AlignmentType.CENTER,
          spacing: { before: 240, after: 240 },
          outlineLevel: 0,
        },
      },
      heading2: heading(13.5, 300),
      heading3: heading(12, 220),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        ...own('Note', 'Note'),
        run: { size: small },
        paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
      },
      { ...own('ListBullet', 'List Bullet'), paragraph: { spacing: { after: 60 } } },
      { ...own('ListNumber', 'List Number'), paragraph: { spacing: { after: 60 } } },
      {
        ...own('Boxes', 'Boxes to tick'),
        paragraph: { spacing: { after: 80 }, indent: { left: 420, hanging: 420 }, keepLines: true },
      },
      {
        ...own('Quote', 'Quote'),
        paragraph: {
          indent: { left: 360, right: 360 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: EDGE } },
        },
      },
      {
        ...own('QuoteAbout', 'Quote Heading', 'Quote'),
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { after: 20 } },
      },
      {
        ...own('FieldLabel', 'Field Label'),
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 40 } },
      },
      { ...own('WritingLine', 'Writing Line'), paragraph: writing },
      { ...own('NoteWritingLine', 'Note Writing Line', 'Note'), paragraph: writing },
      {
        ...own('Court', 'Court'),
        run: { bold: true },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          keepLines: true,
          spacing: { after: 60 },
        },
      },
      {
        ...own('TableText', 'Table Text'),
        run: { size: small },
        paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        ...own('SignatureLabel', 'Signature Label'),
        run: { size: small },
        paragraph: {
          keepLines: true,
          spacing: { before: 30, after: 60, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
      {
        ...own('Footer', 'footer'),
        run: { size: 18, color: '404040' },
        paragraph: { spacing: { after: 0 } },
      },
      {
        ...own('Gap', 'Gap after a Table'),
        run: { size: 8 },
        paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } },
      },
    ],
    characterStyles: [
      { id: 'Emphasis', name: 'Emphasis', quickFormat: true, run: { italics: true } },
      { id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true } },
      // What stands above it, in the language of the person.
      {
        id: 'Gloss',
        name: 'Gloss',
        quickFormat: true,
        run: { size: 18, color: '595959', bold: false, italics: false },
      },
      { id: 'Blank', name: 'Blank', quickFormat: true, run: { underline: {} } },
    ],
  };
}

/**
 * The look of a table with a head: thin lines, the head bold on grey. The library has no way to say it, so it is
 * written as the file holds it.
 */
export const TABLE_STYLE = `<w:style w:type="table" w:customStyle="1" w:styleId="PaperTable">
<w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${EDGE}"/>`)
  .join('')}</w:tblBorders>
<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${GROUND}"/></w:tcPr></w:tblStylePr></w:style>`;
