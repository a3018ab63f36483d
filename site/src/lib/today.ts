import type { Day } from '@until-signed/guidance';

/** Today, on this device. */
export function localToday(now: Date = new Date()): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
