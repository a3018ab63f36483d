/**
 * A paper or a calendar as a file, made on this device. What makes a kind of file is fetched when somebody asks for
 * that kind, and the fonts with the first PDF. Nothing of the person or the paper is in a request. This file itself is
 * small: import it with the page.
 */
import { boldUrl, italicUrl, regularUrl } from 'virtual:fonts';
import type { Plan } from '@until-signed/guidance';
import type { Details, PaperDocument, RenderWords } from '@until-signed/papers';
import type { CalendarOptions } from '@until-signed/papers/calendar';
import type { PdfFonts } from '@until-signed/papers/pdf';
import CalendarMaker from './makers/calendar.ts?worker';
import DocxMaker from './makers/docx.ts?worker';
import HtmlMaker from './makers/html.ts?worker';
import { ask } from './makers/maker.ts';
import PdfMaker from './makers/pdf.ts?worker';

export type PaperFormat = 'pdf' | 'docx' | 'html';

export interface PaperFileOptions {
  readonly words: RenderWords;
  /** The same in the language of courts, for a paper that is in it. */
  readonly filed?: RenderWords;
  /** The day on the device, as 2026-01-31. */
  readonly today: string;
  /** Whether the notes to the person are in it. They are, unless this says no. */
  readonly notes?: boolean;
}

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  calendar: 'text/calendar;charset=utf-8',
} as const;

/** Each is a script of its own. */
const MAKERS = { pdf: PdfMaker, docx: DocxMaker, html: HtmlMaker, calendar: CalendarMaker } as const;

/** A paper as a file. Rejects where what makes it cannot be fetched; a later call tries again. */
export async function makeFile(
  paper: PaperDocument,
  format: PaperFormat,
  options: PaperFileOptions,
): Promise<Blob> {
  const fonts = format === 'pdf' ? await theFonts() : undefined;
  return made(format, { ...plain({ paper, options }), fonts });
}

/** The days of a plan as a calendar file. Rejects where what makes it cannot be fetched; a later call tries again. */
export const makeCalendar = (plan: Plan, details: Details, options: CalendarOptions): Promise<Blob> =>
  made('calendar', plain({ plan, details, options }));

async function made(kind: keyof typeof MAKERS, asked: object): Promise<Blob> {
  const content = await ask<Uint8Array<ArrayBuffer> | string>(new MAKERS[kind](), asked);
  return new Blob([content], { type: TYPES[kind] });
}

/** What the page holds may be wrapped by what watches it for changes; no wrapper can leave the page. */
const plain = <Data extends object>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

let fonts: Promise<PdfFonts> | undefined;

/** The fonts, fetched once for all papers. */
function theFonts(): Promise<PdfFonts> {
  fonts ??= Promise.all([bytesOf(regularUrl), bytesOf(boldUrl), bytesOf(italicUrl)]).then(
    ([regular, bold, italic]) => ({ regular, bold, italic }),
    (error) => {
      fonts = undefined;
      throw error;
    },
  );
  return fonts;
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error('A file of the site could not be fetched.');
  return new Uint8Array(await response.arrayBuffer());
}
