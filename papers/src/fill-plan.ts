import { type PlanItem, plain } from '@until-signed/guidance';
import type { Part } from './fits.ts';
import type { Block, Text } from './model.ts';
import type { PlanPart } from './template.ts';

/** A section of the plan as a block of a paper: steps to tick by hand, questions with room, people to call. */
export function planBlocks(part: Part, section: PlanPart, say: (key: string) => string): readonly Block[] {
  if (section === 'people') {
    const rows = part.people.map(({ name, phone, url }): readonly Text[] => [
      [name],
      [phone && url && name.includes(phone) ? url : [phone, url].filter(Boolean).join(' · ')],
    ]);
    return rows.length === 0
      ? []
      : [{ kind: 'table', head: [say('people.name'), say('people.call')], rows, widths: [1, 1] }];
  }
  const items = part.sections
    .filter(({ id }) => id === section)
    .flatMap(({ items }) => items)
    .filter(({ aside }) => !aside);
  if (items.length === 0) return [];
  if (section === 'clerk') {
    const rows = items.map(({ title }): readonly Text[] => [[title], [], []]);
    const head = [say('clerk.question'), say('clerk.answer'), say('clerk.told-by')];
    return [{ kind: 'table', head, rows, widths: [3, 3, 2] }];
  }
  const list = (some: readonly PlanItem[]): readonly Block[] =>
    some.length === 0
      ? []
      : section === 'steps' || section === 'first'
        ? [{ kind: 'boxes', items: some.map(lineOf) }]
        : [{ kind: 'list', ordered: false, items: some.map(lineOf) }];
  const open = list(items.filter(({ state }) => state === 'open'));
  return [
    ...list(items.filter(({ state }) => state !== 'open')),
    // What depends on something not known says so, and comes last.
    ...(open.length > 0 ? [{ kind: 'p' as const, text: [{ em: say('plan.open') }] }, ...open] : []),
  ];
}

/** The heading of an item, the first thing that it says, and that it rests on what the clerk told. */
function lineOf({ title, lead, fromClerk }: PlanItem): Text {
  const said = lead.flatMap((block) => (block.kind === 'p' ? plain([block]).split('\n') : []));
  const first = said.slice(0, fromClerk ? 2 : 1).join(' ');
  if (first === '') return [{ strong: title }];
  return [{ strong: /\p{P}$/u.test(title) ? title : `${title}.` }, ` ${first}`];
}
