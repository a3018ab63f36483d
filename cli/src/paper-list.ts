import type { Plan } from '@until-signed/guidance';
import type { Fitting } from '@until-signed/papers';
import { type CalendarEntry, calendarEntries } from '@until-signed/papers/calendar';
import { type Doc, item, note, section, text } from './doc.ts';
import type { Papers } from './outcome.ts';
import type { Say } from './say.ts';

/** The id by which the calendar file is called. No paper may have it. */
export const CALENDAR = 'calendar';
/** What the calendar takes of the details. */
export const CALENDAR_ASKS = { hour: 'hearing-hour', place: 'hearing-place' } as const;

const FORMATS = ['pdf', 'docx', 'html'];

/** A paper that fits, as other programs read it. Fields may be added, none is taken away or changed. */
export interface FitJson {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly audience: 'court' | 'prosecutor' | 'self';
  /** With orders in both directions: the order that it is about. */
  readonly side?: 'protected' | 'restrained';
  /** Which details it takes, in the order in which a form asks for them. */
  readonly details: readonly string[];
  readonly formats: readonly string[];
}

export interface FitsJson {
  readonly today: string;
  readonly papers: readonly FitJson[];
}

/** The papers that fit one person, and the calendar where the plan knows a day ahead. */
export function fitsJson(fittings: readonly Fitting[], plan: Plan, { words }: Papers): FitsJson {
  const papers = fittings.map(({ template, part }): FitJson => {
    const { id, title, about, audience, asks } = template;
    const side = plan.answers.role === 'both' ? part.situation.role : null;
    return { id, title, about, audience, ...(side ? { side } : {}), details: asks, formats: FORMATS };
  });
  return {
    today: plan.today,
    papers: [...papers, ...(calendarEntries(plan).length > 0 ? [calendarFit(words.strings)] : [])],
  };
}

const calendarFit = (strings: Papers['words']['strings']): FitJson => ({
  id: CALENDAR,
  title: strings['calendar.title'] ?? CALENDAR,
  about: strings['calendar.about'] ?? '',
  audience: 'self',
  details: Object.values(CALENDAR_ASKS),
  formats: ['ics'],
});

/** The same as a page, in groups by whom a paper is for. Of papers in two languages there is a copy to understand. */
export function fitsDoc({ papers }: FitsJson, isInTwoLanguages: boolean, say: Say): Doc {
  return [
    { kind: 'title', text: say('paper.title') },
    text(say('paper.how')),
    ...(isInTwoLanguages ? [text(say('paper.copy'))] : []),
    ...(['court', 'prosecutor', 'self'] as const).flatMap((audience): Doc => {
      const some = papers.filter((one) => one.audience === audience);
      return some.length === 0
        ? []
        : [section(say(`paper.for-${audience}`)), ...some.map((one) => fitPart(one, say))];
    }),
    section(say('paper.more')),
    text(say('paper.more.text')),
  ];
}

const fitPart = ({ id, title, about, side, details }: FitJson, say: Say) =>
  item(say('paper.name', { id, title }), [
    text(about),
    ...(side ? [note(say(`paper.side-${side}`))] : []),
    ...(details.length > 0 ? [note(say('paper.details', { details: details.join(', ') }))] : []),
  ]);

/** The days that go into the calendar, for a terminal. */
export function calendarDoc(
  entries: readonly CalendarEntry[],
  { words }: Papers,
  dayOf: (day: string) => string,
  titles: Readonly<Record<string, string>>,
): Doc {
  const line = (key: string) => text(words.strings[`calendar.${key}`] ?? '');
  return [
    { kind: 'title', text: words.strings['calendar.title'] ?? CALENDAR },
    line('about'),
    {
      kind: 'list',
      items: entries.map(({ kind, day, hour }) => [
        { strong: dayOf(day) },
        [hour ? `, ${hour}` : '', `: ${titles[kind] ?? ''}`].join(''),
      ]),
    },
    line('shared'),
    line('alarms'),
    line('check'),
  ];
}
