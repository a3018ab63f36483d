/**
 * Papers for a person who reads another language than courts file in. What is handed in is in the language of courts,
 * with what it says under each line; what is for the person alone is in theirs. Beside each paper that is handed in
 * stands a copy to understand.
 */
import type { House } from '@until-signed/guidance/for-papers';
import { type Filling, fillPaper } from './fill.ts';
import { type Fitting, type Part, papersFor } from './fits.ts';
import { withGlosses } from './gloss.ts';
import type { PaperDocument } from './model.ts';
import type { PaperWords } from './paper-words.ts';
import { type RenderWords, renderWords } from './render-words.ts';
import type { Template } from './template.ts';

/** What papers are made from in the language that courts file in. */
export interface CourtLanguage {
  readonly house: House;
  readonly templates: readonly Template[];
  readonly words: PaperWords;
}

/** The language in which courts file. */
export const COURT_LANGUAGE = 'en';

/** For the person, who says it to a clerk or a judge, or shows it to an advocate: the English stands under each line. */
export const SAID_TO_OTHERS: ReadonlySet<string> = new Set(['clerk-call', 'hearing-outline', 'summary']);

/**
 * Whether this paper is handed to somebody in another language than the person reads. A copy to understand is offered
 * for those alone.
 */
export const isInTwoLanguages = (paper: PaperDocument, language: string): boolean =>
  paper.audience !== 'self' && language !== COURT_LANGUAGE;

/**
 * A paper as it is used. What a court or an office gets is in the language of courts, with glosses.
 *
 * @param filling in the language of the person
 * @param court is asked only where the paper is handed in in another language than that
 */
export function paperFor(fitting: Fitting, filling: Filling, court: () => CourtLanguage): PaperDocument {
  const told = fillPaper(fitting, filling);
  const { language } = filling.words;
  const isFiled = isInTwoLanguages(told, language);
  if (language === COURT_LANGUAGE || !(isFiled || SAID_TO_OTHERS.has(told.id))) return told;
  const { house, templates, words } = court();
  const filed = fillPaper(sameIn(fitting, house, templates), { house, words, details: filling.details });
  if (!isFiled) return withGlosses(told, filed);
  const both = withGlosses(filed, told);
  return {
    ...both,
    sheet: [{ kind: 'p', text: [ofPlace('sheet.language', fitting, filling)] }, ...both.sheet],
  };
}

/** The same paper wholly in the language of the person: to understand what is handed in, not to hand it in. */
export function copyToUnderstand(fitting: Fitting, filling: Filling): PaperDocument {
  const told = fillPaper(fitting, filling);
  const note = {
    kind: 'note',
    blocks: [{ kind: 'p', text: [ofPlace('copy.text', fitting, filling)] }],
  } as const;
  return {
    ...told,
    title: (filling.words.strings['copy.title'] ?? '').replace('{title}', () => told.title),
    audience: 'self',
    sheet: [],
    blocks: [note, ...told.blocks],
  };
}

/** The same paper for the same person and the same order, from the law and the words of another language. */
function sameIn({ template: { id }, part }: Fitting, house: House, templates: readonly Template[]): Fitting {
  const found = allIn(part, house, templates).find(
    (one) => one.template.id === id && one.part.situation.role === part.situation.role,
  );
  if (!found) throw new Error(`The paper "${id}" does not fit in ${house.words.language}.`);
  return found;
}

interface AllOf {
  readonly house: House;
  readonly templates: readonly Template[];
  readonly fittings: readonly Fitting[];
}

/** As long as somebody's plan is at hand: a paper is made again at each letter that is typed, their plan is not. */
const made = new WeakMap<Part, AllOf>();

/** All papers of one person from the law and the words of another language. */
function allIn(part: Part, house: House, templates: readonly Template[]): readonly Fitting[] {
  const known = made.get(part);
  if (known?.house === house && known.templates === templates) return known.fittings;
  const { answers, today } = part.situation;
  const fittings = papersFor(house, templates, answers, today);
  made.set(part, { house, templates, fittings });
  return fittings;
}

/** A text that a place may have in other words. */
function ofPlace(key: string, { part }: Fitting, { words: { strings } }: Filling): string {
  return strings[`${key}.${part.situation.law?.code ?? ''}`] ?? strings[key] ?? '';
}

/** What a paper is called in the language of the person and, where it has another name for others, in theirs. */
export function namesOf(
  { title, language, gloss }: PaperDocument,
  own: string,
): { readonly name: string; readonly other: { readonly name: string; readonly language: string } | null } {
  if (!gloss) return { name: title, other: null };
  return language === own
    ? { name: title, other: { name: gloss.gloss, language: gloss.language } }
    : { name: gloss.gloss, other: { name: title, language } };
}

/** What a file says of its own, for a paper that may be in two languages. */
export const renderingOf = (
  { language }: PaperDocument,
  own: PaperWords,
  court: PaperWords,
): { readonly words: RenderWords; readonly filed: RenderWords } => ({
  words: renderWords(own),
  filed: renderWords(language === own.language ? own : court),
});
