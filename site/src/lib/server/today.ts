import type { Day } from '@until-signed/guidance';
import { dayIn, EASTERN } from '../today.ts';

/**
 * Today, for whoever asks without scripts: the server does not know where they are, but a court's own day is the one
 * that counts. Of a state with two time zones we take the western one: there the day begins later, and no date is
 * called past too early.
 */
export function todayIn(place: string | undefined, now: Date = new Date()): Day {
  const zone = Object.entries(ZONES).find(([, codes]) => place !== undefined && codes.includes(place))?.[0];
  return dayIn(zone ?? EASTERN, now);
}

const ZONES: Readonly<Record<string, string>> = {
  'Pacific/Guam': 'GU MP',
  'America/Puerto_Rico': 'PR VI',
  [EASTERN]: 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV',
  'America/Chicago': 'AL AR FL IA IL IN KY LA MI MN MO MS OK TN WI',
  'America/Denver': 'CO KS MT ND NE NM SD TX UT WY',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA ID NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'Pacific/Pago_Pago': 'AS',
};
