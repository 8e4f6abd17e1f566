import { expect, test, vi } from 'vitest';
import { rememberWhile } from '../../../server/service/remember-while.ts';

function setUp({ took }: { took: number }) {
  const state = { mark: 'a', now: 0, made: 0 };
  const ask = rememberWhile(
    async () => {
      state.made += 1;
      const own = state.made;
      await Promise.resolve();
      state.now += took;
      return own;
    },
    { mark: async () => state.mark, now: () => state.now, slowMs: 50, staleMs: 1_000 },
  );
  return { state, ask };
}

test('it is made once for all who ask, until its mark changes', async () => {
  const { state, ask } = setUp({ took: 10 });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  state.mark = 'b';
  expect(await ask()).toBe(2);
});

test('what takes long is not waited for, unless the last is too old', async () => {
  const { state, ask } = setUp({ took: 60 });
  expect(await ask()).toBe(1);
  state.mark = 'b';
  expect(await ask()).toBe(1);
  await new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
  expect(await ask()).toBe(2);
  state.mark = 'c';
  state.now += 1_001;
  expect(await ask()).toBe(3);
});

test('what nobody waits for is made aside, one at a time', async () => {
  const state = { mark: 'a', made: 0 };
  const put: (() => void)[] = [];
  const ask = rememberWhile(async () => (state.made += 1), {
    mark: async () => state.mark,
    now: () => performance.now(),
    slowMs: 0,
    staleMs: 60_000,
    aside: async (make) => {
      await new Promise<void>((resolve) => put.push(resolve));
      return make();
    },
  });
  expect(await ask()).toBe(1);
  for (const mark of ['b', 'c', 'c']) {
    state.mark = mark;
    expect(await ask()).toBe(1);
  }
  expect([put.length, state.made]).toEqual([1, 1]);
  put[0]?.();
  await vi.waitFor(() => expect(state.made).toBe(2));
  // What was made for one mark is no answer for the next one.
  expect([await ask(), put.length]).toEqual([2, 2]);
});

test('a failure is told to who waits for it, and not kept', async () => {
  let fails = true;
  const ask = rememberWhile(
    async () => {
      if (fails) throw new Error('no');
      return 'yes';
    },
    { mark: async () => 'a', now: () => 0, slowMs: 50, staleMs: 1_000 },
  );
  await expect(ask()).rejects.toThrow('no');
  fails = false;
  expect(await ask()).toBe('yes');
});
