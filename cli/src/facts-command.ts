import {
  answerable,
  FACTS,
  type Guide,
  originOf,
  QUESTIONS,
  takesDate,
  UNSURE,
  valuesOf,
} from '@until-signed/guidance';
import { type Doc, item, note, section, text } from './doc.ts';
import { factTitle } from './fact-words.ts';
import { sayer } from './say.ts';

/** One fact as programs and people read it. */
export interface FactJson {
  readonly id: string;
  /** Who can tell it: the person, the calendar (from a date), or the law of the place (else its clerk). */
  readonly origin: 'person' | 'calendar' | 'law';
  /** Can be given as an answer. Else it follows from other answers. */
  readonly answerable: boolean;
  readonly values: readonly string[];
  /** Takes an ISO date besides its values. */
  readonly date: boolean;
  readonly question: string;
  /** The words of each value, where it has words of its own. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Every fact, those that a question asks for first and in the order of the questions. */
export function factsJson(guide: Guide): readonly FactJson[] {
  const asked = QUESTIONS.flatMap(({ id, kind, facts }) =>
    kind === 'several' ? facts.map((fact) => fact.id) : [id],
  );
  const ids = [...new Set([...asked, ...answerable(), ...FACTS.map(({ id }) => id)])];
  return ids.map((id) => {
    const isAnswer = answerable().includes(id);
    const fact = FACTS.find((one) => one.id === id);
    const values = [
      ...new Set([...(isAnswer ? valuesOf(id, guide.law) : []), ...(fact?.values ?? [])]),
    ].filter((value) => id !== 'where' || value !== 'state');
    return {
      id,
      origin: fact ? originOf(id) : takesDate(id) ? 'calendar' : 'person',
      answerable: isAnswer,
      values: isAnswer ? [...values, UNSURE] : values,
      date: takesDate(id),
      question: factTitle(guide, id),
      labels: labels(guide, id, values),
    };
  });
}

function labels({ words, law }: Guide, id: string, values: readonly string[]): Record<string, string> {
  const options = words.questions[id]?.options ?? {};
  return Object.fromEntries(
    values.flatMap((value) => {
      const label = options[value]?.label ?? (id === 'where' ? law.jurisdictions[value]?.name : undefined);
      return label ? [[value, label]] : [];
    }),
  );
}

/** The facts as a page, by who can tell them. */
export function factsDoc(guide: Guide): Doc {
  const say = sayer(guide.words);
  const facts = factsJson(guide);
  const groups = [
    ['person', (fact: FactJson) => fact.answerable && fact.origin === 'person'],
    ['calendar', (fact: FactJson) => fact.answerable && fact.origin === 'calendar'],
    ['law', (fact: FactJson) => fact.answerable && fact.origin === 'law'],
    ['derived', (fact: FactJson) => !fact.answerable],
  ] as const;
  return [
    { kind: 'title', text: say('facts.title') },
    text(say('facts.text')),
    ...groups.flatMap(([name, test]) => [
      section(say(`facts.${name}`)),
      ...facts
        .filter(test)
        .map(({ id, question, values, date }) =>
          item(id, [
            note(question),
            note(
              date
                ? say('facts.values-or-date', { values: values.join(', ') })
                : say('facts.values', { values: values.join(', ') }),
            ),
          ]),
        ),
    ]),
  ];
}
