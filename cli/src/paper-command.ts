import { type Answers, type Guide, longDay, type Plan } from '@until-signed/guidance';
import {
  COURT_LANGUAGE,
  copyToUnderstand,
  type Details,
  type Fitting,
  paperFor,
  papersFor,
  renderingOf,
} from '@until-signed/papers';
import { calendarEntries, calendarFile, calendarTitles } from '@until-signed/papers/calendar';
import type { Parsed } from './args.ts';
import type { Doc } from './doc.ts';
import { givenAnswers } from './given-answers.ts';
import { asJson, type Outcome, type Papers, refused, said, type World } from './outcome.ts';
import { readDetailsFile } from './paper-details.ts';
import { paperDoc } from './paper-doc.ts';
import { formatOf, renderFile } from './paper-file.ts';
import { CALENDAR, CALENDAR_ASKS, calendarDoc, fitsDoc, fitsJson } from './paper-list.ts';
import { chosen, flagMistakes, idMistakes } from './paper-mistakes.ts';
import type { Say } from './say.ts';
import { toText } from './to-text.ts';
import { clean } from './typed.ts';

/** What every paper of one person is made from. */
interface Desk {
  readonly parsed: Parsed;
  readonly world: World;
  readonly guide: Guide;
  readonly papers: Papers;
  /** In the language that courts file in. */
  readonly court: Papers;
  readonly details: Details;
  readonly answers: Answers;
  readonly today: string;
  readonly say: Say;
}

/**
 * `until-signed paper`: the papers that fit the answers; with an id, that paper as a file, or as text.
 *
 * @param mistakes what was found wrong before; nothing is made and nothing is written where anything is wrong
 */
export async function paperCommand(
  parsed: Parsed,
  world: World,
  language: string,
  say: Say,
  mistakes: readonly string[],
): Promise<Outcome> {
  const guide = world.guide(language);
  const [papers, court] = await Promise.all([world.papers(language), world.papers(COURT_LANGUAGE)]);
  const id = parsed.words[0];
  const { answers, today, mistakes: wrong } = await givenAnswers(parsed, world, guide, say);
  const path = parsed.values.get('details');
  const isTaken = path === '-' && parsed.values.get('answers') === '-';
  const read =
    path === undefined || isTaken
      ? { details: {} }
      : readDetailsFile(path, await world.read(path), papers.words, say);
  const plan = guide.plan(answers, today);
  const fittings = papersFor(guide.house, papers.templates, answers, today);
  const fitting =
    id === undefined || id === CALENDAR || wrong.length > 0
      ? null
      : chosen(id, fittings, parsed.values.get('side'), say);
  const all = [
    ...mistakes,
    ...wrong,
    ...flagMistakes(parsed, say),
    ...idMistakes(parsed, papers.templates, language, say),
    ...('mistakes' in read ? read.mistakes : []),
    ...(fitting && 'mistakes' in fitting ? fitting.mistakes(papers.templates) : []),
    ...(id === CALENDAR && wrong.length === 0 && calendarEntries(plan).length === 0
      ? [papers.words.strings['calendar.no-days'] ?? '']
      : []),
  ];
  if (all.length > 0) return refused(all);
  const details = 'details' in read ? read.details : {};
  const desk: Desk = { parsed, world, guide, papers, court, details, answers, today, say };
  if (fitting && 'template' in fitting) return makePaper(fitting, desk);
  if (id === CALENDAR) return makeCalendar(plan, desk);
  const fits = fitsJson(fittings, plan, papers);
  return parsed.switches.has('json')
    ? asJson(fits)
    : said(toText(fitsDoc(fits, language !== COURT_LANGUAGE, say), world.layout));
}

async function makePaper(fitting: Fitting, desk: Desk): Promise<Outcome> {
  const { parsed, world, guide, papers, court, details, today } = desk;
  const notes = !parsed.switches.has('for-filing');
  const filling = { house: guide.house, words: papers.words, details };
  const paper = parsed.switches.has('copy')
    ? copyToUnderstand(fitting, filling)
    : paperFor(fitting, filling, () => ({ house: world.guide(COURT_LANGUAGE).house, ...court }));
  const rendering = renderingOf(paper, papers.words, court.words);
  const remarks = unused(fitting.template.asks, desk);
  const path = parsed.values.get('output');
  const format = path === undefined ? null : formatOf(path);
  if (path === undefined || format === null)
    return shown(paperDoc(paper, rendering.words, notes), remarks, world);
  return written(path, await renderFile(paper, format, world, { ...rendering, today, notes }), remarks, desk);
}

async function makeCalendar(plan: Plan, desk: Desk): Promise<Outcome> {
  const { parsed, world, guide, papers, details, say } = desk;
  const { strings } = papers.words;
  const entries = calendarEntries(plan, details);
  const withPlace = parsed.switches.has('place');
  const hearing = entries.find(({ kind }) => kind === 'hearing');
  const { hour, place } = CALENDAR_ASKS;
  const remarks = [
    ...unused(withPlace ? [hour, place] : [hour], desk),
    ...(hearing && details[hour] && !hearing.hour ? [say('paper.no-hour')] : []),
    ...(withPlace && !(hearing && details[place]) ? [say('paper.no-place')] : []),
  ];
  const titles = calendarTitles(strings);
  const path = parsed.values.get('output');
  if (path === undefined) {
    const dayOf = (day: string) => longDay(day, guide.words.language, plan.today);
    return shown(calendarDoc(entries, papers, dayOf, titles), remarks, world);
  }
  const file = calendarFile(plan, details, { titles, withPlace });
  return written(path, new TextEncoder().encode(file), remarks, desk);
}

/** The names of the details that were given and that this paper has no place for. */
function unused(asks: readonly string[], { details, say }: Desk): readonly string[] {
  const names = Object.keys(details).filter((id) => !asks.includes(id));
  return names.length === 0 ? [] : [say('paper.unused', { details: names.join(', ') })];
}

const shown = (doc: Doc, remarks: readonly string[], { layout }: World): Outcome => ({
  ...said(toText(doc, layout)),
  err: lines(remarks),
});

async function written(
  path: string,
  bytes: Uint8Array,
  remarks: readonly string[],
  { parsed, world, say }: Desk,
): Promise<Outcome> {
  const file = clean(path);
  const problem = await world.write(path, bytes, { over: parsed.switches.has('force') });
  if (problem) return refused([say(`error.write-${problem}`, { file })]);
  return { ...said(`${say('paper.written', { file })}\n`), err: lines(remarks) };
}

const lines = (some: readonly string[]): string => some.map((line) => `${line}\n`).join('');
