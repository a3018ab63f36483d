import type { Known } from '@until-signed/engine';
import { type Engine, engine, type Items } from './engine.ts';
import type { Person, Subject } from './subject.ts';
import { jsonRule, spelled, surveyExpression, zenTable } from './translate.ts';

/**
 * The engines side by side. Each package is loaded only when its engine is, so that memory is counted for it alone.
 * Where a peer has several ways, it is given the fastest that we found, and SurveyJS both of its ways.
 */

const spelledPerson = (person: Person): Person =>
  Object.fromEntries(Object.entries(person).map(([fact, value]) => [spelled(fact), value]));

const untilSigned = engine<Person, { known: Known; asked: ReadonlySet<string> }>({
  id: 'Until Signed',
  from: '@until-signed/engine',
  load: async ({ facts, items, questions }) => {
    const { compile } = await import('@until-signed/engine');
    const model = compile(facts, items, questions);
    const holding = (known: Known): Items => {
      const states = model.states(known);
      return items.flatMap(({ id }, at) => (states[at] === 'holds' ? id : []));
    };
    return {
      input: (person) => person,
      plan: (person) => holding(model.given(person)),
      hold: (person) => ({
        known: model.given(person),
        asked: new Set(
          questions.flatMap(({ id, narrows }) => (narrows.every((fact) => fact in person) ? id : [])),
        ),
      }),
      change: ({ known }, fact, value) => holding(model.flip(known, fact, [value])),
      next: ({ known, asked }, fact, value) =>
        model.next(model.flip(known, fact, [value]), asked)?.id ?? null,
    };
  },
});

const jsonRulesEngine = engine<Person, Person>({
  id: 'json-rules-engine',
  from: 'json-rules-engine',
  load: async ({ items }) => {
    const { Engine } = await import('json-rules-engine');
    const rules = new Engine(items.map(jsonRule), { allowUndefinedFacts: true });
    const plan = async (person: Person) => (await rules.run(person)).events.map(({ type }) => type);
    return {
      input: (person) => person,
      plan,
      hold: (person) => person,
      change: (person, fact, value) => plan({ ...person, [fact]: value }),
    };
  },
});

const zen = engine<Person, Person>({
  id: 'zen-engine',
  from: '@gorules/zen-engine',
  load: async ({ items }) => {
    const { ZenEngine } = await import('@gorules/zen-engine');
    const decision = new ZenEngine().createDecision(zenTable(items));
    const plan = async (person: Person): Promise<Items> => {
      const { result } = await decision.evaluate(person);
      return (result as { item: string }[]).map(({ item }) => item);
    };
    return {
      input: spelledPerson,
      plan,
      hold: (person) => person,
      change: (person, fact, value) => plan({ ...person, [spelled(fact)]: value }),
    };
  },
});

/** Each rule as an expression of SurveyJS, without a form around it. */
const surveyExpressions = engine<Person, Person>({
  id: 'survey-core, expressions',
  from: 'survey-core',
  load: async ({ items }) => {
    const { ConditionRunner } = await import('survey-core');
    const runners = items.map(({ id, when }) => ({
      id,
      runner: new ConditionRunner(surveyExpression(when)),
    }));
    const plan = (person: Person): Items =>
      runners.flatMap(({ id, runner }) => (runner.runValues(person) ? id : []));
    return {
      input: spelledPerson,
      plan,
      hold: (person) => person,
      change: (person, fact, value) => plan({ ...person, [spelled(fact)]: value }),
    };
  },
});

/** A form of SurveyJS as people build them: questions, and a text for each rule that shows where the rule applies. */
const surveyForm = engine<Person, object>({
  id: 'survey-core, form',
  from: 'survey-core',
  load: async (subject) => {
    const { SurveyModel } = await import('survey-core');
    const survey = new SurveyModel({ elements: formElements(subject) });
    const element = (name: string) => {
      const found = survey.getQuestionByName(name);
      if (!found) throw new Error(`the form has no element ${name}`);
      return found;
    };
    const texts = subject.items.map(({ id }, at) => ({ id, text: element(`item${at}`) }));
    const asks = subject.facts.map(({ id }) => element(spelled(id)));
    const shown = (): Items => texts.flatMap(({ id, text }) => (text.isVisible ? id : []));
    return {
      input: spelledPerson,
      plan: (person) => {
        survey.data = person;
        return shown();
      },
      hold: (person) => {
        survey.data = person;
        return survey;
      },
      change: (_, fact, value) => {
        survey.setValue(spelled(fact), value);
        return shown();
      },
      next: (_, fact, value) => {
        survey.setValue(spelled(fact), value);
        return asks.find((ask) => ask.isVisible && ask.isEmpty())?.name ?? null;
      },
    };
  },
});

function formElements({ facts, items, questions }: Subject): readonly object[] {
  const askedIf = new Map(
    questions.flatMap(({ narrows, when }) => (when ? narrows.map((fact) => [fact, when] as const) : [])),
  );
  return [
    ...facts.map(({ id, values }) => {
      const when = askedIf.get(id);
      const visibleIf = when ? { visibleIf: surveyExpression(when) } : {};
      return { type: 'radiogroup', name: spelled(id), choices: values, ...visibleIf };
    }),
    ...items.map(({ when }, at) => ({
      type: 'html',
      name: `item${at}`,
      html: '.',
      visibleIf: surveyExpression(when),
    })),
  ];
}

/** Ours first; the others are peers. */
export const ENGINES: readonly Engine[] = [untilSigned, jsonRulesEngine, zen, surveyExpressions, surveyForm];
export const OURS = untilSigned.id;

export function engineOf(id: string): Engine {
  const found = ENGINES.find((one) => one.id === id);
  if (!found)
    throw new Error(`there is no engine “${id}”; there is ${ENGINES.map((one) => one.id).join(', ')}`);
  return found;
}
