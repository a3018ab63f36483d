/** Papers for a person who reads Spanish: English for whoever files or reads in English, Spanish under each line. */
import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLawIn } from '@until-signed/law/load';
import { describe, expect, test } from 'vitest';
import { PERSONS } from '../../tests/persons.ts';
import type { Details } from './details.ts';
import { renderDocx } from './docx.ts';
import { all, readDocx, setting, textOf } from './docx-testkit.ts';
import { fillPaper } from './fill.ts';
import { type Fitting, papersFor } from './fits.ts';
import { loadFonts } from './fonts.node.ts';
import { isGloss, withoutGlosses } from './gloss.ts';
import { renderHtml } from './html.ts';
import { loadPapers, stalePapers } from './load.node.ts';
import { type Block, type Gloss, type PaperDocument, type Text, textOfBlocks } from './model.ts';
import { renderPdf } from './pdf.ts';
import { nodes, readPdf, spoken } from './pdf-testkit.ts';
import { unlikePapers } from './same-papers.ts';
import { guide, papers, USUAL } from './testkit.ts';
import { copyToUnderstand, paperFor, renderingOf, SAID_TO_OTHERS } from './two-languages.ts';

const TODAY = '2026-11-21';
const spanish = makeGuide(loadLawIn('es', guide.law), loadWords('es'));
const told = loadPapers(spanish.words);
const court = () => ({ house: guide.house, ...papers });
const filling = (details: Details = {}) => ({ house: spanish.house, words: told.words, details });
const made = (fitting: Fitting, details: Details = {}) => paperFor(fitting, filling(details), court);
const rendering = (paper: PaperDocument) => ({
  ...renderingOf(paper, told.words, papers.words),
  today: TODAY,
});

/** The persons of all tests, and in each place one of each side before and after the hearing. */
const PEOPLE = [
  ...PERSONS,
  ...Object.keys(guide.law.jurisdictions).flatMap((where) =>
    [
      { role: 'protected', kind: 'civil', stage: 'temporary', goal: 'end', unsafe: 'yes' },
      { role: 'restrained', kind: 'civil', stage: 'final', goal: 'change' },
      { role: 'protected', kind: 'criminal', stage: 'final', goal: 'change' },
    ].map((answers) => ({ today: TODAY, answers: { ...answers, where, 'order-type': 'domestic' } })),
  ),
];
const PAIRS = PEOPLE.flatMap(({ answers, today }, person) => {
  const english = papersFor(guide.house, papers.templates, answers, today);
  return papersFor(spanish.house, told.templates, answers, today).map((fitting, at) => ({
    fitting,
    english: english[at] as Fitting,
    details: person % 2 === 0 ? USUAL : {},
  }));
});
const FILED = PAIRS.filter(({ fitting }) => made(fitting).audience !== 'self');
const find = (id: string): Fitting => {
  const found = PAIRS.find(({ fitting }) => fitting.template.id === id)?.fitting;
  if (!found) throw new Error(`nobody needs ${id}`);
  return found;
};

describe('the papers in Spanish', () => {
  test('are the papers of the English, block by block with the same gaps', () => {
    expect(unlikePapers(papers, told)).toEqual([]);
  });

  test('are made from the English as it is now', () => {
    expect(stalePapers('es')).toEqual([]);
  });

  test('fit the same persons', () => {
    for (const { fitting, english } of PAIRS) {
      expect(english.template.id).toBe(fitting.template.id);
      expect(english.part.situation.role).toBe(fitting.part.situation.role);
    }
    expect(new Set(PAIRS.map(({ fitting }) => fitting.template.id)).size).toBe(told.templates.length);
  });
});

describe('a paper that a court or an office gets', () => {
  test('is exactly the English paper, once its glosses are taken away', () => {
    for (const { fitting, english, details } of FILED) {
      const { sheet: _, sheetLanguage, ...paper } = withoutGlosses(made(fitting, details));
      const { sheet: __, ...filed } = fillPaper(english, {
        house: guide.house,
        words: papers.words,
        details,
      });
      expect(paper).toEqual(filed);
      expect(sheetLanguage).toBe('es');
    }
  });

  test('has under each line with words what it says in Spanish, and loses nothing of that', () => {
    for (const { fitting, details } of FILED) {
      const paper = made(fitting, details);
      const own = fillPaper(fitting, filling(details));
      const there = [paper.title, ...linesOf(paper.blocks)];
      const glosses = [paper.gloss, ...glossesOf(paper.blocks)].map((gloss) => gloss?.gloss);
      for (const line of [own.title, ...saidLines(own.blocks)].filter(isSaid))
        expect([...glosses, ...there], own.id).toContain(line);
      for (const gloss of glossesOf(paper.blocks)) expect(gloss.language).toBe('es');
      expect(paper.blocks.map(({ kind }) => kind)).not.toContain('quote');
    }
  });

  test('is told on the sheet before it, in Spanish alone, and that courts file in English', () => {
    for (const { fitting, details } of FILED) {
      const [first, ...sheet] = made(fitting, details).sheet;
      expect(sheet).toEqual(fillPaper(fitting, filling(details)).sheet);
      expect(first && textOfBlocks([first])).toMatch(/este papel está en inglés/i);
    }
  });

  test('does not say of Puerto Rico that its courts file in English, which we have not read', () => {
    const text = (where: string) =>
      FILED.filter(({ fitting }) => fitting.part.situation.law?.code === where).map(({ fitting }) =>
        textOfBlocks(made(fitting).sheet.slice(0, 1)),
      );
    expect(text('PR').length).toBeGreaterThan(0);
    for (const one of text('PR')) expect(one).toMatch(/No leímos qué idioma/);
    for (const one of text('OR')) expect(one).toMatch(/Los tribunales reciben los papeles en inglés/);
  });

  test('has lines, boxes and signatures once', () => {
    for (const { fitting, english } of FILED) {
      const blanks = (paper: PaperDocument) => JSON.stringify(paper.blocks).match(/"blank":/g)?.length ?? 0;
      const filed = fillPaper(english, { house: guide.house, words: papers.words, details: {} });
      expect(blanks(made(fitting))).toBe(blanks(filed));
    }
  });
});

describe('what the papers promise, in Spanish', () => {
  const ASKS = /^(?:withdraw|motion|request|answer|proposed)/;
  const textOf = ({ sheet, blocks }: PaperDocument) => textOfBlocks([...sheet, ...blocks]);

  test('every paper that asks a court for something says that the order holds until a judge or the court ends it', () => {
    for (const { fitting } of FILED)
      if (ASKS.test(fitting.template.id))
        expect(textOf(fillPaper(fitting, filling())), fitting.template.id).toMatch(
          /(?:sigue|siga) vigente|como si .*vigente/i,
        );
  });

  test('a restrained person who files something is told not to hand it over, and not through others', () => {
    for (const { fitting } of FILED) {
      const { template, part } = fitting;
      if (part.situation.role !== 'restrained' || template.audience !== 'court') continue;
      if (template.id === 'proposed-order') continue;
      const told = textOfBlocks(fillPaper(fitting, filling()).sheet);
      expect(told, template.id).toMatch(/no (?:se )?(?:lo |la |los |las )?(?:entregue|dé)/i);
      expect(told, template.id).toMatch(/amig|famili/i);
    }
  });
});

describe('a paper for the person alone', () => {
  const OWN = PAIRS.filter(({ fitting }) => made(fitting).audience === 'self');

  test('is in Spanish', () => {
    for (const { fitting, details } of OWN) {
      const own = fillPaper(fitting, filling(details));
      expect(withoutGlosses(made(fitting, details))).toEqual(own);
      if (!SAID_TO_OTHERS.has(own.id)) expect(made(fitting, details)).toEqual(own);
    }
  });

  test('has the English under each line where a clerk, a judge or an advocate hears or reads it', () => {
    for (const id of SAID_TO_OTHERS) {
      const paper = made(find(id));
      expect(paper.language).toBe('es');
      expect(paper.gloss?.language).toBe('en');
      expect(glossesOf(paper.blocks).length).toBeGreaterThan(3);
    }
  });
});

test('a copy to understand is wholly Spanish, and says at its head and on each page that it is not filed', async () => {
  for (const { fitting, details } of FILED) {
    const copy = copyToUnderstand(fitting, filling(details));
    expect(copy).toMatchObject({ language: 'es', audience: 'self', sheet: [] });
    expect(copy.title).toMatch(/^Copia para entender, no para presentar: \S/);
    expect(copy.blocks[0]?.kind).toBe('note');
    expect(copy.blocks.slice(1)).toEqual(fillPaper(fitting, filling(details)).blocks);
  }
  const copy = copyToUnderstand(find('motion-to-end'), filling());
  const { pages } = await readPdf(await renderPdf(copy, await loadFonts(), rendering(copy)));
  for (const { runs } of pages) expect(runs.map(({ text }) => text).join(' ')).toContain('no para presentar');
});

test('in English nothing is said twice', () => {
  const [fitting] = papersFor(guide.house, papers.templates, { where: 'OR', role: 'protected' }, TODAY);
  if (!fitting) throw new Error('no paper');
  const english = { house: guide.house, words: papers.words, details: {} };
  expect(paperFor(fitting, english, court)).toEqual(fillPaper(fitting, english));
});

describe('a paper in two languages, as a file', () => {
  const paper = made(find('motion-to-end'), USUAL);

  test('a page says which language each line is in', () => {
    const page = renderHtml(paper, rendering(paper));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<section class="sheet" lang="es">');
    expect(page).toContain('<span class="gloss" lang="es">Moción para poner fin a la orden</span>');
    expect(page).toContain('aria-label="Empty line: Signature"');
  });

  test('a PDF tags it, and has all of it', async () => {
    const bytes = await renderPdf(paper, await loadFonts(), rendering(paper));
    const pdf = await readPdf(bytes);
    expect(pdf.info).toMatchObject({ Title: paper.title, Language: 'en' });
    const said = bare(spoken(pdf));
    for (const line of [...linesOf(paper.blocks), ...linesOf(paper.sheet)])
      for (const piece of line.split('…')) expect(said).toContain(bare(piece));
    for (const { gloss } of glossesOf(paper.blocks))
      if (!CAPTION.has(gloss)) expect(said).toContain(bare(gloss));
    const tagged = pdf.pages.flatMap(({ tree }) => nodes(tree)).filter(({ language }) => language === 'es');
    expect(tagged.filter(({ role }) => role === 'Span').length).toBeGreaterThan(10);
    expect(tagged.some(({ role }) => role === 'Sect')).toBe(true);
  });

  test('a Word file has a style for it, and its language on each run', async () => {
    const file = readDocx(await renderDocx(paper, rendering(paper)));
    const runs = all(file.body, 'w:r');
    const glosses = runs.filter((run) => setting(run, 'w:rStyle') === 'Gloss');
    expect(glosses.map(textOf).map((text) => text.trim())).toContain('Moción para poner fin a la orden');
    for (const run of glosses) expect(setting(run, 'w:lang')).toBe('es-US');
    const head = runs.findIndex((run) => textOf(run) === USUAL.court);
    const [sheet, filed] = [runs.slice(0, head), runs.slice(head)];
    expect(new Set(sheet.map((run) => setting(run, 'w:lang')))).toEqual(new Set(['es-US']));
    expect(filed.filter((run) => setting(run, 'w:lang')).length).toBe(glosses.length);
    expect(file.styles.some((style) => style.attributes['w:styleId'] === 'Gloss')).toBe(true);
  });

  test('no file of any paper drops a line of either language', async () => {
    for (const { template } of new Map(FILED.map(({ fitting }) => [fitting.template.id, fitting])).values()) {
      const one = made(find(template.id), USUAL);
      const page = bare(
        renderHtml(one, rendering(one))
          .replace(/<[^>]*>/g, ' ')
          .replace(/&#(\d+);/g, letter),
      );
      const word = bare(textOf(readDocx(await renderDocx(one, rendering(one))).body));
      for (const { gloss } of glossesOf(one.blocks).filter(({ gloss }) => !CAPTION.has(gloss))) {
        expect(page, template.id).toContain(bare(gloss));
        expect(word, template.id).toContain(bare(gloss));
      }
    }
  });
});

describe('a fault of the words', () => {
  const [first, ...rest] = told.templates;
  if (!first) throw new Error('no papers');

  test('is listed: a block that is missing, a text that is missing, another gap', () => {
    const { 'form.own': _, ...strings } = told.words.strings;
    const changed = {
      templates: [{ ...first, blocks: first.blocks.slice(0, -1) }, ...rest],
      words: { ...told.words, strings: { ...strings, 'form.where': 'Aquí: {link}' } },
    };
    expect(unlikePapers(papers, changed)).toEqual([
      expect.stringContaining(`paper ${first.id}, block ${first.blocks.length}: is missing`),
      'text form.own: is missing',
      'text form.where: the English has {url}, this has {link}',
    ]);
  });

  test('makes no paper in which a line stands under another', () => {
    const fitting = find('motion-to-end');
    const { template } = fitting;
    const short = { ...fitting, template: { ...template, blocks: template.blocks.slice(0, -1) } };
    expect(() => made(short)).toThrow(/another structure/);
  });
});

/** A caption labels what is a line to write on. What has a name of its own, such as “Cook County”, has no label. */
const CAPTION = new Set(['Tribunal', 'Condado', 'Número de caso']);

const bare = (text: string): string => text.replace(/[\s_:\u00a0]+/g, '');
const letter = (_: string, code: string): string => String.fromCodePoint(Number(code));
/** Are there words in it, and not only a number or a line to write on? */
const isSaid = (line: string): boolean => /\p{L}/u.test(line);

const plain = (text: Text): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('em' in part) return part.em;
      if ('strong' in part) return part.strong;
      if ('gloss' in part) return '';
      return 'typed' in part ? part.typed : '…';
    })
    .join('')
    .replace(/…\./g, '…');

const textsOf = (block: Block): readonly Text[] => {
  switch (block.kind) {
    case 'heading':
    case 'p':
      return [block.text];
    case 'list':
    case 'boxes':
      return block.items;
    case 'note':
      return block.blocks.flatMap(textsOf);
    case 'table':
      return [...block.head.map((cell) => [cell]), ...block.rows.flat()];
    case 'field':
      return [[block.label]];
    case 'signature':
      return block.lines.map((line) => [line]);
    case 'caption':
      return block.parties.map(({ role }) => [role]);
    default:
      return [];
  }
};

/** The lines that are more than what the person typed, which stands there in their words. */
const saidLines = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .flatMap(textsOf)
    .filter((text) => !text.every((part) => typeof part !== 'string' && 'typed' in part))
    .map(plain)
    .filter(Boolean);

/** Every line that a paper says. */
const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(textsOf).map(plain).filter(Boolean);

const glossesOf = (blocks: readonly Block[]): readonly Gloss[] =>
  blocks
    .flatMap((block): readonly (Gloss | null | undefined)[] => [
      ...(block.kind === 'field' ? [block.gloss] : textsOf(block).flatMap((text) => text.filter(isGloss))),
      ...(block.kind === 'table' || block.kind === 'signature' ? (block.glosses ?? []) : []),
      ...(block.kind === 'caption'
        ? [...Object.values(block.glosses ?? {}), ...block.parties.map(({ gloss }) => gloss)]
        : []),
    ])
    .filter((gloss) => gloss != null);
