import { expect, test } from 'vitest';
import { turns } from './turns.ts';

test('only so many have their turn at once, and the others get theirs in the order in which they came', async () => {
  const all = turns(2);
  const begun: number[] = [];
  const one = async (name: number) => {
    await all.take();
    begun.push(name);
  };
  await Promise.all([one(1), one(2)]);
  const rest = [one(3), one(4), one(5)];
  expect(all.waiting).toBe(3);
  expect(begun).toEqual([1, 2]);

  all.done();
  await rest[0];
  all.done();
  await rest[1];
  expect(begun).toEqual([1, 2, 3, 4]);
  expect(all.waiting).toBe(1);

  for (let left = 3; left > 0; left -= 1) all.done();
  await rest[2];
  expect(all.waiting).toBe(0);
  await Promise.all([one(6), one(7)]);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
