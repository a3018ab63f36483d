import { answerable, type Guide, takesDate, UNSURE, valuesOf, type Words } from '@until-signed/guidance';
import type { CommandName } from './commands.ts';
import { type Doc, item, list, note, section, text } from './doc.ts';
import { type Say, sayer } from './say.ts';

type Flag = readonly [flag: string, what: string];

/**
 * The help of a command. Those of `plan` and `paper` list a flag for every fact, with the values it takes.
 *
 * @param details what can be written on papers, for the help of `paper`
 */
export function helpDoc(
  command: CommandName,
  words: Words,
  guide: () => Guide,
  languages: readonly string[],
  details: readonly DetailHelp[] = [],
): Doc {
  const say = sayer(words);
  const key = command.replace(' ', '-');
  return [
    { kind: 'title', text: say(`help.${key}.title`) },
    ...(command === 'interview'
      ? overview(say)
      : [note(say(`help.${key}.usage`)), text(say(`help.${key}.text`))]),
    ...(command === 'law impact'
      ? list((['now', 'revision', 'file', 'two'] as const).map((way) => say(`help.law-impact.${way}`)))
      : []),
    ...(command === 'paper'
      ? [
          ...list((['now', 'file', 'shown', 'calendar'] as const).map((way) => say(`help.paper.${way}`))),
          text(say('help.paper.details')),
          text(say('help.paper.keep')),
        ]
      : []),
    ...(command === 'plan' || command === 'paper'
      ? [text(say(`help.${key}.history`)), section(say('help.facts')), ...factFlags(guide(), say)]
      : []),
    ...(details.length > 0 ? detailNames(details, say) : []),
    section(say('help.flags')),
    ...FLAGS[command].map(([flag, what]) =>
      item(what === 'lang' ? `${flag} ${languages.join(' | ')}` : flag, [note(say(`help.flag.${what}`))]),
    ),
  ];
}

/** A detail as the help names it. `fields` are the parts of an entry, where it is a list. */
export interface DetailHelp {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly string[];
}

const detailNames = (details: readonly DetailHelp[], say: Say): Doc => [
  section(say('help.details')),
  note(say('help.details.text')),
  ...list(
    details.map(({ id, label, fields }) => [
      { strong: id },
      ` ${fields.length > 0 ? say('help.details.list', { label, fields: fields.join(', ') }) : label}`,
    ]),
  ),
];

const FLAGS: Readonly<Record<CommandName, readonly Flag[]>> = {
  interview: [
    ['--full', 'full'],
    ['--today 2026-12-04', 'today'],
    ['--lang', 'lang'],
    ['--help', 'help'],
    ['--version', 'version'],
  ],
  plan: [
    ['--answers FILE.json', 'answers'],
    ['--today 2026-12-04', 'today'],
    ['--md', 'md'],
    ['--json', 'json'],
    ['--full', 'full'],
    ['--lang', 'lang'],
  ],
  paper: [
    ['--answers FILE.json', 'answers'],
    ['--details FILE.yaml', 'details'],
    ['-o, --output FILE', 'output'],
    ['--for-filing', 'for-filing'],
    ['--copy', 'copy'],
    ['--side protected | restrained', 'side'],
    ['--place', 'place'],
    ['--force', 'force'],
    ['--json', 'json-list'],
    ['--today 2026-12-04', 'today'],
    ['--lang', 'lang'],
  ],
  facts: [
    ['--json', 'json'],
    ['--lang', 'lang'],
  ],
  law: [
    ['--json', 'json'],
    ['--lang', 'lang'],
  ],
  'law gaps': [
    ['--json', 'json'],
    ['--lang', 'lang'],
  ],
  'law stale': [
    ['--months 12', 'months'],
    ['--today 2026-12-04', 'today'],
    ['--json', 'json'],
    ['--lang', 'lang'],
  ],
  'law check': [['--lang', 'lang']],
  'law impact': [
    ['--today 2026-12-04', 'today'],
    ['--json', 'json'],
    ['--lang', 'lang'],
  ],
};

function overview(say: Say): Doc {
  return [
    text(say('help.interview.text')),
    section(say('help.commands')),
    ...(
      [
        'interview',
        'plan',
        'paper',
        'facts',
        'law',
        'law-gaps',
        'law-stale',
        'law-check',
        'law-impact',
      ] as const
    ).map((key) => item(say(`help.${key}.usage`), [note(say(`help.${key}.line`))])),
    text(say('help.promise')),
  ];
}

function factFlags({ law, words }: Guide, say: Say): Doc {
  return [
    note(say('help.facts.text')),
    ...list(
      answerable().map((id) => {
        if (id === 'where') return [{ strong: `--${id}` }, ` ${say('help.where')}`];
        const values = [...(takesDate(id) ? [say('help.date')] : []), ...valuesOf(id, law), UNSURE];
        return [{ strong: `--${id}` }, ` ${values.join(' | ')}`];
      }),
    ),
    note(say('help.facts.more', { language: words.language })),
  ];
}
