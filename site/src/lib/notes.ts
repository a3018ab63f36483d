/** A plan as plain text, for a file that anything can open. */
import { type Guide, itemText, type Plan, type PlanItem, partDay } from '@until-signed/guidance';
import type { Visit } from './interview.ts';
import { hasSources } from './law-files.ts';
import type { Say } from './say.ts';
import { dateLine, questionsFor, type SheetSection, sheetOf } from './sheet.ts';
import { told } from './told.ts';

/** The name under which it is saved tells nothing. */
export const FILE_NAME = 'notes.txt';

export function notesOf(guide: Guide, plan: Plan, visit: Visit, say: Say): string {
  const sheet = sheetOf(guide, plan, say);
  const lines: string[] = [dateLine(guide, plan, say)];
  if (sheet.force) lines.push('', ...itemLines(guide, plan, sheet.force, '-', say));
  for (const group of sheet.groups) {
    if (group.title) lines.push('', '', `=== ${group.title} ===`);
    for (const section of group.sections) lines.push('', ...sectionLines(guide, plan, section, say));
  }
  if (sheet.change.length > 0)
    lines.push('', ...heading(say('plan.change')), '', ...sheet.change.map(({ title }) => `- ${title}`));
  const answers = told(guide, say, visit, plan.today);
  if (answers.length > 0)
    lines.push(
      '',
      ...heading(say('answers.heading')),
      '',
      ...answers.map(({ question, answer }) => `- ${question} ${answer}`),
    );
  const closing = hasSources(guide.law) ? sheet.closing : [...sheet.closing, say('plan.sources-left-out')];
  return `${[...lines, '', ...closing].join('\n')}\n`;
}

function sectionLines(guide: Guide, plan: Plan, section: SheetSection, say: Say): string[] {
  return [
    ...heading(section.title),
    ...section.items.flatMap((item, index) => [
      '',
      ...itemLines(guide, plan, item, section.id === 'steps' ? `${index + 1}.` : '-', say),
    ]),
    ...section.papers.flatMap(({ title, use, url }) => ['', `- ${title}`, ...[use, url].flatMap(indented)]),
    ...section.people.flatMap(({ name, about, phone, hours, url }) => [
      '',
      `- ${[name, phone].filter(Boolean).join(': ')}`,
      ...[about, hours, url].flatMap(indented),
    ]),
  ];
}

function itemLines(guide: Guide, plan: Plan, item: PlanItem, mark: string, say: Say): string[] {
  const depends = questionsFor(guide, plan, item.openOn).map(({ title }) => title);
  const cites = item.cites.map(({ statute, title, publisher, asOf, secondary, url }) =>
    [
      [statute, title, publisher].filter(Boolean).join(' · '),
      asOf && `(${partDay(asOf, guide.words.language)})`,
      secondary && `[${say('plan.secondary')}]`,
      url,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [
    `${mark} ${item.title}`,
    ...(depends.length > 0 ? indented(`${say('plan.depends')} ${depends.join(' · ')}`) : []),
    ...indented(itemText(item)),
    ...(cites.length > 0
      ? [...indented(`${say('plan.sources')}:`), ...cites.flatMap((cite) => indented(`  ${cite}`))]
      : []),
  ];
}

const heading = (title: string): string[] => [title.toUpperCase(), '-'.repeat([...title].length)];

/** Wrapped, and set in a little. */
function indented(text: string | null): string[] {
  if (!text) return [];
  return text.split('\n').flatMap((line) => {
    const out: string[] = [];
    const margin = `  ${/^\s*/.exec(line)?.[0] ?? ''}`;
    let at = '';
    for (const word of line.trim().split(/\s+/)) {
      if (at && margin.length + at.length + word.length + 1 > 76) {
        out.push(margin + at);
        at = word;
      } else at = at ? `${at} ${word}` : word;
    }
    return [...out, at ? margin + at : ''];
  });
}
