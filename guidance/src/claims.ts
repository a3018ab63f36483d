import type { Condition } from '@until-signed/engine';
import type { Rule } from './rule.ts';

/** The section of the law file whose court papers an item calls for. */
export type Forms = NonNullable<Rule['forms']>;

/**
 * What can be promised of a plan: plain data over what is known of a person and what the plan then says. A proof
 * reads it for every person at once, a test for one plan at a time.
 *
 * - sure, may: the condition is true in every case that is left, or in at least one
 * - tells: one of these items stands in the plan as holding
 * - shows: the same, or in its place with what it depends on
 * - mentions: the same, or at the end under what would change the plan
 * - leads: the item holds, and nothing stands before it
 * - names: one of these contacts is named
 * - offers: an item that holds brings the papers of one of these sections of the law
 */
export type Claim =
  | { readonly op: 'sure' | 'may'; readonly of: Condition }
  | { readonly op: 'tells' | 'shows' | 'mentions' | 'names'; readonly any: readonly string[] }
  | { readonly op: 'leads'; readonly item: string }
  | { readonly op: 'offers'; readonly any: readonly Forms[] }
  | { readonly op: 'both' | 'either'; readonly of: readonly Claim[] }
  | { readonly op: 'not'; readonly of: Claim };

export const sure = (of: Condition): Claim => ({ op: 'sure', of });
export const may = (of: Condition): Claim => ({ op: 'may', of });
export const tells = (...any: readonly string[]): Claim => ({ op: 'tells', any });
export const shows = (...any: readonly string[]): Claim => ({ op: 'shows', any });
export const mentions = (...any: readonly string[]): Claim => ({ op: 'mentions', any });
export const leads = (item: string): Claim => ({ op: 'leads', item });
export const names = (...any: readonly string[]): Claim => ({ op: 'names', any });
export const offers = (...any: readonly Forms[]): Claim => ({ op: 'offers', any });
export const both = (...of: readonly Claim[]): Claim => ({ op: 'both', of });
export const either = (...of: readonly Claim[]): Claim => ({ op: 'either', of });
export const no = (of: Claim): Claim => ({ op: 'not', of });
/** Wherever the first is so, the second is. */
export const where = (first: Claim, ...then: readonly Claim[]): Claim => either(no(first), both(...then));

/** One plan as a claim sees it; for orders in both directions, the plan of one side. */
export interface Told {
  readonly items: readonly {
    readonly id: string;
    readonly state: 'holds' | 'open';
    readonly aside: boolean;
  }[];
  readonly contacts: readonly string[];
  readonly forms: readonly string[];
  evaluate(condition: Condition): 'holds' | 'open' | 'fails';
}

/** Whether a claim is true of one plan. */
export function isTrue(claim: Claim, plan: Told): boolean {
  switch (claim.op) {
    case 'sure':
      return plan.evaluate(claim.of) === 'holds';
    case 'may':
      return plan.evaluate(claim.of) !== 'fails';
    case 'tells':
      return plan.items.some(({ id, state }) => state === 'holds' && claim.any.includes(id));
    case 'shows':
      return plan.items.some(({ id, aside }) => !aside && claim.any.includes(id));
    case 'mentions':
      return plan.items.some(({ id }) => claim.any.includes(id));
    case 'leads':
      return plan.items[0]?.id === claim.item && plan.items[0].state === 'holds';
    case 'names':
      return plan.contacts.some((id) => claim.any.includes(id));
    case 'offers':
      return plan.forms.some((id) => (claim.any as readonly string[]).includes(id));
    case 'both':
      return claim.of.every((part) => isTrue(part, plan));
    case 'either':
      return claim.of.some((part) => isTrue(part, plan));
    case 'not':
      return !isTrue(claim.of, plan);
  }
}

/** The ids of items and contacts that a claim speaks of. */
export function spokenOf(claim: Claim): readonly string[] {
  switch (claim.op) {
    case 'sure':
    case 'may':
    case 'offers':
      return [];
    case 'leads':
      return [claim.item];
    case 'both':
    case 'either':
      return claim.of.flatMap(spokenOf);
    case 'not':
      return spokenOf(claim.of);
    default:
      return claim.any;
  }
}
