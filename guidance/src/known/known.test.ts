import { describe, expect, test } from 'vitest';
import { law, TODAY } from '../testkit.ts';
import { gapsOf, knowledge, OLD_AFTER_MONTHS, staleSources } from './index.ts';

const MONTHS = OLD_AFTER_MONTHS;
const known = knowledge(law, 'en', TODAY);

describe('what we know and do not know', () => {
  test('names every place once, in the order of their names', () => {
    expect(known.places.map(({ code }) => code).sort()).toEqual(Object.keys(law.jurisdictions).sort());
    const names = known.places.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  test('counts what `law stale` counts', () => {
    const stale = staleSources(law, MONTHS, TODAY);
    for (const { code, old, undated, sources } of known.places) {
      const same = stale.find(({ file }) => file === code);
      expect([code, old, undated, sources]).toEqual([
        code,
        same?.old.length,
        same?.undated,
        (same?.dated ?? 0) + (same?.undated ?? 0),
      ]);
    }
  });

  test('counts what `law gaps` lists', () => {
    for (const { code, open } of known.places) {
      const place = law.jurisdictions[code];
      expect([code, open]).toEqual([code, place ? gapsOf(place).fields.length : -1]);
    }
  });

  test('the totals are the sums', () => {
    for (const key of ['open', 'sources', 'secondary', 'undated', 'old'] as const)
      expect(known.total[key]).toBe(known.places.reduce((sum, place) => sum + place[key], 0));
  });

  test('a later day makes no source younger', () => {
    const later = knowledge(law, 'en', '2030-01-01');
    expect(later.total.old).toBeGreaterThan(known.total.old);
    expect(later.total.sources).toBe(known.total.sources);
  });

  test('a source that names only its year is old when all of that year is', () => {
    const place = Object.values(law.jurisdictions)[0];
    if (!place) throw new Error('there is no place');
    const source = { ...Object.values(place.sources)[0], asOf: '2024' } as (typeof place.sources)[string];
    const one = { ...law, jurisdictions: { [place.code]: { ...place, sources: { only: source } } } };
    expect(staleSources(one, 12, '2025-12-31')[0]?.old).toHaveLength(0);
    expect(staleSources(one, 12, '2026-01-01')[0]?.old).toHaveLength(1);
  });
});
