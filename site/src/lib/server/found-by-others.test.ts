import { languages } from '@until-signed/guidance/load-words';
import { describe, expect, test } from 'vitest';
import { to } from '#lib/language.ts';
import { OF_PERSON } from '#lib/of-person.ts';
import { headersFor } from '../../../server/headers.ts';
import { headOf } from './head.ts';
import { llms, PAGES, robots, sitemap } from './indexes.ts';
import { originFrom } from './origin.ts';
import { textOf } from './text-pages.ts';
import { toldOf } from './told-of-pages.ts';

const ORIGIN = 'https://example.org';
const all = ['en', ...languages().filter((one) => one !== 'en')];
const headAt = (path: string | null, language = 'en', origin = ORIGIN) =>
  headOf({ path, language, languages: all, origin }, toldOf(path ?? '', language, origin));
const dataIn = (head: string) => {
  const [, json] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head) ?? [];
  return json ? JSON.parse(json) : null;
};
const valuesOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, value = '']) => value);

describe('what a page says of itself', () => {
  test('names its own address, the one in each language, and the one for everybody else', () => {
    const head = headAt('/us/california', 'es');
    expect(head).toContain('<link rel="canonical" href="https://example.org/es/us/california">');
    expect(valuesOf(head, /hreflang="([^"]+)"/g)).toEqual([...all, 'x-default']);
    expect(head).toContain('hreflang="x-default" href="https://example.org/us/california"');
  });

  test('names paths alone where the site has no address of its own', () => {
    expect(headAt('/terms', 'en', '')).toContain('<link rel="canonical" href="/terms">');
  });

  test.each(all)('is a description of its own for each page about the law, in %s', (language) => {
    const about = PAGES.filter((path) => toldOf(path, language, '').hasText);
    const said = about.map((path) => toldOf(path, language, '').description);
    expect(
      said.filter((text) => /[{}]|undefined/.test(text) || text.length < 20 || text.length > 320),
    ).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('tells nobody to find the questions, a plan or papers, in any language', () => {
    for (const path of ['/questions', '/plan', '/papers', null]) {
      const head = headAt(path, 'es');
      expect(head).toBe('<meta name="robots" content="noindex, noarchive">');
    }
  });

  test('lets the other pages be found', () => {
    for (const path of PAGES) expect(headAt(path)).toContain('<meta name="robots" content="noarchive">');
  });

  test('cannot break out of its place', () => {
    const about = { description: '"><b>', data: { name: '</script>' }, hasText: false };
    const head = headOf({ path: '/x', language: 'en', languages: ['en'], origin: '' }, about);
    expect(head).toContain('content="&quot;>&lt;b>"');
    expect(head.match(/<\/script>/g)).toHaveLength(1);
    expect(dataIn(head)).toEqual({ name: '</script>' });
  });
});

describe('data in the words of schema.org', () => {
  test('has the question and its answer', () => {
    const data = dataIn(headAt('/answers/not-showing-up'));
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: 'Can I drop a restraining order by not going to court?' }],
    });
    expect(data.mainEntity[0].acceptedAnswer.text).toMatch(/^Do not count on it\..*For whom: /);
    expect(data.mainEntity[0].acceptedAnswer.url).toBe('https://example.org/answers/not-showing-up');
  });

  test('explains the court terms', () => {
    const { hasDefinedTerm } = dataIn(headAt('/terms', 'es'));
    expect(hasDefinedTerm).toContainEqual(
      expect.objectContaining({ name: 'petición', alternateName: 'petition' }),
    );
  });

  test('of a place names its orders, and says of nobody that this is their service', () => {
    const data = dataIn(headAt('/us/texas'));
    expect(data).toMatchObject({ '@type': 'WebPage', spatialCoverage: { name: 'Texas' } });
    expect(data.about[0].name).toBe('Family violence protective order');
    expect(JSON.stringify(data)).not.toMatch(/LegalService|GovernmentService|Attorney/);
  });

  test('stands on no page that is not about the law', () => {
    for (const path of ['/', '/about', '/help', '/search']) expect(dataIn(headAt(path))).toBeNull();
  });
});

describe('the lists of pages', () => {
  test('the map of the site has every page in every language, and nothing of a person', () => {
    const found = valuesOf(sitemap(all, ORIGIN), /<loc>([^<]+)<\/loc>/g);
    expect(found).toHaveLength(PAGES.length * all.length);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('https://example.org/es/answers/back-together');
    expect(PAGES.filter((path) => OF_PERSON.test(path))).toEqual([]);
  });

  test('programs that read find the address of the map only where the site has one', () => {
    expect(robots(ORIGIN)).toContain('Sitemap: https://example.org/sitemap.xml');
    expect(robots('')).not.toContain('Sitemap');
    expect(robots(ORIGIN)).toContain('Disallow:\n');
  });

  test.each(all)('every page named for programs exists as text, in %s', (language) => {
    const list = llms(language, all, '');
    expect(list).not.toMatch(/undefined|[{}]/);
    const paths = valuesOf(list, /\]\(([^)]+)\.md\)/g);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const plain = language === 'en' ? path : path.slice(language.length + 1);
      expect(PAGES).toContain(plain);
      expect(to(language, plain)).toBe(path);
      const [, kind = '', id = '', field = ''] = plain.split('/');
      const text =
        kind === 'answers'
          ? textOf({ kind: 'answer', id, language })
          : kind === 'terms'
            ? textOf({ kind: 'terms', language })
            : id === 'compare'
              ? textOf({ kind: 'compare', id: field, language })
              : id === 'known'
                ? textOf({ kind: 'known', language })
                : textOf({ kind: 'place', id, language });
      expect(text, path).toMatch(/^# \S/);
      expect(text, path).not.toMatch(/\{[a-z]|undefined|\bnull\b|\bunknown\b/);
    }
  });
});

describe('the header of a reply', () => {
  test.each(['/plan', '/es/plan', '/questions', '/papers', '/papers/file', '/es/notes', '/plan/__data.json'])(
    'tells nobody to find %s',
    (path) => expect(headersFor(path)['x-robots-tag']).toBe('noindex, noarchive'),
  );

  test.each(['/', '/es', '/answers', '/us/texas', '/planet'])('lets %s be found', (path) =>
    expect(headersFor(path)['x-robots-tag']).toBeUndefined(),
  );
});

describe('the address of the site', () => {
  test('is one of a site alone', () => {
    expect(originFrom(undefined)).toBe('');
    expect(originFrom('https://example.org')).toBe('https://example.org');
    expect(originFrom('https://example.org/')).toBe('https://example.org');
    for (const wrong of [
      'example.org',
      'ftp://example.org',
      'https://example.org/x',
      'https://a@example.org',
    ])
      expect(() => originFrom(wrong)).toThrow('ORIGIN');
  });
});
