import { expect, test } from 'vitest';
import { commonLimit, peopleOf } from '../../../server/core/people-of.ts';

test('limits in the platform’s words are numbers of people; what is new stays as it is', () => {
  expect(
    ['TIER_250', 'TIER_2K', 'TIER_100K', '2000', 'TIER_UNLIMITED', 'TIER_NOT_SET'].map(peopleOf),
  ).toEqual([250, 2_000, 100_000, 2_000, null, undefined]);
});

test('numbers have a limit in common where all that is known of them is the same', () => {
  expect(commonLimit(['TIER_1K', '1000', null, 'TIER_NOT_SET'])).toBe(1_000);
  expect(commonLimit(['TIER_UNLIMITED', 'TIER_UNLIMITED'])).toBeNull();
  for (const limits of [[], [null], ['TIER_NOT_SET'], ['TIER_1K', 'TIER_10K'], ['TIER_1K', 'TIER_UNLIMITED']])
    expect(commonLimit(limits)).toBeUndefined();
});
