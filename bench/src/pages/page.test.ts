import { expect, test } from 'vitest';
import { draw } from '../chart.ts';
import { type PagesResult, pagesPage, type WayResult } from './page.ts';

const always = (value: number) => ({ median: value, low: value, high: value, p99: value, count: 5 });

const way = (says: string, first: number, plan: number): WayResult => ({
  id: says,
  says,
  requests: { first: 1, plan: 2 },
  bytes: { first: always(first), plan: always(plan) },
  work: {
    first: { script: always(1000), task: always(2000) },
    answer: { script: always(3000), task: { ...always(4000), high: 5000 } },
  },
  longest: always(6000),
});

const result: PagesResult = {
  who: 'somebody',
  questions: 9,
  places: 56,
  runs: 5,
  slower: 4,
  quality: 11,
  versions: ['a form 1.2.3'],
  limits: {
    first: { text: 400, packed: 200 },
    questions: { text: 5000, packed: 1800 },
    plan: { text: 13_000, packed: 3600 },
    whole: { text: 18_000, packed: 5000 },
  },
  ways: [
    way('Ours', 80_000, 200_000),
    way('Ours, scripts off', 8000, 100_000),
    way('Heavy', 320_000, 320_000),
    way('Light', 20_000, 50_000),
  ],
  kept: 300_000,
};
const page = pagesPage(result);

test('each way has a line with its bytes, its requests and how far it is from the limit', () => {
  expect(page.text).toContain('| Ours, scripts off | 8,000 B | 1 | 40× | 100 kB | 2 | 20× |');
  expect(page.text).toContain('| Heavy | 320 kB | 1 | 1,600× | 320 kB | 2 | 64× |');
});

test('what ours loses is said as plainly as what it wins', () => {
  expect(page.text).toContain(
    'Heavy: until the first question 4× as many as ours, until the plan 1.6× as many as ours.',
  );
  expect(page.text).toContain(
    'Light: until the first question ours are 4× as many, until the plan ours are 4× as many.',
  );
});

test('what is kept for later is said apart', () => {
  expect(page.text).toContain('300 kB travel in all, 220 kB of them after');
});

test('times have their spread where there is one', () => {
  expect(page.text).toContain('| Ours | 1 ms | 2 ms | 3 ms | 4 ms (4 ms–5 ms) | 6 ms |');
});

test('the chart is there, where the text wants it, with the bare text beside all ways', async () => {
  expect(page.text).toContain('\n{chart pages-bytes}\n');
  const [chart] = page.charts;
  if (!chart) throw new Error('there is a chart');
  const svg = await draw(chart.spec);
  for (const name of ['the bare text', ...result.ways.map(({ says }) => says)]) expect(svg).toContain(name);
});
