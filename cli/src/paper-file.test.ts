import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endingOf, formatOf } from './paper-file.ts';

test.each([
  ['out.pdf', 'pdf'],
  ['a.b/My Paper.DOCX', 'docx'],
  ['out.htm', 'html'],
  ['out.pdf.html', 'html'],
  ['out', null],
  ['.pdf', null],
  ['a/.pdf', null],
  ['out.pdf/', null],
  ['out.pdf/x', null],
  ['out.toString', null],
  ['', null],
])('a file called “%s” holds: %s', (name, format) => {
  expect(formatOf(name)).toBe(format);
});

test('an ending is what stands after the last dot', () => {
  expect(endingOf('days.v2.ICS')).toBe('.ics');
});

/** What a module needs before it can start: its imports that are more than types. */
const needs = (text: string) =>
  [...text.matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(@until-signed\/papers[^']*)'/gm)].map(
    ([, name]) => name,
  );

test('only the command that makes papers waits for their code, and for a renderer only when it needs it', () => {
  const folder = new URL('.', import.meta.url);
  const modules = readdirSync(folder).filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$|^testkit/.test(name),
  );
  for (const name of modules) {
    const found = needs(readFileSync(new URL(name, folder), 'utf8'));
    expect(
      found.filter((one) => /pdf|docx|html|fonts|load/.test(one ?? '')),
      name,
    ).toEqual([]);
    if (!name.startsWith('paper-')) expect(found, name).toEqual([]);
  }
  const [first] = ['run.ts', 'main.node.ts', 'help.ts', 'commands.ts', 'mistakes.ts'].filter((name) =>
    /^import(?! type\b)[^;]*'\.\/paper-/m.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(first).toBeUndefined();
});
