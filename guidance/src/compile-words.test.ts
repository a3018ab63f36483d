import { describe, expect, test } from 'vitest';
import { compileWords, WordsError } from './compile-words.ts';
import { plain } from './words.ts';

const item = (text: string) => compileWords('en', { 'topic.md': text }).items;

function problemsOf(files: Record<string, string>): readonly string[] {
  try {
    compileWords('en', files);
  } catch (error) {
    if (error instanceof WordsError) return error.problems;
    throw error;
  }
  return [];
}

describe('an item', () => {
  const text = `# A topic

Not a word of this is read by anybody.

## Do *this* first {#topic.first}

One line, with *a court’s word* and **weight**.

{law! withdraw.how}

More that unfolds, with [a link](https://www.courts.ca.gov).

- one
- two

{law withdraw.ifAbsent}
`;
  const first = item(text)['topic.first'];

  test('has its heading as title, without the id', () => {
    expect(first?.title).toBe('Do this first');
  });

  test('shows its first paragraph and the law right after it at once, the rest below', () => {
    expect(first?.lead).toEqual([
      { kind: 'p', text: ['One line, with ', { em: 'a court’s word' }, ' and ', { strong: 'weight' }, '.'] },
      { kind: 'law', field: 'withdraw.how', now: true },
    ]);
    expect(first?.more.map(({ kind }) => kind)).toEqual(['p', 'list', 'law']);
    expect(first?.more[2]).toEqual({ kind: 'law', field: 'withdraw.ifAbsent', now: false });
  });

  test('reads as plain text too', () => {
    expect(plain(first?.more ?? [])).toBe('More that unfolds, with a link.\n\n- one\n- two');
  });

  test('may spread a sentence over lines', () => {
    expect(plain(item('## T {#a}\n\nOne\nline.\n').a?.lead ?? [])).toBe('One line.');
  });

  test('may say nothing but what the law says', () => {
    expect(item('## T {#a}\n\n{law registry.how}\n').a?.lead).toEqual([
      { kind: 'law', field: 'registry.how', now: false },
    ]);
  });
});

describe('a question', () => {
  const { questions } = compileWords('en', {
    'questions.md': `## Is it? {#fact}

Look at the paper.

Why we ask: It decides.

- \`yes\` Yes, it is — As the paper says.
- \`no\` No
`,
  });

  test('has help, a reason, and options with or without a hint', () => {
    expect(questions.fact).toEqual({
      title: 'Is it?',
      help: [{ kind: 'p', text: ['Look at the paper.'] }],
      why: 'It decides.',
      options: { yes: { label: 'Yes, it is', hint: 'As the paper says.' }, no: { label: 'No', hint: null } },
    });
  });
});

test('short texts stand under their keys', () => {
  const { strings } = compileWords('en', { 'site.md': '# S\n\n## Any\n\n- `a.b` Hello *you*\n- `c` Bye\n' });
  expect(strings).toEqual({ 'a.b': 'Hello you', c: 'Bye' });
});

test('everything that is wrong is named at once, with file and line', () => {
  expect(
    problemsOf({
      'a.md': '## No id\n\nText.\n\n## Twice {#x}\n\nText.\n\n## Twice {#x}\n\nText.\n',
      'b.md': '## Empty {#y}\n\n## List first {#z}\n\n- a\n',
      'site.md': '- `k` one\n- `k` two\n',
    }),
  ).toEqual([
    expect.stringMatching(/^a\.md:1: .*needs an id/),
    expect.stringMatching(/^a\.md:9: "x" stands here twice/),
    expect.stringMatching(/^b\.md:1: "y" needs a first paragraph/),
    expect.stringMatching(/^b\.md:3: "z" needs a first paragraph/),
    expect.stringMatching(/^site\.md:1: "k" stands here twice/),
  ]);
});

test('the error says how many problems there are, and shows each', () => {
  const error = new WordsError(['a.md:1: one', 'b.md:2: two']);
  expect(error.message).toBe('2 problems in the words:\na.md:1: one\nb.md:2: two');
});

test('words without a problem have none', () => {
  expect(problemsOf({ 'a.md': '## T {#a}\n\nText.\n' })).toEqual([]);
});
