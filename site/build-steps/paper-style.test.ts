import { expect, test } from 'vitest';
import { STYLE } from '../../papers/src/html-style.ts';
import { scoped } from './paper-style.ts';

test('every rule holds for the paper alone', () => {
  const rules = scoped(STYLE)
    .split('\n')
    .filter((line) => line.includes('{') && !line.startsWith('@media'));
  expect(rules.length).toBeGreaterThan(50);
  for (const rule of rules)
    for (const selector of (rule.split('{')[0] ?? '').split(','))
      expect(selector.trim()).toMatch(/^\.paper\.paper/);
});

test('headings stand one level lower, and what is about a whole page is left out', () => {
  const style =
    '\n:root { color: red; }\nbody { margin: 0; }\nh1, .note h3 { top: 0; }\n.paper { left: 0; }\n@page { margin: 1in; }\n@media print {\n  p { top: 1px; }\n}';
  expect(scoped(style).split('\n').slice(2)).toEqual([
    '.paper.paper h2, .paper.paper .note h4 { top: 0; }',
    '.paper.paper { left: 0; }',
    '@media print {',
    '.paper.paper p { top: 1px; }',
    '}',
  ]);
});
