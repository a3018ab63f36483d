import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formsOf } from './check.ts';
import { DATA, loadLaw } from './load.node.ts';
import { showProblem } from './problems.ts';
import { readJurisdiction } from './read-law.ts';

/** The file of Oregon with these lines under the form of one section. */
function withBoxes(...lines: readonly string[]) {
  const good = readFileSync(join(DATA, 'OR.yaml'), 'utf8');
  const form = '      title: Request for Hearing\n';
  if (!good.includes(form)) throw new Error('the file has no such form');
  const text = good.replace(form, form + lines.map((line) => `      ${line}\n`).join(''));
  const { value, problems } = readJurisdiction('OR.yaml', text);
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
  return { value, problems: problems.map(showProblem), lineOf };
}

const NAME = '  - { label: Your name, at: 1a, write: name, hint: Write it as the order does. }';

describe('the boxes of a form', () => {
  test('are read in their order, with the source that shows them', () => {
    const { value, problems } = withBoxes('boxesFrom: osbar', 'boxes:', NAME, '  - label: Sign here');
    expect(problems).toEqual([]);
    expect(value?.endByRestrained.forms.find(({ boxes }) => boxes)).toMatchObject({
      boxesFrom: 'osbar',
      boxes: [
        { label: 'Your name', at: '1a', write: 'name', hint: 'Write it as the order does.' },
        { label: 'Sign here' },
      ],
    });
  });

  test.each([
    ['no source', ['boxes:', NAME], 'boxes:', /name under boxesFrom the source that shows these boxes/],
    ['a source that is not listed', ['boxesFrom: osbarr', 'boxes:', NAME], 'boxesFrom', /called "osbarr"/],
    ['a source but no boxes', ['boxesFrom: osbar'], 'boxesFrom', /there are no boxes/],
    ['an empty list', ['boxesFrom: osbar', 'boxes: []'], 'boxes: []', /boxes: expected >=1/],
    [
      'a box for something that nobody is asked',
      ['boxesFrom: osbar', 'boxes:', '  - label: Birthday', '    write: birthday'],
      'write: birthday',
      /boxes\[0\]\.write: must be one of \("court", .*not "birthday"/,
    ],
    [
      'a box without its heading',
      ['boxesFrom: osbar', 'boxes:', '  - write: name'],
      '- write: name',
      /boxes\[0\]\.label: this key is missing/,
    ],
    [
      'a hint that is no sentence',
      ['boxesFrom: osbar', 'boxes:', '  - label: Name', '    hint: your name'],
      'hint: your name',
      /hint: must be a sentence that ends with "\."/,
    ],
    [
      'a hint that speaks of the research',
      ['boxesFrom: osbar', 'boxes:', '  - label: Name', '    hint: The page was not read.'],
      'hint: The page',
      /speaks of the research/,
    ],
  ])('may not have %s', (_, lines, at, message) => {
    const { problems, lineOf } = withBoxes(...lines);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(problems[0]).toMatch(new RegExp(`^OR\\.yaml:${lineOf(at)}: `));
  });

  test('are the same wherever a file names the form, and filled by each side in its own way', () => {
    const good = readFileSync(join(DATA, 'OR.yaml'), 'utf8');
    const [first, second] = ['      title: Request for Hearing\n', '      title: Request for Hearing (Ch'];
    const twice = (boxes: string) =>
      readJurisdiction(
        'OR.yaml',
        good
          .replace(
            first,
            `${first}      boxesFrom: osbar\n      boxes: &request [{ label: Name, write: name }]\n`,
          )
          .replace(
            second,
            `      boxesFrom: osbar\n      boxes: ${boxes}\n      title: Request for Hearing #`,
          ),
      );
    const same = twice('*request');
    expect(same.problems).toEqual([]);
    expect(formsOf(same.value).filter(([, { boxes }]) => boxes)).toHaveLength(2);
    expect(twice('[{ label: Name, write: other-name }]').problems).toEqual([]);
    expect(twice('[{ label: Names }]').problems.map(showProblem)).toEqual([
      expect.stringMatching(/^OR\.yaml:\d+: the boxes of Request for Hearing are others than further up$/),
    ]);
  });
});

test('every box of the law files has a source that shows it, and names what a person can write there', () => {
  for (const file of Object.values(loadLaw().jurisdictions))
    for (const [, { boxes, boxesFrom, title }] of formsOf(file)) {
      if (boxes) expect(Object.keys(file.sources), title).toContain(boxesFrom);
      // A form of which nothing can be prepared needs no sheet.
      if (boxes) expect(boxes.some(({ write, hint }) => write || hint)).toBe(true);
    }
});
