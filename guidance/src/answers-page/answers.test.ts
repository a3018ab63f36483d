import { loadLawIn } from '@until-signed/law/load';
import { grade, isMeasured, longestSentence } from '@until-signed/law/reading';
import { inflesz } from '@until-signed/law/reading-es';
import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../load-glossary.node.ts';
import { languages, loadWords } from '../load-words.node.ts';
import { QUESTIONS } from '../questions.ts';
import { guide, law, TODAY } from '../testkit.ts';
import { plain } from '../words.ts';
import {
  ANSWERS,
  answerPage,
  answersByTopic,
  answerText,
  searchDocs,
  termsIn,
  textOfTerms,
} from './index.ts';

const slugs = ANSWERS.map(({ slug }) => slug);
const glossary = loadGlossary();
const said = (one: NonNullable<ReturnType<typeof answerPage>>): string =>
  [one.question, plain([one.answer]), one.holds, plain(one.more.filter((b) => b.kind !== 'states'))].join(
    '\n',
  );

describe.each(languages())('in %s', (language) => {
  const words = loadWords(language);
  const told = loadLawIn(language, law);
  const page = (slug: string) => {
    const found = answerPage(told, words, slug);
    if (!found) throw new Error(`no words for ${slug}`);
    return found;
  };

  test('every question has its words, and no words are left over', () => {
    expect(Object.keys(words.answers).sort()).toEqual(slugs.map((slug) => `answer.${slug}`).sort());
  });

  test.each(slugs)('%s is asked as a question and answered in the first sentence', (slug) => {
    const { question, answer, holds } = page(slug);
    expect(question).toMatch(/\?$|^.*\?.*$/);
    expect(plain([answer]).length).toBeLessThan(260);
    expect(holds).toMatch(/\.$/);
  });

  test.each(slugs)('%s tells of places what their law files say, in labels and not in keys', (slug) => {
    for (const block of page(slug).more) {
      if (block.kind !== 'states') continue;
      expect(block.title, block.field).toMatch(/\?$/);
      expect(block.groups.length + block.texts.length).toBeGreaterThan(0);
      const all = [
        ...block.groups.flatMap(({ places }) => places),
        ...block.texts.map(({ place }) => place),
        ...block.silent,
      ];
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
      expect(all).toHaveLength(56);
      for (const { label } of block.groups) expect(label).toMatch(/\S/);
    }
  });

  test.each(slugs)('%s leaves no placeholder, and says nowhere that something is unknown', (slug) => {
    const text = answerText(page(slug), words, (path) => path);
    expect(text).not.toMatch(/[{}]|undefined|\bnull\b|\bunknown\b|none found/);
    expect(text).toMatch(/^# .*\n\n/);
  });

  test('every topic has answers', () => {
    for (const { title, answers } of answersByTopic(words)) {
      expect(title).toMatch(/\S/);
      expect(answers.length).toBeGreaterThan(1);
    }
  });

  test('about forty court terms are explained', () => {
    const terms = termsIn(language, glossary);
    expect(terms.length).toBeGreaterThanOrEqual(40);
    for (const { term, english, means } of terms) {
      expect(`${term} ${means}`).not.toMatch(/undefined|[{}]/);
      expect(english === null).toBe(language === 'en');
      expect(means).toMatch(/\.$/);
    }
    expect(textOfTerms(terms, words)).toContain(terms[0]?.means ?? '');
  });

  test('a search can find every answer, every place and every term, each by its own address', () => {
    const docs = searchDocs(told, words, termsIn(language, glossary));
    expect(docs.filter(({ kind }) => kind === 'answer')).toHaveLength(slugs.length);
    expect(docs.filter(({ kind }) => kind === 'place')).toHaveLength(56);
    expect(new Set(docs.map(({ path }) => path)).size).toBe(docs.length);
  });
});

describe('an answer', () => {
  const known = new Set(
    [...law.national.federal, ...law.national.general, ...law.national.helplines, ...law.national.safety].map(
      ({ id }) => `us:${id}`,
    ),
  );

  test.each(ANSWERS.map((one) => [one.slug, one] as const))(
    '%s rests on facts that are known, and on one that holds everywhere',
    (_, { rests }) => {
      for (const rest of rests)
        expect(
          rest.startsWith('law:') ? rest.slice(4) in (law.jurisdictions.OR as object) : known.has(rest),
          rest,
        ).toBe(true);
      expect(rests.some((rest) => rest.startsWith('us:'))).toBe(true);
    },
  );

  test.each(slugs)('%s names the sources of what it rests on', (slug) => {
    expect(answerPage(law, guide.words, slug)?.cites.length).toBeGreaterThan(0);
  });

  test.each(ANSWERS.map((one) => [one.slug, one] as const))(
    '%s draws on law files that it rests on',
    (slug, { rests }) => {
      const draws = guide.words.answers[`answer.${slug}`]?.more.some((block) => block.kind === 'states');
      if (draws) expect(rests.some((rest) => rest.startsWith('law:'))).toBe(true);
    },
  );

  test.each(ANSWERS.map((one) => [one.slug, one] as const))(
    '%s leads on to others that exist',
    (slug, { next }) => {
      expect(next.filter((one) => !slugs.includes(one) || one === slug)).toEqual([]);
      expect(next.length).toBeGreaterThan(0);
    },
  );

  test.each(ANSWERS.map((one) => [one.slug, one] as const))(
    '%s fills in facts that the interview takes, and that fit together',
    (_, { facts }) => {
      expect(guide.read(facts).problems).toEqual([]);
      expect(guide.plan(facts, TODAY).conflicts).toEqual([]);
      if (Object.keys(facts).length > 0) expect(guide.next(facts, TODAY)).not.toBeNull();
    },
  );

  test('fills in nothing that would decide a question of several for the rest of its list', () => {
    const several = QUESTIONS.filter(({ kind }) => kind === 'several').map(({ id }) => id);
    for (const { facts } of ANSWERS) for (const id of several) expect(facts).not.toHaveProperty(id);
  });
});

describe('every answer is easy to read', () => {
  test('in English: grade 8 or below, sentences of at most 25 words', () => {
    const hard = slugs.flatMap((slug) => {
      const text = said(answerPage(law, guide.words, slug) as NonNullable<ReturnType<typeof answerPage>>);
      return isMeasured(text) && (grade(text) > 8 || longestSentence(text) > 25)
        ? [`${slug}: ${grade(text).toFixed(1)}, ${longestSentence(text)}`]
        : [];
    });
    expect(hard).toEqual([]);
  });

  test('in Spanish: at least normal on the INFLESZ scale', () => {
    const words = loadWords('es');
    const hard = slugs.flatMap((slug) => {
      const text = said(answerPage(law, words, slug) as NonNullable<ReturnType<typeof answerPage>>);
      return inflesz(text) < 55 ? [`${slug}: ${Math.round(inflesz(text))}`] : [];
    });
    expect(hard).toEqual([]);
  });

  test('the terms too', () => {
    const en = termsIn('en', glossary).filter(({ means }) => isMeasured(means) && grade(means) > 8);
    const es = termsIn('es', glossary).filter(({ means }) => isMeasured(means) && inflesz(means) < 55);
    expect([...en, ...es].map(({ id, means }) => `${id}: ${means}`)).toEqual([]);
  });
});

describe('claim A36', () => {
  test.each([
    ['not-showing-up', /no sure way/],
    ['criminal-changed-my-mind', /^No/],
    ['against-me', /^Not by taking it back/],
    ['moving', /^No\./],
    ['how-fast', /as soon as the court is open/],
    ['online', /^Usually not/],
    ['back-together', /^No\./],
    ['criminal-protects-me', /prosecutor/],
    ['pressed', /in private/],
    ['filing-pauses', /^No\./],
  ])('is answered: %s', (slug, begins) => {
    const page = answerPage(law, guide.words, slug);
    expect(page && plain([page.answer])).toMatch(begins);
  });
});
