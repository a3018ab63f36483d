/**
 * The site's own address, where one is named when it is built: `https://example.org`. Without one, addresses are told
 * without it, and no page is the worse for it.
 *
 * @throws where it is no bare address of a site
 */
export function originFrom(named: string | undefined): string {
  if (!named) return '';
  const url = URL.canParse(named) ? new URL(named) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || `${url.origin}/` !== url.href)
    throw new Error('ORIGIN must be the bare address of the site, such as https://example.org.');
  return url.origin;
}

export const ORIGIN: string = originFrom(process.env.ORIGIN);
