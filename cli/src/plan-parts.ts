import type { Guide, Plan, Span } from '@until-signed/guidance';
import { type Doc, item, list, section, text } from './doc.ts';
import { answersGiven, beforeAnswer, factTitle } from './fact-words.ts';
import type { Say } from './say.ts';

/** What a page of a plan needs besides the plan. */
export interface Page {
  readonly guide: Guide;
  readonly plan: Plan;
  readonly say: Say;
  /** Show all of every item, not only what is needed to act. */
  readonly full: boolean;
}

export function conflicts({ plan, guide, say }: Page): Doc {
  return plan.conflicts.map(({ fact, given: id }) => {
    const isLaw = id === 'law';
    const facts = isLaw ? [fact] : [...new Set([id, fact])];
    return item(say(isLaw ? 'conflict-law' : 'conflict'), [
      text(say(isLaw ? 'conflict-law.text' : 'conflict.text')),
      ...list(facts.map((one) => factTitle(guide, one))),
    ]);
  });
}

export function papers({ plan }: Page): Doc {
  return list(
    plan.papers.map(({ title, use, url }): readonly Span[] => [
      { strong: title },
      ...(use ? [` — ${use}`] : []),
      ...(url ? [' ', { link: url, to: url }] : []),
    ]),
  );
}

export function people({ plan }: Page): Doc {
  return list(
    plan.people.map(({ name, about, phone, hours, url }): readonly Span[] => [
      { strong: phone && !name.includes(phone) ? `${name}: ${phone}` : name },
      ...(about ? [` — ${about}`] : []),
      ...(hours ? [` (${hours})`] : []),
      ...(url ? [' ', { link: url, to: url }] : []),
    ]),
  );
}

/**
 * What is not told and would change something: each question with what hangs on it. What hangs on several is told
 * at the first of them, and again only where nothing else could be said.
 */
export function changes({ plan, guide, say }: Page): Doc {
  if (plan.wouldChange.length === 0) return [];
  const asides = plan.sections.flatMap(({ items }) => items.filter(({ aside }) => aside));
  const told = new Set<string>();
  const about = (id: string): readonly string[] => {
    const titles = [...new Set(asides.filter(({ openOn }) => openOn.includes(id)).map(({ title }) => title))];
    const fresh = titles.filter((title) => !told.has(title));
    for (const title of fresh) told.add(title);
    return fresh.length > 0 ? fresh : titles.slice(0, 1);
  };
  return [
    section(say('changes')),
    text(say('changes.text')),
    ...list(
      plan.wouldChange.map((id): readonly Span[] => {
        const titles = about(id);
        return [{ strong: factTitle(guide, id) }, ...(titles.length > 0 ? [` — ${titles.join(' · ')}`] : [])];
      }),
    ),
  ];
}

export function given({ plan, guide, say }: Page): Doc {
  const rows = answersGiven(guide, { answers: plan.answers, today: plan.today, say });
  return [
    section(say('answers')),
    ...(rows.length === 0
      ? [text(say('answers.none'))]
      : list(
          rows.map(({ title, label }): readonly Span[] => [`${beforeAnswer(title)} `, { strong: label }]),
        )),
  ];
}
