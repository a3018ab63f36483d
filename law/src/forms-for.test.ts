import { describe, expect, test } from 'vitest';
import { formsOf } from './check.ts';
import { loadLaw } from './load.node.ts';

/** What a form can be for in each section. Anything else would never be shown beside a paper. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  withdraw: ['dismiss', 'end', 'change', 'hearing', 'order', 'service', 'read'],
  endByProtected: ['end', 'change', 'order', 'service', 'read'],
  endByRestrained: ['end', 'change', 'hearing', 'order', 'service', 'read'],
  respond: ['end', 'change', 'answer', 'hearing', 'order', 'service', 'read'],
  criminal: ['ask', 'order', 'service', 'read'],
};

const forms = Object.values(loadLaw().jurisdictions).flatMap((file) =>
  formsOf(file).map(([path, form]) => ({
    file,
    form,
    section: path.map(String).find((key) => key in ACTS) ?? '',
    name: `${file.code}, ${path.join('.')}: ${form.title}`,
  })),
);

describe('what a form is for', () => {
  test('is something that people do in that part of a case', () => {
    expect(forms.length).toBeGreaterThan(100);
    for (const { form, section, name } of forms)
      for (const act of form.for ?? []) expect(ACTS[section], name).toContain(act);
  });

  test('is said of every form, or a gap says why not', () => {
    for (const { file, form, section, name } of forms)
      if (!form.for)
        expect(file.gaps, name).toContainEqual(expect.stringMatching(`${section}\\.forms\\.for\\b.*: `));
  });

  test('is never both something to file and only something to read', () => {
    for (const { form, name } of forms)
      if (form.for?.includes('read')) expect(form.for, name).toEqual(['read']);
  });
});
