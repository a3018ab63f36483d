import { distance } from 'fastest-levenshtein';

/** What was typed can be long, and can hold signs that move the cursor or hide text. It is shown without these. */
const MOST = 60;

/** What a person typed, fit to be shown on one line: no control or invisible signs, at most 60 letters. */
export function clean(typed: string): string {
  const letters = Array.from(typed.slice(0, MOST * 2), (letter) =>
    /[\p{C}\p{Z}]/u.test(letter) ? ' ' : letter,
  );
  const line = letters.join('').replace(/ +/g, ' ').trim();
  return Array.from(line).length > MOST || typed.length > MOST * 2
    ? `${Array.from(line).slice(0, MOST).join('')}…`
    : line;
}

/** The right spelling nearest to what was typed; null when nothing is near enough to be meant. */
export function nearest(typed: string, right: readonly string[]): string | null {
  const wanted = typed.slice(0, MOST).toLowerCase();
  if (wanted === '') return null;
  const near = right
    .map((one) => ({ one, lower: one.toLowerCase() }))
    .map(({ one, lower }) => ({ one, steps: distance(wanted, lower), start: lower[0] === wanted[0] ? 0 : 1 }))
    .filter(({ one, steps }) => steps <= Math.max(1, Math.floor(Math.max(wanted.length, one.length) / 2)));
  // Where two are as near, people rarely miss the first letter.
  return near.sort((a, b) => a.steps - b.steps || a.start - b.start)[0]?.one ?? null;
}

/** The date that was meant by something that is not an ISO date, as far as one can tell; else null. */
export function nearestDay(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [year, month, day] = (
    iso ? [iso[1], iso[2], iso[3]] : american ? [american[3], american[1], american[2]] : []
  ).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(Math.min(day, last))}`;
}
