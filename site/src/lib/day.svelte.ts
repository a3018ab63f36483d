/** The day on this device, as long as a page stays open: over midnight, and after the device has slept. */
import { browser } from '$app/env';
import { localToday } from './today.ts';

/** Milliseconds. A timer set for midnight would come late on a device that slept. */
const OFTEN = 20_000;

class Here {
  today = $state(localToday());
}

export const here = new Here();

if (browser) {
  const look = () => {
    here.today = localToday();
  };
  setInterval(look, OFTEN);
  for (const kind of ['focus', 'visibilitychange']) addEventListener(kind, look);
}
