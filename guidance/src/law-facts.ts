import { type Jurisdiction, kept, type OrderType, orderOf, sectionFor } from '@until-signed/law';
import { LAW_FACTS } from './facts.ts';

/** The values a law fact can have, by fact id. Absent: our sources do not say, so every value is possible. */
export type LawValues = Readonly<Record<string, string>>;

/** What one law file says for one kind of order, as values of the law facts. */
export function lawValues(law: Jurisdiction, type: OrderType): LawValues {
  const hearing = sectionFor(law, 'hearing', type);
  const withdraw = sectionFor(law, 'withdraw', type);
  const byProtected = sectionFor(law, 'endByProtected', type);
  const byRestrained = sectionFor(law, 'endByRestrained', type);
  const violation = sectionFor(law, 'violation', type);
  const values: Record<string, string | undefined> = {
    'law-hearing-automatic': hearing.automatic,
    'law-request-limit': requestLimit(hearing),
    'law-withdraw-judge': withdraw.judgeApproves,
    'law-withdraw-ends-on-filing': withdraw.endsOnFiling,
    'law-withdraw-hearing': withdraw.hearing,
    'law-protected-may-end': byProtected.allowed,
    'law-protected-hearing': byProtected.hearing,
    'law-restrained-may-end': byRestrained.allowed,
    'law-restrained-hearing': byRestrained.hearing,
    'law-restrained-wait': restrainedWait(byRestrained),
    'law-invitation-excuses': violation.invitationIsDefense,
    'law-efile': law.efile.selfRepresented === 'unknown' ? undefined : law.efile.selfRepresented,
    'law-permanent': known(orderOf(law, type)?.final.permanentPossible),
  };
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== 'unknown',
    ),
  );
}

const known = (value: string | undefined) => (value === 'unknown' ? undefined : value);

/** Days are written only where a hearing must be asked for; a hearing that comes by itself has no such limit. */
function requestLimit(hearing: ReturnType<typeof sectionFor<'hearing'>>): string | undefined {
  if (typeof hearing.requestWithinDays === 'number') return 'days';
  return hearing.automatic === 'yes' ? 'none' : undefined;
}

/** No months written and limits told: the file knows the limits, and a waiting time is not among them. */
function restrainedWait(ending: ReturnType<typeof sectionFor<'endByRestrained'>>): string | undefined {
  if (typeof ending.waitMonths === 'number' && ending.waitMonths > 0) return 'months';
  return ending.limits === undefined ? undefined : 'none';
}

/** The values each law fact can have when the order is one of these kinds. A fact that nobody settles keeps all. */
export const possibleLaw = (
  law: Jurisdiction,
  types: readonly OrderType[],
): ReadonlyMap<string, readonly string[]> => possibleFor(law, types.join());

const possibleFor = kept((law: Jurisdiction, types: string) => {
  const each = types.split(',').map((type) => lawValues(law, type as OrderType));
  return new Map(
    LAW_FACTS.map((fact) => [
      fact.id,
      fact.values.filter((value) =>
        each.some((values) => values[fact.id] === undefined || values[fact.id] === value),
      ),
    ]),
  );
});
