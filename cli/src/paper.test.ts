import { readFileSync } from 'node:fs';
import { papersFor } from '@until-signed/papers';
import { describe, expect, test } from 'vitest';
import type { Outcome, World } from './outcome.ts';
import { run } from './run.ts';
import { guide, papers, TODAY, type, world } from './testkit.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8');
const FILES = {
  'a.json': { text: example('answers.json') },
  'd.yaml': { text: example('details.yaml') },
  'place.yaml': { text: 'hearing-hour: 9:30 a.m.\nhearing-place: Room 5\n' },
};
const CHANGE = 'paper motion-to-change --answers a.json';
const MUTUAL = '--where OR --role both --kind civil --order-type domestic --stage temporary --goal end';

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly over: boolean;
}

/** One command line, and the files that it wanted to be written. */
async function make(line: string, changes: Partial<World> = {}) {
  const files: File[] = [];
  const write: World['write'] = async (path, bytes, { over }) => {
    files.push({ path, bytes, over });
    return null;
  };
  const outcome = (await run(line.split(' '), world(FILES, { write, ...changes }))) as Outcome;
  const [file] = files;
  return { ...outcome, files, text: file ? new TextDecoder().decode(file.bytes) : '' };
}

describe('the list', () => {
  test('holds exactly the papers that fit, with what each takes', async () => {
    const { today, papers: listed } = JSON.parse((await make('paper --answers a.json --json')).out);
    const fits = papersFor(guide.house, papers.templates, JSON.parse(FILES['a.json'].text), TODAY);
    expect(today).toBe(TODAY);
    expect(listed).toEqual(
      fits.map(({ template: { id, title, about, audience, asks } }) => ({
        id,
        title,
        about,
        audience,
        details: asks,
        formats: ['pdf', 'docx', 'html'],
      })),
    );
    expect(listed).toContainEqual(expect.objectContaining({ id: 'motion-to-change', audience: 'court' }));
  });

  test('is a page too, and says the same', async () => {
    const { out, err, status } = await make('paper --answers a.json');
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(out).toContain('Papers that fit these answers');
    expect(out).toContain('• motion-to-change: ');
    expect(out).not.toMatch(/calendar:|--side/);
  });

  test('has something for whoever told nothing', async () => {
    expect(JSON.parse((await make('paper --json')).out).papers.length).toBeGreaterThan(0);
  });

  test('has the calendar where there is a day ahead', async () => {
    expect((await make('paper --answers a.json --hearing 2026-12-04')).out).toContain('• calendar: ');
  });

  test('says with orders in both directions for which one a paper is', async () => {
    const { papers: listed } = JSON.parse((await make(`paper ${MUTUAL} --json`)).out);
    for (const { side } of listed) expect(['protected', 'restrained']).toContain(side);
    const { out } = await make(`paper ${MUTUAL}`);
    expect(out).toContain('For the order that protects you: --side protected');
    expect(out).toContain('For the order against you: --side restrained');
  });
});

describe('a paper', () => {
  test('is a page with what was typed, and leaves the rest blank', async () => {
    const { files, text, out, err, status } = await make(`${CHANGE} --details d.yaml -o my.HTML`);
    expect({ out, err, status }).toEqual({
      out: 'my.HTML is ready. It stays on this machine until you delete it.\n',
      err: '',
      status: 0,
    });
    expect(files).toMatchObject([{ path: 'my.HTML', over: false }]);
    expect(text).toMatch(/^<!doctype html>/);
    for (const typed of ['0042-EXAMPLE', 'Sample Person One', 'Phone calls stay forbidden.'])
      expect(text).toContain(typed);
  });

  test('can leave out what is for the person alone', async () => {
    const [whole, filed] = [
      await make(`${CHANGE} -o a.html`),
      await make(`${CHANGE} -o a.html --for-filing`),
    ];
    const [shown, bare] = [await make(CHANGE), await make(`${CHANGE} --for-filing`)];
    expect(filed.text.length).toBeLessThan(whole.text.length);
    expect(bare.out.length).toBeLessThan(shown.out.length);
    expect(shown.out).toContain('For you: read this first');
    expect(bare.out).not.toContain('For you: read this first');
  });

  test('is text without a file, with lines to write on', async () => {
    const { out, files, status } = await make(`${CHANGE} --details d.yaml`);
    expect({ files, status }).toEqual({ files: [], status: 0 });
    expect(out).toContain('Sample Person One');
    expect(out).toContain('________');
    expect(out).not.toMatch(/undefined|null|\[object|[{}]/);
  });

  test('of every kind can be shown as text', async () => {
    const seen = new Set<string>();
    for (const role of ['protected', 'restrained'])
      for (const kind of ['civil', 'criminal'])
        for (const [stage, goal] of [
          ['temporary', 'end'],
          ['final', 'change'],
          ['final', 'end'],
          ['temporary', 'contest'],
        ]) {
          const line = `--where OR --role ${role} --kind ${kind} --order-type domestic --stage ${stage} --goal ${goal}`;
          const { papers: listed } = JSON.parse((await make(`paper ${line} --json`)).out);
          for (const { id } of listed) {
            if (seen.has(id)) continue;
            seen.add(id);
            const { out, status } = await make(`paper ${id} ${line}`);
            expect(status, id).toBe(0);
            expect(out, id).not.toMatch(/undefined|null|\[object|[{}]/);
          }
        }
    expect(seen.size).toBeGreaterThan(15);
  });

  test('says which details it has no place for, by name, and is made all the same', async () => {
    const { err, out, status, files } = await make(
      'paper wallet-card --answers a.json --details d.yaml -o w.html',
    );
    expect({ status, files: files.length }).toEqual({ status: 0, files: 1 });
    expect(err).toBe(
      'This paper does not use these details: name, other-name, reason, changes, children-names\n',
    );
    expect(err + out).not.toContain('Sample');
  });

  test('that comes once for each order needs its side', async () => {
    const { papers: listed } = JSON.parse((await make(`paper ${MUTUAL} --json`)).out);
    const ids: string[] = listed.map((one: { id: string }) => one.id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    expect((await make(`paper ${twice} ${MUTUAL}`)).err).toContain('--side protected or --side restrained');
    const [mine, theirs] = [
      await make(`paper ${twice} ${MUTUAL} --details d.yaml --side protected`),
      await make(`paper ${twice} ${MUTUAL} --details d.yaml --side restrained`),
    ];
    expect([mine.status, theirs.status]).toEqual([0, 0]);
    expect(mine.out).not.toBe(theirs.out);
  });

  test('of one side is never made for the other', async () => {
    const line =
      'paper withdraw-request --where OR --role restrained --kind civil --stage temporary --goal end -o a.pdf';
    expect(await make(line)).toMatchObject({
      status: 2,
      files: [],
      err: expect.stringMatching(
        /^The rules do not call for this paper with these answers\. These fit: .+\n$/,
      ),
    });
    const both = await make(`paper withdraw-request ${MUTUAL} --side restrained`);
    expect(both).toMatchObject({ status: 2, err: expect.stringContaining('does not come for that side') });
  });

  test('that could not be written says why, and nothing of what was typed', async () => {
    for (const problem of ['exists', 'no-folder', 'not-a-file', 'denied', 'failed'] as const) {
      const { out, err, status } = await make(`${CHANGE} --details d.yaml -o a.html`, {
        write: async () => problem,
      });
      expect({ out, status }).toEqual({ out: '', status: 2 });
      expect(err).toMatch(/^a\.html: .+\n$/);
      expect(err).not.toContain('Sample');
    }
  });

  test('replaces a file only when that is asked for', async () => {
    expect((await make(`${CHANGE} --output=a.htm --force`)).files).toMatchObject([{ over: true }]);
  });
});

describe('the calendar', () => {
  const LINE = 'paper calendar --answers a.json --hearing 2026-12-04 --details place.yaml';

  test('is a file with neutral titles, and the place only where it is asked for', async () => {
    const { text, err, status } = await make(`${LINE} -o c.ics`);
    expect(status).toBe(0);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('DTSTART:20261204T093000');
    expect(text).not.toContain('Room 5');
    expect(err).toBe('This paper does not use these details: hearing-place\n');
    const placed = await make(`${LINE} -o c.ics --place`);
    expect(placed.text).toContain('Room 5');
    expect(placed.err).toBe('');
  });

  test('is text without a file', async () => {
    expect((await make(LINE)).out).toContain('Friday, December 4');
  });

  test('says what it could not tell', async () => {
    const hour = { text: 'hearing-hour: in the morning' };
    const files = { ...FILES, 'h.yaml': hour };
    const read: World['read'] = async (path) => files[path as keyof typeof files] ?? { problem: 'missing' };
    const { err } = await make(
      'paper calendar --answers a.json --hearing 2026-12-04 --details h.yaml --place -o c.ics',
      { read },
    );
    expect(err).toContain('as a whole day');
    expect(err).toContain('The place of the hearing is not in');
  });

  test('is not made where no day is ahead', async () => {
    expect(await make('paper calendar --answers a.json -o c.ics')).toMatchObject({
      status: 2,
      files: [],
      err: expect.stringContaining('no day ahead'),
    });
  });
});

test.each([
  ['paper motion-to-chagne', 'Did you mean "motion-to-change"? There are: '],
  ['paper qqqqqqqqqqqqqqqqqqqqqqqqqq', 'There is no paper of that name. There are: '],
  ['papr', 'Did you mean "paper"?'],
  [`${CHANGE} -o out`, 'out: the name of this file must end in .pdf, .docx, .html, .htm.'],
  [`${CHANGE} -o out.pfd`, 'must end in .pdf'],
  [`${CHANGE} -o out.ics`, 'must end in .pdf'],
  [`${CHANGE} -o`, '-o needs a value'],
  [`${CHANGE} --force`, '--force has no use without -o'],
  [`${CHANGE} --place`, '--place is for the calendar alone'],
  [`${CHANGE} --json`, '--json is for the list'],
  [`${CHANGE} --side me`, '--side can be: protected, restrained.'],
  ['paper wallet-card --answers a.json --for-filing', 'never filed'],
  ['paper --details d.yaml', '--details belongs to one paper'],
  ['paper -o out.pdf', '--output belongs to one paper'],
  ['paper calendar --answers a.json --hearing 2026-12-04 -o c.pdf', 'must end in .ics'],
  ['paper calendar --answers a.json --hearing 2026-12-04 --side protected', '--side has no use'],
  [`${CHANGE} --details nowhere.yaml`, 'nowhere.yaml: this file cannot be read'],
  ['paper checklist --answers - --details -', 'Only one of --answers and --details'],
  ['paper checklist summary', 'does not take "summary"'],
  ['paper checklist --plac', 'Did you mean "--place"?'],
  ['plan -o a.pdf', 'no flag "-o"'],
])('until-signed %s: one clear line', async (line, says) => {
  const files = { ...FILES, '-': { text: '{}' } };
  const { out, err, status } = await type(line, files);
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toContain(says);
  expect(err.match(/\n/g)).toHaveLength(1);
});

test('everything that is wrong is listed, a line each, and nothing is written', async () => {
  const read: World['read'] = async () => ({ text: '{"nmae": "Zyxwv", "timeline": [{"day": "Zyxwv"}]}' });
  const { err, status, files } = await make(
    'paper wallet-crad --stage finl --today x --frob --details d.json -o out.pfd --place',
    { read },
  );
  expect({ status, files }).toEqual({ status: 2, files: [] });
  expect(err.trimEnd().split('\n')).toHaveLength(8);
  expect(err).not.toContain('Zyxwv');
});

test('the help lists every fact and every detail', async () => {
  const { out } = await type('paper --help');
  for (const name of [
    '--answers',
    '--details',
    '-o, --output',
    '--for-filing',
    '--side',
    '--place',
    '--force',
  ])
    expect(out).toContain(name);
  expect(out).toContain('- --stage asked');
  expect(out).toContain('- case-number Case number\n');
  expect(out).toMatch(/- timeline .*\n?.*Each entry can have: day, what/);
  expect((await type('--help')).out).toContain('until-signed paper [ID]');
});
