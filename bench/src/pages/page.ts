import type { Chart, Page } from '../part.ts';
import { bytes, rounded, table, time, times } from '../say.ts';
import type { Spread } from '../stats.ts';

/** A text as it is, and packed as well as can be: less cannot travel. */
export interface Limit {
  readonly text: number;
  readonly packed: number;
}

export interface WayResult {
  readonly id: string;
  readonly says: string;
  readonly requests: { readonly first: number; readonly plan: number };
  /** Bytes as they travel, heads included. */
  readonly bytes: { readonly first: Spread; readonly plan: Spread };
  /** Microseconds of the page's main thread, on the slowed processor. */
  readonly work: Readonly<Record<'first' | 'answer', { readonly script: Spread; readonly task: Spread }>>;
  readonly longest: Spread;
}

/** All that was found about pages. */
export interface PagesResult {
  readonly who: string;
  readonly questions: number;
  readonly places: number;
  readonly runs: number;
  readonly slower: number;
  readonly quality: number;
  readonly versions: readonly string[];
  readonly limits: Readonly<Record<'first' | 'questions' | 'plan' | 'whole', Limit>>;
  /** Ours, ours without scripts, and the peers. */
  readonly ways: readonly WayResult[];
  /** Bytes until all of our site works without a connection, from the first page on. */
  readonly kept: number;
}

/** What is told of the pages: pure, from what was found. */
export function pagesPage(result: PagesResult): Page {
  const { who, questions, places, versions, runs, slower, quality, ways } = result;
  return {
    title: 'Pages, side by side',
    goals: [],
    charts: [bytesChart(result)],
    text: [
      `One person: ${who}. A program takes the ${questions} questions that this person is asked, and the plan, from our guide, and makes of them a form for SurveyJS and pages for GOV.UK Frontend (${versions.join(', ')}; the newest interface of SurveyJS without another library works with that core, not with its newest). It goes through all of them by clicking, ${runs} times each, on a screen of 360 × 740 in an empty browser, and checks that each asks the same and shows the same plan.`,
      `**This favours the peers.** They carry only what this one person sees, as fixed text: no rules, no law. Ours carries the law of ${places} places with its sources and all questions, makes the plan on the device, and its first page says what we promise besides. The peers have no font of their own, no icon, no way to leave at once, and their server sends no head that is not needed. All files are packed with brotli at quality ${quality}; ours packs what it makes while somebody waits, which is all without scripts, at a lower one.`,
      '### The limit',
      'Less than the bare text cannot travel: no tags, no styles, no heads of replies, packed by brotli as one piece.',
      limitTable(result),
      '### Bytes and requests',
      'Until the first question can be answered and all that the page brings by then is there, and from there until the plan with its sources can be read. What came from the browser’s own store is not counted. The ratio is to the limit: the text of the first question, and of all questions with the plan.',
      wireTable(result),
      '{chart pages-bytes}',
      wireText(result),
      keptText(result),
      '### Work',
      `On a processor slowed ${slower} times, the time of the page’s main thread: in scripts, and in all (styles, layout and painting too); and the longest single task of the visit, for which a press may have to wait (of ${ways[0]?.longest.count ?? 0} visits). What the measuring program does on the page is in all of them. An answer is the mean of the ${questions}, the step to the plan included.`,
      workTable(result),
    ].join('\n\n'),
  };
}

const LIMITS = {
  first: 'the first question',
  questions: 'all questions',
  plan: 'the plan',
  whole: 'all questions and the plan',
} as const;

const limitTable = ({ limits }: PagesResult): string =>
  table(
    ['text', 'bytes', 'packed'],
    (['first', 'questions', 'plan', 'whole'] as const).map((id) => [
      LIMITS[id],
      bytes(limits[id].text),
      bytes(limits[id].packed),
    ]),
  );

const range = ({ median, low, high }: Spread, say: (value: number) => string): string =>
  low === high ? say(median) : `${say(median)} (${say(low)}–${say(high)})`;

const wireTable = ({ ways, limits }: PagesResult): string =>
  table(
    [
      'page',
      'until the first question',
      'requests',
      'to the limit',
      'until the plan',
      'requests',
      'to the limit',
    ],
    ways.map(({ says, bytes: { first, plan }, requests }) => [
      says,
      range(first, bytes),
      rounded(requests.first),
      times(first.median / limits.first.packed),
      range(plan, bytes),
      rounded(requests.plan),
      times(plan.median / limits.whole.packed),
    ]),
  );

/** How ours compares, in words: whichever way it came out. */
function wireText({ ways }: PagesResult): string {
  const [ours, without, ...peers] = ways;
  if (!ours || !without) return '';
  const compared = (own: WayResult, peer: WayResult, at: 'first' | 'plan') => {
    const ratio = peer.bytes[at].median / own.bytes[at].median;
    return ratio >= 1 ? `${times(ratio)} as many as ours` : `ours are ${times(1 / ratio)} as many`;
  };
  const lines = peers.map(
    (peer) =>
      `- ${peer.says}: until the first question ${compared(ours, peer, 'first')}, until the plan ${compared(ours, peer, 'plan')}. Beside ours without scripts: ${compared(without, peer, 'first')}, and ${compared(without, peer, 'plan')}.`,
  );
  return [
    `Our first question needs no script: it can be answered as soon as the page itself is there, after ${bytes(without.bytes.first.median)} of the ${bytes(ours.bytes.first.median)}. What follows is the scripts with which no answer leaves the device. The bytes of the peers:`,
    lines.join('\n'),
  ].join('\n\n');
}

const keptText = ({ kept, ways }: PagesResult): string =>
  `Said apart: with scripts, our site then keeps itself on the device while the person reads, so that every question, plan and paper of every place works without a connection. From the first page until that is so, ${bytes(kept)} travel in all, ${bytes(kept - (ways[0]?.bytes.first.median ?? 0))} of them after the first question can be answered; what the plan needs comes from there. The peers have nothing like it, so a worker is kept off above.`;

const workTable = ({ ways }: PagesResult): string =>
  table(
    [
      'page',
      'scripts until the first question',
      'in all',
      'scripts for an answer',
      'in all',
      'longest task of the visit',
    ],
    ways.map(({ says, work: { first, answer }, longest }) => [
      says,
      ...[first.script, first.task, answer.script, answer.task, longest].map((one) => range(one, time)),
    ]),
  );

function bytesChart({ ways, limits }: PagesResult): Chart {
  const [first, plan] = ['until the first question', 'until the plan'];
  const values = [
    { page: 'the bare text', what: first, bytes: limits.first.packed },
    { page: 'the bare text', what: plan, bytes: limits.whole.packed },
    ...ways.flatMap(({ says, bytes }) => [
      { page: says, what: first, bytes: bytes.first.median },
      { page: says, what: plan, bytes: bytes.plan.median },
    ]),
  ];
  return {
    name: 'pages-bytes',
    says: 'The bytes that travel until the first question and until the plan, page by page, beside the bare text, on a scale where each line is ten times the one before. The table above has the same figures.',
    spec: {
      width: 420,
      data: { values },
      // Outlines: where both are the same, both are seen.
      mark: { type: 'point', filled: false, size: 110, strokeWidth: 2.5, opacity: 1 },
      encoding: {
        y: {
          field: 'page',
          type: 'nominal',
          sort: null,
          title: null,
          axis: { labelLimit: 320, grid: true },
        },
        x: { field: 'bytes', type: 'quantitative', scale: { type: 'log' }, title: 'bytes' },
        color: { field: 'what', type: 'nominal', sort: null, title: null },
        shape: { field: 'what', type: 'nominal', sort: null, title: null },
      },
    },
  };
}
