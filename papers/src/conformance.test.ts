/** Every paper, in every place, for the person it fits: whole, readable, and never the other side's. */

import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import { describe, expect, test } from 'vitest';
import { fillPaper } from './fill.ts';
import { papersFor } from './fits.ts';
import { renderHtmlBody } from './html.ts';
import { loadPapers } from './load.node.ts';
import { type Block, textOfBlocks } from './model.ts';

const TODAY = '2026-11-21';
const guide = makeGuide({ ...loadLaw(), hosts: { hosts: [] } }, loadWords('en'));
const fields = new Set(
  Object.values(guide.words.items).flatMap(({ lead, more }) =>
    [...lead, ...more].flatMap((block) => (block.kind === 'law' ? [block.field] : [])),
  ),
);
const { templates, words } = loadPapers(fields);
const PLACES = [...Object.keys(guide.law.jurisdictions), 'tribe', 'military', 'unsure'];

/** People of every side, kind, stage and wish: whoever a paper may be for. */
const PEOPLE = ['protected', 'restrained'].flatMap((role) =>
  ['civil', 'criminal', 'both'].flatMap((kind) =>
    ['temporary', 'final'].flatMap((stage) =>
      ['end', 'change', role === 'protected' ? 'keep' : 'contest'].map((goal) => ({
        role,
        kind,
        stage,
        goal,
        hearing: 'none',
        'order-type': 'domestic',
        unsafe: 'yes',
      })),
    ),
  ),
);
const papersOf = (answers: Readonly<Record<string, string>>) =>
  papersFor(guide.house, templates, answers, TODAY);
const filling = { house: guide.house, words, details: {} };

describe.each(PLACES)('in %s', (where) => {
  test('every paper that fits is filled and shown whole', () => {
    for (const person of PEOPLE)
      for (const fitting of papersOf({ ...person, where })) {
        const paper = fillPaper(fitting, filling);
        const text = textOfBlocks(paper.blocks);
        expect(text, paper.id).not.toMatch(/[{}]|undefined|null|\[object/);
        expect(text.length, paper.id).toBeGreaterThan(80);
        expect(renderHtmlBody(paper)).toContain(paper.title.split("'")[0]);
      }
  });

  test('no paper of one side is for the other', () => {
    for (const person of PEOPLE)
      for (const { template } of papersOf({ ...person, where }))
        expect([null, person.role]).toContain(template.side);
  });

  test('a criminal order alone brings no civil court paper', () => {
    for (const person of PEOPLE.filter(({ kind }) => kind === 'criminal'))
      for (const { template } of papersOf({ ...person, where }))
        expect(template.audience === 'court' ? template.id : null, person.goal).toBeNull();
  });
});

test('every paper fits somebody', () => {
  const seen = new Set(
    PLACES.flatMap((where) =>
      PEOPLE.flatMap((person) => papersOf({ ...person, where }).map(({ template }) => template.id)),
    ),
  );
  expect(templates.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test('what a person typed stands on the paper, and what they left out is a line to write on', () => {
  const [fitting] = papersOf({
    role: 'protected',
    where: 'OR',
    kind: 'civil',
    'order-type': 'domestic',
    stage: 'temporary',
    goal: 'end',
  });
  if (!fitting) throw new Error('no paper fits');
  const paper = fillPaper(fitting, {
    ...filling,
    details: { name: 'Đặng Thị Hà', reason: 'We live apart now.' },
  });
  const kinds = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => (block.kind === 'note' ? kinds(block.blocks) : block.kind));
  expect(kinds(paper.blocks)).toContain('signature');
  expect(textOfBlocks(paper.blocks)).toMatch(/Đặng Thị Hà|We live apart now\./);
});
