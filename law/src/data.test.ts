import { describe, expect, test } from 'vitest';
import { findings, isNameOf, texts } from './check.ts';
import { tooHard } from './check-file.ts';
import { cite, safeUrl } from './cite.ts';
import { NONE_FOUND, UNKNOWN } from './constants.ts';
import { loadLaw } from './load.node.ts';
import { showPath } from './parse.ts';
import { orderTypes } from './read.ts';
import { isMeasured } from './reading.ts';
import type { Jurisdiction } from './schema.ts';

const law = loadLaw();
const jurisdictions = Object.values(law.jurisdictions);

test('all 50 states, the District of Columbia and the five territories are here', () => {
  const codes = Object.keys(law.jurisdictions);
  expect(codes).toHaveLength(56);
  expect(codes).toEqual([...codes].sort());
  for (const code of ['CA', 'DC', 'AS', 'GU', 'MP', 'PR', 'VI']) expect(codes).toContain(code);
  expect(new Set(jurisdictions.map(({ name }) => name)).size).toBe(56);
});

/** Every address of a file, wherever it stands. */
function addresses(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['url', 'finder', 'chat'].includes(key) && typeof part === 'string' ? [part] : addresses(part),
  );
}

/** What tells something and so needs a source: a text that is no question, nor "our sources do not say". */
const tells = (part: object): boolean =>
  texts(part).some(([path, text]) => !path.includes('ask') && text !== UNKNOWN && text !== NONE_FOUND);

/** The parts of a file that carry a list of sources of their own, with their path. */
function sourced(value: unknown, path: readonly string[] = []): [string, { sources: readonly string[] }][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, { sources: readonly string[] }][] =
    path.length > 0 && 'sources' in value && Array.isArray(value.sources)
      ? [[path.join('.'), value as { sources: readonly string[] }]]
      : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, part]) =>
      key === 'sources' ? [] : sourced(part, [...path, key]),
    ),
  ];
}

/** Courts and prosecutors call some of their offices so; a person must find them under that name. */
const OFFICE = /\bvictim(?:[ /-](?:and )?witness| advocate| services| assistance| office)\b/gi;

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
/** Numbers of lines that have closed, or that nobody has checked. */
const notToBeListed = law.national.helplines
  .filter(({ status, phone }) => status !== 'listable' && phone && /\d/.test(phone))
  .map(({ name, phone }) => ({ name, number: digits(phone as string) }));

function phones(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'phone' && typeof part === 'string' && part !== UNKNOWN ? [part] : phones(part),
  );
}

describe.each(jurisdictions.map((file): [string, Jurisdiction] => [file.name, file]))('%s', (_, file) => {
  test('says when its law was read, and no source is younger', () => {
    expect(file.read).toMatch(/^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
    for (const [id, { asOf }] of Object.entries(file.sources))
      if (asOf) expect(asOf.slice(0, 10) <= file.read, `${id}: ${asOf}`).toBe(true);
  });

  test('cites only sources that it lists, and whatever tells something has a source', () => {
    const parts = sourced(file);
    expect(parts.length).toBeGreaterThan(10);
    for (const [path, part] of parts) {
      for (const id of part.sources) expect(Object.keys(file.sources), path).toContain(id);
      if (tells(part)) expect(part.sources, `${path} tells something`).not.toEqual([]);
    }
  });

  test('describes at least one order, each kind once, the first one with a name', () => {
    const types = orderTypes(file);
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types).size).toBe(types.length);
    for (const order of file.orders) expect(order.name).not.toBe(UNKNOWN);
  });

  test('speaks to a person, not of the research, and says nothing that means “no value”', () => {
    expect(findings(file)).toEqual([]);
    for (const [path, text] of texts(file)) {
      if (text === UNKNOWN || isNameOf(path)) continue;
      expect(text, showPath(path)).not.toMatch(/\b(?:unknown|null|undefined|NaN|TODO|TBD)\b/i);
      expect(text.replace(OFFICE, ''), showPath(path)).not.toMatch(
        /\b(?:victims?|abusers?|accusers?|perpetrators?)\b/i,
      );
    }
  });

  test('reads at grade 8 or below, in sentences of at most 25 words', () => {
    const hard = texts(file)
      .filter(([path, text]) => !isNameOf(path) && isMeasured(text))
      .map(([path, text]) => ({ path: showPath(path), says: tooHard(text) }))
      .filter(({ says }) => says.length > 0);
    expect(hard).toEqual([]);
  });

  test('gives each form the title that is printed on it', () => {
    const forms = [file.withdraw, file.endByProtected, file.endByRestrained, file.respond, file.criminal]
      .flatMap((section) => section.forms ?? [])
      .concat(
        file.orders.flatMap(({ own }) =>
          Object.values(own ?? {}).flatMap((part) => (part && 'forms' in part ? (part.forms ?? []) : [])),
        ),
      );
    for (const form of forms) {
      expect(form.title.trim().length).toBeGreaterThan(3);
      expect(form.title).not.toBe(UNKNOWN);
    }
  });

  test('sends a person only to hosts of the list, over https', () => {
    for (const url of addresses(file)) {
      const shown = safeUrl(url, law.hosts);
      if (shown === null) continue;
      const { protocol, hostname } = new URL(shown);
      expect(protocol).toBe('https:');
      expect(
        law.hosts.hosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`)),
        shown,
      ).toBe(true);
    }
    for (const source of Object.values(file.sources)) {
      expect(cite(source, law.hosts).title.length).toBeGreaterThan(0);
      if (source.kind === 'law-firm' || source.kind === 'other')
        expect(cite(source, law.hosts).secondary, source.url).toBe(true);
    }
  });

  test('lists no phone of a line that is not to be listed', () => {
    for (const phone of [...phones(file.help), ...phones(law.contacts.jurisdictions[file.code])]) {
      expect(phone).toMatch(/\d/);
      expect(notToBeListed.filter(({ number }) => number === digits(phone))).toEqual([]);
    }
  });
});

describe('the law of the whole country', () => {
  const { national, contacts } = law;
  const facts = [...national.federal, ...national.general];

  test('has no two facts, lines or safety notes of one name', () => {
    const ids = [...facts, ...national.helplines, ...national.safety].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('rests every fact on a source', () => {
    for (const fact of [...facts, ...national.safety]) expect(fact.sources, fact.id).not.toEqual([]);
  });

  test('gives each line that may be listed a way to reach it that a person can use', () => {
    for (const line of national.helplines.filter(({ status }) => status === 'listable')) {
      const reached = [line.phone, line.url].filter((way) => way && way !== UNKNOWN);
      expect(reached, line.id).not.toEqual([]);
      if (line.phone && line.phone !== UNKNOWN)
        expect(line.phone, line.id).toMatch(/^(?:1-\d{3}-\d{3}-\d{4}|\d{3})$/);
    }
  });

  test('knows of each listed contact where it belongs, and of each place without contacts that it has none', () => {
    const listed = Object.keys(contacts.jurisdictions);
    for (const code of [...listed, ...contacts.notFound])
      expect(Object.keys(law.jurisdictions)).toContain(code);
    expect(listed.filter((code) => contacts.notFound.includes(code))).toEqual([]);
  });
});
