import type { Answers } from '@until-signed/guidance';
import { ONE_BY_ONE, TICKS } from './law-persons.ts';

/** Told nothing about it. */
export const NOT_TOLD = '';
/** Stands for everything that can be ticked. */
export const TICKED = 'ticked';

/** What a description can name, in the order in which it is said. */
export const TRAITS: readonly string[] = [
  'role',
  'kind',
  'stage',
  'order-type',
  'goal',
  ...ONE_BY_ONE,
  TICKED,
];

/** Persons described: for each trait that is named, the values that it has and those that it does not have. */
export type Who = readonly {
  readonly trait: string;
  readonly values: readonly string[];
  readonly others: readonly string[];
}[];

/** Said even where nobody of the kind has another value: a reader pictures a person by these. */
const PICTURED: readonly string[] = ['role', 'stage'];

type Cell = readonly string[];
type Box = readonly ReadonlySet<string>[];

const cellOf = (answers: Answers): Cell =>
  TRAITS.map((trait) =>
    trait === TICKED
      ? TICKS.some((id) => answers[id] === 'yes' && id !== 'criminal-case')
        ? 'yes'
        : NOT_TOLD
      : (answers[trait] ?? NOT_TOLD),
  );

/**
 * Few and short descriptions that fit these persons and nobody else of the catalogue. Each description starts from
 * one person, the one who has told most, and takes in further values as long as only persons of the group fit.
 *
 * @param group the places of its persons in the catalogue
 * @param pictured traits that are said even where nobody who fits otherwise has another value
 */
export function describe(
  catalogue: readonly Answers[],
  group: ReadonlySet<number>,
  pictured: readonly string[] = PICTURED,
): readonly Who[] {
  const cells = catalogue.map(cellOf);
  const inside = cells.filter((_, index) => group.has(index));
  const outside = cells.filter((_, index) => !group.has(index));
  const told = (cell: Cell) => cell.filter((value) => value !== NOT_TOLD).length;
  let left = [...inside].sort((a, b) => told(b) - told(a));
  const boxes: Box[] = [];
  for (let seed = left[0]; seed; seed = left[0]) {
    const box = widest(seed, inside, outside);
    boxes.push(box);
    left = left.filter((cell) => !fits(cell, box));
  }
  return boxes.map((box) => named(box, cells, pictured));
}

/**
 * Takes in values from the last trait to the first, so that what is left to say is what shapes a plan most; again
 * and again, because with one value taken in, others may be seen to fit. Only what somebody has is taken in.
 */
function widest(seed: Cell, inside: readonly Cell[], outside: readonly Cell[]): Box {
  const box = seed.map((value) => new Set([value]));
  for (let grew = true; grew; ) {
    grew = false;
    for (let trait = TRAITS.length - 1; trait >= 0; trait--) {
      const barred = valuesAt(trait, outside, box);
      for (const value of valuesAt(trait, inside, box)) {
        if (barred.has(value) || box[trait]?.has(value)) continue;
        box[trait]?.add(value);
        grew = true;
      }
    }
  }
  return box;
}

/** The values of one trait among those who fit in all others. */
const valuesAt = (trait: number, cells: readonly Cell[], box: Box): ReadonlySet<string> =>
  new Set(cells.filter((cell) => fits(cell, box, trait)).map((cell) => cell[trait] ?? NOT_TOLD));

const fits = (cell: Cell, box: Box, but = -1): boolean =>
  box.every((allowed, trait) => trait === but || allowed.has(cell[trait] ?? NOT_TOLD));

/** Only what is said: a trait goes without saying where it may have any value that anybody of the kind has. */
const named = (box: Box, cells: readonly Cell[], pictured: readonly string[]): Who =>
  TRAITS.flatMap((trait, index) => {
    const all = [...valuesAt(index, cells, box)];
    const values = all.filter((value) => box[index]?.has(value));
    const others = all.filter((value) => !box[index]?.has(value));
    const isPictured = pictured.includes(trait) && values.length === 1;
    return others.length > 0 || isPictured ? [{ trait, values, others }] : [];
  });
