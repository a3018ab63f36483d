import { all, always, type Condition, not } from '@until-signed/engine';
import type { Rule } from '@until-signed/guidance/proving';

/** A rule with one fault put in on purpose. */
export interface Mutant {
  readonly id: string;
  /** What was done to it, in a word or two: the same for all rules. */
  readonly fault: string;
  /** Null: the rule is gone. */
  readonly rule: Rule | null;
}

/**
 * Every fault of every kind that can be put into a rule: left out, said of the others, of everybody, of the other
 * side, with one of its demands dropped, kept silent while open, or blurted out while open.
 */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  const { id, when } = rule;
  const mutant = (fault: string, changed: Partial<Rule> | null): Mutant => ({
    id,
    fault,
    rule: changed && { ...rule, ...changed },
  });
  const swapped = swapRoles(when);
  const demands = when.op === 'all' ? when.of : [];
  const { unsettled: _, unlessTold: __, ...bare } = rule;
  return [
    mutant('dropped', null),
    mutant('negated', { when: not(when) }),
    mutant('widened to everybody', { when: always, whenOpen: 'sure' }),
    ...(JSON.stringify(swapped) === JSON.stringify(when)
      ? []
      : [mutant('roles swapped', withGuard(rule, swapRoles))]),
    ...(demands.length > 1
      ? demands.map((_, at) =>
          mutant(`without demand ${at + 1}`, { when: all(...demands.filter((__, other) => other !== at)) }),
        )
      : []),
    ...(rule.whenOpen === 'sure' ? [] : [mutant('silent while open', { whenOpen: 'sure' })]),
    ...(rule.whenOpen === 'caution' ? [] : [mutant('told while open', { whenOpen: 'caution' })]),
    ...(rule.unsettled || rule.unlessTold ? [{ id, fault: 'told in any case', rule: bare }] : []),
  ];
}

/** The condition and the one under which it is told while open, both changed. */
function withGuard(rule: Rule, change: (condition: Condition) => Condition): Partial<Rule> {
  const { whenOpen } = rule;
  const guarded = typeof whenOpen === 'object' && 'toldIf' in whenOpen;
  return {
    when: change(rule.when),
    ...(guarded ? { whenOpen: { ...whenOpen, toldIf: change(whenOpen.toldIf) } } : {}),
  };
}

/** The same condition about the other side. */
export function swapRoles(condition: Condition): Condition {
  switch (condition.op) {
    case 'in':
      return condition.fact === 'role' && condition.values.length === 1
        ? { ...condition, values: [condition.values[0] === 'protected' ? 'restrained' : 'protected'] }
        : condition;
    case 'not':
      return not(swapRoles(condition.of));
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map(swapRoles) };
    default:
      return condition;
  }
}
