/** Finds answers, places and court terms by what is typed, among all that can be found. */
import { type Found, folded } from '@until-signed/guidance/found';
import MiniSearch from 'minisearch';

export type Find = (typed: string) => readonly Found[];

const MOST = 30;
/** A name of a place is found by it; a word that many orders have in their names is looked for in answers first. */
const WEIGHT = { answer: 1.4, term: 1, place: 0.6 } as const;

/** A search over all that can be found. Words may be begun only, or slightly wrong; accents do not matter. */
export function searchIn(docs: readonly Found[]): Find {
  const byId = new Map(docs.map((one) => [one.id, one]));
  const search = new MiniSearch<Found>({
    fields: ['title', 'text', 'words'],
    processTerm: (word) => folded(word) || null,
    searchOptions: {
      boost: { title: 3, text: 1.5 },
      boostDocument: (id) => WEIGHT[byId.get(id as number)?.kind ?? 'answer'],
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  search.addAll(docs);
  return (typed) => {
    const all = search.search(typed, { combineWith: 'AND' });
    const found = all.length > 0 ? all : search.search(typed);
    const best = found.flatMap(({ id }) => byId.get(id) ?? []);
    const wanted = folded(typed.trim());
    const isNamed = ({ title }: Found) => folded(title) === wanted;
    return [...best.filter(isNamed), ...best.filter((one) => !isNamed(one))].slice(0, MOST);
  };
}
