/**
 * `npm run gallery`: makes docs/papers.md and its pictures, every paper as it is, from the PDF. Poppler's pdftoppm
 * draws the pages. Run it after a paper has changed; a test holds that the page names every paper.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fitting } from '../papers/src/fits.ts';
import { loadFonts } from '../papers/src/fonts.node.ts';
import { renderPdf } from '../papers/src/pdf.ts';
import { filled, fittingPapers, papers, RENDER, USUAL } from '../papers/src/testkit.ts';
import { AGREED, OTHERS, type TestPerson, TOLD_MORE } from '../tests/persons.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const pictures = join(docs, 'papers');
const DOTS_AN_INCH = '60';
const AUDIENCES = { court: 'For a court', prosecutor: 'For the prosecutor', self: 'For yourself' } as const;

const fonts = await loadFonts();
const work = mkdtempSync(join(tmpdir(), 'gallery-'));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const people: readonly TestPerson[] = Object.values({ ...TOLD_MORE, ...OTHERS, ...AGREED });
const page: string[] = [
  '# The papers',
  '',
  'Every paper that Until Signed makes, as it comes out as a PDF, for made-up people with made-up details. `npm run gallery` makes this page anew; `npm run papers -- OUT` writes all of them in every format for all persons of the tests. How to add one: [CONTRIBUTING](../CONTRIBUTING.md).',
  '',
  'A paper for a court or a prosecutor comes with pages for the person, which are not filed. Where a state has its own form, these say so first.',
];

let audience: keyof typeof AUDIENCES | undefined;
for (const template of papers.templates) {
  const found = first(template.id);
  if (!found) throw new Error(`No person of the tests gets the paper ${template.id}.`);
  const [person, fitting] = found;
  const pdf = join(work, `${template.id}.pdf`);
  writeFileSync(pdf, await renderPdf(filled(fitting, USUAL), fonts, { words: RENDER, today: person.today }));
  execFileSync('pdftoppm', [
    '-r',
    DOTS_AN_INCH,
    '-gray',
    '-jpeg',
    '-jpegopt',
    'quality=60',
    pdf,
    join(pictures, template.id),
  ]);
  const drawn = readdirSync(pictures).filter((file) => file.replace(/-\d+\.jpg$/, '') === template.id);
  if (template.audience !== audience) page.push('', `## ${AUDIENCES[template.audience]}`);
  audience = template.audience;
  page.push(
    '',
    `### ${template.title}${template.side === null ? '' : ` (${template.side} person)`}`,
    '',
    `${template.about} Here: ${person.who}. \`until-signed paper ${template.id}\``,
    '',
    drawn
      .sort()
      .map(
        (file, index) =>
          `<img src="papers/${file}" width="260" alt="${template.title}, page ${index + 1} of ${drawn.length}">`,
      )
      .join('\n'),
  );
}
writeFileSync(join(docs, 'papers.md'), `${page.join('\n')}\n`);
rmSync(work, { recursive: true });

/** The first person whom a paper fits. */
function first(id: string): readonly [TestPerson, Fitting] | undefined {
  for (const person of people) {
    const fitting = fittingPapers(person.answers, person.today).find(({ template }) => template.id === id);
    if (fitting) return [person, fitting];
  }
  return undefined;
}
