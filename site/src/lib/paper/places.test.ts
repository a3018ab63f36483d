import { expect, test } from 'vitest';
import { readPapers } from '../server/load-papers.ts';
import { words } from '../testkit.ts';
import { detailOf } from './details.ts';
import { placesOf } from './places.ts';

const papers = readPapers(words);
const asks = ['court', 'against.reason', 'timeline'].map((key) => {
  const detail = detailOf(key);
  if (!detail) throw new Error(key);
  return { key, detail };
});

test('each problem leads to its field, and no id tells what the field is for', () => {
  const problems = ['d.against.reason', 'd.timeline.3.day', 'd.name'].map((name) => ({
    kind: 'too-long' as const,
    name,
  }));
  expect(placesOf(asks, problems, papers.words)).toEqual([
    { name: 'd.against.reason', id: 'f1', label: papers.words.details.reason?.label, entry: null },
    { name: 'd.timeline.3.day', id: 'f2-3-0', label: papers.words.details['timeline.day']?.label, entry: 4 },
  ]);
});
