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
  const listed = url ? hostOf(url, hosts) : undefined;
  return listed && url ? url.trim().replace(/^http:/i, 'https:') : null;
}

export function cite(source: Source, hosts: Hosts): Cite {
  const host = hostOf(source.url, hosts);
  const official = host?.what === 'official' || (host?.what === 'law-library' && source.kind === 'statute');
  return {
    title: source.title,
    publisher: source.publisher,
    url: safeUrl(source.url, hosts),
    asOf: source.asOf ?? null,
    secondary: !official,
  };
}

type Host = Hosts['hosts'][number];
/** Every plan cites the same sources again, and reading an address is slow: what was found is kept, list by list. */
const found = new WeakMap<Hosts, Map<string, Host | undefined>>();

function hostOf(url: string, list: Hosts): Host | undefined {
  const known = found.get(list) ?? new Map<string, Host | undefined>();
  found.set(list, known);
  if (!known.has(url)) known.set(url, findHost(url, list));
  return known.get(url);
}

function findHost(url: string, { hosts }: Hosts): Host | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || port + username + password !== '') return undefined;
  return hosts.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}
