import type { Condition, Fact } from '@until-signed/engine';
import { all, any } from '@until-signed/engine';
import * as f from './facts.ts';

/**
 * What we ask, in order. A question is asked only when its answer can still change the plan, so this list is
 * all there is to the interview.
 *
 * - choice: one of a fact's values
 * - where: the state, or another maker of orders; settles the place and all that its law file knows
 * - date: a day, or one of a fact's values that stand for "no day"
 * - several: yes-or-no facts to tick
 */
export interface Asked {
  readonly id: string;
  readonly kind: 'choice' | 'where' | 'date' | 'several';
  /** The facts an answer settles or narrows. */
  readonly facts: readonly Fact[];
  /** Values to offer besides a date, each only while its condition can still hold. */
  readonly options?: readonly { readonly value: string; readonly when?: Condition }[];
  /** Ask only while this can still hold. */
  readonly when?: Condition;
}

const civil = f.kind.in('civil', 'both');
const choice = (fact: Fact, when?: Condition): Asked => ({
  id: fact.id,
  kind: 'choice',
  facts: [fact],
  options: fact.values.map((value) => ({ value })),
  ...(when ? { when } : {}),
});

export const QUESTIONS: readonly Asked[] = [
  {
    id: 'role',
    kind: 'choice',
    facts: [f.role, f.mutual],
    options: [{ value: 'protected' }, { value: 'restrained' }, { value: 'both' }],
  },
  { id: 'where', kind: 'where', facts: [f.place, f.kind, ...f.LAW_FACTS, f.requestWindow, f.wait] },
  { ...choice(f.kind), options: [{ value: 'civil' }, { value: 'criminal' }, { value: 'both' }] },
  { ...choice(f.caption), facts: [f.kind] },
  { ...choice(f.criminalCase), facts: [f.kind] },
  {
    ...choice(f.stage),
    options: f.stage.values.map((value) => ({
      value,
      ...(value === 'asked' || value === 'emergency' ? { when: civil } : {}),
    })),
  },
  {
    ...choice(f.orderType, all(civil, f.place.is('state'))),
    facts: [f.orderType, ...f.LAW_FACTS, f.requestWindow, f.wait],
  },
  choice(f.proof),
  {
    id: 'hearing',
    kind: 'date',
    facts: [f.hearing, f.hearingClosed],
    options: [{ value: 'none' }, { value: 'passed' }],
  },
  { id: 'served', kind: 'date', facts: [f.served, f.requestWindow], options: [{ value: 'no' }] },
  { id: 'issued', kind: 'date', facts: [f.wait] },
  { id: 'expiry', kind: 'date', facts: [f.expiry], options: [{ value: 'no-date' }] },
  {
    id: 'goal',
    kind: 'choice',
    facts: [f.goal],
    options: [
      { value: 'end' },
      { value: 'change' },
      { value: 'contest', when: f.role.is('restrained') },
      { value: 'keep', when: f.role.is('protected') },
      { value: 'reply', when: civil },
      { value: 'charge', when: any(f.kind.in('criminal', 'both'), f.criminalCase.is('yes')) },
      { value: 'know' },
    ],
  },
  {
    id: 'safety',
    kind: 'several',
    facts: [f.unsafe, f.pressed, f.contact],
  },
  {
    id: 'so-far',
    kind: 'several',
    facts: [f.requestFiled, f.refused, f.missedHearing, f.needLater, f.agreement, f.untrue, f.childAgency],
  },
  {
    id: 'life',
    kind: 'several',
    facts: [
      f.children,
      f.firearms,
      f.acrossLines,
      f.criminalCase,
      f.filedByOther,
      f.immigration,
      f.housing,
      f.distance,
      f.afraid,
      f.disability,
      f.language,
    ],
  },
];

/** Clues narrow what is not known: a caption that names the government cannot belong to a civil order alone. */
export const CLUES: readonly {
  readonly fact: string;
  readonly value: string;
  readonly narrows: Fact;
  readonly to: readonly string[];
}[] = [
  { fact: 'where', value: 'military', narrows: f.kind, to: ['military'] },
  { fact: 'caption', value: 'two-names', narrows: f.kind, to: ['civil', 'both'] },
  { fact: 'caption', value: 'government', narrows: f.kind, to: ['criminal', 'both'] },
  { fact: 'criminal-case', value: 'no', narrows: f.kind, to: ['civil', 'military'] },
];
