import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type DocxOptions, renderDocx as render } from './docx.ts';
import { all, paragraphs, parse, type ReadDocx, readDocx, setting, styleOf, textOf } from './docx-testkit.ts';
import type { Block, PaperDocument } from './model.ts';
import { clean } from './parts.ts';
import { randomPaper } from './random-paper.ts';
import { EVERYTHING, LONG, SAMPLES, SHORT, WITH_SHEET, WORDS } from './samples.ts';

const TODAY = '2025-11-21';
const renderDocx = (paper: PaperDocument, options: Partial<DocxOptions> = {}) =>
  render(paper, { words: WORDS, ...options });
const read = async (paper: PaperDocument, options = {}): Promise<ReadDocx> =>
  readDocx(await renderDocx(paper, { today: TODAY, ...options }));
const paperOf = (...blocks: Block[]): PaperDocument => ({ ...SHORT, blocks });

describe('a paper as a Word file', () => {
  test('holds its text in the order in which it is read', async () => {
    const { body } = await read(SHORT);
    expect(
      paragraphs(body).map(({ style, text }) => `${style}: ${text.replace(/\u00a0+/g, '____')}`),
    ).toMatchInlineSnapshot(`
      [
        "Note: Take this paper to the clerk. Ask for a stamped copy.",
        "Note: The order is still in force until a judge signs a paper that ends it.",
        "Gap: ",
        "Court: Court: ____",
        "Court: County: ____",
        "WritingLine: 	",
        "SignatureLabel: Petitioner",
        "WritingLine: 	",
        "SignatureLabel: Respondent",
        "WritingLine: Case number: 	",
        "Gap: ",
        "Title: Request to withdraw the petition",
        "Normal: I am the petitioner. I ask the court to let me withdraw my petition.",
        "FieldLabel: My reason, in my own words:",
        "WritingLine: 	",
        "WritingLine: 	",
        "WritingLine: 	",
        "WritingLine: 	",
        "Normal: Hearing date, if one is set: ____.",
        "Normal: ",
        "Normal: ",
        "Normal: ",
        "SignatureLabel: Signature",
        "SignatureLabel: ",
        "SignatureLabel: Name in print",
        "Normal: ",
        "Normal: ",
        "Normal: ",
        "SignatureLabel: Date",
        "SignatureLabel: ",
        "SignatureLabel: ",
        "Gap: ",
      ]
    `);
  });

  test('uses only styles that it defines, and the ones that Word knows by name', async () => {
    for (const paper of SAMPLES) {
      const { body, styles } = await read(paper);
      const names = new Map(styles.map((style) => [style.attributes['w:styleId'], setting(style, 'w:name')]));
      const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((kind) =>
        all(body, kind).map(({ attributes }) => attributes['w:val']),
      );
      expect(used.filter((style) => !names.has(style))).toEqual([]);
    }
    const { styles } = await read(EVERYTHING);
    const named = styles.map((style) => setting(style, 'w:name'));
    expect(named).toEqual(
      expect.arrayContaining([
        'Title',
        'Normal',
        'Note',
        'Quote',
        'List Bullet',
        'List Number',
        'Paper Table',
      ]),
    );
  });

  // LibreOffice takes a distance between lines without its rule for an exact one, and large letters then touch.
  test('says the rule of each distance between lines', async () => {
    const { parts } = await read(EVERYTHING);
    const distances = all(parse(parts['word/styles.xml'] ?? ''), 'w:spacing').map(
      ({ attributes }) => attributes,
    );
    expect(distances.length).toBeGreaterThan(5);
    expect(distances.filter((each) => each['w:line'] && !each['w:lineRule'])).toEqual([]);
  });

  test('has one title, and headings that stay with what follows', async () => {
    const { body, styles } = await read(EVERYTHING);
    const headings = paragraphs(body).filter(({ style }) => /^(?:Title|Heading\d)$/.test(style));
    expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Heading3 Before you file this paper',
      'Title Everything a paper can hold',
      'Heading2 What I ask for',
      'Heading3 Please tick what fits, with a pen (none is ticked)',
      'Heading2 What the law says',
      'Heading2 In my own words',
      'Heading2 What I bring',
      'Heading2 Proposed order',
    ]);
    for (const id of ['Title', 'Heading2', 'Heading3']) {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
      expect(style && all(style, 'w:keepNext')).toHaveLength(1);
    }
  });

  test('repeats the head of a table on each page, and splits no short row', async () => {
    const { body } = await read(LONG);
    const table = all(body, 'w:tbl').find((each) => setting(each, 'w:tblStyle') === 'PaperTable');
    const rows = table ? all(table, 'w:tr') : [];
    expect(rows).toHaveLength(51);
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array(50).fill(0)]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(table && all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))).toEqual([
      936, 1872, 6552,
    ]);
  });

  test('lets a very long row go on on the next page', async () => {
    const paper = paperOf({ kind: 'table', head: ['What'], rows: [[['long '.repeat(400)]]], widths: [1] });
    const rows = all((await read(paper)).body, 'w:tr');
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 0]);
  });

  test('keeps the lines to sign on together, and with the words that are signed', async () => {
    const { body } = await read(
      paperOf({ kind: 'p', text: ['I ask for this.'] }, { kind: 'signature', lines: ['A', 'B', 'C'] }),
    );
    const [words] = paragraphs(body).filter(({ text }) => text === 'I ask for this.');
    expect(words && all(words.node, 'w:keepNext')).toHaveLength(1);
    const rows = all(body, 'w:tr');
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(rows.map((row) => all(row, 'w:p').every((each) => all(each, 'w:keepNext').length > 0))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(rows.map(textOf)).toEqual(['', 'AB', '', 'C']);
  });

  test('has a box for each choice and ticks none', async () => {
    for (const paper of SAMPLES) {
      const { parts } = await read(paper);
      const xml = parts['word/document.xml'] ?? '';
      expect(xml.match(/☐/g)?.length ?? 0).toBe(countBoxes(paper.blocks));
      expect(xml).not.toMatch(/[☑☒✓✔✗✘]|w14:checked|w:checkBox/);
    }
  });

  test('gives as many lines to write on as were asked for', async () => {
    const field: Block = { kind: 'field', label: 'Why?', value: null, lines: 5 };
    const lines = paragraphs((await read(paperOf(field))).body).filter(
      ({ style }) => style === 'WritingLine',
    );
    expect(lines.map(({ text }) => text)).toEqual(Array(5).fill('\t'));
    expect(lines.map(({ node }) => all(node, 'w:tab')[0]?.attributes['w:leader'])).toEqual(
      Array(5).fill('underscore'),
    );
  });

  test('begins each numbered list at 1', async () => {
    const list: Block = { kind: 'list', ordered: true, items: [['one'], ['two']] };
    const { body } = await read(paperOf(list, list));
    const ids = paragraphs(body)
      .filter(({ style }) => style === 'ListNumber')
      .map(({ node }) => setting(node, 'w:numId'));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  test('says its title, its language and its day, and nobody’s name', async () => {
    const { parts, styles } = await read({ ...SHORT, language: 'es' });
    const core = parse(parts['docProps/core.xml'] ?? '');
    expect(core.children.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'dc:title Request to withdraw the petition',
      'cp:revision 1',
      'dcterms:created 2025-11-21T00:00:00Z',
      'dcterms:modified 2025-11-21T00:00:00Z',
      'dc:language es',
    ]);
    expect(styles.length).toBeGreaterThan(10);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="es-US"/>');
    expect(parts['docProps/app.xml']).not.toMatch(/Company|Manager|Template|Application/);
    expect(Object.values(parts).join('')).not.toMatch(/Un-named|w:rsid|w:author/);
  });

  test('says no day without one', async () => {
    const { parts } = readDocx(await renderDocx(SHORT));
    expect(parts['docProps/core.xml']).not.toContain('dcterms:created');
  });

  test('is on US Letter, with the title and the page in its foot', async () => {
    const { body, parts } = await read(SHORT);
    expect(all(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '12240', 'w:h': '15840' });
    const foot = parse(parts['word/footer1.xml'] ?? '');
    expect(textOf(foot)).toBe(`${SHORT.title}\t`);
    expect(all(foot, 'w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE']);
  });

  test('leaves the notes out when it is made to be filed', async () => {
    expect(textOf((await read(SHORT)).body)).toContain('Take this paper to the clerk.');
    const filed = textOf((await read(SHORT, { notes: false })).body);
    expect(filed).not.toContain('Take this paper to the clerk.');
    expect(filed).toContain('I am the petitioner.');
  });

  test('has the pages for the person in a section of their own, with its own foot', async () => {
    const { body, parts } = await read(WITH_SHEET);
    expect(all(body, 'w:sectPr')).toHaveLength(2);
    expect(textOf(parse(parts['word/footer1.xml'] ?? ''))).toContain(WORDS.sheetFoot);
    expect(textOf(parse(parts['word/footer2.xml'] ?? ''))).toContain(WITH_SHEET.title);
    const filed = await read(WITH_SHEET, { notes: false });
    expect(all(filed.body, 'w:sectPr')).toHaveLength(1);
    expect(textOf(filed.body)).not.toContain('own form');
  });

  test('begins a new page where it is told to, and none at its end', async () => {
    const p: Block = { kind: 'p', text: ['text'] };
    const breaks = async (...blocks: Block[]) =>
      all((await read(paperOf(...blocks))).body, 'w:pageBreakBefore').length;
    expect(await breaks(p, { kind: 'page' }, p, { kind: 'page' }, { kind: 'page' })).toBe(1);
  });

  test('never lets two tables grow together', async () => {
    const { body } = await read(EVERYTHING);
    const kinds = [body, ...all(body, 'w:tc')].map(({ children }) =>
      children.map(({ name }) => name).join(' '),
    );
    for (const kind of kinds) expect(kind).not.toMatch(/w:tbl w:tbl|w:tbl$/);
  });

  test('is the same bytes each time, whatever the hour and the place', async () => {
    const zone = process.env.TZ;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      process.env.TZ = 'Asia/Tokyo';
      const elsewhere = await renderDocx(LONG, { today: TODAY });
      vi.useRealTimers();
      process.env.TZ = 'America/Los_Angeles';
      expect(Buffer.compare(elsewhere, await renderDocx(LONG, { today: TODAY }))).toBe(0);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

test('any text makes a sound Word file that still holds it', async () => {
  await fc.assert(
    fc.asyncProperty(randomPaper(), async (paper) => {
      const { body } = await read(paper);
      const shown = squeezed(textOf(body));
      for (const text of typedIn([...paper.sheet, ...paper.blocks]))
        expect(shown).toContain(squeezed(clean(text)));
      expect(paragraphs(body).filter(({ node }) => styleOf(node) === 'Title')).toHaveLength(
        paper.sheet.length > 0 ? 2 : 1,
      );
    }),
    { numRuns: 60 },
  );
}, 60_000);

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const countBoxes = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (count, block) =>
      count +
      (block.kind === 'boxes' ? block.items.length : block.kind === 'note' ? countBoxes(block.blocks) : 0),
    0,
  );

/** What people typed into some of the blocks. */
const typedIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'note') return typedIn(block.blocks);
    if (block.kind === 'field') return [block.value ?? '', block.label];
    if (block.kind === 'signature') return block.lines;
    if (block.kind === 'quote') return [block.text];
    if (block.kind === 'caption') return block.parties.flatMap(({ name, role }) => [name ?? '', role]);
    if (block.kind !== 'p' && block.kind !== 'heading') return [];
    return block.text.flatMap((part) => (typeof part !== 'string' && 'typed' in part ? [part.typed] : []));
  });
