import { type Answers, type Day, type Guide, plusDays, QUESTIONS } from '@until-signed/guidance';
import { type Jurisdiction, orderOf, orderTypes, SECTIONS, sectionFor } from '@until-signed/law';

/**
 * How many persons are asked: the more files are compared, the fewer a file.
 * - full: every kind of order; who is asked for more, tells it
 * - middle: only those tell more whose kind of order the change is about, or who have not told the kind
 * - small: nobody tells more; one kind of order that the change is about, or none told
 */
export type Size = 'full' | 'middle' | 'small';

/** These shape every plan; each person of the catalogue has answered them. */
const ALWAYS = ['role', 'kind', 'stage', 'goal', 'order-type'];
/** These are told one at a time, by persons whose plan still depends on them. */
export const ONE_BY_ONE = ['proof', 'hearing', 'served', 'issued', 'expiry'];
/** What can be ticked in the several questions, told all at once. */
export const TICKS: readonly string[] = [
  ...new Set(
    QUESTIONS.filter(({ kind }) => kind === 'several').flatMap(({ facts }) => facts.map(({ id }) => id)),
  ),
];

/**
 * The persons of one place who have told who they are, what order they hold, how far it has come and what they
 * want: every combination that the interview offers. The kind of civil order may also be left open.
 *
 * @param guides one for each version of the law
 * @param where the place; null where none is told
 */
export function mainPersons(
  guides: readonly Guide[],
  where: string | null,
  today: Day,
  size: Size,
): readonly Answers[] {
  const [guide] = guides;
  if (!guide) return [];
  const types = where === null ? [] : typesOffered(guides, where, today);
  const about = concerned(guides.flatMap(({ law }) => (where && law.jurisdictions[where]) || []));
  let persons: readonly Answers[] = [where === null ? {} : { where }];
  for (const id of ALWAYS)
    persons = persons.flatMap((answers): readonly Answers[] => {
      if (id === 'order-type') {
        if (answers.kind === 'criminal') return [answers];
        // Who holds both kinds has the same steps for the civil one as who holds it alone.
        const isOne = size === 'small' || answers.kind === 'both';
        const some = isOne ? about.slice(0, 1) : types;
        return [answers, ...some.map((type) => ({ ...answers, 'order-type': type }))];
      }
      const values = optionsOf(guide, id, answers, today);
      return values
        .filter((value) => size !== 'small' || value !== 'both')
        .map((value) => ({ ...answers, [id]: value }));
    });
  return persons;
}

const typesOffered = (guides: readonly Guide[], where: string, today: Day): readonly string[] => [
  ...new Set(guides.flatMap((guide) => optionsOf(guide, 'order-type', { where }, today))),
];

/** The kinds of order of which the versions of a place's law say something else. */
export function concerned(laws: readonly Jurisdiction[]): readonly string[] {
  const types = new Set(laws.flatMap(orderTypes));
  return [...types].filter((type) => {
    const said = laws.map((law) =>
      JSON.stringify([orderOf(law, type), ...SECTIONS.map((name) => sectionFor(law, name, type))]),
    );
    return new Set(said).size > 1;
  });
}

/**
 * What the interview offers this person, as answers to this question alone: the name of the order and how its end is
 * known are told or not on their own. With two orders the plan is made of the plans for each of them.
 */
const optionsOf = (guide: Guide, id: string, answers: Answers, today: Day): readonly string[] => {
  const options = guide.ask(id, answers, today)?.options ?? [];
  const values = new Set(options.flatMap(({ sets }) => sets[id] ?? []));
  return [...values].filter((value) => id !== 'role' || value !== 'both');
};

/**
 * The same person after one more answer, for each thing on which the plan still depends: a day, the proof of the
 * end, or all that can be ticked. Nobody where another person of the catalogue stands for this one: what a day does
 * is the same before the full hearing whatever the first order is called, and the same with a criminal order beside it.
 *
 * @param open the questions that can still change the plan
 */
export function tellingMore(
  answers: Answers,
  open: ReadonlySet<string>,
  laws: readonly Jurisdiction[],
  today: Day,
): readonly Answers[] {
  if (answers.kind === 'both' || answers.stage === 'asked' || answers.stage === 'emergency') return [];
  const more = ONE_BY_ONE.filter((id) => open.has(id)).flatMap((id) =>
    valuesOf(id, laws, today).map((value) => ({ ...answers, [id]: value })),
  );
  const ticked = TICKS.filter((id) => open.has(id));
  return ticked.length === 0
    ? more
    : [...more, { ...answers, ...Object.fromEntries(ticked.map((id) => [id, 'yes'])) }];
}

/** Days on each side of what the law counts from, and the answers that stand for no day. */
function valuesOf(id: string, laws: readonly Jurisdiction[], today: Day): readonly string[] {
  const options = (QUESTIONS.find((question) => question.id === id)?.options ?? []).map(({ value }) => value);
  const before = (days: readonly number[]) =>
    [...new Set(days.map((count) => Math.max(1, count)))]
      .sort((a, b) => a - b)
      .map((count) => plusDays(today, -count));
  const counted = (key: 'requestWithinDays' | 'waitMonths') => laws.flatMap((law) => numbersOf(law, key));
  switch (id) {
    case 'hearing':
      return [...options, plusDays(today, 2), plusDays(today, 13)];
    case 'served':
      // In the last days, and so that the last day falls on a day on which courts are closed.
      return [
        ...options,
        ...before([
          3,
          400,
          ...counted('requestWithinDays').flatMap((days) => [days - 2, days - toSaturday(today)]),
        ]),
      ];
    case 'issued':
      return before([30, 3650, ...counted('waitMonths').map((months) => months * 31 + 5)]);
    case 'expiry':
      return [...options, plusDays(today, -10), plusDays(today, 20), plusDays(today, 200)];
    default:
      return options;
  }
}

const toSaturday = (day: Day): number => 6 - new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Every number that a law file writes under a key, wherever it stands. */
function numbersOf(value: unknown, key: string): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key && typeof part === 'number' ? [part] : numbersOf(part, key),
  );
}
