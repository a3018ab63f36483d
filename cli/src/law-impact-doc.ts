import { type Day, type Guide, isDay, plainDay } from '@until-signed/guidance';
import { type Doc, item, list, note, type Part, section, text } from './doc.ts';
import type { Change } from './law-changes.ts';
import { CHOICES, lawDoc } from './law-doc.ts';
import type { FieldChange } from './law-fields.ts';
import type { Group } from './law-groups.ts';
import type { PlaceImpact } from './law-impact.ts';
import { changeInWords, commandFor, type Voice, whoInWords } from './law-impact-words.ts';
import { type Say, sayer } from './say.ts';

/** Two versions of the law, by name, and what lies between them. */
export interface Report {
  readonly before: Guide;
  readonly after: Guide;
  readonly today: Day;
  readonly from: string;
  readonly to: string;
  /** The later version is what a plan shows now. */
  readonly isNow: boolean;
  readonly places: readonly PlaceImpact[];
}

/** So many fields, and groups of persons, are shown of each place: the more places, the fewer. */
const SHOWN = {
  full: { fields: 30, groups: 6 },
  middle: { fields: 12, groups: 4 },
  small: { fields: 4, groups: 1 },
} as const;
/** A change of one word needs no lines of its own. */
const SHORT = 60;

/** What a change of the law does, as a page for the lawyer who made it. */
export function impactDoc(report: Report): Doc {
  const { after, today, from, to, places } = report;
  const say = sayer(after.words);
  const day = plainDay(today, after.words.language);
  const sum = (count: (one: PlaceImpact) => number) => places.reduce((total, one) => total + count(one), 0);
  return [
    { kind: 'title', text: say('impact.title') },
    note(say('impact.between', { old: from, new: to, today: day })),
    ...(places.length === 0 ? [text(say('impact.same'))] : []),
    ...places.flatMap((place) => placeParts(place, report, say)),
    ...(sum(({ plans }) => plans) === 0
      ? []
      : [
          section(
            say('impact.total', { changed: sum(({ changed }) => changed), plans: sum(({ plans }) => plans) }),
          ),
          note(say('impact.total.text')),
          ...(places.every(({ size }) => size === 'full') ? [] : [note(say('impact.total.fewer'))]),
        ]),
  ];
}

function placeParts(place: PlaceImpact, report: Report, say: Say): Doc {
  const { code, name, file, fields, groups, size } = place;
  const shown = SHOWN[size];
  const { after, today } = report;
  const voice: Voice = { guide: after, say, today, code };
  const title = code === null ? say('impact.everywhere') : say('impact.place', { state: name ?? code, code });
  if (file !== 'changed') return [{ kind: 'group', text: title }, text(say(`impact.${file}`))];
  const rest = groups.slice(shown.groups);
  return [
    { kind: 'group', text: title },
    ...(fields.length > 0 ? [section(say('impact.fields'))] : []),
    ...fields.slice(0, shown.fields).map((field) => fieldPart(field, after, say)),
    ...(fields.length > shown.fields
      ? [note(say('impact.fields-more', { count: fields.length - shown.fields }))]
      : []),
    section(say('impact.who')),
    ...(groups.length === 0 ? [text(unseen(place, report, say))] : [note(say('impact.who.text'))]),
    ...groups.slice(0, shown.groups).map((group, index) => groupPart(group, index + 1, voice, report)),
    ...(rest.length > 0
      ? [
          item(say('impact.more'), [
            note(say('impact.more.text')),
            ...list(
              rest.map((group) =>
                say('impact.more.row', { what: sentences(group, voice)[0] ?? '', count: group.count }),
              ),
            ),
          ]),
        ]
      : []),
    ...readDay(place, report, say),
  ];
}

/** Why no plan changes: it is not for persons at all, or only on the page of the place. */
function unseen({ code, fields }: PlaceImpact, { before, after }: Report, say: Say): string {
  const [one, other] = [before, after].map(({ law }) => code && law.jurisdictions[code]);
  if (!code || !one || !other) return say('impact.no-plan');
  if (fields.every(({ field }) => field === 'read')) return say('impact.unseen-all');
  if (fields.every(({ field }) => FOR_MAINTAINERS.test(field))) return say('impact.unseen');
  // The day of reading stands on the page too; it is told apart.
  const page = JSON.stringify(lawDoc(after, other));
  const isSame = JSON.stringify(lawDoc(before, { ...one, read: other.read })) === page;
  return isSame ? say('impact.no-plan') : say('impact.page-only', { code });
}

const FOR_MAINTAINERS = /^read$|^(?:contacts\.)?gaps\b|\bremark$|^contacts\.(?:note|strength)$/;

function readDay({ fields }: PlaceImpact, { after }: Report, say: Say): Doc {
  const read = fields.find(({ field }) => field === 'read')?.new;
  return read ? [text(say('impact.read', { date: plainDay(read, after.words.language) }))] : [];
}

function fieldPart({ field, old, new: now }: FieldChange, { words }: Guide, say: Say): Part {
  const key = field.split('.').slice(-2).join('.');
  const question = words.questions[CHOICES[key] ?? `clerk.${key}`]?.title;
  return item(question ? say('impact.field', { field, question }) : field, [
    ...said('before', old === null ? [] : [old], say),
    ...said('after', now === null ? [] : [now], say),
  ]);
}

/** What stood there and what stands there now: short values in a line, longer ones as they read. */
function said(when: 'before' | 'after', lines: readonly string[], say: Say): Part[] {
  const [only] = lines;
  if (only === undefined) return [note(say(`impact.${when}-none`))];
  if (lines.length === 1 && only.length <= SHORT) return [note(say(`impact.${when}-is`, { text: only }))];
  return [note(say(`impact.${when}`)), ...lines.map((line): Part => ({ kind: 'quote', text: line }))];
}

function groupPart(group: Group, number: number, voice: Voice, { isNow }: Report): Part {
  const { say } = voice;
  const [first, ...also] = group.who.map((who) => whoInWords(who, voice));
  return item(
    first ?? '',
    [
      ...also.map((who) => note(say('impact.also', { who }))),
      ...group.parts.flatMap(({ who, changes }): Doc => {
        const told = changeParts(changes, voice);
        const when = who.filter((one) => one.length > 0).map((one) => whoInWords(one, voice));
        return when.length > 0
          ? [
              item(
                say('impact.if', { who: when.reduce((one, other) => say('impact.or', { one, other })) }),
                told,
              ),
            ]
          : told;
      }),
      note(say(isNow ? 'impact.plans' : 'impact.plans-elsewhere', { count: group.count })),
      { kind: 'command', text: commandFor(group.example) },
    ],
    number,
  );
}

const sentences = ({ parts }: Group, voice: Voice): string[] =>
  bundles(parts.flatMap(({ changes }) => changes)).map((same) =>
    changeInWords((same[0] as Change).what, same, voice),
  );

/** Each change in a sentence, with the lines that differ. What differs in the same way is said once. */
function changeParts(changes: readonly Change[], voice: Voice): Doc {
  const { guide, say } = voice;
  const day = (line: string) => (isDay(line) ? plainDay(line, guide.words.language) : line);
  return bundles(changes).flatMap((same): Doc => {
    const [one] = same;
    if (!one) return [];
    const sentence = text(changeInWords(one.what, same, voice));
    const [old, now] = [one.old.map(day), one.new.map(day)];
    if (old.length + now.length === 0) return [sentence];
    // What appears was not there before; there is no need to say so.
    if (one.what.endsWith('-appears') || one.what.endsWith('-goes'))
      return [sentence, ...list([...old, ...now].filter((line) => line !== one.title))];
    return [sentence, ...said('before', old, say), ...said('after', now, say)];
  });
}

/** Changes of one sort with the same lines, in the order in which they were found. */
function bundles(changes: readonly Change[]): (readonly Change[])[] {
  return [...Map.groupBy(changes, (one) => JSON.stringify([one.what, one.old, one.new])).values()];
}
