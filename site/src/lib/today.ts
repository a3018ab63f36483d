import type { Day } from '@until-signed/guidance';

/** Today, on this device. */
export function localToday(now: Date = new Date()): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The courts' day in the east, for a page that the server makes for nobody in particular. */
export const EASTERN = 'America/New_York';

/** Today, in a time zone. */
export const dayIn = (timeZone: string, now: Date = new Date()): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
