import { kept } from './kept.ts';
import type { Hosts, Source } from './schema.ts';

/** A source as a person sees it. `url` is null where we may not send a person there; then it is named only. */
export interface Cite {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly asOf: string | null;
  /** Not the court's, the legislature's or an agency's own words, or a copy kept by somebody else. */
  readonly secondary: boolean;
}

/**
 * The address to link to, or null. Only hosts of the list, only https; an old `http:` address of a listed host is
 * raised to https, because every listed host serves it.
 */
export function safeUrl(url: string | null | undefined, hosts: Hosts): string | null {
  return url && hostOf(hosts, url) ? url.trim().replace(/^http:/i, 'https:') : null;
}

export function cite(source: Source, hosts: Hosts): Cite {
  const host = hostOf(hosts, source.url);
  const official = host?.what === 'official' || (host?.what === 'law-library' && source.kind === 'statute');
  return {
    title: source.title,
    publisher: source.publisher,
    url: safeUrl(source.url, hosts),
    asOf: source.asOf ?? null,
    secondary: !official,
  };
}

/** Every plan cites the same sources again, and reading an address is slow. */
const hostOf = kept(({ hosts }: Hosts, url: string) => {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || port + username + password !== '') return null;
  return hosts.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`)) ?? null;
});
