import { expect, test } from 'vitest';
import { remember } from '../../server/remember.ts';

test('what was made is given to all who ask until its time is over', async () => {
  const clock = { now: 0 };
  let made = 0;
  const ask = remember(async () => (made += 1), { ms: 1_000, clock: () => clock.now });
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
  const ask = remember(make, { ms: 1_000, clock: () => 0 });
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask()).toBe('done');
  expect(tries).toBe(2);
});
