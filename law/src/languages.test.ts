import { describe, expect, test } from 'vitest';
import { lawLanguages, loadLaw, loadLawIn, overlayFiles } from './load.node.ts';
import { inLanguage } from './overlay.ts';
import { showProblem } from './problems.ts';
import { isMeasured } from './reading.ts';
import { inflesz } from './reading-es.ts';
import { textsOf, toldFiles } from './texts.ts';

const law = loadLaw();

test('Spanish is one of the languages', () => {
  expect(lawLanguages()).toContain('es');
});

describe.each(lawLanguages())('the law in %s', (language) => {
  test('has every text, and nothing that the English no longer says', () => {
    expect(inLanguage(law, overlayFiles(language)).problems.map(showProblem)).toEqual([]);
  });

  test('decides the same: only what a person reads differs', () => {
    const bare = (all: object) =>
      JSON.stringify(all, (key, value) => (texts.has(value) && key !== 'code' ? '…' : value));
    const told = loadLawIn(language, law);
    const texts = new Set(
      [law, told].flatMap((one) =>
        Object.values(toldFiles(one)).flatMap((file) => textsOf(file).map(({ text }) => text)),
      ),
    );
    expect(bare(told)).toBe(bare(law));
  });
});

test('Spanish is easy to read: each text that is more than a name or a question, and all together', () => {
  const told = loadLawIn('es', law);
  const hard = Object.entries(toldFiles(told)).flatMap(([file, value]) =>
    textsOf(value)
      .filter(
        ({ path, text }) =>
          isMeasured(text) && /[.?]$/.test(text) && !/gaps|title|name|label|ask|hears/.test(path),
      )
      .filter(({ text }) => inflesz(text) < 45)
      .map(({ path, text }) => `${file} ${path} ${Math.round(inflesz(text))}: ${text}`),
  );
  expect(hard).toEqual([]);
  const all = Object.values(toldFiles(told))
    .flatMap((value) => textsOf(value).map(({ text }) => inflesz(text)))
    .sort((one, other) => one - other);
  // On the INFLESZ scale, 65 to 80 is rather easy.
  expect(all[all.length >> 1]).toBeGreaterThan(65);
});

describe('a correction of the English', () => {
  const files = { ...overlayFiles('es') };
  const oregon = law.jurisdictions.OR as (typeof law.jurisdictions)[string];

  test('shows which Spanish to redo', () => {
    const changed = {
      ...law,
      jurisdictions: {
        ...law.jurisdictions,
        OR: { ...oregon, hearing: { ...oregon.hearing, note: 'A hearing comes within 3 days.' } },
      },
    };
    const { law: told, problems } = inLanguage(changed, files);
    expect(told).toBeNull();
    expect(problems.map(({ file }) => file)).toEqual(['OR.yaml', 'OR.yaml']);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(
      /hearing.note: "A hearing comes within 3 days." has no translation\nnothing in the law says /,
    );
  });

  test('is not the only thing that is noticed: a figure that differs is too', () => {
    const { problems } = inLanguage(law, {
      ...files,
      'OR.yaml': `${files['OR.yaml']}- en: It takes 5 days.\n  told: Toma 6 días.\n`,
    });
    expect(
      problems.some(({ message }) => message.startsWith('the figures differ: 5 in English, 6 here')),
    ).toBe(true);
  });
});
