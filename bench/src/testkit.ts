import type { Kept } from './report.ts';
import type { EngineResult, RulesResult } from './rules.ts';
import type { Spread } from './stats.ts';

/** Findings made up for tests: no figure here was ever measured. */

export const spread = (median: number): Spread => ({
  median,
  low: median / 2,
  high: median * 2,
  p99: median * 9,
  count: 100,
});

export const engineResult = (id: string, plan: number, more: Partial<EngineResult> = {}): EngineResult => ({
  id,
  from: id,
  version: '1.2.3',
  bytes: { engine: id, plain: 3000 * plan, brotli: 1000 * plan, remark: null },
  disagrees: 0,
  ofUnknown: { engine: id, open: 50, toldThough: 0, toldWrongly: 0, leftOut: 0, examples: [] },
  plan: spread(plan),
  change: spread(plan),
  next: null,
  random: spread(plan),
  memory: { loadedMb: 1, usedMb: 2 },
  growth: { same: [1, 2, 4].map((times) => ({ times, plan: plan * times, next: null })), own: [] },
  ...more,
});

export const rulesResult = (more: Partial<RulesResult> = {}): RulesResult => ({
  rules: 3,
  facts: 4,
  questions: 2,
  persons: 1000,
  rounds: 5,
  engines: [
    engineResult('ours', 10, { next: spread(2) }),
    engineResult('quick peer', 200),
    engineResult('slow peer', 4000),
  ],
  house: { plan: spread(20), next: spread(25), written: spread(5), bytes: 1234 },
  ...more,
});

export const kept = (part: string, result: unknown): Kept => ({
  part,
  result,
  run: {
    date: '2026-11-21',
    machine: { processor: 'A processor', cores: 2, memoryGb: 8 },
    system: 'linux x64',
    node: '24.0.0',
    load: { before: 0.1, after: 1 },
    seconds: 12.3,
  },
});
