import { FACTS, originOf, SECTION_IDS, type Words } from '@until-signed/guidance';
import {
  type Claim,
  type Contact,
  fillEntry,
  isForEither,
  isHidden,
  isLawLever,
  type Rule,
  SHAPING,
  wordsOf,
} from '@until-signed/guidance/proving';
import type { Knowledge } from './knowledge.ts';

/** How one rule is told, as formulas over what is known. */
export interface HowTold {
  /** As holding. */
  readonly tells: string;
  /** As holding, or in its place with what it depends on. */
  readonly shows: string;
  /** Anywhere, also under what would change the plan. */
  readonly mentions: string;
  /** The facts of law on which it is open where it is shown. */
  readonly openLaw: ReadonlyMap<string, string>;
}

/** What a proof is about: the rules and contacts as a plan tells them. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  readonly contacts: readonly Contact[];
}

/** What is known of words: which texts can be told with nothing known, so that they can always be told. */
export interface Wording {
  readonly words: Words;
  readonly values: Parameters<typeof fillEntry>[1];
}

/** Reads plans: how rules are told, contacts named, papers offered, for every person at once. */
export class Telling {
  private readonly told = new Map<string, HowTold>();
  private readonly named = new Map<string, string>();
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly order: readonly Rule[];
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly wording: Wording;

  constructor(knowledge: Knowledge, catalogue: Catalogue, wording: Wording) {
    this.knowledge = knowledge;
    this.catalogue = catalogue;
    this.wording = wording;
    this.rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
    this.order = SECTION_IDS.flatMap((id) => catalogue.rules.filter(({ section }) => section === id));
  }

  /** The same with one rule changed or left out. What does not depend on it is not read again. */
  without(id: string, instead: Rule | null): Telling {
    const { rules, contacts } = this.catalogue;
    const changed = rules.flatMap((rule) => (rule.id === id ? (instead ?? []) : rule));
    const other = new Telling(this.knowledge, { rules: changed, contacts }, this.wording);
    const touched = new Set([
      id,
      ...rules.filter(({ unlessTold }) => unlessTold?.includes(id)).map((rule) => rule.id),
    ]);
    for (const [known, told] of this.told) if (!touched.has(known)) other.told.set(known, told);
    for (const [known, is] of this.named) other.named.set(known, is);
    return other;
  }

  /** The same with one contact changed or left out. */
  withoutContact(id: string, instead: Contact | null): Telling {
    const { rules, contacts } = this.catalogue;
    const changed = contacts.flatMap((contact) => (contact.id === id ? (instead ?? []) : contact));
    const other = new Telling(this.knowledge, { rules, contacts: changed }, this.wording);
    for (const [known, told] of this.told) other.told.set(known, told);
    for (const [known, is] of this.named) if (known !== id) other.named.set(known, is);
    return other;
  }

  /** How a rule is told. A rule that is not there is told to nobody. */
  rule(id: string): HowTold {
    let told = this.told.get(id);
    if (!told) {
      const rule = this.rules.get(id);
      told = rule ? this.read(rule) : UNTOLD;
      this.told.set(id, told);
    }
    return told;
  }

  private read(rule: Rule): HowTold {
    const { knowledge } = this;
    const { script } = knowledge;
    const { when, whenOpen } = rule;
    const holds = knowledge.sure(when);
    const open = script.not(script.or(holds, knowledge.never(when)));
    const facts = [...knowledge.diagrams.factsOf(knowledge.diagrams.of(when))].map(
      (index) => (FACTS[index] as (typeof FACTS)[number]).id,
    );
    const on = new Map(facts.map((id) => [id, script.and(open, knowledge.dependsOn(when, id))]));
    const lawOpen = script.or(
      ...facts.filter((id) => originOf(id) === 'law').map((id) => on.get(id) ?? 'false'),
    );
    // What a person can do about open facts of law counts as one of the facts it is open on.
    const levers = new Map(on);
    levers.set('where', script.and(lawOpen, script.atom('lever where')));
    levers.set(
      'order-type',
      script.or(on.get('order-type') ?? 'false', script.and(lawOpen, script.atom('lever order-type'))),
    );
    const onlyOn = (test: (id: string) => boolean) =>
      script.and(...[...levers].filter(([id]) => !test(id)).map(([, is]) => script.not(is)));

    const here = script.and(
      rule.unsettled ? script.not(knowledge.settled(rule.unsettled.id)) : 'true',
      isForEither(rule) ? 'true' : script.not(on.get('role') ?? 'false'),
    );
    const timely = whenOpen === 'timely' || (typeof whenOpen === 'object' && whenOpen.timely === true);
    const openTold =
      whenOpen === 'caution'
        ? 'true'
        : script.or(
            timely ? this.dated(rule) : 'false',
            typeof whenOpen === 'object' && 'toldIf' in whenOpen ? knowledge.sure(whenOpen.toldIf) : 'false',
            typeof whenOpen === 'object' && 'toldOn' in whenOpen
              ? onlyOn(
                  (id) => whenOpen.toldOn.includes(id) || (whenOpen.toldOn.includes('law') && isLawLever(id)),
                )
              : 'false',
          );
    const saidBetter = script.or(...(rule.unlessTold ?? []).map((id) => this.rule(id).tells));
    const left = script.and(here, script.not(saidBetter));
    const tells = script.and(left, script.or(holds, script.and(open, openTold)));
    const mentions = script.or(tells, script.and(left, open, script.not(openTold), this.worded(rule)));
    const inPlace = isHidden(rule) ? 'false' : onlyOn((id) => SHAPING.has(id) || originIsLaw(id));
    const shows = script.or(tells, script.and(mentions, inPlace));
    return {
      tells,
      shows,
      mentions,
      openLaw: new Map(facts.filter(originIsLaw).map((id) => [id, script.and(shows, on.get(id) ?? 'false')])),
    };
  }

  /** Its open words can name their dates. Free, unless there are none or they need no date. */
  private dated(rule: Rule): string {
    return this.canSay(rule, [`${wordsOf(rule)}/open`], 'dated');
  }

  /** There are words to tell it while it is open. */
  private worded(rule: Rule): string {
    const id = wordsOf(rule);
    return this.knowledge.script.or(
      this.dated(rule),
      this.canSay(rule, [`${id}/maybe`, `${id}/open`, id, `${id}/else`], 'worded'),
    );
  }

  private canSay(rule: Rule, keys: readonly string[], atom: string): string {
    const entries = keys.flatMap((key) => this.wording.words.items[key] ?? []);
    if (entries.length === 0) return 'false';
    if (entries.some((entry) => fillEntry(entry, this.wording.values))) return 'true';
    return this.knowledge.script.atom(`${atom} ${rule.id}`);
  }

  contact(id: string): string {
    let is = this.named.get(id);
    if (is === undefined) {
      is = this.readContact(id);
      this.named.set(id, is);
    }
    return is;
  }

  private readContact(id: string): string {
    const contact = this.catalogue.contacts.find((one) => one.id === id);
    if (!contact) return 'false';
    const { script } = this.knowledge;
    const { when } = contact;
    const holds = this.knowledge.sure(when);
    if (!contact.caution) return holds;
    const open = script.not(script.or(holds, this.knowledge.never(when)));
    return script.or(holds, script.and(open, script.not(this.knowledge.dependsOn(when, 'role'))));
  }

  /** A claim, as the formula that is true for whoever it is true for. */
  claim(claim: Claim): string {
    const { script } = this.knowledge;
    switch (claim.op) {
      case 'sure':
        return this.knowledge.sure(claim.of);
      case 'may':
        return script.not(this.knowledge.never(claim.of));
      case 'tells':
      case 'shows':
      case 'mentions':
        return script.or(...claim.any.map((id) => this.rule(id)[claim.op as 'tells']));
      case 'leads': {
        const at = this.order.findIndex(({ id }) => id === claim.item);
        return script.and(
          this.rule(claim.item).tells,
          ...this.order.slice(0, Math.max(at, 0)).map(({ id }) => script.not(this.rule(id).mentions)),
        );
      }
      case 'names':
        return script.or(...claim.any.map((id) => this.contact(id)));
      case 'offers':
        return script.or(
          ...this.catalogue.rules
            .filter(({ forms }) => forms && claim.any.includes(forms))
            .map(({ id }) => this.rule(id).tells),
        );
      case 'both':
        return script.and(...claim.of.map((part) => this.claim(part)));
      case 'either':
        return script.or(...claim.of.map((part) => this.claim(part)));
      case 'not':
        return script.not(this.claim(claim.of));
    }
  }
}

const UNTOLD: HowTold = { tells: 'false', shows: 'false', mentions: 'false', openLaw: new Map() };
const originIsLaw = (id: string): boolean => id.startsWith('law-');
