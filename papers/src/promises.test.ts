/** The promises of plans, held for papers. What a rule can ever be told of is asked of the engine, which is exact. */
import { RULES } from '@until-signed/guidance/for-papers';
import { describe, expect, test } from 'vitest';
import { textOfBlocks } from './model.ts';
import { filled, fittingPapers, guide, papers } from './testkit.ts';

const { model } = guide.house;
/** Whether a rule can be told as holding to anybody at all whose order is of this kind, whatever else is so. */
function isPossible(id: string, kind: string): boolean {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return model.evaluate(model.narrow(model.everything(), 'kind', [kind]), rule.when) !== 'fails';
}
const courtPapers = papers.templates.filter(({ audience }) => audience === 'court');

describe.each(papers.templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('is never for a person of the other side', () => {
    if (template.side === null) return;
    const other = template.side === 'protected' ? 'restrained' : 'protected';
    const person = { role: other, kind: 'civil', stage: 'final', goal: 'end', where: 'OR' };
    for (const stage of ['temporary', 'final'])
      expect(fittingPapers({ ...person, stage }, '2026-11-21').map((one) => one.template.id)).not.toContain(
        template.id,
      );
  });
});

test.each(courtPapers.map(({ id, told }) => [id, told] as const))(
  '%s is never for somebody who has a criminal order alone: the prosecutor and the judge of that case decide',
  (_, told) => {
    for (const id of told) expect(isPossible(id, 'criminal'), id).toBe(false);
  },
);

test.each(courtPapers.map(({ id, told }) => [id, told] as const))(
  '%s is never for an order that a commander made, which no court can end',
  (_, told) => {
    for (const id of told) expect(isPossible(id, 'military'), id).toBe(false);
  },
);

test('every paper that asks a court for something says that the order holds until a judge or the court ends it', () => {
  const asks = /^(?:withdraw|motion|request|answer|proposed)/;
  for (const { where, ...person } of people())
    for (const fitting of fittingPapers({ ...person, where }, '2026-11-21')) {
      if (!asks.test(fitting.template.id)) continue;
      const { sheet, blocks } = filled(fitting);
      expect(textOfBlocks([...sheet, ...blocks]), `${fitting.template.id} in ${where}`).toMatch(
        /holds (?:until|while)|old (?:order|one) holds|treat it as in force/i,
      );
    }
});

test('a restrained person who files something is told not to hand it over, and not through others', () => {
  for (const { where, ...person } of people())
    for (const fitting of fittingPapers({ ...person, where }, '2026-11-21')) {
      const { template, part } = fitting;
      if (part.situation.role !== 'restrained' || template.audience !== 'court') continue;
      if (template.id === 'proposed-order') continue;
      const { sheet } = filled(fitting);
      expect(textOfBlocks(sheet), `${template.id} in ${where}`).toMatch(/do not hand/i);
      expect(textOfBlocks(sheet), `${template.id} in ${where}`).toMatch(/friends or family/);
    }
});

test('who is pressed is told on each request that they can tell somebody alone, and nothing is chosen for them', () => {
  const pressed = { role: 'protected', kind: 'civil', pressed: 'yes', goal: 'end', 'order-type': 'domestic' };
  for (const where of ['CA', 'OR', 'NC', 'TX'])
    for (const stage of ['temporary', 'final'])
      for (const fitting of fittingPapers({ ...pressed, where, stage }, '2026-11-21')) {
        const { template } = fitting;
        if (template.audience !== 'court' || !template.told.some((id) => /^(?:withdraw|final)\./.test(id)))
          continue;
        if (!template.asks.includes('reason')) continue;
        const { sheet, blocks } = filled(fitting);
        expect(textOfBlocks(sheet), template.id).toMatch(/press|told you to/i);
        expect(blocks.some(({ kind }) => kind === 'signature')).toBe(true);
      }
});

function people(): readonly (Readonly<Record<string, string>> & { where: string })[] {
  return ['protected', 'restrained'].flatMap((role) =>
    ['temporary', 'final'].flatMap((stage) =>
      ['end', 'change', 'contest'].flatMap((goal) =>
        ['OR', 'CA', 'NC', 'TX', 'WI', 'AK', 'PR'].map((where) => ({
          role,
          stage,
          goal,
          where,
          kind: 'civil',
          'order-type': 'domestic',
        })),
      ),
    ),
  );
}
