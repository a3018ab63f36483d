import { draw } from './chart.ts';
import type { AnyPart, Goal, Page, Run } from './part.ts';
import { rounded, table } from './say.ts';

/** What is kept of one part: how it ran, and what it found. */
export interface Kept {
  readonly part: string;
  readonly run: Run;
  readonly result: unknown;
}

/**
 * The report and its charts, by path. A pure function of what was measured: the same findings give the same files.
 * Parts without findings are left out, and findings of parts that are gone too.
 */
export async function report(
  parts: readonly AnyPart[],
  kept: readonly Kept[],
): Promise<Readonly<Record<string, string>>> {
  const found = parts.flatMap((part) => {
    const own = kept.find((one) => one.part === part.id);
    return own ? [{ id: part.id, run: own.run, page: part.write(own.result) }] : [];
  });
  const charts = found.flatMap(({ page }) => page.charts);
  const drawn = await Promise.all(
    charts.map(async ({ name, spec }) => [`docs/measured/${name}.svg`, await draw(spec)] as const),
  );
  const text = [
    INTRODUCTION,
    runsTable(found),
    goalsText(found.flatMap(({ page }) => page.goals)),
    ...found.map(({ page }) => `## ${page.title}\n\n${withCharts(page)}`),
  ].join('\n\n');
  return { 'docs/measured.md': `${text}\n`, ...Object.fromEntries(drawn) };
}

const INTRODUCTION = `# Measured

\`npm run bench\` measures everything here and writes this page. No figure in it is typed by hand. \`npm run bench -- NAME\` measures one part; \`npm run bench -- --write\` writes the page again from what was kept in \`bench/results\`.

Times are medians. Half of all measurements lie in the range that stands beside them, and one in a hundred above “p99”. Ratios of one run say more than its times, for other machines are faster or slower.`;

function runsTable(found: readonly { id: string; run: Run }[]): string {
  const rows = found.map(({ id, run }) => [
    id,
    run.date,
    `${run.machine.cores} × ${run.machine.processor}, ${rounded(run.machine.memoryGb)} GB`,
    run.system,
    run.node,
    `${rounded(run.load.before)} → ${rounded(run.load.after)}`,
    `${rounded(run.seconds)} s`,
  ]);
  return table(['part', 'measured on', 'machine', 'system', 'Node', 'load', 'took'], rows);
}

function goalsText(goals: readonly Goal[]): string {
  const missed = goals.filter(({ met }) => !met).length;
  const says =
    missed === 0
      ? `All ${goals.length} goals are met.`
      : `${goals.length - missed} of ${goals.length} goals are met, ${missed} ${missed === 1 ? 'is' : 'are'} missed.`;
  const rows = goals.map(({ says, goal, measured, met }) => [
    says,
    goal,
    measured,
    met ? 'met' : '**missed**',
  ]);
  return `## Goals\n\n${says}\n\n${table(['goal', 'set', 'measured', ''], rows)}`;
}

/** Puts the pictures where the text wants them. */
function withCharts({ text, charts }: Page): string {
  return text.replace(/^\{chart ([a-z-]+)\}$/gm, (_, name: string) => {
    const chart = charts.find((one) => one.name === name);
    if (!chart) throw new Error(`a text wants the chart “${name}”, which is not there`);
    return `![${chart.says}](measured/${name}.svg)`;
  });
}
