/**
 * Reads an hour as people write it: `9:30 a.m.`, `2 PM`, `13:30`, `10:00`.
 *
 * Null where it cannot be told morning from afternoon (`1:30`, `9`): a whole day in a calendar is right, a wrong hour
 * is not. Courts sit in daytime, so an hour before seven needs its a.m. or p.m. to be believed.
 *
 * @returns the hour as `HH:MM`, of 24
 */
export function readHour(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?\s?m\.?)?$/i.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes, half] = match;
  const hour = Number(hours);
  if (Number(minutes ?? 0) > 59) return null;
  if (half) {
    if (hour < 1 || hour > 12) return null;
    return written((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes);
  }
  return minutes !== undefined && hour >= 7 && hour <= 23 ? written(hour, minutes) : null;
}

const written = (hour: number, minutes = '00'): string => `${String(hour).padStart(2, '0')}:${minutes}`;
