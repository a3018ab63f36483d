/**
 * For whom each line is, written down a second time and apart from the rules: who it is about, which order, when, and
 * what it takes. A slip in a rule's condition would have to be made here as well to go unnoticed.
 */
import { all, type Condition, type Fact } from '@until-signed/engine';
import { both, type Claim, either, may, mentions, no, sure, tells, where } from '../claims.ts';
import * as f from '../facts.ts';
import { isProtected, isRestrained } from '../promises/conditions.ts';
import type { PromisedClaim } from '../promises/promised.ts';
import { BROUGHT, BROUGHT_IN_FORCE } from './brought.ts';
import { runs } from './conditions.ts';
import { FITS } from './fits.ts';
import { protectedSide, restrainedSide } from './sides.ts';

export { STANDS_IN } from './stands-in.ts';

/** Lines on how to find something out: told only while it is not known. */
const FINDS_OUT: readonly (readonly [Fact, string])[] = [
  [f.role, 'who.role'],
  [f.role, 'who.criminal-either'],
  [f.role, 'never.unknown-role'],
  [f.role, 'danger.help-either'],
  [f.role, 'lines.crime-either'],
  [f.kind, 'who.kind'],
  [f.place, 'who.place'],
  [f.orderType, 'order-type.find-out'],
  [f.goal, 'help.next-step'],
  [f.role, 'help.next-step-role'],
  [f.expiry, 'force.find-date'],
  [f.lawHearingAutomatic, 'respond.find-out'],
  [f.lawRestrainedMayEnd, 'move.find-out'],
];
const isKnown = (fact: Fact): Claim =>
  either(...fact.values.map((value) => sure({ op: 'in', fact: fact.id, values: [value] })));

/** A condition in a line, to tell one claim from another. */
function said(condition: Condition): string {
  switch (condition.op) {
    case 'in':
      return `${condition.fact} ${condition.values.join('/')}`;
    case 'not':
      return `not (${said(condition.of)})`;
    case 'all':
    case 'any':
      return condition.of.map((part) => `(${said(part)})`).join(condition.op === 'all' ? ' and ' : ' or ');
    default:
      return condition.op;
  }
}

const claim = (says: string, claim: Claim): PromisedClaim => ({ says, claim });

/** Brought by any one of many things, each of which is a promise of its own. */
const ELSEWHERE: readonly string[] = ['danger.lawyer-today'];

/** Every line that has an audience here. A line that has none is a fault of the house (see proofs/). */
export const WITH_AUDIENCE: ReadonlySet<string> = new Set([
  ...protectedSide,
  ...restrainedSide,
  ...FITS.flatMap(([, ids]) => ids),
  ...FINDS_OUT.map(([, id]) => id),
  ...BROUGHT.map(([, id]) => id),
  ...BROUGHT_IN_FORCE.map(([, id]) => id),
  ...ELSEWHERE,
]);

/** The same as claims. */
export const AUDIENCE_CLAIMS: readonly PromisedClaim[] = [
  ...protectedSide.map((id) =>
    claim(`${id} is for whoever the order protects`, where(mentions(id), sure(isProtected))),
  ),
  ...restrainedSide.map((id) =>
    claim(`${id} is for whoever the order is against`, where(mentions(id), sure(isRestrained))),
  ),
  ...FITS.flatMap(([fits, ids]) =>
    ids.map((id) =>
      claim(`${id} is told only where it can fit: ${said(fits)}`, where(mentions(id), may(fits))),
    ),
  ),
  ...FINDS_OUT.map(([fact, id]) =>
    claim(`${id} is told only while ${fact.id} is not known`, where(isKnown(fact), no(mentions(id)))),
  ),
  claim(
    'who does not know where the order was made is told how to find out',
    where(both(may(f.place.is('state')), no(isKnown(f.place))), tells('who.place')),
  ),
  ...BROUGHT.flatMap(([brings, id]) => [
    claim(`${id} is brought to everybody in its case`, where(sure(brings), tells(id))),
    claim(`${id} is brought to nobody else`, where(tells(id), sure(brings))),
  ]),
  ...BROUGHT_IN_FORCE.flatMap(([brings, id]) => [
    claim(`${id} is brought to everybody in its case`, where(sure(all(brings, runs)), tells(id))),
    claim(`${id} is told to nobody for whom it cannot be`, either(no(mentions(id)), may(brings))),
  ]),
];
