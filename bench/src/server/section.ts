import type { Spread } from '../stats.ts';
import type { Held } from './memory.ts';
import { ASSUMED, million } from './million.ts';
import type { Measured, ServerResult } from './run.ts';

const NAMES: Readonly<Record<string, string>> = {
  home: 'Home (made ahead)',
  question: 'A question, without scripts',
  plan: 'A plan, without scripts',
};

/** What was measured of the server, in Markdown. */
export function serverSection(result: ServerResult): string {
  const { measured, rounds, seconds, startTime, bytes } = result;
  const full = measured.filter(({ busy }) => busy > FULL);
  const [few, many] = [Math.min(...measured.map(at)), Math.max(...measured.map(at))];
  return [
    `Each figure is the median of ${rounds} runs of ${seconds} s or more, so that every connection gets its turn; in brackets the least and the most of them. The bare server is Node’s own, which sends the same bytes from memory. The ratio is ours to bare.`,
    table(measured),
    `As they travel: ${Object.entries(bytes)
      .map(([id, size]) => `${NAMES[id] ?? id} ${number(size)} bytes`)
      .join('; ')}.`,
    `**Start.** ${number(startTime.median)} ms from nothing to listening (${range(startTime)}), with the law of all places in all languages read and checked.`,
    full.length > 0
      ? `**What saturates first** is the one processor core that a Node process uses: it was more than ${percent(FULL)} busy in ${full.length} of ${measured.length} runs. Connections do not: from ${few} to ${many} of them, ${grows(measured)}.`
      : `Nothing was saturated: the server’s core was never more than ${percent(FULL)} busy.`,
    refusals(measured),
    ...millionLines(result),
  ].join('\n\n');
}

/** What the server held, in Markdown. */
export function memorySection(held: readonly Held[]): string {
  const rows = held.map(
    ({ plans, held: bytes, resident }) => `| ${number(plans)} | ${mb(bytes)} | ${mb(resident)} |`,
  );
  const [, first] = held;
  const last = held.at(-1);
  const grown = first && last ? last.held - first.held : 0;
  return [
    `| Plans | Held (MB) | Given by the system (MB) |\n| ---: | ---: | ---: |\n${rows.join('\n')}`,
    `From the first tenth to the last: ${grown < 0 ? '−' : '+'}${mb(Math.abs(grown))} MB held.`,
  ].join('\n\n');
}

const FULL = 0.9;
const at = ({ connections }: Measured): number => connections;

function table(measured: readonly Measured[]): string {
  const rows = measured.map((one) =>
    [
      NAMES[one.id] ?? one.id,
      one.connections,
      `${number(one.ours.median)} (${range(one.ours)})`,
      `${number(one.bare.median)} (${range(one.bare)})`,
      (one.ours.median / one.bare.median).toFixed(2),
      ms(one.p50),
      ms(one.p99),
      ms(one.bareP50),
      ms(one.bareP99),
      ms(one.cpu),
    ].join(' | '),
  );
  return [
    '| Page | Connections | Ours, requests/s | Bare, requests/s | Ratio | p50, ms | p99, ms | Bare p50 | Bare p99 | Processor, ms a request |',
    '| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** How the rate changes from the fewest connections above one to the most. */
function grows(measured: readonly Measured[]): string {
  return [...new Set(measured.map(({ id }) => id))]
    .map((id) => {
      const all = measured.filter((one) => one.id === id && one.connections > 1);
      const [first, last] = [all[0], all.at(-1)];
      return `${(NAMES[id] ?? id).toLowerCase()} keeps ${percent((last?.ours.median ?? 0) / (first?.ours.median ?? 1))} of its rate`;
    })
    .join(', ');
}

function refusals(measured: readonly Measured[]): string {
  const refused = measured.filter(
    ({ replies, lost }) => lost > 0 || Object.keys(replies).some((status) => status !== '200'),
  );
  if (refused.length === 0) return 'Every request was answered with the page.';
  return refused
    .map(({ id, connections, replies, lost }) => {
      const all = Object.entries(replies).map(([status, count]) => `${status}: ${number(count)}`);
      return `${NAMES[id] ?? id} at ${connections} connections: ${all.join(', ')}${lost ? `, without a reply: ${number(lost)}` : ''}. Above the number of pages that may wait for their turn, the server says at once that it is busy.`;
    })
    .join('\n\n');
}

function millionLines(result: ServerResult): string[] {
  const all = million(result);
  if (!all) return [];
  const { people, busiestHour, questions, plans, full } = ASSUMED;
  return [
    `**${number(people)} people a day.** Assumed: ${percent(busiestHour)} of them come in the busiest hour; who has no scripts asks the server for ${questions} questions and ${plans} plans; who has scripts fetches ${number(result.files)} bytes of files once (all of the app, for offline use), and the server makes no page at all; a processor core is planned to be ${percent(full)} busy.`,
    [
      '| Without scripts | Pages made a second, busiest hour | Processor cores | Gigabytes a day from a content network |',
      '| ---: | ---: | ---: | ---: |',
      ...all.map(
        ({ withoutScripts, pages, cores, gigabytes }) =>
          `| ${percent(withoutScripts)} | ${number(pages)} | ${cores.toFixed(1)} | ${number(gigabytes)} |`,
      ),
    ].join('\n'),
    'Files that are named by a hash, and pages made ahead, stand on a content network. Servers share nothing and keep nothing, so one more is one more.',
  ];
}

const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
const percent = (part: number): string => `${Math.round(part * 100)} %`;
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const range = ({ low, high }: Spread): string => `${number(low)}–${number(high)}`;
