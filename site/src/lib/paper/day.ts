import { type Day, isDay } from '@until-signed/guidance';

/** Of years with two digits, those above are of the last century. */
const LAST_OF_THIS_CENTURY = 69;

/**
 * Reads a day as people write it here: `12/4/2026`, `12-4-26`, `December 4, 2026`, `Fri, Dec. 4 2026`, `2026-12-04`.
 * The month comes first, as it does on court papers in this country. Nothing is guessed: what is no such day is null.
 *
 * @param language whose names of months are read
 */
export function readTypedDay(text: string, language: string): Day | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (whole) return toDay(whole[1], whole[2], whole[3]);
  const digits = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})$/.exec(plain);
  if (digits) return toDay(digits[3], digits[1], digits[2]);
  const named =
    /^(?:[\p{L}.]+,?\s+)??(?<month>\p{L}{3,})\.?,?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4}|\d{2})$/u.exec(
      plain,
    ) ??
    /^(?:[\p{L}.]+,?\s+)??(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:de\s+)?(?<month>\p{L}{3,})\.?,?\s+(?:de\s+)?(?<year>\d{4}|\d{2})$/u.exec(
      plain,
    );
  const { month = '', day, year } = named?.groups ?? {};
  const number = monthsOf(language).findIndex((name) => month !== '' && name.startsWith(month)) + 1;
  return number === 0 ? null : toDay(year, String(number), day);
}

function toDay(year = '', month = '', day = ''): Day | null {
  const short = Number(year);
  const whole = year.length === 4 ? year : String(short + (short > LAST_OF_THIS_CENTURY ? 1900 : 2000));
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

const monthsOf = (language: string): readonly string[] =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
      .format(Date.UTC(2026, index, 15))
      .toLowerCase(),
  );
