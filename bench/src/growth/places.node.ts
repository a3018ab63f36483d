import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import type { Jurisdiction, Law } from '@until-signed/law';
import { lawFiles, loadLaw } from '@until-signed/law/load';
import { lawFile } from '../../../site/build-steps/law-files.ts';
import { measure } from '../measure.ts';
import { brotli } from '../rules/bytes.node.ts';
import { dice, someAnswers, TODAY } from '../rules/subject.ts';
import { timed } from './timed.ts';

/** What so many times as many places cost. Times in microseconds. */
export interface Places {
  readonly times: number;
  readonly places: number;
  /** Reading and checking all law files of a folder. */
  readonly load: number;
  /** The file of law that a browser gets, compressed. */
  readonly brotli: number;
  readonly plan: number;
  readonly next: number;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));

/** The project's law files so many times, each copy under a code of its own. */
export function manyFiles(files: Readonly<Record<string, string>>, times: number): Record<string, string> {
  const places = Object.keys(files).filter((name) => /^[A-Z]{2}\.yaml$/.test(name));
  const free = CODES.filter((code) => !places.includes(`${code}.yaml`));
  const copies = places.flatMap((name) => Array.from({ length: times - 1 }, () => name));
  if (copies.length > free.length) throw new Error(`there are codes for ${free.length} more places only`);
  return {
    ...files,
    ...Object.fromEntries(
      copies.map((name, at) => {
        const text = (files[name] ?? '').replace(/^code: .*$/m, `code: ${free[at]}`);
        return [`${free[at]}.yaml`, text.replace(/^name: (.*)$/m, `name: $1 ${free[at]}`)];
      }),
    ),
  };
}

/** Measures the law of so many times as many places, from files in a folder that is taken away again. */
export async function placesAt(times: number): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'until-signed-law-'));
  try {
    const files = manyFiles(lawFiles(), times);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { took: load, made: law } = timed(() => loadLaw(folder));
    const guide = makeGuide(law, loadWords('en'));
    const answers = someAnswers(guide, 200);
    const one = { ready: (at: number) => answers[at % answers.length] ?? {} };
    const budget = { warm: 800, measure: 800 };
    const plan = await measure({ ...one, go: (given) => guide.plan(given, TODAY) }, budget);
    const next = await measure({ ...one, go: (given) => guide.next(given, TODAY) }, budget);
    return {
      times,
      places: Object.keys(law.jurisdictions).length,
      load,
      brotli: brotli(JSON.stringify(lawFile(unalike(law)))),
      plan: plan.median,
      next: next.median,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same law in words that no copy shares with another: else copies would compress to nothing. */
function unalike(law: Law): Law {
  const places = Object.values(law.jurisdictions).map((place, at): [string, Jurisdiction] => {
    const letters = shuffled([...'abcdefghijklmnopqrstuvwxyz'], dice(at + 1));
    const other = (text: string) => text.replace(/[a-z]/g, (one) => letters[one.charCodeAt(0) - 97] ?? one);
    return [place.code, { ...(inOtherWords(place, other) as Jurisdiction), code: place.code }];
  });
  return { ...law, jurisdictions: Object.fromEntries(places) };
}

/** Only sentences: what has a space in it. Names of choices, keys and addresses stay. */
function inOtherWords(value: unknown, other: (text: string) => string): unknown {
  if (typeof value === 'string') return value.includes(' ') ? other(value) : value;
  if (Array.isArray(value)) return value.map((one) => inOtherWords(one, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOtherWords(one, other)]));
}

function shuffled<One>(list: readonly One[], roll: () => number): One[] {
  return list
    .map((one) => ({ one, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
