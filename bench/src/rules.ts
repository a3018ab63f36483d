import { compile } from '@until-signed/engine';
import { part } from './part.ts';
import { disagreements, type OfUnknown, ofUnknown } from './rules/agreement.ts';
import { type Bytes, bytesOf } from './rules/bytes.node.ts';
import { ENGINES, engineOf, OURS } from './rules/engines.ts';
import { rulesPage } from './rules/page.ts';
import { type Job, rounds } from './rules/rounds.node.ts';
import { type Effort, type Grown, type House, people, type Speed } from './rules/speed.ts';
import { ours } from './rules/subject.ts';
import { median, type Spread, together } from './stats.ts';
import { versionOf } from './versions.node.ts';

/** All that was found about rules, engine by engine. */
export interface RulesResult {
  readonly rules: number;
  readonly facts: number;
  readonly questions: number;
  readonly persons: number;
  readonly rounds: number;
  readonly engines: readonly EngineResult[];
  readonly house: House;
}

export interface EngineResult extends Speed {
  readonly id: string;
  readonly from: string;
  readonly version: string;
  readonly bytes: Bytes;
  /** Persons of whom everything is known, to whom it tells other items than ours. */
  readonly disagrees: number;
  readonly ofUnknown: OfUnknown;
  readonly growth: { readonly same: readonly Grown[]; readonly own: readonly Grown[] };
}

const PERSONS = 1000;
/** So many of them are compared item by item. */
const COMPARED = 200;
const ROUNDS = 3;
const SPEED: Effort = { warm: 300, measure: 500, persons: PERSONS, times: [] };
const GROWTH: Effort = { warm: 200, measure: 250, persons: 50, times: [1, 2, 4, 8, 16] };
const GROWTH_ROUNDS = 3;
/** A form of some thousand texts takes minutes to build and to fill, which says enough. */
const TOO_SLOW_TO_GROW = 'survey-core, form';

/** The same facts, rules and persons, given to ours and to three peers. */
export const rules = part<RulesResult>({ id: 'rules', run, write: rulesPage });

async function run(): Promise<RulesResult> {
  const everybody = people(PERSONS);
  const all = everybody.all.slice(0, COMPARED);
  const some = everybody.some.slice(0, COMPARED);
  const model = compile(ours.facts, ours.items, ours.questions);

  const jobs = (what: Job['what'], ids: readonly string[]): Job[] => ids.map((engine) => ({ what, engine }));
  const ids = ENGINES.map(({ id }) => id);
  const speeds = await rounds<Speed | House>(
    [...jobs('speed', ids), { what: 'house', engine: '' }],
    ROUNDS,
    SPEED,
    everybody,
  );
  const growing = ids.filter((id) => id !== TOO_SLOW_TO_GROW);
  const same = await rounds<readonly Grown[]>(jobs('same', growing), GROWTH_ROUNDS, GROWTH, everybody);
  const own = await rounds<readonly Grown[]>(jobs('own', [OURS]), GROWTH_ROUNDS, GROWTH, everybody);

  const engines: EngineResult[] = [];
  for (const [at, engine] of ENGINES.entries())
    engines.push({
      id: engine.id,
      from: engine.from,
      version: versionOf(engine.from),
      bytes: await bytesOf(engine.id),
      disagrees: (await disagreements(engineOf(OURS), engine, ours, all)).length,
      ofUnknown: await ofUnknown(engine, ours, model, some),
      ...speed(speeds[at] as readonly Speed[]),
      growth: {
        same: grownTogether(same[growing.indexOf(engine.id)] ?? []),
        own: engine.id === OURS ? grownTogether(own[0] ?? []) : [],
      },
    });
  const whole = speeds.at(-1) as readonly House[];
  return {
    rules: ours.items.length,
    facts: ours.facts.length,
    questions: ours.questions.length,
    persons: PERSONS,
    rounds: ROUNDS,
    engines,
    house: {
      plan: together(whole.map(({ plan }) => plan)),
      next: together(whole.map(({ next }) => next)),
      written: together(whole.map(({ written }) => written)),
      bytes: median(whole.map((one) => one.bytes)),
    },
  };
}

function speed(found: readonly Speed[]): Speed {
  const of = (figure: (one: Speed) => Spread | null) => together(found.flatMap((one) => figure(one) ?? []));
  return {
    plan: of(({ plan }) => plan),
    change: of(({ change }) => change),
    next: found.some(({ next }) => next) ? of(({ next }) => next) : null,
    random: of(({ random }) => random),
    memory: {
      loadedMb: median(found.map(({ memory }) => memory.loadedMb)),
      usedMb: median(found.map(({ memory }) => memory.usedMb)),
    },
  };
}

const grownTogether = (found: readonly (readonly Grown[])[]): readonly Grown[] =>
  (found[0] ?? []).map(({ times }, at) => ({
    times,
    plan: median(found.map((round) => round[at]?.plan ?? Number.NaN)),
    next: found[0]?.[at]?.next === null ? null : median(found.map((round) => round[at]?.next ?? Number.NaN)),
  }));
