import { type PlanItem, plain } from '@until-signed/guidance';
import type { Part } from './fits.ts';
import type { Block, Text } from './model.ts';
import type { PlanPart } from './template.ts';

/** A section of the plan as a block of a paper: steps to tick by hand, questions with room, people to call. */
export function planBlocks(part: Part, section: PlanPart, say: (key: string) => string): readonly Block[] {
  if (section === 'people') {
    const rows = part.people.map(({ name, phone, url }): readonly Text[] => [
      [name],
      [[phone, url].filter(Boolean).join(' · ')],
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
  const lines = items.map((item) => lineOf(item, say));
  return [
    section === 'steps' || section === 'first'
      ? { kind: 'boxes', items: lines }
      : { kind: 'list', ordered: false, items: lines },
  ];
}

/**
 * The heading of an item, the first thing that it says, and that it rests on what the clerk told. What depends on
 * something not known says so.
 */
function lineOf({ title, state, lead, fromClerk }: PlanItem, say: (key: string) => string): Text {
  const said = lead.flatMap((block) => (block.kind === 'p' ? plain([block]).split('\n') : []));
  const first = said.slice(0, fromClerk ? 2 : 1).join(' ');
  const heading = { strong: first === '' || /\p{P}$/u.test(title) ? title : `${title}.` };
  return [
    ...(state === 'open' ? [{ em: say('plan.open') }, ' '] : []),
    heading,
    ...(first === '' ? [] : [` ${first}`]),
  ];
}
