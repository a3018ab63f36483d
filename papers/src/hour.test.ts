import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHour } from './hour.ts';

describe('an hour', () => {
  test.each([
    ['9:30 a.m.', '09:30'],
    ['9:30am', '09:30'],
    ['9 AM', '09:00'],
    ['9.30 a. m.', '09:30'],
    ['1:30 p.m.', '13:30'],
    ['2 PM', '14:00'],
    ['12 p.m.', '12:00'],
    ['12:15 a.m.', '00:15'],
    [' 10:00 ', '10:00'],
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['12:30', '12:30'],
    ['13:30', '13:30'],
    ['1:30 p. m.', '13:30'],
  ])('written “%s” is %s', (text, hour) => {
    expect(readHour(text)).toBe(hour);
  });

  test.each([
    '1:30',
    '01:30',
    '9',
    '24:00',
    '9:60 am',
    '13 pm',
    '0 am',
    '9:3',
    'nine',
    '9 to 10 am',
    '9 am, room 4',
    '٩:٣٠',
    '',
  ])('cannot be told from “%s”', (text) => {
    expect(readHour(text)).toBeNull();
  });

  test('is one of 24, or none, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{1,3}[:.]?\d{0,3} ?[ap]?\.?m?\.?$/)),
        (text) => {
          expect(readHour(text) ?? '10:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
    );
  });
});
