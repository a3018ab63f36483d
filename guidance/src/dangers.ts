import { GO, idsOf, SAYS_ENDED } from './promises/items.ts';
import { RULES } from './rules/index.ts';

/**
 * What warns or keeps safe, beside the contacts: what comes first, what never to do, and that an order holds. Not the
 * items that say of an order that it has ended.
 */
export const WARNINGS: readonly string[] = idsOf(
  RULES.filter(
    ({ id, section }) =>
      !SAYS_ENDED.includes(id) &&
      (section === 'first' || section === 'never' || /^(?:danger|force|never|lines)\./.test(id)) &&
      section !== 'dates',
  ),
);

/** Told without what the hearing is about. */
const COME = Object.fromEntries(GO.slice(1).map((id) => [id, ['hearing.go']]));
/** To find a lawyer is told in a stronger form. */
const LAWYER = { 'help.lawyer': ['danger.lawyer-today'] };

/**
 * Promise 10. Turning one of these on, from not so or not known, takes nothing out of a plan: neither an item nor
 * a contact. `instead` names what stands in the place of an item that says less.
 */
export const DANGERS: readonly {
  readonly fact: string;
  readonly to: string;
  readonly instead: Readonly<Record<string, readonly string[]>>;
}[] = [
  { fact: 'pressed', to: 'yes', instead: LAWYER },
  { fact: 'unsafe', to: 'yes', instead: LAWYER },
  {
    fact: 'contact',
    to: 'yes',
    instead: { ...LAWYER, 'never.protected-reach-out': ['never.protected-contact'] },
  },
  { fact: 'children', to: 'yes', instead: LAWYER },
  { fact: 'firearms', to: 'yes', instead: LAWYER },
  { fact: 'criminal-case', to: 'yes', instead: { ...LAWYER, ...COME } },
  { fact: 'across-lines', to: 'yes', instead: LAWYER },
];
