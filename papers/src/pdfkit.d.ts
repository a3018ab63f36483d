/** What we use of pdfkit and fontkit, which bring no types of their own. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): unknown;
    /** Its own memory of glyphs. Not public: a test tells when it is called something else. */
    _glyphs: Record<number, unknown>;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  /** A run of marked content on one page. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  }

  export interface OutlineItem {
    addItem(
      title: string,
      options?: { top?: number; left?: number; fit?: boolean; expanded?: boolean },
    ): OutlineItem;
  }

  export class PDFDocument {
    constructor(options: {
      size: string;
      margin: number;
      font: string;
      pdfVersion: string;
      lang: string;
      displayTitle: boolean;
      tagged: boolean;
      autoFirstPage: boolean;
      info: Record<string, unknown>;
    });
    readonly outline: OutlineItem;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    stroke(color?: string): this;
    addPage(): this;
    struct(
      type: string,
      options?: { title?: string; alt?: string; scope?: string; lang?: string },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: { type?: string; attached?: string[] }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    end(): void;
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit';

  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}
