import { grade, isMeasured, longestSentence } from '@until-signed/law/reading';
import { describe, expect, test } from 'vitest';
import { FACTS } from './facts.ts';
import { CONTACTS } from './people.ts';
import { valuesFor } from './place-words.ts';
import { QUESTIONS } from './questions.ts';
import { SECTION_IDS } from './rule.ts';
import { RULES } from './rules/index.ts';
import { situate } from './situation.ts';
import { wordsOf } from './tell.ts';
import { guide, law, TODAY, words } from './testkit.ts';
import { type Block, type Entry, plain } from './words.ts';

const blocks = ({ lead, more }: Entry): readonly Block[] => [...lead, ...more];
const entries = Object.entries(words.items);
const questions = Object.entries(words.questions);
const strings = Object.entries(words.strings);
const textOf = (entry: Entry): string => `${entry.title}\n${plain(blocks(entry))}`;
/** A text with something in each of its gaps, to be measured or looked over. */
const filled = (text: string): string => text.replace(/\{[a-z-]+\}/g, 'Friday');

describe('every rule', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s has words', (_, rule) => {
    const id = wordsOf(rule);
    expect([id, `${id}/else`, `${id}/bare`].some((key) => words.items[key])).toBe(true);
  });

  test('and every text belongs to a rule, in a form that is told', () => {
    const known = new Set(RULES.map(wordsOf));
    const orphans = entries
      .map(([key]) => key)
      .filter((key) => {
        const [id = '', variant, ...rest] = key.split('/');
        return (
          !known.has(id) ||
          rest.length > 0 ||
          !(variant === undefined || ['maybe', 'open', 'else', 'bare'].includes(variant))
        );
      });
    expect(orphans).toEqual([]);
  });

  test('no two rules have one id', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('rests on facts that national.yaml has, or on sections that a law file has', () => {
    const { federal, general, helplines, safety } = law.national;
    const known = new Set([...federal, ...general, ...helplines, ...safety].map(({ id }) => `us:${id}`));
    const oregon = law.jurisdictions.OR as object;
    for (const { id, rests } of RULES)
      for (const rest of rests)
        expect(
          rest.startsWith('law:') ? rest.slice(4) in oregon : known.has(rest),
          `${id} rests on ${rest}`,
        ).toBe(true);
  });

  test('rests on something that holds wherever the order was made', () => {
    for (const { id, rests } of RULES)
      expect(rests.some((rest) => rest.startsWith('us:')) || rests.length === 1, id).toBe(true);
  });

  test('names no helpline that may not be listed', () => {
    const listed = new Map(law.national.helplines.map(({ id, status }) => [`us:${id}`, status]));
    for (const { id, rests } of RULES)
      for (const rest of rests) expect(listed.get(rest) ?? 'listable', id).toBe('listable');
  });
});

describe('placeholders', () => {
  const people = [
    {
      where: 'OR',
      role: 'restrained',
      'order-type': 'domestic',
      served: '2026-11-19',
      hearing: '2026-12-01',
      expiry: '2027-01-01',
    },
    { where: 'TX', role: 'restrained', 'order-type': 'domestic', issued: '2026-06-21' },
  ];
  const known = new Set(
    people.flatMap((answers) =>
      Object.keys(valuesFor(situate(guide.house.model, answers, law, TODAY), words)),
    ),
  );

  test('in items are all filled by somebody’s plan', () => {
    const used = entries.flatMap(([key, entry]) =>
      [...textOf(entry).matchAll(/\{([^}]*)\}/g)].map((match) => [key, match[1] as string] as const),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(([, name]) => !known.has(name))).toEqual([]);
  });

  test('stand in no question', () => {
    for (const [id, { title, help, why }] of questions)
      expect(`${title} ${plain(help)} ${why ?? ''}`, id).not.toMatch(/[{}]/);
  });

  test('of the law name a field that law files have', () => {
    const files = Object.values(law.jurisdictions);
    for (const [key, entry] of entries)
      for (const block of blocks(entry)) {
        if (block.kind !== 'law') continue;
        const [part = '', field = ''] = block.field.split('.');
        const has =
          part === 'temporary' || part === 'final'
            ? field === 'lasts'
            : files.some((file) => field in (file[part as 'records'] ?? {}));
        expect(has, `${key}: {law ${block.field}}`).toBe(true);
      }
  });

  test('of the law have a question for the clerk where the file is silent', () => {
    /** A remark that most files do not have: nothing is missing where there is none. */
    const OPTIONAL = ['violation.note'];
    const fields = new Set(
      entries.flatMap(([, entry]) =>
        blocks(entry).flatMap((block) => (block.kind === 'law' ? [block.field] : [])),
      ),
    );
    const silent = [...fields].filter(
      (field) => !OPTIONAL.includes(field) && !words.questions[`clerk.${field}`],
    );
    expect(silent).toEqual([]);
  });
});

describe('questions', () => {
  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s has words for all its options',
    (id, question) => {
      const text = words.questions[id];
      expect(text?.title).toMatch(/\?$/);
      const shown =
        question.kind === 'several'
          ? question.facts.map((fact) => fact.id)
          : question.kind === 'where'
            ? ['tribe', 'military', 'foreign']
            : (question.options ?? []).map(({ value }) => value);
      for (const value of shown) expect(text?.options[value]?.label, `${id}: ${value}`).toMatch(/\S/);
    },
  );

  test('every fact that is not worked out can be named in words, with each value', () => {
    const several = QUESTIONS.filter(({ kind }) => kind === 'several');
    for (const { id, values } of FACTS) {
      const ticked = several.find(({ facts }) => facts.some((fact) => fact.id === id));
      if (ticked) expect(words.questions[ticked.id]?.options[id]?.label, id).toMatch(/\S/);
      else {
        expect(words.questions[id]?.title, id).toMatch(/\?$/);
        for (const value of values)
          if (!(id === 'kind' && value === 'military'))
            expect(words.questions[id]?.options[value]?.label, `${id}: ${value}`).toMatch(/\S/);
      }
    }
  });

  test('none is left over', () => {
    const asked = new Set([...QUESTIONS.map(({ id }) => id), ...FACTS.map(({ id }) => id)]);
    const orphans = questions
      .map(([id]) => id)
      .filter((id) => {
        if (id.startsWith('clerk.')) return false;
        const [base = '', variant] = id.split('.');
        return (
          !asked.has(base) ||
          !(
            variant === undefined ||
            ['criminal', 'restrained', 'protected', 'both', 'civil'].includes(variant)
          )
        );
      });
    expect(orphans).toEqual([]);
  });

  test('what is asked of the clerk is a whole question', () => {
    for (const [id, { title }] of questions)
      if (/^(?:clerk\.|law-)/.test(id)) expect(title, id).toMatch(/^[A-Z].*\?$/);
  });
});

describe('short texts', () => {
  test('name every section, every person and every paper without a form', () => {
    for (const id of SECTION_IDS) expect(words.strings[`section.${id}`], id).toMatch(/\S/);
    for (const { id, from } of CONTACTS) {
      expect(words.strings[`people.${id}.about`], id).toMatch(/\S/);
      if (from === 'words') expect(words.strings[`people.${id}`], id).toMatch(/\S/);
    }
    for (const forms of new Set(RULES.flatMap((rule) => rule.forms ?? [])))
      expect(words.strings[`paper.${forms}`], forms).toMatch(/\S/);
    for (const term of ['state', 'order', 'protected', 'restrained', 'to-end'])
      expect(words.strings[`term.${term}`], term).toMatch(/\S/);
    for (const key of ['law.none-found', 'law.gap', 'law.gap-no-place'])
      expect(words.strings[key], key).toMatch(/\S/);
  });

  test('about people belong to people who are named', () => {
    const known = new Set(CONTACTS.map(({ id }) => id));
    const left = strings
      .map(([key]) => key)
      .filter((key) => key.startsWith('people.') && !known.has(key.split('.')[1] as string));
    expect(left).toEqual([]);
  });
});

describe('every text reads at grade 8 or below, in sentences of at most 25 words', () => {
  const MOST_GRADE = 8;
  const MOST_WORDS = 25;
  const hard = (texts: readonly (readonly [string, string])[]) =>
    texts
      .map(([id, text]) => [id, filled(text)] as const)
      .filter(([, text]) => isMeasured(text))
      .map(([id, text]) => ({ id, grade: grade(text), longest: longestSentence(text) }))
      .filter(({ grade, longest }) => grade > MOST_GRADE || longest > MOST_WORDS);

  test('items', () => {
    expect(hard(entries.map(([id, entry]) => [id, plain(blocks(entry))]))).toEqual([]);
  });

  test('questions', () => {
    expect(
      hard(
        questions.flatMap(([id, { title, help, why }]) => [
          [id, title],
          [`${id} (help)`, `${plain(help)}\n\n${why ?? ''}`],
        ]),
      ),
    ).toEqual([]);
  });

  test('short texts', () => {
    expect(hard(strings)).toEqual([]);
  });
});

/**
 * What no text may say, each with the reason: the note of national.yaml that forbids it, or the promise that it
 * would break. `but` is what is meant otherwise and may stay.
 */
const NEVER: readonly { readonly why: string; readonly says: RegExp; readonly but?: RegExp }[] = [
  {
    why: 'voice: both people deserve the same plain respect',
    says: /\b(?:victims?|abusers?|accusers?|perpetrators?|batterers?)\b/i,
    but: /victim and witness office|victim advocate/gi,
  },
  { why: 'voice: blame', says: /\b(?:your fault|lied about you|false accus)/i },
  {
    why: 'voice: no prediction',
    says: /\bthe judge will (?!(?:ask|want|hear|look|listen|read|see)\b)|\bwill be (?:granted|denied|dismissed|approved)\b|\b(?:guaranteed|certainly|surely|no doubt)\b/i,
    but: /(?:nobody|no one|cannot|can not)[^.]*/gi,
  },
  {
    why: 'voice: no advice, no nudge',
    says: /\byou should (?:keep|drop|end|file|forgive)|\bwe (?:advise|recommend|suggest that you)\b|\bit is (?:best|better) to (?:keep|drop|end)\b|\bit is advisable\b/i,
  },
  {
    why: 'promise 2: nothing has ended before a judge signs',
    says: /\bonce you have dropped\b|\byou have dropped the order\b/i,
  },
  {
    why: 'full-faith-and-credit: nobody knows if another court may change or end it',
    says: /\bcourt (?:in|of) (?:the|a|your) (?:new|other) state (?:can|may|cannot|will) (?:also )?(?:end|change|cancel)/i,
  },
  {
    why: 'no-internet-publication: it does not seal the case',
    says: /\b(?:seals the (?:case|file)|nobody can see the (?:case|file))\b/i,
  },
  {
    why: 'tribal-orders: no steps are known',
    says: /\btribal courts? (?:must|will|always) (?:end|dismiss|change)/i,
  },
  {
    why: 'interstate-stalking: a least prison term was not found',
    says: /\bat least \w+ years? in prison\b/i,
  },
  {
    why: 'firearms-possession: never that guns may be taken back',
    says: /\b(?:get|take|have|buy|fetch)\b[^.]{0,20}\bguns? back\b|\bguns? (?:will be|are|is) (?:returned|given back)\b|\byou (?:can|may) (?:have|own|buy|carry) (?:a gun|guns)\b/i,
  },
  {
    why: 'firearms-penalty: no longer ten years',
    says: /\bten years\b[^.]*\bgun|\bgun\b[^.]*\bten years\b/i,
  },
  {
    why: 'ncic: a missing record does not mean that there is no order',
    says: /\b(?:no record|not in the (?:file|computer))\b[^.]*\bno order\b/i,
  },
  {
    why: 'ncic-clearing: when the file is cleared is not known',
    says: /\b(?:file|record|entry) (?:is|will be) (?:cleared|erased|deleted|removed) (?:at once|automatically|by itself|within)/i,
  },
  {
    why: 'military-orders: a transfer does not end it',
    says: /\b(?:transfer|move|new command|new unit)[^.]{0,30}\b(?:ends|cancels) (?:it|the order)\b/i,
    but: /(?:does not|may not|moves to)[^.]*/gi,
  },
  {
    why: 'civil-orders-on-base: no source says that ending one leaves the other',
    says: /\bending (?:the|a) (?:military|commander's) order leaves\b/i,
  },
  {
    why: 'false-statements: state perjury laws were not read',
    says: /\byou (?:will|can) go to (?:jail|prison) for\b|\bis always (?:a crime|perjury)\b/i,
  },
  {
    why: 'immigration-violation: an order alone may hurt too',
    says: /\ban order alone (?:does not|cannot|will not)\b/i,
  },
  {
    why: 'immigration-relief: never that such a case does not depend on keeping the order',
    says: /\b(?:case|visa|petition|papers) (?:does|do) not depend\b|\b(?:ending|dropping)[^.]*\b(?:does not|will not|cannot) (?:hurt|harm|affect|touch)\b[^.]*\b(?:immigration|visa|petition)/i,
  },
  {
    why: 'fees: a condition on grants, not a right; nothing of the other side or of copies',
    says: /\bthere is no fee\b|\b(?:filing|the (?:court|request|paper|motion)|a (?:request|motion)|to file) (?:is free|costs nothing|never costs)\b|\bcopies are free\b/i,
  },
  {
    why: 'language-access: federal law gives nobody a free interpreter today',
    says: /\bfree (?:court )?interpreters?\b|\binterpreters? (?:is|are) free\b|\bright to an interpreter\b|\bcourt must (?:give|provide|pay for)[^.]*\b(?:language|spoken) interpreter/i,
    but: /ask if it is free|if it is free/gi,
  },
  { why: '988: that choice was shut off', says: /\bpress 3\b/i },
  {
    why: 'call-for-change: it is not a legal line, and it follows the law on reports',
    says: /\bcall for change\b[^.]*\b(?:lawyer|legal advice|keeps? every secret|never reports?)\b/i,
  },
  {
    why: 'proof-of-ending: no source says how long police files take',
    says: /\b(?:police|files?|records?) (?:take|takes|need|needs) (?:\d+|a few|some) (?:days|weeks)\b/i,
  },
  {
    why: 'criminal-no-contact: the steps were read for one state only',
    says: /\bin every state\b[^.]*\bform\b/i,
  },
  { why: 'can-ask-again: said of two states only', says: /\byou can always ask (?:again|for a new)/i },
  {
    why: 'nothing-clears-all, exit-button-limits: leaving hides the page, not the visit',
    says: /\b(?:erases?|deletes?|clears?|wipes?) (?:all|every|your|the) (?:history|traces?|visits?)\b/i,
    but: /(?:does not|cannot|can not|not possible|nothing|no button|wiping|never)[^.]*/gi,
  },
  {
    why: 'law: restrained people may never be told to reach out',
    says: /\bask (?:him|her|them|the other person|the protected person) to (?:drop|end|withdraw)/i,
    but: /(?:do not|never|must not|nobody)[^.]*/gi,
  },
  {
    why: 'nothing is for sale and nobody is watched',
    says: /\b(?:sign up|subscribe|create an account|cookies help)\b/i,
  },
];

describe('no text says', () => {
  const texts: readonly (readonly [string, string])[] = [
    ...entries.map(([id, entry]) => [id, textOf(entry)] as const),
    ...questions.map(
      ([id, { title, help, why, options }]) =>
        [
          id,
          [
            title,
            plain(help),
            why ?? '',
            ...Object.values(options).flatMap(({ label, hint }) => [label, hint ?? '']),
          ].join('\n'),
        ] as const,
    ),
    ...strings,
  ];

  test.each(NEVER.map((one) => [one.why, one] as const))('what is forbidden by: %s', (_, { says, but }) => {
    const found = texts.flatMap(([id, text]) => {
      const match = says.exec(but ? text.replace(but, '') : text);
      return match ? [`${id}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('each note of national.yaml that forbids something stands in this list, or is no rule for words', () => {
    /** Notes that tell what was read, not what must not be said; or that a rule of the code keeps (`status`). */
    const NO_RULE = new Set([
      'definition',
      'rahimi',
      'firearms-official-use',
      'disability-access',
      'invitation',
    ]);
    const facts = [...law.national.federal, ...law.national.general].filter(({ note }) => note);
    const listed = NEVER.map(({ why }) => why).join('\n');
    expect(facts.map(({ id }) => id).filter((id) => !NO_RULE.has(id) && !listed.includes(id))).toEqual([]);
  });
});

describe('a rule that rests on weak facts alone', () => {
  const strength = new Map(
    [...law.national.federal, ...law.national.general].map(({ id, strength }) => [`us:${id}`, strength]),
  );
  const weak = RULES.filter(({ rests }) => {
    const known = rests.map((rest) => strength.get(rest)).filter((one) => one !== undefined);
    return known.length > 0 && known.every((one) => one === 'weak');
  });

  test('exists, so that this is no test of nothing', () => {
    expect([...strength.values()]).toContain('weak');
  });

  test('says so in its words: may, can, some, ask, or that we found no rule', () => {
    for (const rule of weak)
      for (const [key, entry] of entries)
        if (key.split('/')[0] === wordsOf(rule))
          expect(textOf(entry), key).toMatch(/\b(?:may|can|could|some|often|depends|ask)\b|we found no/i);
  });
});
