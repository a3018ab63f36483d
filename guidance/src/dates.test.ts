import type { Jurisdiction } from '@until-signed/law';
import { describe, expect, test } from 'vitest';
import { plusDays } from './calendar.ts';
import { buckets, datesOf, windows } from './dates.ts';
import { guide, holding, item, items, law, TODAY, textOfItem, told } from './testkit.ts';

const oregon = law.jurisdictions.OR as Jurisdiction;
const texas = law.jurisdictions.TX as Jurisdiction;
const withHearing = (more: object): Jurisdiction => ({ ...oregon, hearing: { ...oregon.hearing, ...more } });
const in_ = (days: number): string => plusDays(TODAY, days);

describe('a hearing on a day that was told', () => {
  test.each([
    [-30, 'passed'],
    [-1, 'passed'],
    [0, 'today'],
    [1, 'within-3-days'],
    [3, 'within-3-days'],
    [4, 'within-7-days'],
    [7, 'within-7-days'],
    [8, 'later'],
    [400, 'later'],
  ])('that lies %i days ahead counts as %s', (days, bucket) => {
    expect(buckets({ hearing: in_(days) }, TODAY).hearing).toEqual([bucket]);
    expect(guide.plan({ hearing: in_(days) }, TODAY).known.hearing).toEqual([bucket]);
  });

  test('moves from one to the next as the days go by', () => {
    const hearing = '2026-11-25';
    const seen = [-1, 0, 1, 2, 3, 4, 5].map(
      (days) => buckets({ hearing }, plusDays('2026-11-21', days)).hearing?.[0],
    );
    expect(seen).toEqual([
      'within-7-days',
      'within-7-days',
      'within-3-days',
      'within-3-days',
      'within-3-days',
      'today',
      'passed',
    ]);
  });
});

describe('an end date that was told', () => {
  test.each([
    [-400, 'passed'],
    [-1, 'passed'],
    [0, 'within-30-days'],
    [30, 'within-30-days'],
    [31, 'later'],
  ])('that lies %i days ahead counts as %s', (days, bucket) => {
    expect(buckets({ expiry: in_(days) }, TODAY).expiry).toEqual([bucket]);
  });

  test('on its own last day the order is still in force', () => {
    const running = { where: 'OR', role: 'restrained', kind: 'civil', stage: 'final' };
    expect(holding(guide.plan({ ...running, expiry: TODAY }, TODAY))).toContain('force.holds');
    expect(holding(guide.plan({ ...running, expiry: in_(-1) }, TODAY))).toContain('force.expired');
  });
});

describe('days to ask for a hearing', () => {
  const window = (served: string, place: Jurisdiction = oregon) =>
    windows({ served }, place, ['domestic'], TODAY)['request-window'];
  const orders = (served: string) =>
    guide.plan(
      {
        where: 'OR',
        role: 'restrained',
        kind: 'civil',
        'order-type': 'domestic',
        stage: 'temporary',
        hearing: 'none',
        served,
      },
      TODAY,
    );

  test('are counted from the day after service', () => {
    const told = (id: string) => (id === 'served' ? '2026-11-11' : undefined);
    expect(datesOf(told, oregon, ['domestic'])).toMatchObject({
      requestDays: 30,
      requestBy: { due: '2026-12-11', act: '2026-12-11', closed: false },
    });
  });

  test('are open while there is time, then nearly over, then perhaps over, then over', () => {
    const court = withHearing({ daysAre: 'calendar' });
    expect(window(in_(-10), court)).toEqual(['open']);
    // Due on Friday, November 27.
    expect(window(in_(-24), court)).toEqual(['open']);
    // Due on Tuesday, November 24, three days from today.
    expect(window(in_(-27), court)).toEqual(['last-days']);
    // Due on Saturday, today; we name Friday, and the court may take Monday.
    expect(window(in_(-30), court)).toEqual(['last-days', 'over']);
    expect(window(in_(-29), court)).toEqual(['last-days', 'over']);
    expect(window(in_(-31), court)).toEqual(['over']);
    expect(window(in_(-200), court)).toEqual(['over']);
  });

  test('on the last day itself there is time; the day after it is over', () => {
    const monday = '2026-11-23';
    const at = (today: string) =>
      windows({ served: '2026-10-24' }, withHearing({ daysAre: 'calendar' }), ['domestic'], today)[
        'request-window'
      ];
    expect(at(monday)).toEqual(['last-days']);
    expect(at('2026-11-24')).toEqual(['over']);
  });

  test('where no source says how they are counted, both may be true until the longest count ends', () => {
    expect(window(in_(-35))).toEqual(['last-days', 'over']);
    expect(window(in_(-300))).toEqual(['over']);
  });

  test('in court days reach further', () => {
    const place = withHearing({ daysAre: 'court', requestWithinDays: 5 });
    expect(windows({ served: '2026-11-16' }, place, ['domestic'], TODAY)['request-window']).toEqual([
      'last-days',
    ]);
    expect(windows({ served: '2026-11-12' }, place, ['domestic'], TODAY)['request-window']).toEqual(['over']);
  });

  test('are the state’s own where it says what happens on a closed day', () => {
    const told = (id: string) => (id === 'served' ? '2026-11-19' : undefined);
    const next = datesOf(told, withHearing({ lastDayClosed: 'next-court-day' }), ['domestic']).requestBy;
    expect(next).toEqual({ due: '2026-12-19', act: '2026-12-21', closed: true });
    expect(datesOf(told, oregon, ['domestic']).requestBy).toEqual({
      due: '2026-12-19',
      act: '2026-12-18',
      closed: true,
    });
  });

  test('are not known for a kind of order that the law file does not speak of', () => {
    expect(windows({ served: in_(-10) }, oregon, ['stalking'], TODAY)['request-window']).toEqual([
      'open',
      'last-days',
      'over',
    ]);
    expect(datesOf(() => '2026-11-11', oregon, ['stalking']).requestBy).toBeUndefined();
  });

  test('are told so that nobody is sent to a closed court', () => {
    for (let days = 1; days <= 29; days++) {
      const plan = orders(in_(-days));
      const act = plan.dates.requestBy?.act as string;
      if (act < TODAY) continue;
      const line = item(plan, 'dates.request-by');
      expect(line.title).not.toMatch(/Saturday|Sunday|November 26|December 25/);
      expect(told(plan)).toContain('respond.ask-in-time');
    }
  });

  test('that end on a closed day are said to do so', () => {
    const plan = orders('2026-11-19');
    expect(plan.dates.requestBy).toMatchObject({ due: '2026-12-19', act: '2026-12-18', closed: true });
    expect(item(plan, 'dates.request-by').title).toContain('Friday, December 18');
    expect(textOfItem(item(plan, 'dates.request-by'))).toMatch(/closed|weekend|court day before/i);
  });

  test('that are over long ago are called so, and nobody is told that there is time', () => {
    const plan = orders('2026-01-10');
    expect(holding(plan)).toContain('respond.time-over');
    expect(told(plan)).not.toContain('respond.ask-in-time');
    expect(told(plan)).not.toContain('dates.request-by');
  });
});

describe('a waiting time', () => {
  const wait = (issued: string | undefined, place: Jurisdiction = texas) =>
    windows(issued ? { issued } : {}, place, ['domestic'], TODAY).wait;

  test('runs until the same day of the month, so many months on', () => {
    expect(wait('2026-06-21')).toEqual(['running']);
    expect(wait('2025-11-22')).toEqual(['running']);
    expect(wait('2025-11-21')).toEqual(['over']);
    expect(wait('2024-01-01')).toEqual(['over']);
  });

  test('may run or be over while the day of the order is not told', () => {
    expect(wait(undefined)).toEqual(['running', 'over']);
  });

  test('is none where the file knows the limits and no waiting time is among them, else not known', () => {
    const place = (more: object): Jurisdiction => ({
      ...oregon,
      endByRestrained: { ...oregon.endByRestrained, waitMonths: null, ...more },
    });
    expect(wait('2026-06-21', place({ limits: 'none found' }))).toEqual(['none']);
    expect(wait('2026-06-21', place({ limits: 'unknown' }))).toEqual(['none', 'running', 'over']);
  });

  test('that ends at the end of a month does not slip into the next', () => {
    const plan = guide.plan(
      {
        where: 'TX',
        role: 'restrained',
        kind: 'civil',
        'order-type': 'domestic',
        stage: 'final',
        goal: 'end',
        issued: '2027-02-28',
      },
      '2027-03-01',
    );
    expect(plan.dates.waitEnds).toBe('2028-02-28');
  });
});

test('no plan of any person names a closed day as the day to act', () => {
  for (let days = 0; days < 40; days++) {
    const plan = guide.plan(
      {
        where: 'OR',
        role: 'restrained',
        kind: 'civil',
        'order-type': 'domestic',
        stage: 'temporary',
        hearing: 'none',
        served: '2026-11-20',
      },
      plusDays('2026-11-21', days),
    );
    for (const one of items(plan))
      if (one.id === 'dates.ask-early' || one.id === 'respond.ask-in-time')
        expect(one.title).not.toMatch(/Saturday|Sunday|November 26|December 25/);
  }
});
