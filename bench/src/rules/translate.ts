import type { Condition, Item } from '@until-signed/engine';
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';

/**
 * The same condition in the languages of the peers. Theirs know no list of a fact's values, so a fact is one text
 * among others to them. Nothing is left out and nothing made simpler.
 */

/** A fact's name where a name has no hyphen. */
export const spelled = (fact: string): string => fact.replaceAll('-', '_');

type Nested = RuleProperties['conditions'] | { fact: string; operator: string; value: readonly string[] };

function nested(condition: Condition): Nested {
  switch (condition.op) {
    case 'always':
      return { all: [] };
    case 'never':
      return { not: { all: [] } };
    case 'in':
      return { fact: condition.fact, operator: 'in', value: condition.values };
    case 'not':
      return { not: nested(condition.of) as never };
    case 'all':
      return { all: condition.of.map(nested) as never };
    case 'any':
      // Of none: theirs holds, ours does not.
      return condition.of.length === 0 ? { not: { all: [] } } : { any: condition.of.map(nested) as never };
  }
}

/** A rule of json-rules-engine. Its uppermost condition is always a list. */
export function jsonRule({ id, when }: Item): RuleProperties {
  const conditions = when.op === 'in' ? { all: [nested(when)] } : nested(when);
  return { conditions: conditions as TopLevelCondition, event: { type: id } };
}

/** The words of a language of expressions. */
interface Speech {
  readonly yes: string;
  readonly no: string;
  readonly isIn: (fact: string, values: string) => string;
  readonly not: (of: string) => string;
}

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

function expression(condition: Condition, speech: Speech): string {
  switch (condition.op) {
    case 'always':
      return speech.yes;
    case 'never':
      return speech.no;
    case 'in':
      return condition.values.length === 0
        ? speech.no
        : speech.isIn(spelled(condition.fact), quoted(condition.values));
    case 'not':
      return speech.not(expression(condition.of, speech));
    case 'all':
    case 'any': {
      if (condition.of.length === 0) return condition.op === 'all' ? speech.yes : speech.no;
      const parts = condition.of.map((part) => expression(part, speech));
      return `(${parts.join(condition.op === 'all' ? ' and ' : ' or ')})`;
    }
  }
}

/** The language of ZEN. */
export const zenExpression = (condition: Condition): string =>
  expression(condition, {
    yes: 'true',
    no: 'false',
    isIn: (fact, values) => `${fact} in [${values}]`,
    not: (of) => `not (${of})`,
  });

/** The language of SurveyJS, as in `visibleIf`. */
export const surveyExpression = (condition: Condition): string =>
  expression(condition, {
    yes: '1 = 1',
    no: '1 = 2',
    isIn: (fact, values) => `{${fact}} anyof [${values}]`,
    not: (of) => `!(${of})`,
  });

/** All items as one decision table of ZEN that gives every row that applies. */
export function zenTable(items: readonly Item[]): object {
  const rules = items.map(({ id, when }) => ({ _id: id, when: zenExpression(when), item: `'${id}'` }));
  const table = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'item', name: 'item', field: 'item' }],
    rules,
    passThrough: false,
    executionMode: 'single',
  };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', content: {} },
      { id: 'table', type: 'decisionTableNode', name: 'table', content: table },
      { id: 'out', type: 'outputNode', name: 'out', content: {} },
    ],
    edges: [
      { id: 'to', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'from', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}
