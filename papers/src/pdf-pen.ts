/** Draws on pages and writes down, for each stroke, what it is: a part of the text, or mere decoration. */
import type { PDFDocument, StructureElement } from 'pdfkit';
import type { Face } from './pdf-lines.ts';

/** A node of the structure tree, made when something is first drawn for it. */
export interface Tag {
  readonly type: string;
  readonly parent: Tag | null;
  readonly options?: {
    readonly title?: string;
    readonly alt?: string;
    readonly scope?: string;
    readonly lang?: string;
  };
  /** How the labels of a list are made, for `L`. */
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
}

export const tag = (type: string, parent: Tag, options: Tag['options'] = {}): Tag => ({
  type,
  parent,
  options,
});

export class Pen {
  private readonly document: PDFDocument;
  private readonly elements = new Map<Tag, StructureElement>();
  private open: Tag | 'artifact' | null = null;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  /** Letters from their base line on. */
  text(owner: Tag | null, text: string, x: number, base: number, face: Face, size: number, ink = INK): void {
    this.mark(owner);
    this.document
      .fillColor(ink)
      .font(face)
      .fontSize(size)
      .text(text, x, base, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** A line of ink; decoration unless it belongs to somebody. */
  line(owner: Tag | null, x: number, y: number, toX: number, toY: number, width = 0.6): void {
    this.mark(owner);
    this.document.lineWidth(width).moveTo(x, y).lineTo(toX, toY).stroke(INK);
  }

  /** An empty box. */
  box(owner: Tag | null, x: number, y: number, width: number, height: number, ink = INK): void {
    this.mark(owner);
    this.document.lineWidth(0.8).rect(x, y, width, height).stroke(ink);
  }

  /** A ground behind text. */
  ground(x: number, y: number, width: number, height: number, color: string): void {
    this.mark(null);
    this.document.rect(x, y, width, height).fill(color);
  }

  /** Makes the node of what stays empty, such as a cell to write in. */
  touch(owner: Tag): void {
    this.element(owner);
  }

  turn(): void {
    this.close();
    this.document.addPage();
  }

  /** Ends the last run of content and the whole tree. */
  finish(root: Tag): void {
    this.close();
    this.element(root).end();
  }

  private mark(owner: Tag | null): void {
    const wanted = owner ?? 'artifact';
    if (this.open === wanted) return;
    this.close();
    if (owner) this.element(owner).add(this.document.markStructureContent(owner.type));
    else this.document.markContent('Artifact', { type: 'Layout' });
    this.open = wanted;
  }

  private close(): void {
    if (this.open) this.document.endMarkedContent();
    this.open = null;
  }

  private element(owner: Tag): StructureElement {
    const known = this.elements.get(owner);
    if (known) return known;
    const made = this.document.struct(owner.type, { ...owner.options });
    if (owner.numbering) made.dictionary.data.A = { O: 'List', ListNumbering: owner.numbering };
    if (owner.parent) this.element(owner.parent).add(made);
    else this.document.addStructure(made);
    this.elements.set(owner, made);
    return made;
  }
}

const INK = '#000000';
