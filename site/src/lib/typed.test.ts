import { expect, test } from 'vitest';
import {
  addEntry,
  entriesOf,
  insertEntry,
  isFull,
  MOST_ENTRIES,
  removeEntry,
  shownEntries,
  textOf,
  typedFields,
  write,
  writeEntry,
} from './typed.ts';

test('a list begins with an empty entry, and writing in it makes it one', () => {
  expect(shownEntries({}, 'timeline')).toEqual([{}]);
  expect(writeEntry({}, 'timeline', 0, 'what', 'x')).toEqual({ timeline: [{ what: 'x' }] });
});

test('another entry comes after those that are there', () => {
  expect(addEntry({}, 'timeline')).toEqual({ timeline: [{}, {}] });
  expect(addEntry({ timeline: [{ what: 'x' }] }, 'timeline')).toEqual({ timeline: [{ what: 'x' }, {}] });
});

test('a full list takes no more, and keeps what it has', () => {
  const full = { timeline: Array.from({ length: MOST_ENTRIES }, () => ({ what: 'x' })) };
  expect(isFull(full, 'timeline')).toBe(true);
  expect(addEntry(full, 'timeline')).toBe(full);
});

test('an entry that was removed can be put back where it was', () => {
  const typed = { timeline: [{ what: 'a' }, { what: 'b' }, { what: 'c' }] };
  const without = removeEntry(typed, 'timeline', 1);
  expect(entriesOf(without, 'timeline')).toEqual([{ what: 'a' }, { what: 'c' }]);
  expect(insertEntry(without, 'timeline', 1, { what: 'b' })).toEqual(typed);
});

test('what is asked as text is text, and what is asked as a list is a list', () => {
  expect(textOf({ name: [] }, 'name')).toBe('');
  expect(entriesOf({ timeline: 'x' }, 'timeline')).toEqual([]);
  expect(textOf(write({}, 'name', 'Zoë'), 'name')).toBe('Zoë');
});

test('fields that stand on the page are not carried twice', () => {
  const typed = { name: 'Zoë', reason: 'r', timeline: [{ day: '1', what: 'x' }] };
  expect(typedFields(typed, new Set(['name']))).toEqual([
    ['d.reason', 'r'],
    ['d.timeline.0.day', '1'],
    ['d.timeline.0.what', 'x'],
  ]);
});
