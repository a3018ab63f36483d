import { escaped, plainOf } from './blocks.ts';
import { type Content, ON_DAY, type Question } from './content.ts';
import { type Look, planHtml } from './plan-html.ts';

/** A page of a form as SurveyJS reads it. */
export interface SurveyPage {
  readonly name: string;
  readonly elements: readonly Readonly<Record<string, unknown>>[];
}

export interface Survey {
  readonly pages: readonly SurveyPage[];
  readonly showQuestionNumbers: boolean;
  readonly pageNextText: string;
}

const LOOK: Look = {
  h1: '',
  h2: '',
  h3: '',
  p: '',
  list: '',
  quote: '',
  unfold: (title, inner) => `<details><summary>${escaped(title)}</summary>${inner}</details>`,
};

/** The form for SurveyJS: a page for each question, and one for the plan. */
export const surveyOf = (content: Content): Survey => ({
  showQuestionNumbers: false,
  pageNextText: content.words.next,
  pages: [
    ...content.questions.map((question) => ({
      name: question.id,
      elements: [...asked(question, content), ...why(question, content)],
    })),
    { name: 'plan', elements: [{ type: 'html', name: 'plan-text', html: planHtml(content, LOOK) }] },
  ],
});

function asked({ id, kind, title, help, options }: Question, { words }: Content) {
  const base = { name: id, title, description: plainOf(help) };
  // A choice has no second line there.
  const choices = options.map(({ value, label, hint }) => ({
    value,
    text: hint ? `${label}. ${hint}` : label,
  }));
  if (kind === 'where') return [{ ...base, type: 'dropdown', renderAs: 'select', choices }];
  if (kind === 'several') return [{ ...base, type: 'checkbox', choices }];
  if (kind === 'choice') return [{ ...base, type: 'radiogroup', choices }];
  const day = `${id}-${ON_DAY}`;
  return [
    { ...base, type: 'radiogroup', choices: [{ value: ON_DAY, text: words.onDay }, ...choices] },
    { type: 'text', inputType: 'date', name: day, title: words.onDay, visibleIf: `{${id}} = '${ON_DAY}'` },
  ];
}

const why = ({ id, why }: Question, { words }: Content) =>
  why ? [{ type: 'html', name: `${id}-why`, html: LOOK.unfold(words.why, `<p>${escaped(why)}</p>`) }] : [];

/** The page that holds the form. */
export const surveyPage = (content: Content): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.plan.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/surveyjs/form.css">
<script type="module" src="/surveyjs/form.js"></script>
</head>
<body><div id="form"></div></body>
</html>
`;

/** The script of that page, before it is bundled. */
export const surveyScript = (survey: Survey): string => `
import { Model } from 'survey-core';
import 'survey-js-ui';
const form = new Model(${JSON.stringify(survey)});
form.render(document.getElementById('form'));
`;
