import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { all, any, type Condition, never, not } from './condition.ts';
import { ContradictionError, ModelError } from './errors.ts';
import { type Fact, fact } from './fact.ts';
import { someModel } from './testkit.ts';

const light = fact('light', ['on', 'off', 'broken']);
const door = fact('door', ['open', 'shut']);
const room = compile(
  [light, door],
  [{ id: 'dark', when: light.not('on') }],
  [{ id: 'look', narrows: ['light'] }],
);

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a model that does not fit together is refused with every problem', () => {
  const strange = { op: 'maybe', of: [] } as unknown as Condition;
  const error = thrown(() =>
    compile(
      [light, door, light, { ...door, id: 'wall', values: [] }],
      [
        { id: 'dark', when: { op: 'in', fact: 'light', values: ['off', 'dim'] } },
        { id: 'dark', when: all(not(any({ op: 'in', fact: 'lamp', values: ['on'] })), strange) },
      ],
      [
        { id: 'look', narrows: ['light', 'lamp'] },
        { id: 'look', narrows: ['window'] },
      ],
    ),
  );
  expect(error).toBeInstanceOf(ModelError);
  expect((error as ModelError).name).toBe('ModelError');
  expect((error as ModelError).problems).toEqual([
    'fact "wall" has no values',
    'more than one fact is called "light"',
    'more than one item is called "dark"',
    'more than one question is called "look"',
    'item "dark": fact "light" has no value "dim"',
    'item "dark": unknown fact "lamp"',
    'item "dark": unknown operation "maybe"',
    'question "look": unknown fact "lamp"',
    'question "look": unknown fact "window"',
  ]);
});

test('what a model does not have is refused with every problem, whichever method is asked', () => {
  const known = room.everything();
  const condition: Condition = all(
    { op: 'in', fact: 'lamp', values: ['on'] },
    { op: 'in', fact: 'door', values: ['ajar'] },
  );
  for (const method of ['evaluate', 'simplify', 'openOn', 'because'] as const) {
    const error = thrown(() => room[method](known, condition));
    expect((error as ModelError).problems).toEqual([
      'unknown fact "lamp"',
      'fact "door" has no value "ajar"',
    ]);
  }
  for (const method of ['narrow', 'flip'] as const) {
    expect((thrown(() => room[method](known, 'light', ['dim', 'red'])) as ModelError).problems).toHaveLength(
      2,
    );
  }
  expect(
    (thrown(() => room.given({ lamp: 'on', light: 'dim', door: 'open' })) as ModelError).problems,
  ).toEqual(['unknown fact "lamp"', 'fact "light" has no value "dim"']);
  expect(thrown(() => room.possible(known, 'lamp'))).toBeInstanceOf(ModelError);
});

test('a contradiction names the fact, what it could be and what it is said to be', () => {
  const off = room.narrow(room.everything(), 'light', ['off', 'broken']);
  const error = thrown(() => room.narrow(off, 'light', ['on'])) as ContradictionError;
  expect(error).toBeInstanceOf(ContradictionError);
  expect(error).toMatchObject({ fact: 'light', had: ['off', 'broken'], given: ['on'] });
  expect(error.message).toBe('"light" can be "off" or "broken", but is said to be "on"');
  expect(thrown(() => room.flip(off, 'light', []))).toBeInstanceOf(ContradictionError);
});

test('values given at once are known as if they were told one by one', () => {
  const told = room.narrow(room.everything(), 'light', ['broken']);
  expect(room.given({ light: 'broken' })).toEqual(told);
  expect(room.given({})).toEqual(room.everything());
});

test('knowledge is never changed in place', () => {
  const start = room.everything();
  room.narrow(start, 'light', ['off']);
  room.flip(start, 'door', ['shut']);
  expect(room.possible(start, 'light')).toEqual(['on', 'off', 'broken']);
  expect(room.possible(start, 'door')).toEqual(['open', 'shut']);
});

test('it does not matter in which order things become known', () => {
  fc.assert(
    fc.property(someModel, fc.infiniteStream(fc.nat()), ({ model, known }, dice) => {
      const shuffled = model.facts
        .map(({ id }) => ({ id, at: dice.next().value }))
        .sort((a, b) => a.at - b.at);
      const other = shuffled.reduce(
        (so, { id }) => model.narrow(so, id, model.possible(known, id)),
        model.everything(),
      );
      expect(other).toEqual(known);
    }),
  );
});

test('more knowledge never unsettles an item', () => {
  fc.assert(
    fc.property(someModel, ({ model, known }) => {
      const more = model.facts.reduce(
        (so, { id }) => model.narrow(so, id, model.possible(so, id).slice(0, 1)),
        known,
      );
      const after = model.states(more);
      expect(after).not.toContain('open');
      model.states(known).forEach((state, at) => {
        if (state !== 'open') expect(after[at]).toBe(state);
      });
    }),
  );
});

test('a truth that hides from case after case is still found', () => {
  // Whether an even number of bits is set, said twice in different ways: too many cases to go through.
  const bits = Array.from({ length: 14 }, (_, n): Fact<'0' | '1'> => fact(`bit${n}`, ['0', '1']));
  const differ = (a: Condition, b: Condition) => any(all(a, not(b)), all(not(a), b));
  const odd = (from: readonly Fact<'0' | '1'>[]): Condition =>
    from.length === 1
      ? (from[0] as Fact<'0' | '1'>).is('1')
      : differ(odd(from.slice(0, from.length >> 1)), odd(from.slice(from.length >> 1)));
  const same = not(differ(odd(bits), odd([...bits].reverse())));
  const model = compile(bits, [{ id: 'same', when: same }], []);
  const known = model.everything();
  expect(model.states(known)).toEqual(['holds']);
  expect(model.simplify(known, not(same))).toEqual(never);
  expect(model.openOn(known, odd(bits))).toHaveLength(14);
  expect(model.because(known, same)).toEqual([]);
});
