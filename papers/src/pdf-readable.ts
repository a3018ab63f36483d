/** What the fonts of a PDF cannot show, and the same paper with a visible mark in its place. */
import type { Block, Gloss, Inline, PaperDocument, Text } from './model.ts';

/** Stands for one or more letters that the fonts do not have. */
export const MARK = '[?]';

/** Whether a font can show a code point. */
export type Has = (codePoint: number) => boolean;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
// Written so that browsers of old phones know it: no sets, which came late.
const CONTROLS = /(?!\n)\p{Cc}|\p{Default_Ignorable_Code_Point}|\uFEFF/gu;

/** Text as a font can take it: composed, one kind of line end, nothing invisible. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(CONTROLS, '');

const isSpace = (character: string): boolean => /^[\p{Zs}\n]$/u.test(character);

const isShown = (character: string, has: Has): boolean => {
  const codePoint = character.codePointAt(0) ?? 0;
  const isLoneSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return isSpace(character) || (!isLoneSurrogate && has(codePoint));
};

/** Each character of a paper that cannot be shown, once, in the order in which it comes. */
export function unreadable(document: PaperDocument, has: Has): string[] {
  const found = new Set<string>();
  mapText(document, (text) => {
    for (const character of plain(text)) if (!isShown(character, has)) found.add(character);
    return text;
  });
  return [...found];
}

/** The paper with a mark for what cannot be shown, and then with a note at its head. */
export function readable(document: PaperDocument, has: Has, note: string): PaperDocument {
  const isWhole = unreadable(document, has).length === 0;
  const shown = mapText(document, (text) => legible(text, has));
  if (isWhole) return shown;
  const notice: Block = { kind: 'note', blocks: [{ kind: 'p', text: [note] }] };
  return shown.sheet.length > 0
    ? { ...shown, sheet: [notice, ...shown.sheet] }
    : { ...shown, blocks: [notice, ...shown.blocks] };
}

/** One text with a mark for each run that cannot be shown. */
function legible(text: string, has: Has): string {
  let out = '';
  for (const character of plain(text)) {
    if (isSpace(character)) out += has(character.codePointAt(0) ?? 0) || character === '\n' ? character : ' ';
    else if (isShown(character, has)) out += character;
    else if (!out.endsWith(MARK)) out += MARK;
  }
  return out;
}

/** A paper with each of its texts changed, and nothing else. */
function mapText(document: PaperDocument, change: (text: string) => string): PaperDocument {
  const maybe = (text: string | null) => (text === null ? null : change(text));
  const gloss = (given: Gloss): Gloss => ({ ...given, gloss: change(given.gloss) });
  const glossOf = (given: { readonly gloss?: Gloss }) => given.gloss && { gloss: gloss(given.gloss) };
  const glossesOf = ({ glosses }: { readonly glosses?: readonly (Gloss | null)[] }) =>
    glosses && { glosses: glosses.map((one) => one && gloss(one)) };
  const inline = (part: Inline): Inline => {
    if (typeof part === 'string') return change(part);
    if ('gloss' in part) return gloss(part);
    if ('em' in part) return { em: change(part.em) };
    if ('strong' in part) return { strong: change(part.strong) };
    if ('typed' in part) return { typed: change(part.typed) };
    return { blank: part.blank, label: change(part.label) };
  };
  const text = (parts: Text): Text => parts.map(inline);
  const block = (given: Block): Block => {
    switch (given.kind) {
      case 'heading':
      case 'p':
        return { ...given, text: text(given.text) };
      case 'note':
        return { ...given, blocks: given.blocks.map(block) };
      case 'quote':
        return { ...given, about: maybe(given.about), text: change(given.text) };
      case 'list':
      case 'boxes':
        return { ...given, items: given.items.map(text) };
      case 'field':
        return { ...given, label: change(given.label), value: maybe(given.value), ...glossOf(given) };
      case 'caption':
        return {
          ...given,
          court: maybe(given.court),
          county: maybe(given.county),
          caseNumber: maybe(given.caseNumber),
          parties: given.parties.map((party) => ({
            role: change(party.role),
            name: maybe(party.name),
            ...glossOf(party),
          })),
          ...(given.glosses && {
            glosses: {
              court: gloss(given.glosses.court),
              county: gloss(given.glosses.county),
              caseNumber: gloss(given.glosses.caseNumber),
            },
          }),
          labels: {
            court: change(given.labels.court),
            county: change(given.labels.county),
            caseNumber: change(given.labels.caseNumber),
          },
        };
      case 'table':
        return {
          ...given,
          head: given.head.map(change),
          rows: given.rows.map((row) => row.map(text)),
          ...glossesOf(given),
        };
      case 'signature':
        return { ...given, lines: given.lines.map(change), ...glossesOf(given) };
      case 'page':
        return given;
    }
  };
  return {
    ...document,
    title: change(document.title),
    ...glossOf(document),
    sheet: document.sheet.map(block),
    blocks: document.blocks.map(block),
  };
}
