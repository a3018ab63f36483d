/**
 * The shape of a law file: what a contributor may write, and what a reader gets.
 * `schema.json` beside the data is made from this file (a test keeps the two in step), so that an editor
 * can help while a lawyer types.
 */
import * as v from 'valibot';
import { BOX_DETAILS, FORM_ACTS, ORDER_TYPES, UNKNOWN } from './constants.ts';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(160));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(420));
const url = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/, 'must be a web address that starts with http:// or https://'),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-21'));
const partDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date like 2026, 2026-11 or 2026-11-21'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const yesNo = v.picklist(['yes', 'no', 'sometimes', UNKNOWN]);
const hearingKind = v.picklist(['required', 'usual', 'possible', 'not-usual', UNKNOWN]);
const strength = v.picklist(['strong', 'fair', 'weak']);
const cites = v.array(v.string());
/** For maintainers only: what the sources looked like, what to check. Never shown to a person. */
const remark = v.optional(v.pipe(v.string(), v.minLength(1)));
/** Questions for the clerk that this section leaves open, as whole questions a person can read aloud. */
const ask = v.optional(v.array(v.pipe(v.string(), v.minLength(8), v.maxLength(160), v.endsWith('?'))));

const orderType = v.picklist(ORDER_TYPES);
/** The kinds of order that a section's sources speak about. Without it: the first order of the file only. */
const covers = v.optional(v.pipe(v.array(orderType), v.minLength(1)));

/** One box of a form that the court gives out. A box without `write` and `hint` is named, and left to the person. */
const box = v.strictObject({
  /** The form's own heading of the box, short. Never its sentences. */
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** Its number as the form prints it: "3", "3a", "(2)(b)". */
  at: v.optional(v.pipe(v.string(), v.regex(/^[\w.()-]{1,8}$/, 'must be the number of the box, as "3a"'))),
  write: v.optional(v.picklist(BOX_DETAILS)),
  /** A short sentence of ours, where the heading alone does not tell. */
  hint: v.optional(
    v.pipe(v.string(), v.maxLength(160), v.regex(/\.$/, 'must be a sentence that ends with "."')),
  ),
});

const form = v.strictObject({
  number: v.optional(v.nullable(v.string())),
  title: line,
  url: v.optional(url),
  use: v.optional(text),
  /** What the form is for, as its title or our source says. Without it we do not know. */
  for: v.optional(v.pipe(v.array(v.picklist(FORM_ACTS)), v.minLength(1))),
  /** The boxes of the form in its order, filled by the side that the section is about. `&name` and `*name` share a list. */
  boxes: v.optional(v.pipe(v.array(box), v.minLength(1))),
  /** The key of the source that shows the boxes. */
  boxesFrom: v.optional(v.string()),
});
const forms = v.array(form);
const link = v.nullable(
  v.strictObject({
    name: v.string(),
    url: v.optional(url),
    phone: v.optional(v.string()),
    /** Written where it serves only the protected person. */
    serves: v.optional(v.literal('protected')),
    sources: v.optional(cites),
    remark,
  }),
);

const hearing = {
  automatic: yesNo,
  requestWithinDays: v.optional(v.nullable(count)),
  /** How those days are counted, where a source says so. */
  daysAre: v.optional(v.picklist(['calendar', 'court'])),
  /** What the state's rule does when the last day falls on a day the court is closed, where a source says so. */
  lastDayClosed: v.optional(v.picklist(['next-court-day', 'earlier-court-day'])),
  note: text,
};
const withdraw = {
  how: text,
  forms,
  judgeApproves: yesNo,
  endsOnFiling: yesNo,
  hearing: hearingKind,
  ifAbsent: text,
};
const ending = {
  allowed: yesNo,
  how: text,
  forms,
  statute: line,
  standard: text,
  limits: text,
  waitMonths: v.optional(v.nullable(count)),
  hearing: hearingKind,
  notice: text,
  fee: text,
};
const respond = { how: text, forms, deadline: text, earlierHearing: text, ifAbsent: text };
const violation = {
  offense: text,
  statute: line,
  invitationIsDefense: yesNo,
  note: v.optional(text),
};

const whole = <T extends v.ObjectEntries>(entries: T) =>
  v.strictObject({ ...entries, covers, ask, sources: cites, remark });
const partOf = <T extends v.ObjectEntries>(entries: T) =>
  v.optional(v.strictObject({ ...v.partial(v.strictObject(entries)).entries, ask, sources: cites, remark }));

const order = v.strictObject({
  id: orderType,
  name: line,
  statute: line,
  temporary: v.strictObject({
    name: line,
    lasts: text,
    hearingWithinDays: v.optional(v.nullable(count)),
    remark,
  }),
  final: v.strictObject({
    name: line,
    lasts: text,
    maxMonths: v.optional(v.nullable(count)),
    permanentPossible: v.optional(yesNo),
    remark,
  }),
  /** What is known to hold for this kind of order, where it differs from the sections below or they do not cover it. */
  own: v.optional(
    v.strictObject({
      hearing: partOf(hearing),
      withdraw: partOf(withdraw),
      endByProtected: partOf(ending),
      endByRestrained: partOf(ending),
      respond: partOf(respond),
      violation: partOf(violation),
    }),
  ),
  sources: cites,
  remark,
});

const source = v.strictObject({
  url,
  title: v.string(),
  publisher: v.string(),
  kind: v.picklist(['statute', 'court', 'government', 'nonprofit', 'law-firm', 'other']),
  asOf: v.optional(v.nullable(partDay)),
});
const sources = v.record(v.string(), source);

export const jurisdictionSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be the two capital letters of the postal code')),
  name: v.string(),
  read: day,
  words: v.strictObject({
    order: line,
    protected: line,
    restrained: line,
    toEnd: line,
    sources: cites,
    remark,
  }),
  courts: v.pipe(
    v.array(v.strictObject({ name: line, hears: text, sources: cites, remark })),
    v.minLength(1),
  ),
  orders: v.pipe(v.array(order), v.minLength(1)),
  hearing: whole(hearing),
  withdraw: whole(withdraw),
  endByProtected: whole(ending),
  endByRestrained: whole(ending),
  respond: whole(respond),
  criminal: v.strictObject({
    names: v.array(line),
    statute: line,
    whoDecides: text,
    howToAsk: text,
    forms: v.optional(forms),
    ask,
    sources: cites,
    remark,
  }),
  violation: whole(violation),
  registry: v.strictObject({
    how: text,
    system: v.optional(line),
    statute: v.optional(line),
    ask,
    sources: cites,
    remark,
  }),
  efile: v.strictObject({
    selfRepresented: v.picklist(['yes', 'some-courts', 'no', UNKNOWN]),
    note: text,
    url: v.optional(url),
    ask,
    sources: cites,
    remark,
  }),
  records: v.strictObject({ note: text, ask, sources: cites, remark }),
  help: v.strictObject({
    courtSelfHelp: link,
    forms: link,
    findCourt: v.optional(link),
    coalition: link,
    hotline: v.optional(link),
    legalAid: link,
  }),
  sources,
  gaps: v.array(v.string()),
});

const fact = v.strictObject({
  id: v.string(),
  title: v.string(),
  says: v.string(),
  statute: v.optional(v.string()),
  holds: v.optional(v.string()),
  strength,
  note: v.optional(v.string()),
  sources: cites,
});
const channel = v.optional(v.nullable(v.string()));
const helpline = v.strictObject({
  id: v.string(),
  name: v.string(),
  for: v.string(),
  phone: channel,
  tty: channel,
  videophone: channel,
  text: channel,
  chat: channel,
  url: channel,
  hours: v.string(),
  languages: v.string(),
  status: v.string(),
  strength,
  note: v.optional(v.string()),
  sources: cites,
});
export const nationalSchema = v.strictObject({
  name: v.string(),
  read: day,
  federal: v.array(fact),
  general: v.array(fact),
  helplines: v.array(helpline),
  safety: v.array(
    v.strictObject({
      id: v.string(),
      says: v.string(),
      strength,
      note: v.optional(v.string()),
      sources: cites,
    }),
  ),
  sources,
  gaps: v.array(v.string()),
});

const contact = v.optional(
  v.nullable(
    v.strictObject({
      name: v.string(),
      url: channel,
      phone: channel,
      hours: v.optional(v.string()),
      serves: v.optional(v.literal('protected')),
    }),
  ),
);
export const contactsSchema = v.strictObject({
  name: v.string(),
  read: day,
  national: v.record(
    v.string(),
    v.strictObject({
      says: v.string(),
      finder: v.optional(url),
      phone: v.optional(v.string()),
      strength,
      sources: cites,
    }),
  ),
  jurisdictions: v.record(
    v.string(),
    v.strictObject({
      coalition: contact,
      hotline: contact,
      legalAid: contact,
      directory: contact,
      strength,
      note: v.optional(v.string()),
      sources: cites,
    }),
  ),
  notFound: v.array(v.string()),
  sources,
  gaps: v.array(v.string()),
});

/** Hosts that a person may be sent to. `host` covers its subdomains. */
export const hostsSchema = v.strictObject({
  hosts: v.array(
    v.strictObject({
      host: v.pipe(
        v.string(),
        v.regex(/^[a-z0-9.-]+$/, 'must be a host name in small letters, without https://'),
      ),
      what: v.picklist(['official', 'nonprofit', 'law-library']),
    }),
  ),
});

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type OrderType = (typeof ORDER_TYPES)[number];
export type Jurisdiction = DeepReadonly<v.InferOutput<typeof jurisdictionSchema>>;
export type National = DeepReadonly<v.InferOutput<typeof nationalSchema>>;
export type Contacts = DeepReadonly<v.InferOutput<typeof contactsSchema>>;
export type Hosts = DeepReadonly<v.InferOutput<typeof hostsSchema>>;
export type Source = DeepReadonly<v.InferOutput<typeof source>>;
export type Form = DeepReadonly<v.InferOutput<typeof form>>;
export type FormAct = (typeof FORM_ACTS)[number];
export type FormBox = DeepReadonly<v.InferOutput<typeof box>>;
export type Order = Jurisdiction['orders'][number];
export type NationalFact = National['federal'][number];
export type Helpline = National['helplines'][number];

/** All that the law room knows. `jurisdictions` is keyed by postal code, in alphabetical order. */
export interface Law {
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
  readonly national: National;
  readonly contacts: Contacts;
  readonly hosts: Hosts;
}
