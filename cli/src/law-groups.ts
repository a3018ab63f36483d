import type { Answers } from '@until-signed/guidance';
import type { Change } from './law-changes.ts';
import { describe, type Who } from './law-who.ts';

/** Persons who gave the same main answers, and how their plans change. */
export interface Group {
  /** Together they describe these persons and nobody else of the catalogue. */
  readonly who: readonly Who[];
  /** The changes, with those of these persons whom each meets; an empty description: all of them. */
  readonly parts: readonly { readonly who: readonly Who[]; readonly changes: readonly Change[] }[];
  readonly count: number;
  /** The person whom most of the changes meet. */
  readonly example: Answers;
}

/** A person of the catalogue, and the one of the same main answers who told nothing more. */
export interface Person {
  readonly answers: Answers;
  readonly main: number;
}
/** A change, and the persons whom it meets. */
export interface Met {
  readonly change: Change;
  readonly persons: Set<number>;
}

/** Changes that persons of the same main answers meet stand together; those of most persons come first. */
export function groupsOf(found: readonly Met[], catalogue: readonly Person[]): readonly Group[] {
  const mains = catalogue.filter(({ main }, index) => main === index);
  return bundles(found, catalogue)
    .map(({ met, reached }): Group => {
      const inside = (one: Person) => reached.has(one.main);
      const near = catalogue.flatMap((one, index) => (inside(one) ? [index] : []));
      const meets = (index: number) => met.filter(({ persons }) => persons.has(index)).length;
      const most = near.reduce((best, index) => (meets(index) > meets(best) ? index : best));
      return {
        who: describe(mains.map(answersOf), positions(mains, inside)),
        parts: partsOf(met, near, catalogue),
        count: near.filter((index) => meets(index) > 0).length,
        example: catalogue[most]?.answers ?? {},
      };
    })
    .sort((a, b) => b.count - a.count);
}

/** Changes, and the persons by their main answers whom they reach. */
interface Bundle {
  readonly met: Met[];
  readonly reached: ReadonlySet<number>;
}

/**
 * The changes by whom they reach. Not everybody in the catalogue tells more than the main answers: what only those
 * meet who do, stands with the smallest group that has all of them.
 */
function bundles(found: readonly Met[], catalogue: readonly Person[]): readonly Bundle[] {
  const mainOf = (index: number) => catalogue[index]?.main ?? index;
  const reachOf = ({ persons }: Met) => new Set([...persons].map(mainOf));
  const isWide = ({ persons }: Met) => [...persons].some((index) => mainOf(index) === index);
  const all = new Map<string, Bundle>();
  const add = (met: Met, reached: ReadonlySet<number>) => {
    const key = [...reached].sort((a, b) => a - b).join();
    const bundle = all.get(key) ?? { met: [], reached };
    bundle.met.push(met);
    all.set(key, bundle);
  };
  for (const met of found.filter(isWide)) add(met, reachOf(met));
  const wide = [...all.values()].sort((a, b) => a.reached.size - b.reached.size);
  for (const met of found.filter((one) => !isWide(one))) {
    const reached = reachOf(met);
    add(met, wide.find((one) => [...reached].every((index) => one.reached.has(index)))?.reached ?? reached);
  }
  return [...all.values()];
}

/** What a person sees only as a title among others. */
const isAside = ({ change }: Met): boolean => change.what.startsWith('aside-');

/**
 * The changes of one group, by which of its persons they meet. What is read in its place comes before what stands
 * aside, then what meets most persons.
 */
function partsOf(all: readonly Met[], near: readonly number[], catalogue: readonly Person[]): Group['parts'] {
  const answers = near.map((index) => catalogue[index]?.answers ?? {});
  const rank = (same: readonly Met[]) => (same.every(isAside) ? 1 : 0);
  return [...Map.groupBy(all, ({ persons }) => [...persons].join()).values()]
    .map((same) => [...same].sort((a, b) => rank([a]) - rank([b])))
    .sort((a, b) => rank(a) - rank(b) || (b[0]?.persons.size ?? 0) - (a[0]?.persons.size ?? 0))
    .map((same) => ({
      who: describe(
        answers,
        positions(near, (index) => same[0]?.persons.has(index) === true),
        [],
      ),
      changes: same.map(({ change }) => change),
    }));
}

const answersOf = ({ answers }: Person): Answers => answers;
const positions = <T>(list: readonly T[], test: (one: T) => boolean): ReadonlySet<number> =>
  new Set(list.flatMap((one, index) => (test(one) ? [index] : [])));
