import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, safeUrl } from './cite.ts';
import type { Hosts, Source } from './schema.ts';

const hosts: Hosts = {
  hosts: [
    { host: 'gov', what: 'official' },
    { host: 'womenslaw.org', what: 'nonprofit' },
    { host: 'law.cornell.edu', what: 'law-library' },
  ],
};
const source = (more: Partial<Source>): Source => ({
  url: 'https://courts.ca.gov/drop',
  title: 'How to end an order',
  publisher: 'A court',
  kind: 'court',
  ...more,
});

describe('an address that a person may be sent to', () => {
  test('is on a listed host or below it', () => {
    expect(safeUrl('https://womenslaw.org/laws', hosts)).toBe('https://womenslaw.org/laws');
    expect(safeUrl('https://www.womenslaw.org/laws?a=1#b', hosts)).toBe(
      'https://www.womenslaw.org/laws?a=1#b',
    );
    expect(safeUrl('https://selfhelp.courts.ca.gov/', hosts)).toBe('https://selfhelp.courts.ca.gov/');
  });

  test('is raised from http to https, and changed in nothing else', () => {
    expect(safeUrl('http://www.courts.oregon.gov/a?u=http://b', hosts)).toBe(
      'https://www.courts.oregon.gov/a?u=http://b',
    );
  });

  test('is raised to https however the http is written', () => {
    expect(safeUrl('HTTP://womenslaw.org/', hosts)).toBe('https://womenslaw.org/');
    expect(safeUrl(' http://womenslaw.org/', hosts)).toBe('https://womenslaw.org/');
  });

  test.each([
    ['nothing', null],
    ['nothing at all', undefined],
    ['an empty text', ''],
    ['no address', 'ask the clerk'],
    ['a host that is not listed', 'https://example.com/'],
    ['a host that ends like a listed one', 'https://notwomenslaw.org/'],
    ['a listed host as the beginning of another', 'https://womenslaw.org.example.com/'],
    ['a listed host in the path', 'https://example.com/womenslaw.org'],
    ['a listed host in the query', 'https://example.com/?https://womenslaw.org'],
    ['a listed host as user name', 'https://womenslaw.org@example.com/'],
    ['a user name before a listed host', 'https://you@womenslaw.org/'],
    ['a password before a listed host', 'https://:secret@womenslaw.org/'],
    ['a port', 'https://womenslaw.org:8443/'],
    ['a script', 'javascript:alert(1)//womenslaw.org'],
    ['a file', 'file://womenslaw.org/etc/passwd'],
    ['another scheme', 'ftp://womenslaw.org/'],
    ['letters that look like others', 'https://womens\u04cfaw.org/'],
    ['a backslash for a slash', 'https://example.com\\.womenslaw.org/'],
  ])('is never %s', (_, url) => {
    expect(safeUrl(url, hosts)).toBeNull();
  });

  test('is on the list whatever is put together around a listed name', () => {
    const piece = fc.constantFrom(
      'womenslaw.org',
      'gov',
      'a',
      'evil.com',
      '.',
      '-',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '%2e',
      ' ',
      '443',
      'xn--',
      'WWW',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('https://', 'http://', '//', 'https:/', ''),
        fc.array(piece, { maxLength: 7 }),
        (scheme, pieces) => {
          const shown = safeUrl(scheme + pieces.join(''), hosts);
          if (shown === null) return;
          const { protocol, hostname, username, password, port } = new URL(shown);
          expect(protocol).toBe('https:');
          expect(username + password + port).toBe('');
          expect(hosts.hosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`))).toBe(
            true,
          );
        },
      ),
      { numRuns: 2000, seed: 20261121 },
    );
  });
});

describe('a source below a line', () => {
  test('is the court’s own word on an official host', () => {
    expect(cite(source({}), hosts)).toEqual({
      title: 'How to end an order',
      publisher: 'A court',
      url: 'https://courts.ca.gov/drop',
      asOf: null,
      secondary: false,
    });
  });

  test('is named but not linked, and marked as secondary, where we do not know the host', () => {
    const shown = cite(source({ url: 'https://fill.io/A-FORM', asOf: '2020-01' }), hosts);
    expect(shown).toMatchObject({ url: null, secondary: true, asOf: '2020-01' });
  });

  test('is secondary on a nonprofit’s page, also when the page is linked', () => {
    const shown = cite(source({ url: 'https://www.womenslaw.org/a', kind: 'nonprofit' }), hosts);
    expect(shown).toMatchObject({ url: 'https://www.womenslaw.org/a', secondary: true });
  });

  test('is primary in a law library for the law’s own text alone', () => {
    const url = 'https://www.law.cornell.edu/uscode/text/18/2265';
    expect(cite(source({ url, kind: 'statute' }), hosts).secondary).toBe(false);
    expect(cite(source({ url, kind: 'other' }), hosts).secondary).toBe(true);
  });
});
