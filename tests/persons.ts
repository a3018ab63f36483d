/**
 * People to hold the house against: what each has told, and the day on which they ask. Nothing is added to what
 * the description says; what it leaves out is left out here too.
 */
export interface TestPerson {
  /** A name for the tests. */
  readonly id: string;
  /** Who it is, in one line. */
  readonly who: string;
  readonly today: string;
  readonly answers: Readonly<Record<string, string>>;
}

const TODAY = '2026-11-21';
const person = (id: string, who: string, answers: TestPerson['answers'], today = TODAY): TestPerson => ({
  id,
  who,
  today,
  answers,
});

/** The persons whose plans are agreed upon, told exactly as they were described. */
export const AGREED = {
  'ca-pressed': person(
    'ca-pressed',
    'California, protected, civil, temporary, hearing in 4 days, pressed by the other side',
    {
      where: 'CA',
      role: 'protected',
      kind: 'civil',
      stage: 'temporary',
      hearing: '2026-11-25',
      pressed: 'yes',
    },
  ),
  'nc-drop': person('nc-drop', 'North Carolina, protected, civil, temporary, wants to drop it', {
    where: 'NC',
    role: 'protected',
    kind: 'civil',
    stage: 'temporary',
    goal: 'end',
  }),
  'tx-restrained': person('tx-restrained', 'Texas, restrained, civil, final, 5 months old', {
    where: 'TX',
    role: 'restrained',
    kind: 'civil',
    stage: 'final',
    issued: '2026-06-21',
  }),
  'or-served': person('or-served', 'Oregon, restrained, served 10 days ago', {
    where: 'OR',
    role: 'restrained',
    served: '2026-11-11',
  }),
  'wi-restrained': person('wi-restrained', 'Wisconsin, restrained, final', {
    where: 'WI',
    role: 'restrained',
    stage: 'final',
  }),
  'ma-both': person('ma-both', 'Massachusetts, both kinds, protected, back together', {
    where: 'MA',
    role: 'protected',
    kind: 'both',
    contact: 'yes',
  }),
  'ny-criminal': person('ny-criminal', 'New York, criminal only, protected, “I never asked for it”', {
    where: 'NY',
    role: 'protected',
    kind: 'criminal',
  }),
  'ks-final': person('ks-final', 'Kansas, protected, final', {
    where: 'KS',
    role: 'protected',
    stage: 'final',
  }),
  'fl-moved': person('fl-moved', 'an order of Florida, protected, moved to Georgia', {
    where: 'FL',
    role: 'protected',
    'across-lines': 'yes',
  }),
  'az-unsure': person('az-unsure', 'Arizona, restrained, not sure of the kind', {
    where: 'AZ',
    role: 'restrained',
    kind: 'unsure',
  }),
  'mi-mutual': person('mi-mutual', 'Michigan, orders in both directions', { where: 'MI', role: 'both' }),
  'told-dropped': person('told-dropped', 'told by phone that it was dropped, no paper', {
    stage: 'ended',
    proof: 'told-only',
  }),
  navajo: person('navajo', 'an order of the Navajo Nation court, protected', {
    where: 'tribe',
    role: 'protected',
  }),
  nothing: person('nothing', 'nothing known at all', {}),
} as const;

const domestic = (of: TestPerson, more: TestPerson['answers'] = {}): TestPerson => ({
  ...of,
  id: `${of.id}-domestic`,
  who: `${of.who}; a civil domestic violence order`,
  answers: { ...of.answers, kind: 'civil', 'order-type': 'domestic', ...more },
});

/** The same people once they have said more, where more settles what was open. */
export const TOLD_MORE = {
  'ca-pressed-end': person(
    'ca-pressed-end',
    'California, protected, domestic, temporary, hearing in 4 days, pressed, asks to end it',
    { ...AGREED['ca-pressed'].answers, 'order-type': 'domestic', goal: 'end' },
  ),
  'nc-domestic': domestic(AGREED['nc-drop']),
  'tx-domestic': domestic(AGREED['tx-restrained'], { goal: 'end' }),
  'or-domestic': domestic(AGREED['or-served'], { stage: 'temporary', hearing: 'none', goal: 'contest' }),
  'or-example': person(
    'or-example',
    'Oregon, restrained, served 10 days ago, two children together, owns a rifle, wants to contest it',
    {
      where: 'OR',
      role: 'restrained',
      kind: 'civil',
      'order-type': 'domestic',
      stage: 'temporary',
      served: '2026-11-11',
      hearing: 'none',
      goal: 'contest',
      children: 'yes',
      firearms: 'yes',
    },
  ),
  'wi-domestic': domestic(AGREED['wi-restrained'], { goal: 'end' }),
  'ks-domestic': domestic(AGREED['ks-final'], { goal: 'end' }),
  'ma-both-end': person('ma-both-end', 'Massachusetts, both kinds, protected, back together, ends them', {
    ...AGREED['ma-both'].answers,
    stage: 'final',
    goal: 'end',
  }),
  'ny-criminal-end': person('ny-criminal-end', 'New York, criminal only, protected, wants it lifted', {
    ...AGREED['ny-criminal'].answers,
    stage: 'temporary',
    goal: 'end',
  }),
  'mi-mutual-final': person(
    'mi-mutual-final',
    'Michigan, final orders in both directions, wants to end them',
    {
      ...AGREED['mi-mutual'].answers,
      kind: 'civil',
      stage: 'final',
      goal: 'end',
    },
  ),
} as const;

/** Others, with the questions that people really ask. */
export const OTHERS = {
  expired: person('expired', 'Washington, protected, final, the end date passed last month', {
    where: 'WA',
    role: 'protected',
    kind: 'civil',
    stage: 'final',
    expiry: '2026-10-20',
  }),
  emergency: person(
    'emergency',
    'Pennsylvania, protected, an emergency order of the police from last night',
    {
      where: 'PA',
      role: 'protected',
      kind: 'civil',
      stage: 'emergency',
      goal: 'end',
    },
  ),
  military: person('military', 'a commander’s order, restrained, soon to be moved to another unit', {
    where: 'military',
    role: 'restrained',
    goal: 'end',
  }),
  foreign: person('foreign', 'an order of a court abroad, protected, lives here', {
    where: 'foreign',
    role: 'protected',
    kind: 'civil',
    stage: 'final',
    goal: 'end',
  }),
  'peaceful-contact': person(
    'peaceful-contact',
    'Colorado, protected, final, wants calm contact about the children',
    {
      where: 'CO',
      role: 'protected',
      kind: 'civil',
      'order-type': 'domestic',
      stage: 'final',
      goal: 'change',
      children: 'yes',
    },
  ),
  'peaceful-contact-restrained': person(
    'peaceful-contact-restrained',
    'Washington, restrained, final, asks to change the hand-over of the children',
    {
      where: 'WA',
      role: 'restrained',
      kind: 'civil',
      'order-type': 'domestic',
      stage: 'final',
      goal: 'change',
      children: 'yes',
    },
  ),
  'parent-filed': person('parent-filed', 'Ohio, protected minor, a parent asked for it', {
    where: 'OH',
    role: 'protected',
    kind: 'civil',
    stage: 'final',
    goal: 'end',
    'filed-by-other': 'yes',
    children: 'yes',
  }),
  refused: person('refused', 'New Jersey, protected, a judge has already said no', {
    where: 'NJ',
    role: 'protected',
    kind: 'civil',
    'order-type': 'domestic',
    stage: 'final',
    goal: 'end',
    refused: 'yes',
  }),
  'cannot-come': person(
    'cannot-come',
    'Alaska, protected, lives far away, deaf, speaks little English, afraid of the hallway',
    {
      where: 'AK',
      role: 'protected',
      kind: 'civil',
      stage: 'temporary',
      hearing: '2026-12-10',
      goal: 'end',
      distance: 'yes',
      afraid: 'yes',
      disability: 'yes',
      language: 'yes',
    },
  ),
  'officer-with-gun': person('officer-with-gun', 'Georgia, restrained, final, a gun is part of the job', {
    where: 'GA',
    role: 'restrained',
    kind: 'civil',
    stage: 'final',
    goal: 'end',
    firearms: 'yes',
  }),
  'after-the-end': person(
    'after-the-end',
    'Illinois, restrained, holds the signed paper, asks about guns, records and the criminal case',
    {
      where: 'IL',
      role: 'restrained',
      kind: 'civil',
      stage: 'ended',
      proof: 'signed-paper',
      firearms: 'yes',
      'criminal-case': 'yes',
      goal: 'know',
    },
  ),
  'immigration-protected': person(
    'immigration-protected',
    'Nevada, protected, papers and home depend on it',
    {
      where: 'NV',
      role: 'protected',
      kind: 'civil',
      stage: 'final',
      goal: 'end',
      immigration: 'yes',
      housing: 'yes',
    },
  ),
  'immigration-restrained': person(
    'immigration-restrained',
    'Texas, restrained, no citizen, hearing in 4 days',
    {
      where: 'TX',
      role: 'restrained',
      kind: 'civil',
      stage: 'temporary',
      hearing: '2026-11-25',
      goal: 'contest',
      immigration: 'yes',
    },
  ),
  untrue: person('untrue', 'Florida, protected, the first petition was not all true', {
    where: 'FL',
    role: 'protected',
    kind: 'civil',
    stage: 'temporary',
    goal: 'end',
    untrue: 'yes',
  }),
  'answers-messages': person('answers-messages', 'Iowa, protected, answers the other’s messages', {
    where: 'IA',
    role: 'protected',
    kind: 'civil',
    stage: 'final',
    contact: 'yes',
    goal: 'know',
  }),
  'keep-after-all': person(
    'keep-after-all',
    'Virginia, protected, wants to keep it, afraid of the other’s lawyer',
    {
      where: 'VA',
      role: 'protected',
      kind: 'civil',
      stage: 'temporary',
      hearing: '2026-12-01',
      goal: 'keep',
      afraid: 'yes',
    },
  ),
  'reply-protected': person('reply-protected', 'Minnesota, protected, the other side moves to end it', {
    where: 'MN',
    role: 'protected',
    kind: 'civil',
    stage: 'final',
    hearing: '2026-12-14',
    goal: 'reply',
  }),
  'reply-restrained': person('reply-restrained', 'Maryland, restrained, the other side asks to extend it', {
    where: 'MD',
    role: 'restrained',
    kind: 'civil',
    stage: 'final',
    hearing: '2026-12-03',
    goal: 'reply',
  }),
  'day-before': person(
    'day-before',
    'California, restrained, hearing on Monday, no lawyer, needs a later date',
    {
      where: 'CA',
      role: 'restrained',
      kind: 'civil',
      'order-type': 'domestic',
      stage: 'temporary',
      hearing: '2026-11-23',
      goal: 'contest',
      'need-later': 'yes',
    },
  ),
  default: person('default', 'Arizona, restrained, missed the hearing, a final order came by default', {
    where: 'AZ',
    role: 'restrained',
    kind: 'civil',
    stage: 'final',
    'missed-hearing': 'yes',
    goal: 'contest',
  }),
  'living-under-it': person('living-under-it', 'Tennessee, restrained, parenting time by another court', {
    where: 'TN',
    role: 'restrained',
    kind: 'civil',
    stage: 'final',
    children: 'yes',
    contact: 'yes',
    goal: 'know',
  }),
  'private-agreement': person(
    'private-agreement',
    'Louisiana, protected, a lawyer says “you have to dismiss”',
    {
      where: 'LA',
      role: 'protected',
      kind: 'civil',
      stage: 'temporary',
      agreement: 'yes',
      pressed: 'yes',
      goal: 'end',
    },
  ),
  'drop-the-charge': person('drop-the-charge', 'Washington, protected, means the criminal charge', {
    where: 'WA',
    role: 'protected',
    kind: 'both',
    stage: 'temporary',
    goal: 'charge',
  }),
  charged: person('charged', 'Nebraska, restrained, criminal order, wants the charge dropped', {
    where: 'NE',
    role: 'restrained',
    kind: 'criminal',
    stage: 'temporary',
    goal: 'charge',
  }),
  'child-protection': person(
    'child-protection',
    'Indiana, protected, child protection asks why it was dropped',
    {
      where: 'IN',
      role: 'protected',
      kind: 'civil',
      stage: 'ended',
      proof: 'signed-paper',
      'child-agency': 'yes',
      goal: 'know',
    },
  ),
  'nc-stamped': person('nc-stamped', 'North Carolina, protected, holds the stamped notice', {
    where: 'NC',
    role: 'protected',
    kind: 'civil',
    'order-type': 'domestic',
    stage: 'ended',
    proof: 'stamped-request',
  }),
  'ca-stamped': person('ca-stamped', 'California, protected, holds a stamped request', {
    where: 'CA',
    role: 'protected',
    kind: 'civil',
    'order-type': 'domestic',
    stage: 'ended',
    proof: 'stamped-request',
  }),
  'hearing-today': person(
    'hearing-today',
    'Missouri, protected, the hearing is today, wants to drop it',
    {
      where: 'MO',
      role: 'protected',
      kind: 'civil',
      stage: 'temporary',
      hearing: '2026-11-23',
      goal: 'end',
    },
    '2026-11-23',
  ),
  'restrained-unsafe': person('restrained-unsafe', 'Maine, restrained, the other side follows and pushes', {
    where: 'ME',
    role: 'restrained',
    kind: 'civil',
    stage: 'temporary',
    unsafe: 'yes',
    pressed: 'yes',
    goal: 'contest',
  }),
} as const;

/** Everything at once: nobody is like this, but nothing may break. Too much for a plan of few words. */
export const EVERYTHING: TestPerson = person('everything', 'Massachusetts, protected, everything at once', {
  where: 'MA',
  role: 'protected',
  kind: 'both',
  'order-type': 'domestic',
  stage: 'temporary',
  hearing: '2026-11-24',
  goal: 'end',
  'request-filed': 'yes',
  refused: 'yes',
  'missed-hearing': 'yes',
  'need-later': 'yes',
  agreement: 'yes',
  untrue: 'yes',
  'child-agency': 'yes',
  pressed: 'yes',
  unsafe: 'yes',
  contact: 'yes',
  children: 'yes',
  firearms: 'yes',
  'across-lines': 'yes',
  'criminal-case': 'yes',
  'filed-by-other': 'yes',
  immigration: 'yes',
  housing: 'yes',
  distance: 'yes',
  afraid: 'yes',
  disability: 'yes',
  language: 'yes',
});

export const PERSONS: readonly TestPerson[] = [
  ...Object.values(AGREED),
  ...Object.values(TOLD_MORE),
  ...Object.values(OTHERS),
];
