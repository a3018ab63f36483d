import type { Rest } from '../rule.ts';

/** The topics under which the questions are listed, in the order in which a person finds them. */
export const TOPICS = [
  'drop',
  'final',
  'contact',
  'criminal',
  'against',
  'place',
  'safety',
  'after',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A question that people type. Its words stand in Markdown under `answer.` and the slug. */
export interface Answer {
  readonly slug: string;
  readonly topic: Topic;
  /** What it says rests on these: facts of national.yaml, and sections of the law files. */
  readonly rests: readonly Rest[];
  /** What whoever asks this has told by asking, for the interview. */
  readonly facts: Readonly<Record<string, string>>;
  /** Questions that people ask next. */
  readonly next: readonly string[];
}

const answer = (
  topic: Topic,
  slug: string,
  rests: string,
  facts: Answer['facts'],
  next: readonly string[],
): Answer => ({ topic, slug, rests: rests.split(' ') as Rest[], facts, next });

const drops = { role: 'protected', kind: 'civil', stage: 'temporary', goal: 'end' };
const ends = { role: 'protected', kind: 'civil', stage: 'final', goal: 'end' };
const criminal = { role: 'protected', kind: 'criminal', goal: 'end' };
const bound = { role: 'restrained' };

export const ANSWERS: readonly Answer[] = [
  answer(
    'drop',
    'drop-before-hearing',
    'law:withdraw us:clerk-no-advice us:judge-asks us:stays-in-force',
    drops,
    ['how-fast', 'not-showing-up', 'judge-says-no'],
  ),
  answer('drop', 'not-showing-up', 'us:protected-absent law:withdraw us:stays-in-force', drops, [
    'drop-before-hearing',
    'cannot-come',
    'missed-hearing',
  ]),
  answer('drop', 'how-fast', 'us:judge-asks us:clerk-no-advice law:withdraw law:hearing', drops, [
    'drop-before-hearing',
    'filing-pauses',
    'answer-the-order',
  ]),
  answer('drop', 'online', 'law:efile us:clerk-no-advice us:stays-in-force us:remote-hearing', {}, [
    'drop-before-hearing',
    'end-final-order',
    'cannot-come',
  ]),
  answer(
    'drop',
    'filing-pauses',
    'us:stays-in-force us:judge-asks law:withdraw',
    { 'request-filed': 'yes' },
    ['told-it-is-over', 'back-together', 'drop-before-hearing'],
  ),
  answer('drop', 'judge-says-no', 'us:judge-asks us:why-courts-check law:withdraw', drops, [
    'pressed',
    'refused',
    'change-instead',
  ]),
  answer(
    'drop',
    'someone-else-asked',
    'us:judge-asks us:clerk-no-advice us:why-courts-check',
    { role: 'protected', 'filed-by-other': 'yes' },
    ['civil-or-criminal', 'drop-before-hearing'],
  ),
  answer('drop', 'cost', 'us:fees us:clerk-no-advice law:endByProtected us:lawhelp', {}, [
    'end-final-order',
    'drop-before-hearing',
  ]),
  answer('final', 'end-final-order', 'law:endByProtected us:judge-asks us:clerk-no-advice', ends, [
    'change-instead',
    'judge-says-no',
    'expired',
  ]),
  answer(
    'final',
    'refused',
    'us:clerk-no-advice us:judge-asks law:endByProtected law:endByRestrained',
    { refused: 'yes' },
    ['judge-says-no', 'change-instead'],
  ),
  answer(
    'final',
    'change-instead',
    'us:change-instead us:stays-in-force law:endByProtected',
    { goal: 'change' },
    ['back-together', 'end-final-order'],
  ),
  answer(
    'final',
    'keep-it',
    'us:protected-absent us:evidence-tips law:withdraw us:judge-asks',
    { role: 'protected', kind: 'civil', goal: 'keep' },
    ['pressed', 'expired', 'cannot-come'],
  ),
  answer('final', 'expired', 'us:stays-in-force us:clerk-no-advice law:orders', {}, [
    'told-it-is-over',
    'end-final-order',
  ]),
  answer(
    'contact',
    'back-together',
    'us:invitation us:stays-in-force us:criminal-no-contact law:violation',
    { contact: 'yes' },
    ['change-instead', 'they-contacted-me', 'end-final-order'],
  ),
  answer(
    'contact',
    'they-contacted-me',
    'us:invitation us:third-party us:lawhelp law:violation',
    { ...bound, contact: 'yes' },
    ['back-together', 'by-chance', 'against-me'],
  ),
  answer('contact', 'private-agreement', 'us:stays-in-force us:judge-asks', { agreement: 'yes' }, [
    'pressed',
    'back-together',
  ]),
  answer('criminal', 'civil-or-criminal', 'us:criminal-no-contact us:clerk-no-advice', {}, [
    'criminal-protects-me',
    'drop-before-hearing',
    'both-directions',
  ]),
  answer('criminal', 'criminal-changed-my-mind', 'us:criminal-no-contact law:criminal', criminal, [
    'criminal-protects-me',
    'drop-the-charge',
  ]),
  answer('criminal', 'criminal-protects-me', 'us:criminal-no-contact law:criminal us:judge-asks', criminal, [
    'drop-the-charge',
    'civil-or-criminal',
    'pressed',
  ]),
  answer(
    'criminal',
    'drop-the-charge',
    'us:criminal-no-contact law:criminal',
    { kind: 'criminal', goal: 'charge' },
    ['criminal-protects-me', 'against-me'],
  ),
  answer(
    'against',
    'against-me',
    'us:restrained-must-not-ask us:third-party us:restrained-absent law:endByRestrained',
    { ...bound, kind: 'civil', goal: 'end' },
    ['answer-the-order', 'they-contacted-me', 'missed-hearing'],
  ),
  answer(
    'against',
    'answer-the-order',
    'us:restrained-absent us:stays-in-force us:evidence-tips law:hearing law:respond',
    { ...bound, kind: 'civil', stage: 'temporary', goal: 'contest' },
    ['missed-hearing', 'by-chance', 'guns'],
  ),
  answer(
    'against',
    'missed-hearing',
    'us:restrained-absent us:clerk-no-advice law:respond',
    { ...bound, 'missed-hearing': 'yes' },
    ['not-showing-up', 'against-me'],
  ),
  answer('against', 'by-chance', 'us:third-party us:invitation us:stays-in-force', bound, [
    'they-contacted-me',
    'change-instead',
  ]),
  answer(
    'against',
    'guns',
    'us:firearms-possession us:firearms-transfer us:firearms-official-use us:ncic',
    { ...bound, firearms: 'yes' },
    ['answer-the-order', 'records'],
  ),
  answer('against', 'untrue', 'us:false-statements us:evidence-tips us:lawhelp', { untrue: 'yes' }, [
    'answer-the-order',
    'drop-before-hearing',
  ]),
  answer(
    'place',
    'moving',
    'us:full-faith-and-credit us:no-registration-needed us:no-notice-of-registration us:interstate-violation',
    { 'across-lines': 'yes' },
    ['end-final-order', 'tribal'],
  ),
  answer('place', 'tribal', 'us:tribal-orders us:full-faith-and-credit us:stronghearts', { where: 'tribe' }, [
    'moving',
    'civil-or-criminal',
  ]),
  answer(
    'place',
    'military',
    'us:military-orders us:civil-orders-on-base us:military-onesource',
    { where: 'military' },
    ['civil-or-criminal', 'moving'],
  ),
  answer('place', 'abroad', 'us:clerk-no-advice us:full-faith-and-credit us:lawhelp', { where: 'foreign' }, [
    'moving',
  ]),
  answer('place', 'both-directions', 'us:mutual-orders us:stays-in-force us:lawhelp', { role: 'both' }, [
    'back-together',
    'against-me',
  ]),
  answer(
    'safety',
    'pressed',
    'us:judge-asks us:ndvh us:safer-device us:sudden-changes us:restrained-must-not-ask',
    { pressed: 'yes' },
    ['judge-says-no', 'keep-it', 'private-agreement'],
  ),
  answer(
    'safety',
    'not-safe',
    'us:911 us:ndvh us:safer-device us:sudden-changes us:clerk-no-advice',
    { unsafe: 'yes' },
    ['pressed', 'keep-it'],
  ),
  answer(
    'safety',
    'cannot-come',
    'us:remote-hearing us:disability-access us:language-access us:protected-absent us:restrained-absent',
    { distance: 'yes' },
    ['not-showing-up', 'online'],
  ),
  answer('after', 'told-it-is-over', 'us:stays-in-force us:proof-of-ending law:registry', {}, [
    'expired',
    'filing-pauses',
    'records',
  ]),
  answer('after', 'records', 'us:case-file-remains us:ncic us:clerk-no-advice law:records', {}, [
    'told-it-is-over',
    'guns',
  ]),
  answer(
    'after',
    'immigration',
    'us:immigration-relief us:immigration-violation us:lawhelp',
    { immigration: 'yes' },
    ['back-together', 'end-final-order'],
  ),
  answer(
    'after',
    'child-protection',
    'us:why-courts-check us:lawhelp us:change-instead',
    { 'child-agency': 'yes', children: 'yes' },
    ['change-instead', 'judge-says-no'],
  ),
];
