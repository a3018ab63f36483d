/**
 * Input that nobody should send, for the fuzz tests of every room: how many cases there are in all, what a case is made
 * of, and how long one may take. `npm run fuzz` sends 100,000. A case that fails is printed with its seed and path:
 * `SEED=… npm run fuzz` sends the same cases again.
 */
import fc from 'fast-check';

const ALL = Number(process.env.FUZZ_CASES ?? 2100);
const SEED = Number(process.env.SEED ?? 20261121);
/** Milliseconds of work in one case, and of waiting for it where the machine has much else to do. */
const LONGEST_WORK = 5000;
const LONGEST_WAIT = 20_000;

/** What fast-check needs to know for this part of all cases; `examples` are tried first, whatever the number. */
export const share = <T>(
  part: number,
  examples: readonly T[] = [],
): { numRuns: number; seed: number; examples: T[]; endOnFailure: boolean } => ({
  numRuns: examples.length + Math.round(ALL * part),
  seed: SEED,
  examples: [...examples],
  endOnFailure: ALL > 10_000,
});

/** How long a test of so many cases may take. */
export const FUZZ_TIME = { timeout: 30_000 + ALL * 30 };

/** Does one case, and fails where it takes so long that somebody would wait. */
export async function inTime<T>(work: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  const [worked, waited] = [(user + system) / 1000, performance.now() - begun].map(Math.round) as [
    number,
    number,
  ];
  if (worked > LONGEST_WORK || waited > LONGEST_WAIT)
    throw new Error(`This took ${worked} ms of work and ${waited} ms in all.`);
  return done;
}

/** No text of the house has these letters. Where it comes back as it is, something was not made safe. */
export const MARK = '<b>zqxj';

/** Names that every object has without being told. */
export const BORN_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

/** Single signs that steer a terminal, hide or turn text, end a line, or are half of a character. */
const SIGNS = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\r\n',
  '\u2028',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u0301'.repeat(40),
  '"',
  "'",
  '&',
  '%',
  '{',
  '\\',
];

/** Texts of every unwelcome kind, most of them short. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(MARK, ...SIGNS), { maxLength: 4 }).map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(MARK, '', ' ', '-', '--', ...BORN_NAMES) },
  { weight: 1, arbitrary: fc.nat(20_000).map((length) => MARK.repeat(Math.ceil(length / MARK.length))) },
);

/** Values of the wrong kind. */
const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[]], { a: {} }),
  fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
);

/** One object as JSON: names that are known and names that are not, with values of every kind. */
export const nastyObject = (names: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...names) },
          { weight: 1, arbitrary: fc.constantFrom(...BORN_NAMES) },
          { weight: 1, arbitrary: nastyText },
        ),
        fc.oneof({ weight: 3, arbitrary: values }, { weight: 2, arbitrary: nastyValue }),
      ),
      { maxLength: 12 },
    )
    // By hand, so that a name can stand there twice, and `__proto__` is a name like others.
    .map(
      (all) =>
        `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
    );

/** From 0 to 1, each part as often as the others. */
export const anyPart: fc.Arbitrary<number> = fc.noBias(fc.nat(10_000)).map((n) => n / 10_000);

/** A text with something done to it: cut off, doubled, swapped, spoiled by a sign, or nested without end. */
export const damaged = (whole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      whole,
      fc.constantFrom('none', 'none', 'cut', 'insert', 'drop', 'twice', 'deep', 'many'),
      anyPart,
      anyPart,
      nastyText,
    )
    .map(([text, how, from, to, more]) => {
      const [at, end] = [from, to].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      const [before, middle, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
      switch (how) {
        case 'cut':
          return before;
        case 'insert':
          return before + more + middle + after;
        case 'drop':
          return before + after;
        case 'twice':
          return before + middle + middle + after;
        case 'deep':
          return `${before}${'[{"a":'.repeat(Math.floor(to * 5000))}${middle}`;
        case 'many':
          return `${before}${`${middle.slice(0, 20)}\n`.repeat(Math.floor(to * 2000))}${after}`;
        default:
          return text;
      }
    });
