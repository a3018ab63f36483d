/** A dull, fast page that many people open. */
const USUAL = 'https://www.weather.gov/';

/**
 * Where "Leave now" goes: what LEAVE_TO names when the site is built, or the usual page.
 *
 * @throws where it is not a plain https address: no other one may stand behind that button
 */
export function leaveTo(named: string | undefined): string {
  if (!named) return USUAL;
  const url = URL.canParse(named) ? new URL(named) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username)
    throw new Error('LEAVE_TO must be a plain address that begins with https://, without a query.');
  return url.href;
}

/** As set where the site is built and tested. A page reads `virtual:early` instead. */
export const LEAVE_TO: string = leaveTo(process.env.LEAVE_TO);
