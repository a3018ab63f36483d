import { loadLawIn } from '@until-signed/law/load';
import { describe, expect, test } from 'vitest';
import { orderName, plainTerm } from './fill-values.ts';
import { guide } from './testkit.ts';

describe('an order on a paper', () => {
  test.each([
    ['Protection From Abuse (PFA) order', 'Protection From Abuse order'],
    ['Civil no-contact order (50C order), for stalking or sexual assault', 'Civil no-contact order'],
    [
      'Order for relief from abuse, neglect, or exploitation',
      'Order for relief from abuse, neglect, or exploitation',
    ],
    [
      'orden de protección contra el acecho (stalking), la agresión o la trata (PFS) [Protection from stalking, assault or trafficking order (PFS)]',
      'orden de protección contra el acecho, la agresión o la trata',
    ],
    [
      'orden civil de protección (DV CPO), también por violencia en el noviazgo [Civil Protection Order (DV CPO), also for dating violence]',
      'orden civil de protección',
    ],
  ])('%s', (name, short) => {
    expect(orderName(name)).toBe(short);
  });

  test('has no bracket that is cut in two, in any place and language', () => {
    for (const law of [guide.law, loadLawIn('es', guide.law)])
      for (const { orders } of Object.values(law.jurisdictions))
        for (const { name } of orders) {
          expect(orderName(name)).not.toMatch(/[()[\]]/);
          expect(orderName(name)).toMatch(/order|orden|injunction/i);
        }
  });
});

test.each([
  ['respondent (restrained party)', 'respondent'],
  ['petitioner, or applicant', 'petitioner'],
  ['parte peticionaria (petitioner) o parte solicitante (applicant)', 'parte peticionaria'],
  ['unknown', undefined],
])('a person is called on a paper by the first word of “%s”', (term, first) => {
  expect(plainTerm(term)).toBe(first);
});
