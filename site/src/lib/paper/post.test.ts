import { describe, expect, test } from 'vitest';
import { readPaperForm, readStep } from './post.ts';

const read = (fields: Record<string, unknown> | [string, unknown][]) =>
  readPaperForm(Array.isArray(fields) ? fields : Object.entries(fields));

test('a form of the papers is read whole', () => {
  expect(
    read({
      'a.role': 'protected',
      order: 'role',
      'd.name': 'Zoë',
      'p.paper': 'timeline.restrained',
      'p.bare': 'yes',
      go: 'file:pdf',
    }),
  ).toEqual({
    answers: { role: 'protected' },
    order: ['role'],
    typed: { name: 'Zoë' },
    paper: 'timeline.restrained',
    bare: true,
    copy: false,
    withPlace: false,
    step: { go: 'file', format: 'pdf' },
  });
});

test('an empty form opens the list', () => {
  expect(read({})).toMatchObject({ paper: null, step: { go: 'list' } });
});

test.each([
  ['open:withdraw-request', { go: 'open', paper: 'withdraw-request' }],
  ['add:timeline', { go: 'add', key: 'timeline' }],
  ['remove:against.clerk-answers:12', { go: 'remove', key: 'against.clerk-answers', at: 12 }],
  ['calendar', { go: 'calendar' }],
])('the button “%s” is understood', (value, step) => {
  expect(readStep(value)).toEqual(step);
});

describe('what no form of ours sends is not read', () => {
  test.each([
    ['a way we do not know', { go: 'fly' }],
    ['a list we do not know', { go: 'add:shoes' }],
    ['a text as a list', { go: 'add:name' }],
    ['a kind of file we do not make', { go: 'file:exe' }],
    ['markup for a paper', { 'p.paper': '<b>' }],
    ['a paper from elsewhere', { go: 'open:../../etc' }],
    ['a field we do not know', { 'p.x': '1' }],
    ['a file', { 'd.name': new Blob(['x']) }],
    [
      'a field twice',
      [
        ['p.paper', 'a'],
        ['p.paper', 'b'],
      ],
    ],
    ['a malformed detail', { 'd.timeline.-1.day': 'x' }],
    [
      'an answer twice',
      [
        ['a.role', 'x'],
        ['a.role', 'y'],
      ],
    ],
  ] as [string, Record<string, unknown> | [string, unknown][]][])('%s', (_, fields) => {
    expect(read(fields)).toBeNull();
  });
});
