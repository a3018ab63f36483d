/** Running text broken into lines. Knows widths only through a measure, and no PDF. */
import { isGloss } from './gloss.ts';
import type { Gloss, Inline, Text } from './model.ts';

export type Face = 'regular' | 'bold' | 'italic';

export type Measure = (text: string, face: Face, size: number) => number;

/** How running text is set. */
export interface Style {
  readonly face: Face;
  readonly size: number;
}

/** What stands in a line: letters of one face, or a line to write on. */
export type Part =
  | { readonly text: string; readonly face: Face; readonly width: number }
  | { readonly blank: string; readonly width: number };

export interface Line {
  readonly parts: readonly Part[];
  /** Without the space at its end. */
  readonly width: number;
}

/** The smallest bit that a line takes; `glued` ones stay with the next. */
interface Atom {
  readonly part: Part;
  /** Of the space that ends it. */
  readonly space: number;
  readonly glued: boolean;
}

/** Letters with what may follow them before a line may break: spaces, a dash, a hyphen before a letter. */
const BREAKABLE = /[^ –—-]*(?:-(?=\p{L})|[–—] *| +|-|$)/gu;

/** About how wide a letter by hand is, in parts of the size. */
const HANDWRITTEN = 0.6;

const SEGMENTER =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('und', { granularity: 'grapheme' }) : null;

/** Letters with their accents, as one reads them. An older browser, which cannot tell, gets single code points. */
const graphemes = (text: string): readonly string[] =>
  SEGMENTER ? [...SEGMENTER.segment(text)].map(({ segment }) => segment) : [...text];

/**
 * Text in lines no wider than `width`. What has no place to break is broken between letters; nothing is
 * lost. A gloss is no part of its lines: it is set below them.
 */
export function breakLines(text: Text, style: Style, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  for (const paragraph of paragraphs(text)) {
    let open: Atom[] = [];
    const close = () => {
      lines.push(lineOf(open));
      open = [];
    };
    for (const cluster of clusters(paragraph, style, width, measure)) {
      if (open.length > 0 && widthOf([...open, ...cluster]) > width) close();
      if (widthOf(cluster) <= width) {
        open.push(...cluster);
        continue;
      }
      for (const letter of cluster.flatMap((atom) => letters(atom, style, measure))) {
        if (open.length > 0 && widthOf([...open, letter]) > width) close();
        open.push(letter);
      }
    }
    close();
  }
  const isEmpty = lines.every(({ parts }) => parts.length === 0);
  return isEmpty ? [] : lines;
}

/** The parts of a text between its line ends. */
function paragraphs(text: Text): Inline[][] {
  const found: Inline[][] = [[]];
  for (const inline of text) {
    if (isGloss(inline)) continue;
    if (typeof inline !== 'string' && 'blank' in inline) {
      found.at(-1)?.push(inline);
      continue;
    }
    const [words, wrap] = wordsOf(inline);
    words.split('\n').forEach((piece, index) => {
      if (index > 0) found.push([]);
      if (piece) found.at(-1)?.push(wrap(piece));
    });
  }
  return found;
}

function wordsOf(inline: Exclude<Inline, { blank: number } | Gloss>): [string, (words: string) => Inline] {
  if (typeof inline === 'string') return [inline, (words) => words];
  if ('em' in inline) return [inline.em, (em) => ({ em })];
  if ('strong' in inline) return [inline.strong, (strong) => ({ strong })];
  return [inline.typed, (typed) => ({ typed })];
}

/** The atoms of a text, those together between which no line may break. */
function* clusters(
  text: readonly Inline[],
  style: Style,
  width: number,
  measure: Measure,
): Generator<Atom[]> {
  let open: Atom[] = [];
  for (const inline of text) {
    for (const atom of atoms(inline, style, width, measure)) {
      open.push(atom);
      if (atom.glued) continue;
      yield open;
      open = [];
    }
  }
  if (open.length > 0) yield open;
}

function atoms(inline: Inline, { face, size }: Style, width: number, measure: Measure): Atom[] {
  if (typeof inline !== 'string' && 'blank' in inline) {
    const wide = Math.min(width, inline.blank * size * HANDWRITTEN);
    return [{ part: { blank: inline.label, width: wide }, space: 0, glued: true }];
  }
  if (isGloss(inline)) return [];
  const own = faceOf(inline, face);
  const [words] = wordsOf(inline);
  return [...words.matchAll(BREAKABLE)]
    .filter(([text]) => text)
    .map(({ 0: text, index }) => {
      const bare = text.replace(/ +$/, '');
      const whole = measure(text, own, size);
      const isHyphen =
        text.endsWith('-') && /^\p{L}/u.test(words.slice(index + text.length, index + text.length + 2));
      return {
        part: { text, face: own, width: whole },
        space: bare === text ? 0 : whole - (bare ? measure(bare, own, size) : 0),
        glued: !isHyphen && !/[ –—]$/.test(text),
      };
    });
}

function faceOf(inline: Inline, face: Face): Face {
  if (typeof inline === 'string' || face === 'bold') return face;
  if ('em' in inline) return 'italic';
  return 'strong' in inline ? 'bold' : face;
}

/** An atom too wide for any line, letter by letter. */
function letters(atom: Atom, { size }: Style, measure: Measure): Atom[] {
  const { part } = atom;
  if ('blank' in part) return [atom];
  return graphemes(part.text).map((segment) => {
    const width = measure(segment, part.face, size);
    return {
      part: { text: segment, face: part.face, width },
      space: segment === ' ' ? width : 0,
      glued: false,
    };
  });
}

const widthOf = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { part }) => sum + part.width, 0) - (atoms.at(-1)?.space ?? 0);

/** A line of atoms, neighbours of one face in one part. */
function lineOf(atoms: readonly Atom[]): Line {
  const parts: Part[] = [];
  for (const { part } of atoms) {
    const last = parts.at(-1);
    if (last && 'text' in last && 'text' in part && last.face === part.face)
      parts[parts.length - 1] = { ...last, text: last.text + part.text, width: last.width + part.width };
    else parts.push(part);
  }
  return { parts, width: widthOf(atoms) };
}
