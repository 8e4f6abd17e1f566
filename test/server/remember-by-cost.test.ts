import { expect, test } from 'vitest';
import { rememberByCost } from '../../server/remember-by-cost.ts';

function counting(cost: number) {
  const clock = { now: 0 };
  const made: string[] = [];
  const ask = rememberByCost(
    async (asked: string) => {
      clock.now += cost;
      made.push(asked);
      return made.length;
    },
    { keyOf: (asked) => asked, now: () => clock.now },
  );
  return { ask, clock, made };
}

test('what took long to make is given again for twenty times as long', async () => {
  const { ask, clock } = counting(100);
  expect(await Promise.all([ask('a'), ask('a')])).toEqual([1, 1]);
  clock.now = 100 + 1_999;
  expect(await ask('a')).toBe(1);
  clock.now = 100 + 2_000;
  expect(await ask('a')).toBe(2);
});

test('what took no time is made again for everybody', async () => {
  const { ask } = counting(0);
  expect([await ask('a'), await ask('a')]).toEqual([1, 2]);
});

test('another question is answered for itself', async () => {
  const { ask, made } = counting(100);
  expect([await ask('a'), await ask('b')]).toEqual([1, 2]);
  expect(made).toEqual(['a', 'b']);
});

test('a failure is told to those who waited, and not kept', async () => {
  let tries = 0;
  const ask = rememberByCost(
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('not now');
      return 'done';
    },
    { keyOf: () => '', now: () => 0 },
  );
  const both = await Promise.allSettled([ask(null), ask(null)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask(null)).toBe('done');
  expect(tries).toBe(2);
});
