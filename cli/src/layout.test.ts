import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Doc, item, list, note, section, text } from './doc.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

const PAGE: Doc = [
  { kind: 'title', text: 'Your plan' },
  section('Steps'),
  item(
    'Ask the clerk',
    [
      text('Say: ', { strong: 'case number' }, ', and wait.'),
      { kind: 'quote', text: 'A judge decides.' },
      note('Sources: § 1'),
    ],
    1,
  ),
  item('Go', [], 2),
  ...list(['one', 'two']),
];

test('a page as text', () => {
  expect(toText(PAGE, { width: 80, color: false })).toBe(`Your plan


Steps
─────

1. Ask the clerk
   Say: case number, and wait.

   │ A judge decides.
   Sources: § 1

2. Go

- one
- two
`);
});

test('a page as Markdown, where no sign of a text is taken for a mark', () => {
  expect(
    toMarkdown([...PAGE, text('2. not *a* list <b>'), text({ link: 'x', to: 'https://a.gov/b c' })]),
  ).toBe(
    `# Your plan

## Steps

1. **Ask the clerk**

   Say: **case number**, and wait.

   > A judge decides.

   Sources: § 1

2. **Go**

- one
- two

2\\. not \\*a\\* list \\<b\\>

[x](<https://a.gov/b%20c>)
`,
  );
});

test('a command stands on one line, however long, so that it can be copied', () => {
  const command: Doc = [{ kind: 'command', text: `until-signed plan${' --role protected'.repeat(9)}` }];
  expect(toText(command, { width: 40, color: false }).trimEnd()).not.toContain('\n');
  expect(toMarkdown(command)).toMatch(/^```sh\nuntil-signed plan.*\n```\n$/);
});

test('no line is wider than the terminal, no word is lost, and without color there is no escape sequence', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdé.,'), minLength: 1, maxLength: 25 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 120 }), (some, width) => {
      const page = [item('Title', [text(some.join(' '))]), { kind: 'quote', text: some.join(' ') } as const];
      const lines = toText(page, { width, color: false }).split('\n');
      expect(lines.every((line) => Array.from(line).length <= width)).toBe(true);
      expect(
        lines
          .join(' ')
          .split(/[\s│•]+/)
          .filter((word) => word !== ''),
      ).toEqual(['Title', ...some, ...some]);
      expect(lines.join('')).not.toContain('\x1b');
    }),
  );
});

test('with color, headings have weight and the text stays the same', () => {
  const colored = toText(PAGE, { width: 80, color: true });
  expect(colored).toContain('\x1b[1m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(toText(PAGE, { width: 80, color: false }));
});
