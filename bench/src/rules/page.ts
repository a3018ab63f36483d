import type { Chart, Goal, Page } from '../part.ts';
import type { EngineResult, RulesResult } from '../rules.ts';
import { bytes, rounded, table, time, times } from '../say.ts';
import type { Spread } from '../stats.ts';
import { growthExponent } from './speed.ts';

const MOST = 30;
const FEWEST_TIMES = 10;
/** So much above linear, and it is not near linear any more: 16 times the rules then cost 20 times as much. */
const NEAR_LINEAR = 1.1;

/** What is told of the rules: pure, from what was found. */
export function rulesPage(result: RulesResult): Page {
  const [ours, ...peers] = result.engines as [EngineResult, ...EngineResult[]];
  const fastest = peers.reduce((a, b) => (b.plan.median < a.plan.median ? b : a));
  return {
    title: 'Rules, side by side',
    goals: goals(result, ours, fastest),
    charts: [speedChart(result)],
    text: [
      `Our ${result.rules} rules and contacts, over ${result.facts} facts, are translated by a program for three peers: ${versions(peers)}. All get the same persons. Each engine is measured in processes of its own, ${result.rounds} rounds, in turns. SurveyJS is measured in two ways: each rule as an expression by itself, and as a form in which each rule is a text with a condition.`,
      agreementText(peers),
      '### One plan',
      `From the facts of a person of whom everything is known to the list of items that hold; the same after one answer of that person has changed; then one plan each for ${result.persons.toLocaleString('en')} random persons, of whom more or less is known.`,
      speedTable(ours, result.engines),
      '{chart rules-plan}',
      `The fastest peer is ${fastest.id}: it takes ${times(fastest.plan.median / ours.plan.median)} as long as ours.`,
      '### The next question',
      nextText(result, ours, peers),
      '### What they say of what is not known',
      unknownText(result.engines),
      '### Memory, and bytes for a browser',
      weightTable(result.engines),
      ...result.engines.flatMap(({ id, bytes }) => (bytes.remark ? [`For ${id}: ${bytes.remark}.`] : [])),
      'Memory is what the process grew by, after collecting garbage; the package and the rules when loaded, and after all measurements. A negative figure is noise.',
      '### More rules',
      'The same rules 1, 2, 4, 8 and 16 times over the same facts, and the time of a plan. An exponent of 1 is linear. A whole form of SurveyJS is left out here: with some thousand texts it takes minutes.',
      growthTable(result),
      ownText(ours),
      '### The whole plan, with its words',
      houseText(result, fastest),
    ].join('\n\n'),
  };
}

const versions = (peers: readonly EngineResult[]): string =>
  [...new Set(peers.map(({ from, version }) => `${from} ${version}`))].join(', ');

function goals(result: RulesResult, ours: EngineResult, fastest: EngineResult): readonly Goal[] {
  const atMost = (says: string, took: Spread | null): Goal => ({
    says,
    goal: `≤ ${MOST} µs`,
    measured: took ? time(took.median) : 'not measured',
    met: took !== null && took.median <= MOST,
  });
  const ratio = fastest.plan.median / ours.plan.median;
  const grows = growthExponent(ours.growth.same, 'plan');
  return [
    atMost('all items of a plan, from the facts', ours.plan),
    atMost('all items, after one changed answer', ours.change),
    {
      says: `a plan, times as fast as the fastest peer (${fastest.id})`,
      goal: `≥ ${FEWEST_TIMES}×`,
      measured: times(ratio),
      met: ratio >= FEWEST_TIMES,
    },
    atMost('the next question, from the facts', ours.next),
    {
      says: 'a plan of up to 16 times as many rules: exponent',
      goal: `≤ ${NEAR_LINEAR}`,
      measured: grows.toFixed(2),
      met: grows <= NEAR_LINEAR,
    },
    atMost('the whole plan, from answers to all its words, dates and sources', result.house.plan),
    atMost('the next question, from answers to all its words', result.house.next),
  ];
}

function agreementText(peers: readonly EngineResult[]): string {
  const others = peers.filter(({ disagrees }) => disagrees > 0);
  return others.length === 0
    ? 'For persons of whom everything is known, all tell exactly the same items. So they do the same work.'
    : `**These tell some persons other items than ours: ${others.map(({ id, disagrees }) => `${id} (${disagrees})`).join(', ')}. Their times cannot be compared.**`;
}

const range = ({ median, low, high }: Spread): string => `${time(median)} (${time(low)}–${time(high)})`;

function speedTable(ours: EngineResult, engines: readonly EngineResult[]): string {
  return table(
    ['engine', 'one plan', 'p99', 'ratio', 'after a change', 'ratio', 'random person', 'p99', 'ratio'],
    engines.map((one) => [
      one.id,
      range(one.plan),
      time(one.plan.p99),
      times(one.plan.median / ours.plan.median),
      range(one.change),
      times(one.change.median / ours.change.median),
      range(one.random),
      time(one.random.p99),
      times(one.random.median / ours.random.median),
    ]),
  );
}

function nextText(result: RulesResult, ours: EngineResult, peers: readonly EngineResult[]): string {
  const asking = peers.filter(({ next }) => next !== null);
  const rows = [ours, ...asking].flatMap((one) =>
    one.next
      ? [[one.id, range(one.next), time(one.next.p99), times(one.next.median / (ours.next?.median ?? 1))]]
      : [],
  );
  return [
    `After one changed answer of a random person, which of the ${result.questions} questions comes next. Ours gives the first whose answer can still change an item. A form gives the first that is shown and empty, whether or not its answer changes anything; that is less work. The other peers have no questions.`,
    table(['engine', 'next question', 'p99', 'ratio'], rows),
  ].join('\n\n');
}

function unknownText(engines: readonly EngineResult[]): string {
  const [ours] = engines;
  const examples = [...new Set(engines.flatMap(({ ofUnknown }) => ofUnknown.examples))].slice(0, 3);
  return [
    `For people who have not told everything, ${(ours?.ofUnknown.open ?? 0).toLocaleString('en')} items depend on what is not known. Ours says so of each of them. The peers know only yes and no: a “not” over a fact that is missing comes out as yes, everything else as no.`,
    table(
      ['engine', 'says that it depends', 'told as if it held', 'held in every case, and not told'],
      engines.map(({ id, ofUnknown }) => [
        id,
        id === ours?.id ? ofUnknown.open.toLocaleString('en') : '–',
        ofUnknown.toldThough.toLocaleString('en'),
        ofUnknown.leftOut.toLocaleString('en'),
      ]),
    ),
    examples.length > 0
      ? `Most often told as if they held: ${examples.map((id) => `\`${id}\``).join(', ')}. Whoever reads such a plan is told for sure what may not be true for them. That is no matter of speed.`
      : 'None of them told anything as if it held.',
  ].join('\n\n');
}

const weightTable = (engines: readonly EngineResult[]): string =>
  table(
    ['engine', 'memory, loaded', 'memory, used', 'minified', 'and brotli', 'ratio'],
    engines.map(({ id, memory, bytes: weight }) => [
      id,
      `${rounded(memory.loadedMb)} MB`,
      `${rounded(memory.usedMb)} MB`,
      bytes(weight.plain),
      bytes(weight.brotli),
      times(weight.brotli / (engines[0]?.bytes.brotli ?? 1)),
    ]),
  );

function growthTable({ engines: all }: RulesResult): string {
  const engines = all.filter(({ growth }) => growth.same.length > 0);
  const sizes = engines[0]?.growth.same.map(({ times }) => times) ?? [];
  return table(
    ['engine', ...sizes.map((size) => `${size}×`), 'exponent'],
    engines.map(({ id, growth }) => [
      id,
      ...growth.same.map(({ plan }) => time(plan)),
      growthExponent(growth.same, 'plan').toFixed(2),
    ]),
  );
}

function ownText({ growth }: EngineResult): string {
  const last = growth.own.at(-1);
  const first = growth.own[0];
  if (!first || !last) return '';
  return `Ours, where each copy of the rules has facts and questions of its own too: from ${time(first.plan)} to ${time(last.plan)} for a plan at ${last.times} times as many, exponent ${growthExponent(growth.own, 'plan').toFixed(2)}; from ${time(first.next ?? 0)} to ${time(last.next ?? 0)} for the next question, exponent ${growthExponent(growth.own, 'next').toFixed(2)}.`;
}

function houseText({ house }: RulesResult, fastest: EngineResult): string {
  const row = (what: string, took: Spread) => [
    what,
    range(took),
    time(took.p99),
    times(took.median / fastest.plan.median),
  ];
  return [
    'What a person gets is more than a list of items: answers are read, the law of the place and the calendar are added, and each item gets its words, dates, sources, reasons and papers. No peer does this, so there is nothing beside it but the fastest peer’s bare list.',
    table(
      ['', 'time', 'p99', `to the list of ${fastest.id}`],
      [
        row('the whole plan', house.plan),
        row('the next question, with its words', house.next),
        row('only writing down a plan that is made already', house.written),
      ],
    ),
    `Half of these plans are longer than ${bytes(house.bytes)} of JSON. A plan with its words takes ${times(house.plan.median / house.written.median)} as long as only writing it down.${house.written.median > MOST ? ` Writing it down alone takes longer than ${MOST} µs: a goal of ${MOST} µs can hold for the choice of what is told, and not for all its words.` : ''}`,
  ].join('\n\n');
}

/** Each line is ten times the one before. */
const TENFOLD = { values: [1, 10, 100, 1e3, 1e4, 1e5, 1e6] };

function speedChart({ engines }: RulesResult): Chart {
  const values = engines.flatMap(({ id, plan, change, random }) => [
    { engine: id, what: 'one plan', microseconds: plan.median },
    { engine: id, what: 'after a change', microseconds: change.median },
    { engine: id, what: 'random person', microseconds: random.median },
  ]);
  return {
    name: 'rules-plan',
    says: 'The time for a plan, engine by engine, on a scale where each line is ten times the one before. The table above has the same figures.',
    spec: {
      width: 420,
      data: { values },
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: {
        y: {
          field: 'engine',
          type: 'nominal',
          sort: null,
          title: null,
          axis: { grid: true },
        },
        x: {
          field: 'microseconds',
          type: 'quantitative',
          scale: { type: 'log' },
          axis: TENFOLD,
          title: 'microseconds',
        },
        color: { field: 'what', type: 'nominal', sort: null, title: null },
        shape: { field: 'what', type: 'nominal', sort: null, title: null },
      },
    },
  };
}
