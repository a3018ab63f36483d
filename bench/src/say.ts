/** How figures are said in the report. */

/** Microseconds, in the unit that reads best. */
export function time(microseconds: number): string {
  if (microseconds < 1000) return `${rounded(microseconds)} µs`;
  if (microseconds < 1e6) return `${rounded(microseconds / 1000)} ms`;
  return `${rounded(microseconds / 1e6)} s`;
}

/** Three digits that count. */
export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

export function bytes(count: number): string {
  if (count < 10_000) return `${count.toLocaleString('en')} B`;
  return count < 1e6 ? `${rounded(count / 1000)} kB` : `${rounded(count / 1e6)} MB`;
}

export const times = (ratio: number): string => `${rounded(ratio)}×`;

/** A table of Markdown. The first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, at) => (at === 0 ? '---' : '---:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
