import { expect, test } from 'vitest';
import { remember } from '../../../server/service/remember.ts';

test('what was made is given to all who ask until its time is over', async () => {
  const clock = { now: 0 };
  let made = 0;
  const ask = remember(async () => (made += 1), { keptFor: () => 1_000, now: () => clock.now });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  clock.now = 999;
  expect(await ask()).toBe(1);
  clock.now = 1_000;
  expect(await ask()).toBe(2);
});

test('a failure is told to those who waited, and not kept', async () => {
  let tries = 0;
  const make = async (): Promise<string> => {
    tries += 1;
    if (tries === 1) throw new Error('not now');
    return 'done';
  };
  const ask = remember(make, { keptFor: () => 1_000, now: () => 0 });
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask()).toBe('done');
  expect(tries).toBe(2);
});

function counting(cost: number) {
  const clock = { now: 0 };
  const made: string[] = [];
  const ask = remember(
    async (asked: string) => {
      clock.now += cost;
      made.push(asked);
      return made.length;
    },
    { keyOf: (asked) => asked, keptFor: (took) => 20 * took, now: () => clock.now },
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

test('who asks later than that is given the last while the next is made, for as long as is said', async () => {
  const clock = { now: 0 };
  const waiting: ((made: number) => void)[] = [];
  const ask = remember(() => new Promise<number>((resolve) => waiting.push(resolve)), {
    keptFor: () => 1_000,
    staleFor: () => 5_000,
    now: () => clock.now,
  });
  const first = ask();
  waiting[0]?.(1);
  expect(await first).toBe(1);
  clock.now = 1_500;
  expect([await ask(), await ask()]).toEqual([1, 1]);
  expect(waiting).toHaveLength(2);
  waiting[1]?.(2);
  await Promise.resolve();
  expect(await ask()).toBe(2);
  clock.now = 1_500 + 6_000;
  const late = ask();
  waiting[2]?.(3);
  expect(await late).toBe(3);
});

test('what nobody waits for is made aside, and only its own time counts', async () => {
  const clock = { now: 0 };
  const put: (() => void)[] = [];
  const ask = remember(
    async () => {
      clock.now += 100;
      return clock.now;
    },
    {
      keptFor: (took) => 20 * took,
      staleFor: () => 60_000,
      now: () => clock.now,
      aside: async (make) => {
        await new Promise<void>((resolve) => put.push(resolve));
        return make();
      },
    },
  );
  expect(await ask()).toBe(100);
  clock.now = 3_000;
  expect([await ask(), put.length]).toEqual([100, 1]);
  clock.now = 4_000;
  put[0]?.();
  await new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
  clock.now = 4_100 + 1_999;
  expect(await ask()).toBe(4_100);
  clock.now = 4_100 + 2_000;
  expect([await ask(), put.length]).toEqual([4_100, 2]);
});

test('where nothing was made yet, what is given instead is not waited past', async () => {
  const clock = { now: 0 };
  const waiting: ((made: string) => void)[] = [];
  const kept = new Map([['a', 'kept a']]);
  const ask = remember(() => new Promise<string>((resolve) => waiting.push(resolve)), {
    keptFor: () => 1_000,
    staleFor: () => 1_000,
    instead: async (asked: string) => kept.get(asked) ?? null,
    keyOf: (asked) => asked,
    now: () => clock.now,
  });
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['kept a', 'kept a']);
  expect(waiting).toHaveLength(1);
  waiting[0]?.('made a');
  await Promise.resolve();
  expect(await ask('a')).toBe('made a');
  // What was made is later than what is kept elsewhere, until it is too old.
  clock.now = 1_500;
  expect(await ask('a')).toBe('made a');
  waiting[1]?.('made a again');
  await Promise.resolve();
  clock.now = 9_000;
  expect(await ask('a')).toBe('kept a');
  waiting[2]?.('made a at last');
  const other = ask('b');
  waiting[3]?.('made b');
  expect(await other).toBe('made b');
});
