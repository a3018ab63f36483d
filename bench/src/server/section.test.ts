import { expect, test } from 'vitest';
import type { ServerResult } from './run.ts';
import { memorySection, serverSection } from './section.ts';

const spread = (median: number) => ({ median, low: median * 0.9, high: median * 1.1, p99: median, count: 3 });
const measured = (id: string, connections: number, ours: number, cpu: number) => ({
  ...{ id, connections, ours: spread(ours), bare: spread(10_000), p50: 1, p99: 20, bareP50: 0.1, bareP99: 1 },
  ...{ cpu, bareCpu: 0.03, busy: connections > 1 ? 0.99 : 0.5, replies: { 200: 1000 }, lost: 0 },
});
const RESULT: ServerResult = {
  ...{ seconds: 3, rounds: 3, bytes: { home: 7000, question: 8000, plan: 14_000 } },
  ...{ startTime: spread(500), files: 250_000 },
  measured: [
    ...[measured('home', 1, 2000, 0.2), measured('home', 16, 5000, 0.2)],
    ...[measured('question', 1, 200, 3), measured('question', 16, 400, 3)],
    ...[measured('plan', 1, 80, 9), measured('plan', 16, 100, 10)],
  ],
};

test('the report gives the ratio to the bare server', () => {
  expect(serverSection(RESULT)).toMatch(/\| A plan, without scripts \| 16 \| 100 .*\| 0\.01 \|/);
});

test('the report says what saturates first', () => {
  expect(serverSection(RESULT)).toContain('more than 90 % busy in 3 of 6 runs');
  const calm = RESULT.measured.map((one) => ({ ...one, busy: 0.2 }));
  expect(serverSection({ ...RESULT, measured: calm })).toContain('Nothing was saturated');
});

test('the report reckons a million people from what was measured', () => {
  // 1,000,000 x 0.1 / 3600 people a second, each 12 x 3 + 2 x 10 ms, on cores half in use.
  expect(serverSection(RESULT)).toContain('| 100 % | 389 | 3.1 | 7 |');
});

test('the report tells replies that were no page', () => {
  const refused = RESULT.measured.map((one) => ({ ...one, replies: { 200: 900, 503: 100 } }));
  expect(serverSection({ ...RESULT, measured: refused })).toContain('503: 100');
  expect(serverSection(RESULT)).toContain('Every request was answered with the page.');
});

test('the report says how much more is held at the end', () => {
  const held = [40, 41, 43].map((mb, at) => ({
    plans: at * 100,
    held: mb * 2 ** 20,
    resident: 300 * 2 ** 20,
  }));
  expect(memorySection(held)).toContain('+2.0 MB held');
});
