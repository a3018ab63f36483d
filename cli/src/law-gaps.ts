import type { Guide } from '@until-signed/guidance';
import { type Gaps, gapsOf } from '@until-signed/guidance/known';
import type { Jurisdiction } from '@until-signed/law';
import { type Doc, list, note, section, text } from './doc.ts';
import { sayer } from './say.ts';

/** The gaps of one place as a page. */
export function gapsDoc(guide: Guide, law: Jurisdiction): Doc {
  const say = sayer(guide.words);
  const { gaps, fields } = gapsOf(law);
  const none = text(say('gaps.none'));
  return [
    { kind: 'title', text: say('gaps.title', { state: law.name }) },
    section(say('gaps.fields', { count: fields.length })),
    ...(fields.length > 0 ? list(fields) : [none]),
    section(say('gaps.remarks', { count: gaps.length })),
    ...(gaps.length > 0 ? list(gaps) : [none]),
  ];
}

/** How much is open in each place, one line a place. */
export function gapsTable(guide: Guide): Doc {
  const say = sayer(guide.words);
  const all = Object.values(guide.law.jurisdictions).map(gapsOf);
  const sum = (count: (one: Gaps) => number) => all.reduce((total, one) => total + count(one), 0);
  return [
    { kind: 'title', text: say('gaps.table') },
    note(say('gaps.table.text')),
    {
      kind: 'table',
      rows: [
        [say('gaps.place'), say('gaps.count-fields'), say('gaps.count-remarks')],
        ...all.map(({ code, name, gaps, fields }) => [
          `${code} ${name}`,
          String(fields.length),
          String(gaps.length),
        ]),
        [
          say('gaps.total'),
          String(sum(({ fields }) => fields.length)),
          String(sum(({ gaps }) => gaps.length)),
        ],
      ],
    },
  ];
}
