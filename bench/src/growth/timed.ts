/**
 * What was made, and how many microseconds of the processor it took. What else the machine does meanwhile does not count:
 * of things that take seconds, it would make more than their growth does.
 */
export function timed<Made>(make: () => Made): { made: Made; took: number } {
  const begun = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(begun);
  return { made, took: user + system };
}
