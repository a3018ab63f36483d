import { type Day, type Guide, plainDay } from '@until-signed/guidance';
import { type Stale, staleSources } from '@until-signed/guidance/known';
import { type Doc, list, note, section, text } from './doc.ts';
import { sayer } from './say.ts';

/** The old sources as a page. */
export function staleDoc(guide: Guide, months: number, today: Day): Doc {
  const say = sayer(guide.words);
  const day = plainDay(today, guide.words.language);
  const all = staleSources(guide.law, months, today);
  const unread = all.filter(({ readIsOld }) => readIsOld);
  const sum = (count: (one: Stale) => number) => all.reduce((total, one) => total + count(one), 0);
  return [
    { kind: 'title', text: say('stale.title', { months, today: day }) },
    note(say('stale.text')),
    ...all
      .filter(({ old, undated }) => old.length + undated > 0)
      .flatMap(({ file, name, old, dated, undated }) => [
        section(say('stale.file', { file, name })),
        note(say('stale.counts', { old: old.length, dated, undated })),
        ...list(
          old.map(({ asOf, title, publisher }) => say('stale.source', { date: asOf, title, publisher })),
        ),
      ]),
    section(say('stale.read')),
    ...(unread.length > 0
      ? list(unread.map(({ file, name, read }) => say('stale.read.row', { file, name, date: read })))
      : [text(say('stale.read.none'))]),
    text(
      say('stale.total', {
        old: sum(({ old }) => old.length),
        dated: sum(({ dated }) => dated),
        undated: sum(({ undated }) => undated),
      }),
    ),
  ];
}
