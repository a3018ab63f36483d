import type { Report } from './law-impact-doc.ts';
import { commandFor } from './law-impact-words.ts';
import type { Who } from './law-who.ts';

/** By trait, the values that fit; an empty value: not told. */
const whoJson = (who: Who) => Object.fromEntries(who.map(({ trait, values }) => [trait, values]));

/** The same for other programs. Fields may be added; none is taken away or changed. */
export const impactJson = ({ today, from, to, places }: Report) => ({
  today,
  from,
  to,
  plans: places.reduce((total, one) => total + one.plans, 0),
  changed: places.reduce((total, one) => total + one.changed, 0),
  places: places.map(({ code, name, file, fields, groups, plans, changed }) => ({
    code,
    name,
    file,
    fields,
    plans,
    changed,
    groups: groups.map(({ who, count, parts, example }) => ({
      count,
      who: who.map(whoJson),
      parts: parts.map((part) => ({ who: part.who.map(whoJson), changes: part.changes })),
      example: { answers: example, command: commandFor(example) },
    })),
  })),
});
