import { chosenOf, isDay, longDay } from '@until-signed/guidance';
import { askQuestion, type House } from '@until-signed/guidance/for-papers';
import type { Part } from './fits.ts';
import type { Block, Text } from './model.ts';

/** What a person told of the order itself. What they told of their safety and their life is not repeated on paper. */
const OF_THE_ORDER = [
  'where',
  'role',
  'kind',
  'order-type',
  'stage',
  'hearing',
  'served',
  'issued',
  'expiry',
];

/** Days that we counted, each with the rules that tell it. */
const COUNTED = {
  'request-by': ['dates.request-by', 'respond.ask-in-time'],
  'wait-ends': ['dates.wait-ends', 'move.wait'],
} as const;

/**
 * What was told of the order, with short labels, as a table, and the days that we counted from it. What was not told
 * or not sure is left out.
 */
export function toldOfOrder(
  { situation, told }: Part,
  house: House,
  values: Readonly<Record<string, string | undefined>>,
  say: (key: string, filled?: Readonly<Record<string, string>>) => string,
): readonly Block[] {
  const { answers, today } = situation;
  const isTold = (rules: readonly string[]) =>
    told.items.some(({ id, state }) => state === 'holds' && rules.includes(id));
  const rows = OF_THE_ORDER.flatMap((id): readonly (readonly Text[])[] => {
    const asked = answers[id] === undefined ? null : askQuestion(house, id, answers, today);
    const chosen = asked && chosenOf(asked, answers);
    if (!asked || !chosen || chosen === 'unsure') return [];
    // With orders in both directions, each paper is about one of them.
    const label = isDay(chosen)
      ? longDay(chosen, house.words.language, today)
      : (asked.options.find(({ value }) => value === (id === 'role' ? situation.role : chosen))?.label ??
        house.words.questions[id]?.options[chosen]?.label);
    // The kind of order was named together with its name.
    if (!label || (id === 'order-type' && answers.kind !== undefined && isNamed(house, answers, today)))
      return [];
    return [[[say(`told.${id}`)], [label]]];
  });
  const counted = Object.entries(COUNTED).flatMap(([id, rules]): readonly (readonly Text[])[] => {
    const day = values[id];
    return day !== undefined && isTold(rules)
      ? [[[say(`told.${id}`)], [say('told.our-count', { day })]]]
      : [];
  });
  const all = [...rows, ...counted];
  return all.length === 0
    ? []
    : [{ kind: 'table', head: [say('told.what'), say('told.answer')], rows: all, widths: [1, 2] }];
}

/** Was the order chosen by its own name at the question for its kind? Then it needs no second line. */
function isNamed(house: House, answers: Part['situation']['answers'], today: string): boolean {
  const kind = askQuestion(house, 'kind', answers, today);
  return kind !== null && chosenOf(kind, answers) === answers['order-type'];
}
