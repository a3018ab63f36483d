import { loadLaw, loadLawIn } from '@until-signed/law/load';
import { expect, test } from 'vitest';
import { loadGlossary } from './load-glossary.node.ts';
import { loadWords } from './load-words.node.ts';
import { pairsOf, straysIn } from './strays.ts';

const glossary = loadGlossary();
const law = loadLaw();
const pairs = [
  ...pairsOf(loadWords('en'), loadWords('es')),
  ...pairsOf(law, loadLawIn('es', law)),
  // Not texts that a person reads: notes of keepers, and the words by which a search finds an answer, in any order.
].filter(({ path }) => !/\.(gaps|also)\.\d+$/.test(path));

/** Texts in which the term is rightly said otherwise, each with why. */
const RIGHT: readonly (readonly [path: string, term: string, why: string])[] = [
  ['questions.clerk.said.help.1', 'clerk', 'the question before it names the office'],
  ['answers.answer.missed-hearing.holds', 'clerk', 'the answer before it names the office'],
  ['answers.answer.missed-hearing.more.0', 'hearing', 'the question names it: “faltó”'],
  [
    'jurisdictions.KS.registry.how',
    'final order',
    'one noun for three kinds: “cada orden temporal … y final”',
  ],
  ['jurisdictions.WY.registry.how', 'final order', 'one noun for two kinds'],
  ['national.federal.6.says', 'final order', 'one noun for two kinds'],
  ['jurisdictions.ND.withdraw.how', 'final order', '“una final”, after the temporary one was named'],
  [
    'jurisdictions.MT.help.forms.name',
    'temporary order',
    'the name of an order: “orden de protección temporal”',
  ],
  ['jurisdictions.SD.orders.2.own.endByProtected.how', 'petition', 'the verb: to petition'],
  ['jurisdictions.SD.orders.2.own.endByRestrained.how', 'petition', 'the verb: to petition'],
  ['jurisdictions.UT.records.note', 'petition', 'the verb: to petition'],
  ['jurisdictions.SD.hearing.note', 'order', 'the verb: the court must order a hearing'],
  ['jurisdictions.VA.endByProtected.notice', 'hearing', 'the verb: without hearing the other side'],
  ['national.helplines.7.for', 'hearing', 'hard of hearing'],
];

test('no Spanish text strays from the glossary', () => {
  expect(pairs.length).toBeGreaterThan(5000);
  const right = new Set(RIGHT.map(([path, term]) => `${path}: ${term}`));
  expect(straysIn(pairs, glossary).filter((one) => !right.has(one))).toEqual([]);
});

test('every exception is still one', () => {
  const found = new Set(straysIn(pairs, glossary));
  expect(RIGHT.filter(([path, term]) => !found.has(`${path}: ${term}`))).toEqual([]);
});

test('a text that strays is found, and one that quotes the English is none', () => {
  const pair = (told: string) => [{ path: 'a', english: 'Go to the hearing.', told }];
  expect(straysIn(pair('Vaya a la vista.'), glossary)).toEqual(['a: hearing']);
  expect(straysIn(pair('Vaya a la audiencia.'), glossary)).toEqual([]);
  expect(straysIn(pair('Vaya a la “hearing”.'), glossary)).toEqual([]);
});
