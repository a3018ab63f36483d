import { compile } from '@until-signed/engine';
import { expect, test } from 'vitest';
import { disagreements, ofUnknown } from './agreement.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { grown, grownPerson, house, knownOf, ours, settled, someAnswers } from './subject.ts';

const guide = house();
const answers = someAnswers(guide, 25);
const everythingKnown = settled(guide, answers);
const model = compile(ours.facts, ours.items, ours.questions);
const [us, ...peers] = ENGINES as [Engine, ...Engine[]];

test.each(peers.map((peer) => [peer.id, peer] as const))(
  '%s gives the same items for persons of whom everything is known',
  async (_, peer) => {
    expect(await disagreements(us, peer, ours, everythingKnown)).toEqual([]);
  },
);

test('ours tells nothing for sure that depends on what is not known', async () => {
  const said = await ofUnknown(us, ours, model, knownOf(guide, answers));
  expect(said.open).toBeGreaterThan(0);
  expect(said).toMatchObject({ toldThough: 0, toldWrongly: 0, leftOut: 0 });
});

test('each engine gives the same plan after a change as for a person who had said so at once', async () => {
  const [person] = everythingKnown;
  if (!person) throw new Error('there is a person');
  const fact = 'role';
  const value = person.role === 'protected' ? 'restrained' : 'protected';
  for (const one of ENGINES) {
    const loaded = await one.load(ours);
    const changed = await loaded.change(loaded.hold(loaded.input(person)), fact, value);
    const told = await loaded.plan(loaded.input({ ...person, [fact]: value }));
    expect([...changed].sort(), one.id).toEqual([...told].sort());
  }
});

test('four times as many rules give four times as many items', async () => {
  const [person] = everythingKnown;
  if (!person) throw new Error('there is a person');
  const count = async (subject: typeof ours) => {
    const loaded = await us.load(subject);
    return (await loaded.plan(loaded.input(grownPerson(person, subject)))).length;
  };
  const once = await count(ours);
  expect(await count(grown(ours, 4, 'same'))).toBe(4 * once);
  expect(await count(grown(ours, 4, 'own'))).toBe(4 * once);
});
