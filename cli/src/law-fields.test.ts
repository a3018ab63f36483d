import { expect, test } from 'vitest';
import { fieldChanges } from './law-fields.ts';

test('a field that reads otherwise is named with both texts', () => {
  expect(fieldChanges({ hearing: { automatic: 'no' } }, { hearing: { automatic: 'yes' } })).toEqual([
    { field: 'hearing.automatic', old: 'no', new: 'yes' },
  ]);
});

test('a field that comes or goes has nothing on its other side', () => {
  expect(fieldChanges({ efile: { note: 'In person.' } }, { efile: { url: 'https://x.gov' } })).toEqual([
    { field: 'efile.note', old: 'In person.', new: null },
    { field: 'efile.url', old: null, new: 'https://x.gov' },
  ]);
});

test('an entry with an id is found under it; its place in the list counts too', () => {
  const orders = [
    { id: 'domestic', name: 'DVO' },
    { id: 'stalking', name: 'SPO' },
  ];
  expect(fieldChanges({ orders }, { orders: orders.toReversed() })).toEqual([
    { field: 'orders', old: 'domestic · stalking', new: 'stalking · domestic' },
  ]);
  expect(fieldChanges({ orders }, { orders: [orders[0], { id: 'stalking', name: 'Order' }] })).toEqual([
    { field: 'orders.stalking.name', old: 'SPO', new: 'Order' },
  ]);
});

test('a plain list is one value', () => {
  expect(fieldChanges({ sources: ['a'] }, { sources: ['a', 'b'] })).toEqual([
    { field: 'sources', old: 'a', new: 'a · b' },
  ]);
});

test('the order of keys means nothing, and an empty value is the same as none', () => {
  expect(fieldChanges({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  expect(fieldChanges({ waitMonths: null }, {})).toEqual([]);
  expect(fieldChanges({ forms: [] }, {})).toEqual([]);
});

test('a new form is told field by field', () => {
  expect(fieldChanges({ forms: [] }, { forms: [{ title: 'Motion', number: null }] })).toEqual([
    { field: 'forms.1.title', old: null, new: 'Motion' },
  ]);
});
