/** A spread of times, in microseconds: half of all lie between `low` and `high`, and one in a hundred above `p99`. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly p99: number;
  /** How many were measured. */
  readonly count: number;
}

/** The value below which this part of a sorted list lies. */
export const quantile = (sorted: ArrayLike<number>, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

export function spreadOf(times: Iterable<number>): Spread {
  const sorted = Float64Array.from(times).sort();
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    p99: quantile(sorted, 0.99),
    count: sorted.length,
  };
}

/** Several rounds as one: the median of each figure, so that one disturbed round does not count. */
export function together(rounds: readonly Spread[]): Spread {
  const of = (figure: (round: Spread) => number) => median(rounds.map(figure));
  return {
    median: of((round) => round.median),
    low: of((round) => round.low),
    high: of((round) => round.high),
    p99: of((round) => round.p99),
    count: rounds.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The exponent of a power law through the points: 1 is linear, 2 is quadratic. Least squares of the logarithms. */
export function exponent(points: readonly { readonly times: number; readonly takes: number }[]): number {
  const xs = points.map(({ times }) => Math.log(times));
  const ys = points.map(({ takes }) => Math.log(takes));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const sum = (f: (at: number) => number) => xs.reduce((all, _, at) => all + f(at), 0);
  return (
    sum((at) => ((xs[at] as number) - x0) * ((ys[at] as number) - y0)) /
    sum((at) => ((xs[at] as number) - x0) ** 2)
  );
}
