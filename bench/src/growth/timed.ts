/** What was made, and how many microseconds it took. */
export function timed<Made>(make: () => Made): { made: Made; took: number } {
  const begun = performance.now();
  const made = make();
  return { made, took: (performance.now() - begun) * 1000 };
}
