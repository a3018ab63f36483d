import { type Cite, type Paper, type Person, type Plan, type PlanItem, plain } from '@until-signed/guidance';

/** What becomes of one thing in a plan. */
export type What =
  /** An item of the plan: new there, gone, told as sure, told as depending, moved under what would change. */
  | 'item-appears'
  | 'item-goes'
  | 'item-sure'
  | 'item-open'
  | 'item-aside'
  /** What stands only under what would change the plan, with its title alone: new there, or gone. */
  | 'aside-appears'
  | 'aside-goes'
  /** The same item reads otherwise, only quotes what reads otherwise in the file, or names other sources. */
  | 'item-reads'
  | 'item-quotes'
  | 'item-sources'
  /** A question for the clerk. */
  | 'question-appears'
  | 'question-goes'
  | 'paper-appears'
  | 'paper-goes'
  | 'paper-reads'
  | 'person-appears'
  | 'person-goes'
  | 'person-reads'
  /** A day that the law sets is counted otherwise. */
  | 'day';

/** One way in which two plans of the same person differ. Lines are what only the one of them says. */
export interface Change {
  readonly what: What;
  /** The id of the item, paper, person, day or question. */
  readonly id: string;
  readonly title: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Everything in which two plans of the same person differ, as far as a person can see it. */
export function changesBetween(before: Plan, after: Plan): Change[] {
  const items = itemChanges(itemsOf(before, false), itemsOf(after, false));
  return [
    ...items,
    // A day that no item names is not seen.
    ...(items.length > 0 ? days(before, after) : []),
    ...named('question', questions(before), questions(after), () => []),
    ...named('paper', byId(before.papers), byId(after.papers), paperLines),
    ...named('person', byId(before.people), byId(after.people), personLines),
  ];
}

type Told = ReadonlyMap<string, PlanItem>;

/** The items of a plan by id, and by the order they are about; either all but the clerk's questions or these alone. */
const itemsOf = (plan: Plan, clerk: boolean): Told =>
  new Map(
    plan.sections
      .filter(({ id }) => (id === 'clerk') === clerk)
      .flatMap(({ about, items }) => items.map((one) => [`${about ?? ''} ${one.id}`, one] as const)),
  );

function itemChanges(before: Told, after: Told): Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): Change[] => {
    const [one, other] = [before.get(key), after.get(key)];
    const there = other ?? one;
    if (!there) return [];
    const change = (what: What, old: readonly string[] = [], now: readonly string[] = []): Change => ({
      what,
      id: there.id,
      title: there.title,
      old,
      new: now,
    });
    if (!one) return [change(there.aside ? 'aside-appears' : 'item-appears')];
    if (!other) return [change(there.aside ? 'aside-goes' : 'item-goes')];
    // A person sees no more than its title.
    if (one.aside && other.aside)
      return one.title === other.title
        ? []
        : [{ ...change('aside-goes'), title: one.title }, change('aside-appears')];
    const [old, now] = only(itemLines(one), itemLines(other));
    const [oldCites, newCites] = only(one.cites.map(citeLine), other.cites.map(citeLine));
    return [
      ...(standing(one) === standing(other) ? [] : [change(`item-${standing(other)}`)]),
      ...(old.length + now.length > 0 ? [change('item-reads', old, now)] : []),
      ...(oldCites.length + newCites.length > 0 ? [change('item-sources', oldCites, newCites)] : []),
    ];
  });
}

const standing = ({ state, aside }: PlanItem) => (aside ? 'aside' : state === 'holds' ? 'sure' : 'open');

/** What an item says, a paragraph a line. */
const itemLines = ({ title, lead, more }: PlanItem): string[] => [
  title,
  ...[...lead, ...more].flatMap((block) => {
    if (block.kind === 'quote') return block.about ? [block.about, block.text] : block.text;
    return block.kind === 'gap' ? `${block.text} “${block.question}”` : plain([block]);
  }),
];

const citeLine = ({ statute, title, asOf, url }: Cite): string =>
  [statute, title, asOf, url].filter((part) => part).join(' · ');

const paperLines = ({ title, use, url }: Paper) => [title, ...lines(use, url)];
const personLines = ({ name, phone, url, hours }: Person) => [name, ...lines(phone, url, hours)];
const lines = (...parts: readonly (string | null)[]) => parts.flatMap((part) => part ?? []);

/** What stands in a list by its name: new there, gone, or told otherwise. */
function named<T extends { readonly title: string } | { readonly name: string }>(
  kind: 'question' | 'paper' | 'person',
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  linesOf: (one: T) => readonly string[],
): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id): Change[] => {
    const [one, other] = [before.get(id), after.get(id)];
    const there = other ?? one;
    if (!there) return [];
    const title = 'title' in there ? there.title : there.name;
    const change = (
      how: 'appears' | 'goes' | 'reads',
      old: readonly string[],
      now: readonly string[],
    ): Change[] =>
      kind === 'question' && how === 'reads'
        ? []
        : [{ what: `${kind}-${how}` as What, id, title, old, new: now }];
    if (!one) return change('appears', [], linesOf(there));
    if (!other) return change('goes', linesOf(there), []);
    const [old, now] = only(linesOf(one), linesOf(other));
    return old.length + now.length > 0 ? change('reads', old, now) : [];
  });
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** Their ids only count them; a question is itself by its words. */
const questions = (plan: Plan): Told =>
  new Map([...itemsOf(plan, true).values()].map((one) => [one.title, one]));

function days({ dates: before }: Plan, { dates: after }: Plan): Change[] {
  const pairs = [
    ['request-by', before.requestBy?.act, after.requestBy?.act],
    ['wait-ends', before.waitEnds, after.waitEnds],
  ] as const;
  return pairs
    .filter(([, one, other]) => one !== other)
    .map(([id, one, other]) => ({
      what: 'day',
      id,
      title: id,
      old: lines(one ?? null),
      new: lines(other ?? null),
    }));
}

/** What stands only in the one list, and what only in the other. */
const only = (one: readonly string[], other: readonly string[]): [readonly string[], readonly string[]] => [
  one.filter((line) => !other.includes(line)),
  other.filter((line) => !one.includes(line)),
];
