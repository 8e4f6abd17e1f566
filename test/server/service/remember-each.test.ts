import { expect, test } from 'vitest';
import { rememberEach } from '../../../server/service/remember-each.ts';

function setUp() {
  const state = { mark: 'a', made: [] as string[] };
  const ask = rememberEach(
    async (asked: { name: string; more: number }) => {
      state.made.push(asked.name);
      return asked.more;
    },
    {
      keyOf: ({ name }) => name,
      most: 2,
      mark: async () => state.mark,
      now: () => 0,
      slowMs: Infinity,
      staleMs: 0,
    },
  );
  return { state, ask };
}

test('each key is made once until its mark changes, and then for what is asked', async () => {
  const { state, ask } = setUp();
  expect([await ask({ name: 'x', more: 1 }), await ask({ name: 'x', more: 2 })]).toEqual([1, 1]);
  expect(await ask({ name: 'y', more: 3 })).toBe(3);
  expect(await ask({ name: 'x', more: 4 })).toBe(1);
  state.mark = 'b';
  expect(await ask({ name: 'x', more: 5 })).toBe(5);
  expect(state.made).toEqual(['x', 'y', 'x']);
});

test('what was not asked for the longest is forgotten first', async () => {
  const { state, ask } = setUp();
  for (const name of ['x', 'y', 'x', 'z', 'x', 'y']) await ask({ name, more: 0 });
  expect(state.made).toEqual(['x', 'y', 'z', 'y']);
});
