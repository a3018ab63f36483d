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
  /** Values to offer besides a date. */
  readonly options?: readonly Option[];
  /** Ask only while this can still hold. */
  readonly when?: Condition;
}

/** One thing to choose. */
export interface Option {
  readonly value: string;
  /** Offered only while this can still hold. */
  readonly when?: Condition;
  /** What choosing it answers, where that is more than the question itself. */
  readonly sets?: Readonly<Record<string, string>>;
  /** A right answer in a file or on a command line, which people are offered in other words. */
  readonly unoffered?: true;
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
  {
    ...choice(f.kind),
    // In a place whose law we know, its civil orders are offered by their own names (see `askQuestion`).
    options: [
      { value: 'civil' },
      { value: 'criminal' },
      { value: 'both-domestic', when: f.place.is('state'), sets: { kind: 'both', 'order-type': 'domestic' } },
      { value: 'both' },
    ],
  },
  { ...choice(f.caption), facts: [f.kind] },
  { ...choice(f.criminalCase), facts: [f.kind] },
  {
    ...choice(f.stage),
    // Who thinks that it has ended says at once how they know.
    options: [
      { value: 'asked', when: civil },
      { value: 'emergency', when: civil },
      { value: 'temporary' },
      { value: 'final' },
      { value: 'ended', unoffered: true },
      ...f.proof.values.map((proof) => ({ value: `ended-${proof}`, sets: { stage: 'ended', proof } })),
    ],
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
    id: 'life',
    kind: 'several',
    facts: [
      f.requestFiled,
      f.refused,
      f.missedHearing,
      f.needLater,
      f.agreement,
      f.untrue,
      f.childAgency,
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
