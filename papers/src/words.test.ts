/** What papers say, held against the way in which this project speaks. */
import { existsSync, readFileSync } from 'node:fs';
import { grade, isMeasured, longestSentence } from '@until-signed/law/reading';
import { describe, expect, test } from 'vitest';
import { DETAILS } from './details.ts';
import { textOfBlocks } from './model.ts';
import { filled, fittingPapers, papers } from './testkit.ts';

const { templates, words } = papers;

describe.each(templates.map((template) => [template.id, template] as const))('%s', (id, template) => {
  const fitting = ['protected', 'restrained']
    .flatMap((role) => ['civil', 'criminal'].map((kind) => ({ role, kind })))
    .flatMap((person) => ['temporary', 'final'].map((stage) => ({ ...person, stage })))
    .flatMap((person) => ['end', 'change', 'keep', 'contest'].map((goal) => ({ ...person, goal })))
    .flatMap((person) => ['OR', 'NC', 'NY', 'TX'].map((where) => ({ ...person, where })))
    .flatMap((person) => fittingPapers({ ...person, hearing: 'none', pressed: 'yes' }, '2026-11-21'))
    .find((one) => one.template.id === id);
  const paper = fitting && filled(fitting);
  /** Our own words: what a law file says is measured there. */
  const own = (paper ? [...paper.sheet, ...paper.blocks] : []).filter(
    ({ kind }) => kind === 'p' || kind === 'list' || kind === 'boxes' || kind === 'note',
  );

  test('reads at grade 8 or below, in sentences of at most 25 words', () => {
    for (const block of own) {
      const text = textOfBlocks([block]);
      if (!isMeasured(text)) continue;
      expect(longestSentence(text), text).toBeLessThanOrEqual(25);
      expect(grade(text), text).toBeLessThanOrEqual(8);
    }
  });

  test('calls nobody a victim, an abuser or an accuser', () => {
    const text = textOfBlocks(own).replace(/victim and witness office/gi, '');
    expect(text).not.toMatch(/\b(?:victims?|abusers?|accusers?|perpetrators?)\b/i);
  });

  test('a paper for a court asks for what the court needs to find the case', () => {
    if (template.audience === 'court')
      expect(template.asks).toEqual(
        expect.arrayContaining(['court', 'county', 'case-number', 'name', 'other-name']),
      );
  });
});

test('every detail that a paper asks for has a label and a hint, and every problem has words', () => {
  for (const { id } of DETAILS) {
    expect(words.details[id]?.label, id).toMatch(/\S/);
    expect(words.details[id]?.hint, id).toMatch(/[.!]"?$/);
  }
  for (const kind of [
    'not-details',
    'unknown-detail',
    'not-text',
    'not-a-day',
    'too-long',
    'not-a-list',
    'not-an-entry',
    'unknown-field',
    'too-many',
  ])
    expect(words.details[`problem.${kind}`]?.label, kind).toMatch(/\S/);
});

test('no paper asks where the protected person lives', () => {
  expect(DETAILS.map(({ id }) => id).filter((id) => /home|street|residence/.test(id))).toEqual([]);
  for (const { id, asks } of templates) if (asks.includes('mail-address')) expect(id).not.toBe('wallet-card');
});

test('the gallery in the docs shows every paper', () => {
  const page = readFileSync(new URL('../../docs/papers.md', import.meta.url), 'utf8');
  for (const { id, about } of templates) {
    expect(page, id).toContain(about);
    const [, picture] = new RegExp(`src="(papers/${id}-\\d+\\.jpg)"`).exec(page) ?? [];
    expect(picture && existsSync(new URL(`../../docs/${picture}`, import.meta.url)), id).toBe(true);
  }
});
