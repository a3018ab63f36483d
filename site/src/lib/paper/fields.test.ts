import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedFields } from '../typed.ts';
import { readTyped } from './details.ts';
import { readTypedFields } from './fields.ts';

test('what was typed comes back letter for letter, also what is wrong', () => {
  const typed = {
    name: 'Zoë <b>Ñandú</b>',
    'against.reason': 'one\n\ntwo',
    timeline: [
      { day: '99/99/99', what: '' },
      { day: '', what: 'x' },
    ],
  };
  expect(readTypedFields(typedFields(typed))).toEqual(typed);
});

test('line ends are those of the box again', () => {
  expect(readTypedFields([['d.reason', 'one\r\ntwo']])).toEqual({ reason: 'one\ntwo' });
});

test('entries come in their order, without gaps', () => {
  const fields = [
    ['d.exhibits.7.what', 'b'],
    ['d.exhibits.2.what', 'a'],
    ['d.exhibits.7.shows', 'c'],
  ] as const;
  expect(readTypedFields(fields)).toEqual({ exhibits: [{ what: 'a' }, { what: 'b', shows: 'c' }] });
});

test('a field that we do not know any more is left out', () => {
  expect(
    readTypedFields([
      ['d.shoe-size', '9'],
      ['d.name.0.day', 'x'],
      ['d.timeline', 'x'],
      ['d.name', 'A'],
    ]),
  ).toEqual({
    name: 'A',
  });
});

describe('what no form of ours sends is not read', () => {
  test.each([
    [
      'the same field twice',
      [
        ['d.name', 'a'],
        ['d.name', 'b'],
      ],
    ],
    ['a prototype key', [['d.__proto__', 'x']]],
    ['a malformed name', [['d.timeline.x.day', 'x']]],
    ['markup', [['d.<b>', 'x']]],
    [
      'thousands of fields',
      Array.from({ length: 3000 }, (_, at): [string, string] => [`d.timeline.${at}.day`, '']),
    ],
  ] as [string, [string, string][]][])('%s', (_, fields) => {
    expect(readTypedFields(fields)).toBeNull();
  });
});

test('whatever is sent, it is read without an error', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'd.name',
      'd.timeline.0.day',
      'd.timeline.1.what',
      'd.against.court',
      'd.constructor',
      'd.exhibits.999.what',
    ),
    fc.string().map((text) => `d.${text}`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (fields) => {
      const typed = readTypedFields(fields);
      if (typed) readTyped(typed, 'restrained', 'en');
    }),
  );
});
