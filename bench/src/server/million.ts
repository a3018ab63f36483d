import type { ServerResult } from './run.ts';

/**
 * What a million people a day ask of the machines, by arithmetic from what was measured. The assumptions are here, and
 * are written out beside the result.
 */
export const ASSUMED = {
  people: 1_000_000,
  /** The part of a day's people who come in its busiest hour. */
  busiestHour: 0.1,
  /** Questions that a person without scripts is led through, and pages of plan; each is made by a server. */
  questions: 12,
  plans: 2,
  /** People without scripts, or whose scripts failed: as few as usual, and all of them. */
  withoutScripts: [0.02, 1] as const,
  /** How much of a processor is planned to be in use in the busiest hour. */
  full: 0.5,
} as const;

export interface Million {
  readonly withoutScripts: number;
  /** Requests a second in the busiest hour that a server must make a page for. */
  readonly pages: number;
  /** Processors, at the planned use. */
  readonly cores: number;
  /** Gigabytes a day from a content network. */
  readonly gigabytes: number;
}

/** Null where the pages were not all measured. */
export function million({ measured, files, bytes }: ServerResult): readonly Million[] | null {
  /** Milliseconds of processor for one page, where several come at once. */
  const cost = (id: string) =>
    measured.find((one) => one.id === id && one.connections > 1)?.cpu ??
    measured.find((one) => one.id === id)?.cpu;
  const [question, plan] = [cost('question'), cost('plan')];
  if (question === undefined || plan === undefined) return null;
  const { people, busiestHour, questions, plans, withoutScripts, full } = ASSUMED;
  const ofPerson = questions * question + plans * plan;
  return withoutScripts.map((part) => {
    const perSecond = (people * part * busiestHour) / 3600;
    return {
      withoutScripts: part,
      pages: perSecond * (questions + plans),
      cores: (perSecond * ofPerson) / 1000 / full,
      gigabytes: (people * ((1 - part) * files + part * (bytes.home ?? 0))) / 1e9,
    };
  });
}
