import { type AskedQuestion, type Guide, itemText, type Plan, type PlanItem } from '@until-signed/guidance';

/**
 * A plan as other programs read it. The shape is published: fields may be added, none is taken away or changed.
 * What is not known is left out; only `url` of a source and `next` are null then.
 */
export interface PlanJson {
  /** The day the plan was made for. */
  readonly today: string;
  readonly place: { readonly code: string; readonly name: string; readonly read: string } | null;
  readonly answers: Readonly<Record<string, string>>;
  /** By fact: the values it can still have. Facts of which nothing is known are left out. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly SectionJson[];
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly use?: string;
    readonly url?: string;
  }[];
  readonly people: readonly {
    readonly name: string;
    readonly about?: string;
    readonly phone?: string;
    readonly url?: string;
    readonly hours?: string;
  }[];
  /** ISO days that the answers and the law give. */
  readonly dates: Readonly<Record<string, string>>;
  /** Answers that cannot both be true; what they say was set aside. */
  readonly conflicts: readonly { readonly fact: string; readonly given: string }[];
  /** The facts on which something still depends. */
  readonly wouldChange: readonly string[];
  readonly next: NextJson | null;
}

export interface SectionJson {
  readonly id: string;
  readonly title: string;
  /** With orders in both directions: the order this section is about. */
  readonly about?: 'protected' | 'restrained';
  readonly items: readonly ItemJson[];
}

export interface ItemJson {
  readonly id: string;
  readonly state: 'holds' | 'open';
  readonly title: string;
  readonly text: string;
  readonly cites: readonly {
    readonly title: string;
    /** Null for a source that we name but do not link. */
    readonly url: string | null;
    readonly statute?: string;
    readonly asOf?: string;
    readonly publisher: string;
    readonly secondary: boolean;
  }[];
  readonly because: readonly string[];
  readonly openOn: readonly string[];
  /** For an open item: what must be so, where that can be said simply. */
  readonly onlyIf?: readonly { readonly fact: string; readonly values: readonly string[] }[];
  /** Open on circumstances that were not told: a reader shows it apart, under what would change the plan. */
  readonly aside?: true;
}

export interface NextJson {
  /** The question's id. For `several` each of `answers` is a fact to be answered with yes, no or unsure. */
  readonly fact: string;
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly kind: AskedQuestion['kind'];
  readonly answers: readonly string[];
}

/** @returns a plan and its next question as plain data, with nothing in it that JSON cannot hold. */
export function planJson(guide: Guide, plan: Plan): PlanJson {
  const { dates } = plan;
  return {
    today: plan.today,
    place: plan.place,
    answers: plan.answers,
    known: plan.known,
    sections: plan.sections.map(({ id, title, about, items }) => ({
      id,
      title,
      ...(about ? { about } : {}),
      items: items.map(itemJson),
    })),
    papers: plan.papers.map(({ id, title, use, url }) => ({ id, title, ...told({ use, url }) })),
    people: plan.people.map(({ name, about, phone, url, hours }) => ({
      name,
      ...told({ about, phone, url, hours }),
    })),
    dates: told({
      hearing: dates.hearing,
      served: dates.served,
      issued: dates.issued,
      expiry: dates.expiry,
      requestBy: dates.requestBy?.act,
      requestDue: dates.requestBy?.due,
      waitEnds: dates.waitEnds,
    }),
    conflicts: plan.conflicts.map(({ fact, given }) => ({ fact, given })),
    wouldChange: plan.wouldChange,
    next: nextJson(guide.next(plan.answers, plan.today)),
  };
}

function itemJson(item: PlanItem): ItemJson {
  return {
    id: item.id,
    state: item.state,
    title: item.title,
    text: itemText(item),
    cites: item.cites.map(({ title, url, statute, asOf, publisher, secondary }) => ({
      title,
      url,
      ...told({ statute, asOf }),
      publisher,
      secondary,
    })),
    because: item.because,
    openOn: item.openOn,
    ...(item.onlyIf.length > 0 ? { onlyIf: item.onlyIf } : {}),
    ...(item.aside ? { aside: true as const } : {}),
  };
}

const nextJson = (next: AskedQuestion | null): NextJson | null =>
  next && {
    fact: next.id,
    question: next.title,
    options: next.options.map(({ value, label, hint }) => ({ value, label, ...told({ hint }) })),
    kind: next.kind,
    answers: next.answers,
  };

/** Without the entries that are null, undefined or empty. */
function told<K extends string>(
  entries: Readonly<Record<K, string | null | undefined>>,
): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value)) as Partial<
    Record<K, string>
  >;
}
