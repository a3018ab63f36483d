import { partDay } from '@until-signed/guidance';
import type { Part } from './fits.ts';
import type { Block } from './model.ts';
import type { Template } from './template.ts';

type Form = Part['papers'][number];
type Say = (key: string, filled?: Readonly<Record<string, string>>) => string;

/**
 * The court's own forms for this paper, as the law file names them for this person, each once. A form that is for
 * something else is not among them; one of which we do not know what it is for is.
 */
export const formsFor = ({ forms, act }: Template, { papers }: Part): readonly Form[] =>
  forms === null
    ? []
    : papers.filter(
        ({ id, title, url, acts }, at, all) =>
          id.startsWith(`${forms}.`) &&
          (acts === null || acts.some((one) => one === act)) &&
          all.findIndex((one) => one.title === title && one.url === url) === at,
      );

/**
 * What a person reads before anything else: the court's own form with its number and where it is, and to use that one.
 * Without a number or an address, our sources do not say that the court has one; of another kind of order, it is told
 * as that order's. A paper for which a court could not have a form says nothing.
 */
export function aboutForms(template: Template, forms: readonly Form[], say: Say): readonly Block[] {
  if (forms.length === 0)
    return template.audience === 'court' ? [{ kind: 'p', text: [{ strong: say('form.none') }] }] : [];
  return forms.map(({ title, url, use, about, acts }) => {
    const isSure = acts !== null && (url !== null || /\d/.test(title));
    const first = about
      ? say('form.of', { title, order: about })
      : say(isSure ? 'form.own' : 'form.maybe', { title });
    const where = url ? say('form.where', { url }) : ASKS.test(use ?? '') ? null : say('form.ask');
    const then = [use, where].filter(Boolean);
    return { kind: 'p', text: [{ strong: first }, ` ${then.join(' ')}`] };
  });
}

/** What a law file says of a form may already send to the clerk, in whichever language it is told. */
const ASKS =
  /ask the (?:clerk|court)|\bp(?:ida|ídalo|regunte)\b[^.]* (?:la secretaría|el tribunal|al tribunal)/i;

/** Does a law file know what is on some of these forms, in which order, and are they surely this person's? */
export const withBoxes = (forms: readonly Form[]): readonly Form[] =>
  forms.filter(({ boxes, about, acts }) => boxes.length > 0 && about === null && acts !== null);

/**
 * What to write on the court's own form, box by box, in the order of that form: what was typed, or room for it.
 * Nobody files this; the form is filed.
 */
export function byBoxes(
  forms: readonly Form[],
  detail: (id: string) => string | null,
  say: Say,
  language: string,
): readonly Block[] {
  return forms.flatMap(({ title, boxes, boxesFrom }): readonly Block[] => [
    { kind: 'heading', level: 2, text: [title] },
    { kind: 'p', text: [say('form.boxes')] },
    ...(boxesFrom
      ? [{ kind: 'p' as const, text: [say('form.boxes-from', { source: sourceName(boxesFrom, language) })] }]
      : []),
    ...boxes.flatMap(({ at, label, write, hint }): readonly Block[] => {
      const name = at ? say('form.box', { at, label }) : label;
      return [
        write
          ? { kind: 'field', label: name, value: detail(write), lines: MANY_LINES.has(write) ? 3 : 1 }
          : { kind: 'p', text: [{ strong: name }] },
        ...(hint ? [{ kind: 'p' as const, text: [{ em: hint }] }] : []),
      ];
    }),
  ]);
}

const sourceName = ({ title, asOf }: NonNullable<Form['boxesFrom']>, language: string): string =>
  asOf ? `${title} (${partDay(asOf, language)})` : title;

/** What takes more than one line by hand. */
const MANY_LINES: ReadonlySet<string> = new Set([
  'reason',
  'changes',
  'answer',
  'wishes',
  'mail-address',
  'children-names',
]);
