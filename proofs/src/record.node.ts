import { readFileSync, writeFileSync } from 'node:fs';
import type { Proven } from '@until-signed/guidance';

const RECORD = new URL('../../guidance/proven.json', import.meta.url);

export const readRecord = (): Proven => JSON.parse(readFileSync(RECORD, 'utf8')) as Proven;

export const writeRecord = (record: Proven): void =>
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);

/** What a record says that this run does not find: sentences, none if it is of these very rules. */
export function staleIn(
  record: Proven,
  found: Pick<Proven, 'fingerprint' | 'persons' | 'checks'>,
): readonly string[] {
  return (['fingerprint', 'persons', 'checks'] as const)
    .filter((key) => record[key] !== found[key])
    .map((key) => `guidance/proven.json has another ${key}: ${record[key]} there, ${found[key]} now`);
}
