/** Where on the page a thing stands that was typed. */
import type { PaperWords } from '@until-signed/papers';
import { fieldName } from '../typed.ts';
import type { TypedProblem } from './details.ts';
import type { PaperView } from './view.ts';

/** A field that something is wrong with, and how to come to it. */
export interface Place {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** The entry of a list, from 1. */
  readonly entry: number | null;
}

/**
 * The id of a field: counted, and nothing of what it is for, since an address may end in it.
 *
 * @param index its place among what the paper asks for
 */
export const fieldId = (index: number, at?: number, field?: number): string =>
  at === undefined ? `f${index}` : `f${index}-${at}-${field ?? 0}`;

/** The fields of some problems, as the page names them. */
export const placesOf = (
  asks: PaperView['asks'],
  problems: readonly TypedProblem[],
  words: PaperWords,
): readonly Place[] =>
  problems.flatMap(({ name }): readonly Place[] => {
    const index = asks.findIndex(
      ({ key }) => name === fieldName(key) || name.startsWith(`${fieldName(key)}.`),
    );
    const ask = asks[index];
    if (!ask) return [];
    const { detail, key } = ask;
    const label = (id: string) => words.details[id]?.label ?? '';
    const [at, field = ''] = name.slice(fieldName(key).length + 1).split('.');
    if (!at || detail.kind !== 'list')
      return [{ name, id: fieldId(index), label: label(detail.id), entry: null }];
    const place = detail.fields.findIndex(({ id }) => id === field);
    const id = fieldId(index, Number(at), Math.max(0, place));
    return [{ name, id, label: label(`${detail.id}.${field}`), entry: Number(at) + 1 }];
  });
