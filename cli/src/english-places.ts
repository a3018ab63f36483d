import type { Guide } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';

/** A guide that also takes the English name of a place: people say New York in every language. */
export function withEnglishPlaces(guide: Guide, { jurisdictions }: Law): Guide {
  const codes = new Map(Object.values(jurisdictions).map(({ code, name }) => [name.toLowerCase(), code]));
  return {
    ...guide,
    read: ({ where, ...given }) => {
      const code = typeof where === 'string' ? codes.get(where.trim().toLowerCase()) : undefined;
      return guide.read(where === undefined ? given : { where: code ?? where, ...given });
    },
  };
}
