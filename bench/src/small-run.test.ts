/** A run so small that its figures say nothing: that everything which measures still works. */
import { lawFiles } from '@until-signed/law/load';
import { expect, test } from 'vitest';
import { manyFiles } from './growth/places.node.ts';
import { bytesOf } from './rules/bytes.node.ts';
import { engineOf, OURS } from './rules/engines.ts';
import { growthOf, houseSpeed, people, speedOf } from './rules/speed.ts';

const SMALL = { warm: 0, measure: 1, persons: 3, times: [1, 2] };

test('ours is measured in every way', async () => {
  const few = people(3);
  const speed = await speedOf(engineOf(OURS), SMALL, few);
  for (const one of [speed.plan, speed.change, speed.next, speed.random])
    expect(one?.median).toBeGreaterThan(0);
  const grown = await growthOf(engineOf(OURS), SMALL, 'own', few);
  expect(grown.map(({ times }) => times)).toEqual([1, 2]);
  const house = await houseSpeed(SMALL);
  expect(house.plan.count).toBeGreaterThanOrEqual(20);
});

test('ours is lighter in a browser than the lightest peer', async () => {
  const [ours, peer] = [await bytesOf(OURS), await bytesOf('json-rules-engine')];
  expect(ours.brotli).toBeGreaterThan(0);
  expect(ours.brotli).toBeLessThan(peer.brotli);
});

test('ten times as many places have ten times as many files, each with its own code', () => {
  const places = (files: object) => Object.keys(files).filter((name) => /^[A-Z]{2}\.yaml$/.test(name));
  const files = lawFiles();
  const many = manyFiles(files, 10);
  expect(places(many)).toHaveLength(10 * places(files).length);
  for (const name of places(many)) expect(many[name]).toContain(`code: ${name.slice(0, 2)}`);
});
