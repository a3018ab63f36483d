import { cite, type Form, type Law, safeUrl, sectionFor, UNKNOWN } from '@until-signed/law';
import type { Paper } from './plan.ts';
import type { Rule } from './rule.ts';
import type { Situation } from './situation.ts';
import type { Words } from './words.ts';

/**
 * The court papers that a rule calls for: the forms that the law file names for the person's kind of order. Where
 * the kind is not known, those of the first order; where no form is known, a line that says what to ask for.
 */
export function papersOf(rule: Rule, situation: Situation, law: Law, words: Words): readonly Paper[] {
  if (!rule.forms) return [];
  const forms = formsOf(rule.forms, situation);
  if (forms.length === 0)
    return [{ ...NOTHING_KNOWN, id: rule.forms, title: words.strings[`paper.${rule.forms}`] ?? '' }];
  return forms.map((form, index) => ({
    id: `${rule.forms}.${index + 1}`,
    title: form.number && form.number !== UNKNOWN ? `${form.number}: ${form.title}` : form.title,
    use: form.use ?? null,
    url: safeUrl(form.url, law.hosts),
    about:
      rule.forms === 'criminal' || isKindKnown(situation) ? null : (situation.law?.orders[0]?.name ?? null),
    acts: form.for ?? null,
    boxes: form.boxes ?? [],
    boxesFrom: sourceOf(form, situation, law),
  }));
}

const NOTHING_KNOWN = { use: null, url: null, about: null, acts: null, boxes: [], boxesFrom: null };

const isKindKnown = ({ types }: Situation): boolean => types.length === 1;

function sourceOf({ boxesFrom }: Form, situation: Situation, { hosts }: Law): Paper['boxesFrom'] {
  const source = boxesFrom === undefined ? undefined : situation.law?.sources[boxesFrom];
  return source ? cite(source, hosts) : null;
}

function formsOf(name: NonNullable<Rule['forms']>, { law, types }: Situation): readonly Form[] {
  if (!law) return [];
  if (name === 'criminal') return law.criminal.forms ?? [];
  const type = types.length === 1 ? types[0] : law.orders[0]?.id;
  return (type && sectionFor(law, name, type).forms) ?? [];
}
