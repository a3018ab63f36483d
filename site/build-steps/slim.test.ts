import { globSync, readFileSync } from 'node:fs';
import { makeGuide, type Plan } from '@until-signed/guidance';
import { cite } from '@until-signed/law';
import { fillPaper, papersFor } from '@until-signed/papers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSources, lawFrom, withSources } from '../src/lib/law-files.ts';
import { readPapers } from '../src/lib/server/load-papers.ts';
import { guide, law, TODAY, words } from '../src/lib/testkit.ts';
import { lawFile, sourcesFile } from './law-files.ts';
import { slimWords } from './slim.ts';

/** As it comes out of a file. */
const sent = <Content>(content: Content): Content => JSON.parse(JSON.stringify(content)) as Content;

const SITE = new URL('../', import.meta.url);
const bare = lawFrom(sent(lawFile(law)));
const full = withSources(bare, sent(sourcesFile(law)));
const inBrowser = makeGuide(full, slimWords(words));
const beforeSources = makeGuide(bare, slimWords(words));
const papers = readPapers(words);

const where = [...Object.keys(law.jurisdictions), 'tribe', 'unsure'];
const person = (place: fc.Arbitrary<string>) =>
  fc.record({
    role: fc.constantFrom('protected', 'restrained', 'both', 'unsure'),
    where: place,
    kind: fc.constantFrom('civil', 'criminal', 'both', 'unsure'),
    stage: fc.constantFrom('temporary', 'final', 'ended', 'unsure'),
    goal: fc.constantFrom('end', 'change', 'keep', 'unsure'),
    'order-type': fc.constantFrom(
      'domestic',
      'dating',
      'elder',
      'sexual-assault',
      'stalking',
      'other',
      'unsure',
    ),
    firearms: fc.constantFrom('yes', 'no'),
  });

const withoutCites = (plan: Plan) => ({
  ...plan,
  sections: plan.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, cites: [] })),
  })),
});

/** Pages that bring their own texts along or are made ahead, and what stands on them alone. */
const WITH_OWN_TEXTS =
  /routes\/(\[\[lang=lang\]\]\/)?(\+|about|help|how-we-know|leaving|us|search)|lib\/(states|answers)\/|server\/(state-pages|answer-pages|indexes|told-of-pages)|offline\/(Away|Remove)\.svelte|\.test\.ts$/;
/** The keys of texts that the other parts of the site name. */
const keysSaid = globSync('src/**/*.{svelte,ts}', { cwd: SITE })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !WITH_OWN_TEXTS.test(path))
  .flatMap((path) => [...readFileSync(new URL(path, SITE), 'utf8').matchAll(/\bsay\(\s*'([^']+)'/g)])
  .map(([, key = '']) => key);

/** Every paper that fits, as it is filled. */
const filled = ({ house }: typeof guide, answers: Readonly<Record<string, string>>) =>
  papersFor(house, papers.templates, answers, TODAY).map((fitting) =>
    fillPaper(fitting, { house, words: papers.words, details: {} }),
  );

describe('what a browser gets', () => {
  test('makes the very same plans and asks the very same questions', () => {
    fc.assert(
      fc.property(person(fc.constantFrom(...where)), (answers) => {
        expect(inBrowser.plan(answers, TODAY)).toEqual(guide.plan(answers, TODAY));
        expect(inBrowser.next(answers, TODAY)).toEqual(guide.next(answers, TODAY));
      }),
      { numRuns: 150 },
    );
  });

  test('makes them before the sources are there, all but the sources', () => {
    fc.assert(
      fc.property(person(fc.constantFrom(...where)), (answers) => {
        const plan = beforeSources.plan(answers, TODAY);
        expect(plan).toEqual(withoutCites(guide.plan(answers, TODAY)));
        expect(beforeSources.next(answers, TODAY)).toEqual(guide.next(answers, TODAY));
      }),
      { numRuns: 100 },
    );
  });

  test.each(where)('makes the very same papers, with the sources and before: %s', (place) => {
    fc.assert(
      fc.property(person(fc.constant(place)), (answers) => {
        const whole = filled(guide, answers);
        expect(filled(inBrowser, answers)).toEqual(whole);
        expect(filled(beforeSources, answers)).toEqual(whole);
      }),
      { numRuns: 3 },
    );
  });

  test('has every text that it says of itself', () => {
    expect(keysSaid.length).toBeGreaterThan(100);
    const { strings } = slimWords(words);
    expect(keysSaid.filter((key) => (strings[`site.${key}`] ?? strings[key]) === undefined)).toEqual([]);
  });

  test('lists the very same sources of every place', () => {
    expect(hasSources(bare)).toBe(false);
    expect(hasSources(full)).toBe(true);
    expect(Object.keys(full.jurisdictions)).toEqual(Object.keys(law.jurisdictions));
    for (const [code, place] of [...Object.entries(law.jurisdictions), ['US', law.national] as const]) {
      const other = code === 'US' ? full.national : full.jurisdictions[code];
      expect(other?.read).toBe(place.read);
      expect(Object.values(other?.sources ?? {}).map((one) => cite(one, full.hosts))).toEqual(
        Object.values(place.sources).map((one) => cite(one, law.hosts)),
      );
    }
  });
});
