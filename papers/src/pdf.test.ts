import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { loadFonts } from './fonts.node.ts';
import { type Block, type PaperDocument, textOfBlocks } from './model.ts';
import { type PdfFonts, type PdfOptions, renderPdf as renderWith } from './pdf.ts';
import { nodes, readPdf, roles, spoken } from './pdf-testkit.ts';
import { EVERYTHING, LONG, SAMPLES, SHORT, WITH_SHEET, WORDS } from './samples.ts';

const TODAY = '2026-11-21';
const fonts = await loadFonts();
const renderPdf = (paper: PaperDocument, from: PdfFonts, options: Partial<PdfOptions> = {}) =>
  renderWith(paper, from, { words: WORDS, ...options });
const render = (paper: PaperDocument) => renderPdf(paper, fonts, { today: TODAY });
const read = async (paper: PaperDocument) => readPdf(await render(paper));
const paper = (...blocks: Block[]): PaperDocument => ({ ...SHORT, title: 'A paper', blocks });
const prose = (lines: number): Block => ({ kind: 'p', text: [Array(lines).fill('one line').join('\n')] });
const bare = (text: string) => text.replace(/[\s_:]+/g, '');

describe.each(SAMPLES)('$id', (sample) => {
  test('says everything that is on the paper, in order', async () => {
    const said = bare(spoken(await read(sample)));
    let from = 0;
    for (const block of sample.blocks) {
      // A table and a list are read cell by cell, item by item.
      for (const piece of textOfBlocks([block]).split(/[\n|]|____/)) {
        const at = said.indexOf(bare(piece), block.kind === 'caption' ? 0 : from);
        expect(at, piece).toBeGreaterThanOrEqual(0);
        if (block.kind !== 'caption') from = at;
      }
    }
  });

  test('tells its title, language and day, and nothing of who made it where', async () => {
    const { info, title } = await read(sample);
    expect(info).toMatchObject({ PDFFormatVersion: '1.7', Language: 'en', Title: sample.title });
    expect(title).toBe(sample.title);
    expect(info.CreationDate).toBe('D:20261121000000Z');
    expect([info.Author, info.Producer, info.Creator]).toEqual([undefined, 'Until Signed', 'Until Signed']);
  });

  test('carries its title and the number of the page at the foot of each page, as no part of the text', async () => {
    const { pages } = await read(sample);
    pages.forEach(({ runs }, index) => {
      const foot = runs.at(-1);
      expect(foot?.tag).toBe('Artifact');
      expect(foot?.text).toContain(sample.title.slice(0, 40));
      expect(foot?.text).toContain(`${index + 1} / ${pages.length}`);
    });
  });

  test('never leaves a heading alone at the foot of a page', async () => {
    for (const { runs } of (await read(sample)).pages) {
      const last = runs.filter(({ tag }) => tag !== 'Artifact').at(-1);
      expect(last?.tag ?? '').not.toMatch(/^H\d|^TH$/);
    }
  });

  test('is the same, byte for byte, each time', async () => {
    expect(Buffer.compare(await render(sample), await render(sample))).toBe(0);
  });

  test('has its fonts inside, cut to the letters that it uses', async () => {
    const bytes = await render(sample);
    const text = Buffer.from(bytes).toString('latin1');
    const used = [...text.matchAll(/\/BaseFont \/([A-Z]{6}\+\w+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(1);
    expect(text.match(/\/BaseFont /g)).toHaveLength(used.length);
    expect(text.match(/\/FontFile[23] /g)).toHaveLength(used.length / 2);
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('takes less than 150 ms', async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      // The processor's own time: another program beside the tests must not fail them.
      const start = process.cpuUsage();
      await render(sample);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    expect(Math.min(...times)).toBeLessThan(150);
  });
});

test('the structure names headings, lists, tables, quotes and notes', async () => {
  const found = roles(await read(EVERYTHING));
  const expected = 'Document Sect P L LI Lbl LBody BlockQuote Table TR TH TD H1 H2 H3 Span'.split(' ');
  expect(new Set(found)).toEqual(new Set(['Root', ...expected]));
});

test('a heading of a lower level never comes before one of the level above', async () => {
  const sub: Block = { kind: 'heading', level: 3, text: ['Below'] };
  const found = roles(await read(paper({ kind: 'note', blocks: [sub] }, sub, sub)));
  expect(found.filter((role) => /^H/.test(role))).toEqual(['H1', 'H2', 'H3', 'H3']);
});

test('bookmarks lead to the title and to each heading below it', async () => {
  const { outline } = await read(EVERYTHING);
  expect(outline.map(({ title }) => title)).toEqual([EVERYTHING.title]);
  expect(outline[0]?.items.map(({ title }) => title)).toEqual([
    'What I ask for',
    'What the law says',
    'In my own words',
    'What I bring',
    'Proposed order',
  ]);
});

test('boxes, lines to sign on and blanks are empty, and say in words what they are', async () => {
  const { pages } = await read(EVERYTHING);
  const alts = pages.flatMap(({ tree }) => nodes(tree).map(({ alt }) => alt)).filter(Boolean);
  expect(alts.filter((alt) => alt === 'Empty box')).toHaveLength(5);
  expect(alts).toContain('Blank line: the part to change');
  expect(alts).toContain('Empty line: Judge');
  expect(spoken({ pages } as never)).not.toMatch(/[☑☒✓✔✗✘]/u);
});

test('a court stands in the middle, the parties on the left and the case number on the right', async () => {
  const { pages } = await read(EVERYTHING);
  const find = (text: string) => pages[0]?.runs.find((run) => run.text.startsWith(text));
  expect(find('Family Court')?.x).toBeGreaterThan(200);
  expect(find('Zoë')?.x).toBeCloseTo(72);
  expect(find('Case number')?.x).toBeGreaterThan(306);
  expect(find('Case number')?.y).toBeCloseTo(find('Zoë')?.y ?? 0);
});

test('a table over several pages has its head on each of them, read out once', async () => {
  const { pages } = await read(LONG);
  const withRows = pages.filter(({ runs }) => runs.some(({ tag }) => tag === 'TD'));
  expect(withRows.length).toBeGreaterThan(2);
  withRows.forEach(({ runs }, index) => {
    const heads = runs.filter(({ text }) => text.includes('What happened') && !text.includes('day by'));
    expect(heads.map(({ tag }) => tag)).toEqual([index === 0 ? 'TH' : 'Artifact']);
  });
});

test('a block of signatures is never split, and never alone on its page', async () => {
  const labels = ['Signature here', 'Name here', 'Date here'];
  for (let lines = 24; lines <= 40; lines++) {
    const { pages } = await read(paper(prose(lines), { kind: 'signature', lines: labels }));
    const page = pages.find(({ runs }) => runs.some(({ text }) => text.includes(labels[0] ?? '')));
    const said = page?.runs.filter(({ tag }) => tag !== 'Artifact').map(({ text }) => text.trim());
    expect(said?.join(' ')).toMatch(/one line.*Signature here.*Name here.*Date here/s);
  }
});

test('what is longer than a page goes on over pages, and nothing of it is lost', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
  const blocks: Block[] = [
    { kind: 'note', blocks: [{ kind: 'p', text: [long] }] },
    { kind: 'quote', about: null, text: long },
    { kind: 'table', head: ['Day', 'What'], rows: [[['1'], [long]]], widths: [1, 5] },
    { kind: 'field', label: 'Reason', value: long, lines: 3 },
    { kind: 'field', label: 'Reason', value: null, lines: 60 },
    { kind: 'signature', lines: Array.from({ length: 50 }, (_, index) => `Line ${index}.`) },
  ];
  const result = await read(paper(...blocks));
  const said = bare(spoken(result));
  expect(said.split(bare(long))).toHaveLength(5);
  for (let index = 0; index < 50; index++) expect(said).toContain(`Line${index}.`);
  for (const { runs } of result.pages) for (const { y } of runs) expect(y < 30 || y > 742).toBe(false);
});

test('blocks with nothing in them, pages at either end and tables of any shape make no trouble', async () => {
  const { pages } = await read(
    paper(
      { kind: 'page' },
      { kind: 'p', text: [] },
      { kind: 'list', ordered: true, items: [] },
      { kind: 'boxes', items: [[]] },
      { kind: 'note', blocks: [] },
      { kind: 'table', head: [], rows: [], widths: [] },
      { kind: 'table', head: ['One'], rows: [[['1'], ['2'], ['3']], []], widths: [0] },
      { kind: 'signature', lines: [] },
      { kind: 'page' },
    ),
  );
  expect(pages).toHaveLength(1);
  expect(await read({ ...paper(), title: '' })).toMatchObject({ pages: [{}] });
});

test('what one paper holds changes nothing in the next', async () => {
  const court = paper({ kind: 'p', text: ['Court'] });
  const used = { ...fonts };
  await renderPdf(paper({ kind: 'p', text: ['Çağrı'] }), used);
  const after = await renderPdf(court, used);
  expect(spoken(await readPdf(after))).toContain('Court');
  expect(Buffer.compare(after, await renderPdf(court, { ...fonts }))).toBe(0);
});

test('notes to the person can be left out, for the copy that is filed', async () => {
  const said = spoken(await readPdf(await renderPdf(SHORT, fonts, { notes: false })));
  expect(said).not.toContain('Take this paper to the clerk');
  expect(said).toContain('I am the petitioner');
});

test('the pages for the person have their own numbers and foot; the paper has its own', async () => {
  const { pages, outline } = await readPdf(await renderPdf(WITH_SHEET, fonts));
  expect(pages.map(({ runs }) => runs.at(-1)?.text)).toEqual([
    `${WORDS.sheetFoot} 1 / 1`,
    `${WITH_SHEET.title} 1 / 1`,
  ]);
  expect(pages[0]?.runs.map(({ text }) => text).join(' ')).toContain(WORDS.sheetFoot);
  expect(outline.map(({ title }) => title)).toEqual([WORDS.sheet, WITH_SHEET.title]);
  const filed = spoken(await readPdf(await renderPdf(WITH_SHEET, fonts, { notes: false })));
  expect(filed).not.toContain('own form');
});

test('a title with signs of XML in it is a title', async () => {
  const { info, title } = await read({ ...paper(), title: 'You & <me> (both)' });
  expect([info.Title, title]).toEqual(['You & <me> (both)', 'You & <me> (both)']);
});

test('a browser can load it: one bundle without Node, of known weight', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('pdf.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(230_000);
});
