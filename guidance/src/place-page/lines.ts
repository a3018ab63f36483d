import { type Form, type Hosts, NONE_FOUND, safeUrl, UNKNOWN } from '@until-signed/law';
import type { Words } from '../words.ts';
import { counted, voiceOf } from './voice.ts';

/** One thing that our sources say. */
export interface PlaceLine {
  /** Where it stands in the law file, such as `withdraw.how`. */
  readonly field: string;
  readonly label: string | null;
  readonly text: string;
  readonly link: string | null;
}

export interface PlaceForm {
  readonly number: string | null;
  readonly title: string;
  readonly use: string | null;
  readonly url: string | null;
}

export type Fields = Readonly<Record<string, unknown>>;

/** How a field is told: as text, as one of the answers to a question, as a number of days or months, or as a list. */
type Kind =
  | 'text'
  | 'main'
  | 'statute'
  | 'days'
  | 'request-days'
  | 'months'
  | 'list'
  | { readonly fact: string };
type Lines = Readonly<Record<string, Kind>>;

const ending = (side: 'protected' | 'restrained'): Lines => ({
  how: 'main',
  allowed: { fact: `law-${side}-may-end` },
  waitMonths: 'months',
  limits: 'text',
  standard: 'text',
  hearing: { fact: `law-${side}-hearing` },
  notice: 'text',
  fee: 'text',
  statute: 'statute',
});

/** What is told of each section, in this order. */
export const LINES: Readonly<Record<string, Lines>> = {
  words: { order: 'text', protected: 'text', restrained: 'text', toEnd: 'text' },
  court: { hears: 'main' },
  order: { statute: 'statute' },
  temporary: { name: 'text', lasts: 'text', hearingWithinDays: 'days' },
  final: { name: 'text', lasts: 'text', permanentPossible: { fact: 'law-permanent' } },
  hearing: { note: 'main', automatic: { fact: 'law-hearing-automatic' }, requestWithinDays: 'request-days' },
  withdraw: {
    how: 'main',
    judgeApproves: { fact: 'law-withdraw-judge' },
    endsOnFiling: { fact: 'law-withdraw-ends-on-filing' },
    hearing: { fact: 'law-withdraw-hearing' },
    ifAbsent: 'text',
  },
  endByProtected: ending('protected'),
  endByRestrained: ending('restrained'),
  respond: { how: 'main', deadline: 'text', earlierHearing: 'text', ifAbsent: 'text' },
  violation: {
    offense: 'main',
    invitationIsDefense: { fact: 'law-invitation-excuses' },
    note: 'main',
    statute: 'statute',
  },
  criminal: { whoDecides: 'main', howToAsk: 'text', names: 'list', statute: 'statute' },
  registry: { how: 'main', system: 'text', statute: 'statute' },
  efile: { note: 'main', selfRepresented: { fact: 'law-efile' } },
  records: { note: 'main' },
};

/** What a section says, and as questions what its sources leave open. */
export function linesIn(
  id: string,
  fields: Fields,
  words: Words,
): { readonly lines: readonly PlaceLine[]; readonly asks: readonly string[] } {
  const say = voiceOf(words);
  const lines: PlaceLine[] = [];
  const asks: string[] = [];
  for (const [key, kind] of Object.entries(LINES[id] ?? {})) {
    const value = fields[key];
    const field = `${id}.${key}`;
    if (value === UNKNOWN) asks.push(...questionFor(field, kind, words));
    else {
      const text = textOf(value, kind, words);
      if (text !== null)
        lines.push({ field, label: kind === 'main' ? null : say(`label.${field}`), text, link: null });
    }
  }
  asks.push(...((fields.ask as readonly string[] | undefined) ?? []));
  return { lines, asks: [...new Set(asks)] };
}

/** The question that would settle a field. A name or a number of a law needs none. */
function questionFor(field: string, kind: Kind, { questions, strings }: Words): readonly string[] {
  // A plan asks as one of the two sides. This page is read by both.
  const title =
    strings[`state.ask.${field}`] ??
    questions[typeof kind === 'object' ? kind.fact : `clerk.${field}`]?.title;
  return title ? [title] : [];
}

function textOf(value: unknown, kind: Kind, words: Words): string | null {
  if (value === undefined || value === null) return null;
  if (typeof kind === 'object') return words.questions[kind.fact]?.options[String(value)]?.label ?? null;
  if (typeof value === 'number') {
    if (kind === 'months') return value > 0 ? counted(value, 'month', words.language) : null;
    return counted(value, 'day', words.language);
  }
  if (Array.isArray(value)) return value.filter((one) => one !== UNKNOWN).join(' · ') || null;
  if (value === NONE_FOUND) return words.strings['law.none-found'] ?? null;
  return typeof value === 'string' ? value : null;
}

export const formsIn = (fields: Fields, hosts: Hosts): readonly PlaceForm[] =>
  ((fields.forms as readonly Form[] | undefined) ?? []).map(({ number, title, use, url }) => ({
    number: number && number !== UNKNOWN ? number : null,
    title,
    use: use && use !== UNKNOWN ? use : null,
    url: safeUrl(url, hosts),
  }));
