/** How a paper looks as a page of its own: as on paper, on a screen of any width, and printed on US Letter. */

/** Lines within a sentence come in these lengths, in letters. */
const BLANKS = Array.from({ length: 15 }, (_, index) => 4 * (index + 1));
/** Columns come in steps of five percent. */
const COLUMNS = Array.from({ length: 20 }, (_, index) => 5 * (index + 1));

const nearest = (sizes: readonly number[], size: number): number =>
  sizes.find((each) => each >= size) ?? sizes.at(-1) ?? size;

/** The class of a line for so many letters. A page may forbid styles in its text, so it is not a width. */
export const blankClass = (letters: number): string => `blank blank-${nearest(BLANKS, letters)}`;

export const columnClass = (share: number): string => `wide-${nearest(COLUMNS, Math.floor(share * 20) * 5)}`;

export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 1rem/1.5 Arial, 'Liberation Sans', 'Open Sans', 'DejaVu Sans', sans-serif; }
.paper { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
.paper p { margin: 0 0 0.6em; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; break-inside: avoid; }
h1 { font-size: 1.4rem; text-align: center; margin: 1.2em 0; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 1.5em 0 0.4em; }
h3 { font-size: 1rem; margin: 1.2em 0 0.3em; }
ul, ol { margin: 0 0 0.8em; padding-inline-start: 2em; }
li { margin-bottom: 0.25em; }
.boxes { list-style: none; padding: 0; }
.boxes li { display: flex; gap: 0.6em; margin-bottom: 0.4em; break-inside: avoid; }
.boxes li > :last-child { flex: 1; min-width: 0; }
.box { font-family: 'DejaVu Sans', 'Segoe UI Symbol', 'Apple Symbols', 'Noto Sans Symbols 2', sans-serif; }
.ruled { display: none; }
.blank { display: inline-block; height: 1.1em; max-width: 100%; border-bottom: 1px solid; vertical-align: baseline; }
${BLANKS.map((size) => `.blank-${size} { width: ${(size * 0.6).toFixed(1)}em; }`).join('\n')}
.lines, .line { display: block; }
.line { height: 2em; border-bottom: 1px solid; }
.field { margin: 0 0 0.8em; }
.field dt { font-weight: bold; }
.field dd { margin: 0; }
.field.short { display: flex; flex-wrap: wrap; gap: 0 0.5em; break-inside: avoid; }
.field.short dd { flex: 1; min-width: min(14rem, 100%); }
.field.short .line { height: 1.5em; }
.gloss { display: block; color: #595959; font-size: 0.8em; font-weight: normal; font-style: normal; line-height: 1.35; }
.field.short dt .gloss { display: inline; }
.note { margin: 0 0 1.5rem; padding: 0.8rem 1rem 0.4rem; border: 1px solid #767676; border-inline-start: 6px solid #767676; background: #f2f2f2; font-size: 0.95rem; print-color-adjust: exact; }
.note > :first-child { margin-top: 0; }
.law { margin: 0 0 0.9em; padding: 0 1em; border-inline-start: 3px solid #767676; }
.law p { margin-bottom: 0.2em; }
.law .about { font-weight: bold; break-after: avoid; }
.caption { margin-bottom: 1.5rem; break-inside: avoid; }
.caption .court { text-align: center; font-weight: bold; margin-bottom: 0.3em; }
.caption .two { display: grid; gap: 0.5rem 2rem; margin-top: 1rem; align-items: center; }
.caption .number .blank { width: 10em; }
.caption .party, .caption .number { margin: 0; }
.caption .role { margin: 0 0 0.7em 1.5rem; font-size: 0.9rem; }
.caption .line { height: 1.6em; }
table { width: 100%; margin: 0 0 1.2em; border-collapse: collapse; font-size: 0.95em; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #767676; padding: 0.35em 0.4em; text-align: start; vertical-align: top; }
th { background: #f2f2f2; overflow-wrap: normal; print-color-adjust: exact; }
td { height: 2.1em; }
${COLUMNS.map((size) => `.wide-${size} { width: ${size}%; }`).join('\n')}
.signature { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0 1.5rem; margin: 0 0 1.5rem; break-inside: avoid; }
.signature .sign { margin: 0; font-size: 0.9rem; }
.signature .line { height: 3em; }
.page { border: 0; border-top: 1px dashed #767676; margin: 2.5rem 0; }
@media (min-width: 36rem), print {
  .caption .two { grid-template-columns: 55fr 45fr; }
  .signature { grid-template-columns: 1fr 1fr; }
  th, td { padding: 0.35em 0.6em; }
}
@page { size: letter; margin: 1in; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  body { font-size: 12pt; line-height: 1.35; }
  .paper { max-width: none; padding: 0; }
  .page { border: 0; margin: 0; height: 0; break-after: page; }
  p, li { orphans: 2; widows: 2; }
  :has(+ .signature) { break-after: avoid; }
}
`;
