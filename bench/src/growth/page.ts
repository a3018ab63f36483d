import type { GrowthResult } from '../growth.ts';
import type { Chart, Page } from '../part.ts';
import { bytes, table, time } from '../say.ts';
import { exponent } from '../stats.ts';

/** Above this exponent something grows faster than what it is made of: beyond what noise makes of a linear one. */
const LINEAR = 1.15;

interface Curve {
  readonly what: string;
  readonly of: string;
  readonly points: readonly { readonly times: number; readonly takes: number }[];
  /** Why it may grow as it does. */
  readonly because?: string;
}

/** What is told of growth: pure, from what was found. */
export function growthPage(result: GrowthResult): Page {
  const curves = curvesOf(result);
  return {
    title: 'Growth',
    goals: [],
    charts: [growthChart(curves)],
    text: [
      'What the house would cost with more in it: law files made by a program in a folder of their own, copies of the rules under other names, and the words there are as if they were other languages.',
      'What takes long (reading the law, proving, compiling) is told in time of the processor, so that what else the machine does meanwhile does not count. Most of reading the law is the library that reads YAML; our own checks are the smaller part.',
      '{chart growth}',
      '### More places',
      'Each copy has a code of its own. For the size of the file, which holds the law of all places, the sentences of each copy are disguised, so that they do not compress to nothing.',
      table(
        ['places', 'read and check all', 'law for a browser, brotli', 'a whole plan', 'next question'],
        result.places.map((one) => [
          String(one.places),
          time(one.load),
          bytes(one.brotli),
          time(one.plan),
          time(one.next),
        ]),
      ),
      '### More rules',
      'Every promise is proven again for all of them. Some checks hold each rule against each danger, so there are more checks too. A copy is in none of the lists that name rules, so a few checks do not hold for it.',
      table(
        ['rules', 'checks', 'of these hold', 'time', 'for each check'],
        result.proofs.map(({ rules, checks, holding, took }) => [
          String(rules),
          checks.toLocaleString('en'),
          holding.toLocaleString('en'),
          time(took),
          time(took / checks),
        ]),
      ),
      '### More languages',
      table(
        ['languages', 'compile all', 'held by a server', 'sent to one person, brotli'],
        result.languages.map((one) => [
          String(one.languages),
          time(one.compile),
          bytes(one.held),
          bytes(one.brotli),
        ]),
      ),
      '### What grows faster than linearly',
      table(
        ['', 'with', 'exponent'],
        curves.map((curve) => [curve.what, curve.of, exponent(curve.points).toFixed(2)]),
      ),
      verdict(curves),
    ].join('\n\n'),
  };
}

function curvesOf({ places, proofs, languages }: GrowthResult): readonly Curve[] {
  const byPlaces = (
    what: string,
    takes: (one: GrowthResult['places'][number]) => number,
    because?: string,
  ): Curve => ({
    what,
    of: 'places',
    points: places.map((one) => ({ times: one.times, takes: takes(one) })),
    ...(because ? { because } : {}),
  });
  return [
    byPlaces('read and check the law', ({ load }) => load),
    byPlaces('bytes of the law', ({ brotli }) => brotli),
    byPlaces('a whole plan', ({ plan }) => plan),
    byPlaces('the next question', ({ next }) => next),
    {
      what: 'prove the promises',
      of: 'rules',
      points: proofs.map(({ times, took }) => ({ times, takes: took })),
      because:
        'each check is asked of a solver that has more formulas to look through, and checks grow with the rules: it runs when a rule changes, never for a person',
    },
    {
      what: 'compile the words',
      of: 'languages',
      points: languages.map(({ languages, compile }) => ({ times: languages, takes: compile })),
    },
  ];
}

function verdict(curves: readonly Curve[]): string {
  const faster = curves.filter(({ points }) => exponent(points) > LINEAR);
  if (faster.length === 0) return `Nothing: every exponent is at most ${LINEAR}.`;
  return faster
    .map(
      ({ what, of, points, because }) =>
        `- **${what}**, with ${of}: exponent ${exponent(points).toFixed(2)}.${because ? ` Why: ${because}.` : ' This has no reason yet that we know of, and is to be mended.'}`,
    )
    .join('\n');
}

function growthChart(curves: readonly Curve[]): Chart {
  const values = curves.flatMap(({ what, of, points }) =>
    points.map(({ times, takes }) => ({
      what: `${what} (${of})`,
      times,
      cost: takes / (points[0]?.takes ?? 1),
    })),
  );
  const sizes = [1, 2, 5, 10];
  return {
    name: 'growth',
    says: 'How many times as much each thing costs with up to ten times as many places, rules or languages. The tables below have the figures.',
    spec: {
      width: 420,
      height: 280,
      data: { values },
      mark: { type: 'line', point: true },
      encoding: {
        x: {
          field: 'times',
          type: 'quantitative',
          scale: { type: 'log', base: 2 },
          axis: { values: sizes },
          title: 'times as many',
        },
        y: {
          field: 'cost',
          type: 'quantitative',
          scale: { type: 'log', base: 2 },
          title: 'times the cost',
        },
        color: { field: 'what', type: 'nominal', sort: null, title: null },
      },
    },
  };
}
