import { plainDay } from '@until-signed/guidance';
import { theGuide } from '#lib/guide.ts';
import { only, speak } from '#lib/say.ts';

/** The few texts that stand on every page. They never change while a page is open, so they are not fetched again. */
export const load = () => {
  const { law, words } = theGuide();
  const frame = only(words.strings, 'site.frame.', 'site.error.');
  const days = [law.national, ...Object.values(law.jurisdictions)].map(({ read }) => read).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => day && plainDay(day, words.language));
  const say = speak(frame);
  return {
    frame,
    /** How old what we say of the law is: on every page, also on one that comes from the device itself. */
    lawRead: first === last ? say('frame.law', { day: last }) : say('frame.law-between', { first, last }),
  };
};
