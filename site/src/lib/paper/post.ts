/** The form of the papers, as fields. The same form is read in the browser and, without scripts, on the server. */
import { readForm } from '../post.ts';
import { isPaperField, type Typed } from '../typed.ts';
import { detailOf } from './details.ts';
import { readTypedFields } from './fields.ts';

export type PaperFormat = 'pdf' | 'docx' | 'html';
export const FORMATS: readonly PaperFormat[] = ['pdf', 'docx', 'html'];

/** What a button of the papers asks for. */
export type PaperStep =
  | { readonly go: 'list' | 'show' | 'calendar' }
  | { readonly go: 'open'; readonly paper: string }
  | { readonly go: 'add'; readonly key: string }
  | { readonly go: 'remove'; readonly key: string; readonly at: number }
  | { readonly go: 'file'; readonly format: PaperFormat };

export interface PaperSent {
  /** Answers still unread: `guide.read` sorts them out. */
  readonly answers: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  readonly typed: Typed;
  /** The paper on the page; null where it is the list. */
  readonly paper: string | null;
  /** Only the pages that are filed or sent. */
  readonly bare: boolean;
  /** The copy to understand, in place of the paper. */
  readonly copy: boolean;
  /** The place of the hearing may stand in the calendar. */
  readonly withPlace: boolean;
  readonly step: PaperStep;
}

const PAPER = /^[a-z][a-z0-9-]{0,60}(?:\.(?:protected|restrained))?$/;
const OWN = new Set(['go', 'p.paper', 'p.bare', 'p.copy', 'p.place']);

type Ticks = [bare: boolean, copy: boolean, withPlace: boolean];

/** Reads the fields of a posted form. Null: too much of it, a field we never send, or one that is malformed. */
export function readPaperForm(fields: Iterable<[string, unknown]>): PaperSent | null {
  const own = new Map<string, string>();
  const others: [string, unknown][] = [];
  for (const [name, value] of fields) {
    if (!OWN.has(name) && !isPaperField(name)) others.push([name, value]);
    else if (!OWN.has(name)) return null;
    else if (typeof value !== 'string' || value.length > 80 || own.has(name)) return null;
    else own.set(name, value);
  }
  const visit = readForm(others);
  const paper = own.get('p.paper') ?? null;
  const typed = visit && readTypedFields(visit.carried);
  const step = readStep(own.get('go') ?? 'list');
  if (!visit || !typed || !step || (paper !== null && !PAPER.test(paper))) return null;
  const { answers, order } = visit;
  const [bare, copy, withPlace] = ['p.bare', 'p.copy', 'p.place'].map((name) => own.has(name)) as Ticks;
  return { answers, order, typed, paper, bare, copy, withPlace, step };
}

/** What the value of a button asks for; null where it is none of ours. */
export function readStep(text: string): PaperStep | null {
  if (text === 'list' || text === 'show' || text === 'calendar') return { go: text };
  const [go = '', value = '', at] = text.split(':');
  const format = FORMATS.find((one) => one === value);
  if (go === 'file' && format) return { go, format };
  if (go === 'open' && PAPER.test(value)) return { go, paper: value };
  if (detailOf(value)?.kind !== 'list') return null;
  if (go === 'add') return { go, key: value };
  return go === 'remove' && /^\d{1,3}$/.test(at ?? '') ? { go, key: value, at: Number(at) } : null;
}
