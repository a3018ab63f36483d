import { expect, test } from 'vitest';
import { traceOf } from './log.ts';

function fail(text: string): unknown {
  try {
    throw new TypeError(text);
  } catch (error) {
    return error;
  }
}

test('an error is told by where it happened, never by what it says', () => {
  const told = JSON.stringify(traceOf(fail('Ada Lovelace\n    at 12 Main Street\nlives here')));
  expect(told).toContain('TypeError');
  expect(told).toMatch(/fail \(log\.test\.ts:\d+:\d+\)/);
  expect(told).not.toMatch(/Ada|Main Street|lives here/);
  expect(told).not.toContain('/server/');
});

test('a name that is no name stays unsaid', () => {
  const error = new Error('');
  error.name = 'Ada Lovelace, 12 Main Street';
  expect(traceOf(error)).toMatchObject({ name: 'Error' });
  expect(traceOf('Ada')).toEqual({ event: 'error', name: 'not an Error', trace: [] });
});
