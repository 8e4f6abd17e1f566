import { expect, test, vi } from 'vitest';
import { keepWarm } from '../../../server/service/keep-warm.ts';

test('what is asked is made at the start and when its mark changes, and what fails is tried again', async () => {
  const state = { mark: 'a', fails: false, made: [] as string[], troubles: [] as unknown[] };
  const { first, end } = keepWarm(
    [
      async () => {
        if (state.fails) throw new Error('no');
        state.made.push(`first ${state.mark}`);
      },
      async () => state.made.push(`second ${state.mark}`),
    ],
    {
      mark: async () => state.mark,
      everyMs: 2,
      onTrouble: (error) => state.troubles.push(error),
    },
  );
  await first;
  expect(state.made).toEqual(['first a', 'second a']);
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(state.made).toHaveLength(2);
  state.fails = true;
  state.mark = 'b';
  await vi.waitFor(() => expect(state.troubles.length).toBeGreaterThan(1));
  expect(state.made).toHaveLength(2);
  state.fails = false;
  await vi.waitFor(() => expect(state.made).toEqual(['first a', 'second a', 'first b', 'second b']));
  await end();
  state.mark = 'c';
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(state.made).toHaveLength(4);
});

test('ending waits for what is under way, and begins nothing more', async () => {
  const made: string[] = [];
  let release: () => void = () => {};
  const { end } = keepWarm(
    [
      async () => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        made.push('first');
      },
      async () => made.push('second'),
    ],
    { mark: async () => '', everyMs: 1_000, onTrouble: (error) => expect(error).toBeNull() },
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  const stopped = end().then(() => made.push('stopped'));
  release();
  await stopped;
  expect(made).toEqual(['first', 'stopped']);
});

test('nothing is made while there is nothing to make it of', async () => {
  const state = { mark: null as string | null, made: 0 };
  const { first, end } = keepWarm([async () => (state.made += 1)], {
    mark: async () => state.mark,
    everyMs: 5,
    onTrouble: (error) => expect(error).toBeNull(),
  });
  await first;
  expect(state.made).toBe(0);
  state.mark = 'one event';
  await vi.waitFor(() => expect(state.made).toBe(1));
  await end();
});

test('the first look is over also when it failed', async () => {
  const troubles: unknown[] = [];
  const { first, end } = keepWarm(
    [
      async () => {
        throw new Error('no');
      },
    ],
    { mark: async () => 'a', everyMs: 1_000, onTrouble: (error) => troubles.push(error) },
  );
  await first;
  expect(troubles).toHaveLength(1);
  await end();
});
