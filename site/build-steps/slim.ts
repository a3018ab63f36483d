import type { Words } from '@until-signed/guidance';
import type { Law } from '@until-signed/law';

/** Notes for those who keep the law files; no plan and no page shows them. */
const FOR_KEEPERS = new Set([
  'remark',
  'note',
  'says',
  'holds',
  'for',
  'languages',
  'tty',
  'videophone',
  'chat',
  'text',
]);

/** The law without what a browser never shows: remarks, gaps, and what stands in the national file for its keepers. */
export function slimLaw({ jurisdictions, national, contacts, hosts }: Law): Law {
  const bare = <T>(value: T, left: (key: string) => boolean): T =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) => (key === 'gaps' ? [] : left(key) ? undefined : inner)),
    ) as T;
  return {
    jurisdictions: bare(jurisdictions, (key) => key === 'remark'),
    national: bare(national, (key) => FOR_KEEPERS.has(key)),
    contacts: { ...bare(contacts, (key) => FOR_KEEPERS.has(key)), sources: {}, notFound: [] },
    hosts,
  };
}

/** The words without those of the command line. */
export const slimWords = (words: Words): Words => ({
  ...words,
  strings: Object.fromEntries(Object.entries(words.strings).filter(([key]) => !key.startsWith('cli.'))),
});
