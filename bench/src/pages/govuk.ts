import { escaped, htmlOf } from './blocks.ts';
import { type Content, ON_DAY, type Option, type Question } from './content.ts';
import { type Look, planHtml } from './plan-html.ts';

const LOOK: Look = {
  h1: 'govuk-heading-xl',
  h2: 'govuk-heading-l',
  h3: 'govuk-heading-m',
  p: 'govuk-body',
  list: 'govuk-list govuk-list--bullet',
  quote: 'govuk-inset-text',
  unfold: (title, inner) =>
    `<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${escaped(title)}</span></summary><div class="govuk-details__text">${inner}</div></details>`,
};

export const STYLES = '/govuk/govuk-frontend.min.css';
export const SCRIPTS = '/govuk/govuk-frontend.min.js';
const pathAt = (at: number): string => `/govuk/${at + 1}`;

/** The pages by path, as the documentation of GOV.UK Frontend writes them: one for each question, and the plan. */
export function govukPages(content: Content): Readonly<Record<string, string>> {
  const questions = content.questions.map((question, at) => [
    pathAt(at),
    page(question.title, form(question, pathAt(at + 1), content)),
  ]);
  const plan = [pathAt(questions.length), page(content.plan.title, planHtml(content, LOOK))];
  return Object.fromEntries([...questions, plan]);
}

const page = (title: string, main: string): string => `<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLES}">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">${main}</main></div>
<script type="module" src="${SCRIPTS}"></script>
<script type="module">import { initAll } from '${SCRIPTS}'; initAll();</script>
</body>
</html>
`;

function form(question: Question, next: string, { words }: Content): string {
  const { id, title, help, why } = question;
  return `<form action="${next}" method="post" novalidate><div class="govuk-form-group">
<fieldset class="govuk-fieldset" aria-describedby="${id}-hint"><legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">${escaped(title)}</h1></legend>
<div id="${id}-hint" class="govuk-hint">${htmlOf(help, { ...LOOK, p: '' })}</div>
${fields(question, words.onDay)}
</fieldset></div>
${why ? LOOK.unfold(words.why, escaped(why)) : ''}
<button type="submit" class="govuk-button" data-module="govuk-button">${escaped(words.next)}</button></form>`;
}

function fields({ id, kind, options }: Question, onDay: string): string {
  if (kind === 'where')
    return `<select class="govuk-select" id="${id}" name="${id}">${options.map(({ value, label }) => `<option value="${value}">${escaped(label)}</option>`).join('')}</select>`;
  if (kind === 'several') return group('checkboxes', id, options);
  if (kind === 'choice') return group('radios', id, options);
  const parts = ['Month', 'Day', 'Year'].map((part) => {
    const name = `${id}-${part.toLowerCase()}`;
    return `<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="${name}">${part}</label><input class="govuk-input govuk-date-input__input govuk-input--width-${part === 'Year' ? 4 : 2}" id="${name}" name="${name}" type="text" inputmode="numeric"></div></div>`;
  });
  const day = { value: ON_DAY, label: onDay, hint: null };
  return group('radios', id, [day, ...options], `<div class="govuk-date-input">${parts.join('')}</div>`);
}

/** Radios or checkboxes. `under` unfolds below the first of them. */
function group(kind: 'radios' | 'checkboxes', id: string, options: readonly Option[], under = ''): string {
  const name = `govuk-${kind}`;
  const one = ({ value, label, hint }: Option, at: number) => {
    const own = `${id}-${at + 1}`;
    const opens = under !== '' && at === 0;
    return `<div class="${name}__item"><input class="${name}__input" id="${own}" name="${id}" type="${kind === 'radios' ? 'radio' : 'checkbox'}" value="${value}"${hint ? ` aria-describedby="${own}-hint"` : ''}${opens ? ` data-aria-controls="${id}-under"` : ''}><label class="govuk-label ${name}__label" for="${own}">${escaped(label)}</label>${hint ? `<div id="${own}-hint" class="govuk-hint ${name}__hint">${escaped(hint)}</div>` : ''}</div>${opens ? `<div class="${name}__conditional ${name}__conditional--hidden" id="${id}-under">${under}</div>` : ''}`;
  };
  return `<div class="${name}" data-module="${name}">${options.map(one).join('')}</div>`;
}
