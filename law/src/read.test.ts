import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORDER_TYPES, SECTIONS } from './constants.ts';
import { DATA, loadLaw } from './load.node.ts';
import { covers, isSection, orderOf, orderTypes, sectionFor } from './read.ts';
import { readJurisdiction } from './read-law.ts';
import type { Jurisdiction } from './schema.ts';

const { value } = readJurisdiction('OR.yaml', readFileSync(join(DATA, 'OR.yaml'), 'utf8'));
const oregon = value as Jurisdiction;
const withHearing = (more: object): Jurisdiction => ({ ...oregon, hearing: { ...oregon.hearing, ...more } });

describe('a section of a law file', () => {
  test('is about the first order of the file when it does not say more', () => {
    expect(covers(oregon, 'hearing', 'domestic')).toBe(true);
    expect(covers(oregon, 'hearing', 'stalking')).toBe(false);
  });

  test('is about the orders that it names, and no other', () => {
    const law = withHearing({ covers: ['stalking', 'elder'] });
    expect(ORDER_TYPES.filter((type) => covers(law, 'hearing', type))).toEqual(['stalking', 'elder']);
  });

  test('gives what it says for an order that it is about', () => {
    expect(sectionFor(oregon, 'hearing', 'domestic')).toMatchObject({
      automatic: 'no',
      requestWithinDays: 30,
    });
  });

  test('says nothing about an order that it is not about: silence is not a rule', () => {
    expect(sectionFor(oregon, 'hearing', 'stalking')).toEqual({});
    expect(sectionFor(oregon, 'withdraw', 'other')).toEqual({});
  });

  test('says of another order only what the file says of that one alone', () => {
    const own = sectionFor(oregon, 'endByRestrained', 'stalking');
    expect(own.allowed).toBe('yes');
    expect(own).not.toHaveProperty('limits');
    expect(own).not.toHaveProperty('hearing');
  });

  test('leaves out what no source settles, notes for maintainers and what it covers', () => {
    const law = withHearing({ automatic: 'unknown', remark: 'look again', covers: ['domestic'] });
    expect(sectionFor(law, 'hearing', 'domestic')).toEqual({
      requestWithinDays: 30,
      note: oregon.hearing.note,
      sources: oregon.hearing.sources,
    });
  });

  test('gives way, field by field, to what the file says of the person’s own order', () => {
    const orders = oregon.orders.map((order) =>
      order.id === 'stalking'
        ? { ...order, own: { hearing: { automatic: 'yes' as const, sources: ['dbma'] } } }
        : order,
    );
    const law = { ...withHearing({ covers: ['domestic', 'stalking'] }), orders };
    expect(sectionFor(law, 'hearing', 'stalking')).toEqual({
      automatic: 'yes',
      requestWithinDays: 30,
      note: oregon.hearing.note,
      sources: ['dbma'],
    });
    expect(sectionFor(law, 'hearing', 'domestic').automatic).toBe('no');
  });

  test('leaves what it says of all orders when the own block says that it is not known', () => {
    const orders = oregon.orders.map((order) =>
      order.id === 'domestic'
        ? { ...order, own: { hearing: { automatic: 'unknown' as const, sources: [] } } }
        : order,
    );
    expect(sectionFor({ ...oregon, orders }, 'hearing', 'domestic')).not.toHaveProperty('automatic');
  });
});

test('an order is found by its kind', () => {
  expect(orderTypes(oregon)[0]).toBe('domestic');
  expect(orderOf(oregon, 'elder')?.name).toMatch(/Elderly/);
  expect(orderOf(oregon, 'school')).toBeUndefined();
});

test('the sections that differ by kind of order are known by name', () => {
  for (const name of SECTIONS) expect(isSection(name)).toBe(true);
  for (const name of ['criminal', 'records', 'help', '']) expect(isSection(name)).toBe(false);
});

test('no section of any file, for any kind of order, gives a value that means “not known”', () => {
  for (const law of Object.values(loadLaw().jurisdictions))
    for (const section of SECTIONS)
      for (const type of ORDER_TYPES)
        for (const [key, known] of Object.entries(sectionFor(law, section, type)))
          expect(known, `${law.code} ${section}.${key} (${type})`).not.toBe('unknown');
});
