import type { Law } from '@until-signed/law';

export interface HelpLine {
  readonly name: string;
  readonly phone: string;
}

/** The two numbers that stand on every page of trouble: whoever reads it, in whichever state. */
const ON_EVERY_PAGE = ['911', 'ndvh'];

/** Their names from the words, their numbers from the law file, each written down once. */
export function helpLines(law: Law, strings: Readonly<Record<string, string>>): HelpLine[] {
  return ON_EVERY_PAGE.map((wanted) => {
    const line = law.national.helplines.find(({ id }) => id === wanted);
    if (line?.status !== 'listable') throw new Error(`The help line “${wanted}” may not be listed.`);
    return { name: strings[`people.${wanted}`] ?? line.name, phone: String(line.phone) };
  });
}
