/**
 * What a person has told in this browser: held in this page's memory and nowhere else. It ends with the page.
 * Never touched on the server, where a module outlives the person.
 */

import type { Guide } from '@until-signed/guidance';
import { goto } from '$app/navigation';
import { breath } from './breath.ts';
import { here } from './here.ts';
import {
  type Answered,
  type Given,
  NOTHING_TOLD,
  type Place,
  type Problem,
  show,
  take,
  type View,
  type Visit,
} from './interview.ts';
import type { Restored } from './keep/content.ts';
import { forgetKept } from './keep/store.ts';
import { readForm, type Sent } from './post.ts';
import { localToday } from './today.ts';
import { NOTHING_TYPED, type Typed } from './typed.ts';

interface Trouble {
  readonly given: Given;
  readonly problem: Problem | null;
}

class Memory {
  visit: Visit = $state.raw(NOTHING_TOLD);
  /** The question of each entry of the history, by its step. */
  #path: readonly (Place | null)[] = $state.raw([]);
  /** A question that could not be answered as it was given. */
  #trouble: Trouble | null = $state.raw(null);
  /** What was typed for papers. A name is typed once for all of them. */
  typed: Typed = $state.raw(NOTHING_TYPED);
  /** The paper of each entry of the history that shows papers; null is the list. */
  #papers: readonly (string | null)[] = $state.raw([]);
  /** Another one whenever a person leaves or begins anew: what was under way for the one before must not go on. */
  sitting: object = {};
  /** What this device keeps of it, sealed, because a person asked for that. */
  keeps: 'nothing' | 'answers' | 'all' = $state.raw('nothing');

  /** Some of what was kept or carried is not known any more, and was left out. True until the next answer. */
  isPartial = $state.raw(false);

  get isEmpty(): boolean {
    return this.visit.order.length === 0;
  }

  /** How many entries of the history are steps of the interview. */
  get steps(): number {
    return this.#path.length;
  }

  /** What an entry of the history shows: its own question, or the next one that is open. */
  view(guide: Guide, step: number): View {
    const place = this.#path[step];
    const today = localToday();
    if (!place) return take(guide, this.visit, { go: 'open' }, today);
    return show(guide, this.visit, place, today, this.#trouble?.given, this.#trouble?.problem);
  }

  /** Takes over what a page without scripts had been told before the scripts came. */
  adopt({ visit, place, given, problem, typed }: Answered): void {
    this.visit = visit;
    this.typed = typed;
    this.#path = place ? [place] : [];
    this.#trouble = given && { given, problem };
  }

  /**
   * Takes the step of a form that stands on this page, and goes to where it leads. Nothing is sent.
   * Resolves to what is wrong with the answer, if the question is asked again.
   */
  async submit(guide: Guide, form: FormData, step: number): Promise<Problem | null> {
    const sent = readForm(form.entries());
    if (!sent) return null;
    const view = take(guide, this.visit, sent.step, localToday());
    this.visit = view.visit;
    this.isPartial = false;
    const path = this.#path.slice(0, step + 1);
    const at = 'at' in sent.step ? sent.step.at : null;
    if (at) path[step] = at;
    if (view.kind === 'question' && view.problem) {
      this.#path = path;
      this.#trouble = { given: view.given, problem: view.problem };
      return view.problem;
    }
    this.#trouble = null;
    this.#path = view.kind === 'question' ? [...path, view.place] : path;
    // Back on the page and Back on the phone are the same way, as far as they can be.
    const before = path[step - 1]?.question;
    if (sent.step.go === 'back' && view.kind === 'question' && before === view.place.question) {
      history.back();
      return null;
    }
    const state = { step: view.kind === 'question' ? path.length : step };
    await breath();
    await goto(here(view.kind === 'question' ? '/questions' : '/plan'), { state });
    return null;
  }

  /** The paper that an entry of the history shows; null for the list. */
  paperAt(place: number): string | null {
    return this.#papers[place] ?? null;
  }

  /** Goes to a paper, or to the list. `step` leads back to where the plan was. */
  async showPaper(key: string | null, step: number): Promise<void> {
    this.#papers = [...this.#papers, key];
    await goto(here('/papers'), { state: { step, papers: this.#papers.length - 1 } });
  }

  /** The same as `adopt`, for a page of papers. */
  adoptPapers(visit: Visit, typed: Typed, key: string | null): void {
    this.visit = visit;
    this.typed = typed;
    this.#papers = [key];
  }

  /** Takes over what was kept or carried. `typed` is null where only answers were. */
  restore({ visit, typed, isPartial }: Restored): void {
    this.wipe();
    this.isPartial = isPartial;
    this.visit = visit;
    this.typed = typed ?? NOTHING_TYPED;
  }

  /**
   * The answer given on the first page, before law and words are there, or what a page of answers is about. What is
   * kept of others stays as it is.
   */
  begin({ step, answers, order }: Sent): void {
    if (step.go !== 'next' && step.go !== 'open') return;
    const value = step.go === 'next' ? step.given.values[0] : undefined;
    if (step.go === 'open') this.visit = { answers, order };
    else
      this.visit =
        value === undefined
          ? NOTHING_TOLD
          : { answers: { ...answers, [step.at.question]: value }, order: [step.at.question] };
    // The first entry of the history is the first page itself.
    this.#path = [null, null];
    this.#trouble = null;
    this.keeps = 'nothing';
    this.isPartial = false;
    this.sitting = {};
    this.#forgetPapers();
  }

  /** Adds what a page of answers is about, if it fits what was told. What was told stays as it is. */
  add(guide: Guide, { answers, order }: Sent): void {
    const told = this.visit;
    const all = { ...answers, ...told.answers };
    const fits = Object.entries(answers).every(([fact, value]) => all[fact] === value);
    if (!fits || guide.plan(all, localToday()).conflicts.length > 0) return;
    this.visit = { answers: all, order: [...new Set([...told.order, ...order])] };
  }

  /** Forgets what the device keeps of these answers. What it keeps of others stays. */
  forgetKept(): void {
    if (this.keeps === 'nothing') return;
    this.keeps = 'nothing';
    forgetKept();
  }

  clearTrouble(): void {
    this.#trouble = null;
  }

  /** Forgets all of it. What is kept on the device is not touched, and not written any more. */
  wipe(): void {
    this.keeps = 'nothing';
    this.isPartial = false;
    this.sitting = {};
    this.visit = NOTHING_TOLD;
    this.#path = [];
    this.#trouble = null;
    this.#forgetPapers();
  }

  #forgetPapers(): void {
    this.typed = NOTHING_TYPED;
    this.#papers = [];
  }
}

export const memory = new Memory();
