/** The day on this device, as long as a page stays open: over midnight, and after the device has slept. */
import { browser } from '$app/env';
import { localToday } from './today.ts';

/** Milliseconds. A timer set for midnight would come late on a device that slept. */
const OFTEN = 5000;

let day = $state(localToday());

export const dayHere = (): string => day;

if (browser)
  setInterval(() => {
    day = localToday();
  }, OFTEN);
