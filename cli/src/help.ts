import { answerable, type Guide, takesDate, UNSURE, valuesOf, type Words } from '@until-signed/guidance';
import type { CommandName } from './commands.ts';
import { type Doc, item, list, note, section, text } from './doc.ts';
import { type Say, sayer } from './say.ts';

type Flag = readonly [flag: string, what: string];

/** The help of a command. That of `plan` lists a flag for every fact, with the values it takes. */
export function helpDoc(command: CommandName, words: Words, guide: () => Guide): Doc {
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
    ...(command === 'plan'
      ? [text(say('help.plan.history')), section(say('help.facts')), ...factFlags(guide(), say)]
      : []),
    section(say('help.flags')),
    ...FLAGS[command].map(([flag, what]) => item(flag, [note(say(`help.flag.${what}`))])),
  ];
}

const FLAGS: Readonly<Record<CommandName, readonly Flag[]>> = {
  interview: [
    ['--full', 'full'],
    ['--today 2026-12-04', 'today'],
    ['--lang en', 'lang'],
    ['--help', 'help'],
    ['--version', 'version'],
  ],
  plan: [
    ['--answers FILE.json', 'answers'],
    ['--today 2026-12-04', 'today'],
    ['--md', 'md'],
    ['--json', 'json'],
    ['--full', 'full'],
    ['--lang en', 'lang'],
  ],
  facts: [
    ['--json', 'json'],
    ['--lang en', 'lang'],
  ],
  law: [
    ['--json', 'json'],
    ['--lang en', 'lang'],
  ],
  'law gaps': [
    ['--json', 'json'],
    ['--lang en', 'lang'],
  ],
  'law stale': [
    ['--months 12', 'months'],
    ['--today 2026-12-04', 'today'],
    ['--json', 'json'],
    ['--lang en', 'lang'],
  ],
  'law check': [['--lang en', 'lang']],
  'law impact': [
    ['--today 2026-12-04', 'today'],
    ['--json', 'json'],
    ['--lang en', 'lang'],
  ],
};

function overview(say: Say): Doc {
  return [
    text(say('help.interview.text')),
    section(say('help.commands')),
    ...(
      ['interview', 'plan', 'facts', 'law', 'law-gaps', 'law-stale', 'law-check', 'law-impact'] as const
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
