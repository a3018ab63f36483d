/**
 * The form of a step, as fields. The same form is read in the browser and, without scripts, on the server. What comes
 * in may be anything; what goes out is a step, or null when it cannot be one of ours.
 */
import type { Given, Place, Step, Visit } from './interview.ts';
import { isPaperField, isTypedField } from './typed.ts';

/** A step as it was sent: answers still unread (`guide.read` sorts them out). */
export interface Sent {
  readonly answers: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  /** The fields of what was typed for papers, unread: no step of the interview needs them. */
  readonly carried: readonly (readonly [name: string, value: string])[];
  readonly step: Step;
}

const MOST_FIELDS = 160;
const LONGEST_VALUE = 40;
const LONGEST_ORDER = 800;
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** Reads the fields of a posted form. Null: too much of it, a file, a field we never send, or one that is malformed. */
export function readForm(fields: Iterable<[string, unknown]>): Sent | null {
  const answers = new Map<string, string>();
  const single = new Map<string, string>();
  const values: string[] = [];
  const carried: [string, string][] = [];
  let count = 0;
  for (const [name, value] of fields) {
    if (typeof value !== 'string') return null;
    if (isTypedField(name)) carried.push([name, value]);
    if (isTypedField(name) || isPaperField(name)) continue;
    count += 1;
    if (count > MOST_FIELDS) return null;
    if (value.length > (name === 'order' ? LONGEST_ORDER : LONGEST_VALUE)) return null;
    if (name === 'v') values.push(value);
    else if (name.startsWith('a.')) {
      const id = name.slice(2);
      if (!ID.test(id) || answers.has(id)) return null;
      answers.set(id, value);
    } else if (SINGLE.has(name) && !single.has(name)) single.set(name, value);
    else return null;
  }
  const order = (single.get('order') ?? '').split(',').filter(Boolean);
  if (!order.every((id) => ID.test(id))) return null;
  const step = toStep(single, values);
  return step && { answers: Object.fromEntries(answers), order: [...new Set(order)], carried, step };
}

const SINGLE = new Set(['order', 'q', 'returns', 'month', 'day', 'year', 'go']);

function toStep(single: ReadonlyMap<string, string>, values: readonly string[]): Step | null {
  const go = single.get('go') ?? 'open';
  const question = single.get('q');
  if (question !== undefined && !ID.test(question)) return null;
  const at: Place | null =
    question === undefined ? null : { question, returns: single.get('returns') === 'yes' };
  const given: Given = {
    values,
    typed: {
      month: single.get('month') ?? '',
      day: single.get('day') ?? '',
      year: single.get('year') ?? '',
    },
  };
  const [kind, to] = go.split(':');
  if (kind === 'change' && to && ID.test(to)) return { go: 'change', to, at, given };
  if (go === 'open') return { go };
  if (go === 'save') return { go: 'plan', at: NOWHERE, given };
  if (go !== 'next' && go !== 'plan' && go !== 'back' && go !== 'stay') return null;
  return at ? { go, at, given } : go === 'plan' ? { go, at: NOWHERE, given } : null;
}

/** "Show the plan" from a page that asks nothing. */
const NOWHERE: Place = { question: '', returns: false };

/** The hidden fields that carry a visit from page to page. */
export function hiddenFields({ answers, order }: Visit): [name: string, value: string][] {
  return [
    ...Object.entries(answers).map(([id, value]): [string, string] => [`a.${id}`, value]),
    ['order', order.join(',')],
  ];
}
