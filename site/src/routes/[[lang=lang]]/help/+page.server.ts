import type { Person } from '@until-signed/guidance';
import { safeUrl } from '@until-signed/law';
import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { only } from '#lib/say.ts';

export const prerender = true;

/** Every help line that may be listed, whoever asks. Local help is named by the plan, which knows the state. */
export const load = ({ params }) => {
  const { law, words } = theGuide(languageOf(params));
  const people = law.national.helplines
    .filter(({ id, status }) => status === 'listable' && words.strings[`people.${id}.about`] !== undefined)
    .map(
      ({ id, name, phone, url }): Person => ({
        id,
        name: words.strings[`people.${id}`] ?? name,
        about: words.strings[`people.${id}.about`] ?? '',
        phone: told(phone),
        url: safeUrl(told(url), law.hosts),
        hours: words.strings[`people.${id}.hours`] ?? null,
      }),
    );
  return { texts: only(words.strings, 'site.help.', 'site.plan.call'), people };
};

const told = (value: string | null | undefined): string | null =>
  value && value !== 'unknown' ? value : null;
