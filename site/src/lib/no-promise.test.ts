import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const FOLDERS = ['guidance/words/en/', 'papers/words/en/', 'docs/', './'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

/** What nobody can promise of a visit: that it leaves nothing behind, or that nobody can come to know of it. */
const PROMISES: readonly RegExp[] = [
  /without (a|any|leaving( a| any)?) trace|\bno trace|leaves? nothing behind|untraceable|traceless/,
  /\banonym(ous|ously|ity|ized)\b|undetect(able|ed)|invisible to (others|anyone|everyone)/,
  /\b(nobody|no one|none|no person)\b[^.]{0,30}\b(can|could|will|would|may|ever)\b[^.]{0,30}\b(see|know|find|learn|tell|trace|notice)\b/,
  /\b(completely|fully|totally|perfectly|100 ?%|entirely|absolutely) (private|safe|secure|secret|hidden|confidential)/,
  /(hides|erases|clears|deletes|wipes) (your|the|all|every)[^.]{0,15}(visit|history|traces?)\b/,
  /\byou (are|stay|will be) (safe|hidden|secret)\b|\bguarantee/,
];
const NOT = /\b(not|cannot|never|nothing|no way|nor|where)\b/;

const promises = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => {
      const said = sentence.toLowerCase();
      const found = PROMISES.map((one) => one.exec(said)).find((one) => one !== null);
      // What stands behind a "not" is no promise.
      return found !== undefined && !NOT.test(said.slice(0, found.index));
    });

test.each(FILES)('%s promises no visit without a trace', (file) => {
  expect(promises(readFileSync(new URL(file, ROOT), 'utf8'))).toEqual([]);
});

test('a promise would be noticed', () => {
  expect(promises('Nobody can ever find out. It deletes your history. You are safe here.').length).toBe(3);
  expect(promises('Leaving is completely private.').length).toBe(1);
  expect(promises('It does not clear the history. Nothing can wipe every trace.')).toEqual([]);
});
