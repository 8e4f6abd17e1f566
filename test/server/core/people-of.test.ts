import { expect, test } from 'vitest';
import { peopleOf } from '../../../server/core/people-of.ts';

test('limits in the platform’s words are numbers of people; what is new stays as it is', () => {
  expect(
    ['TIER_250', 'TIER_2K', 'TIER_100K', '2000', 'TIER_UNLIMITED', 'TIER_NOT_SET'].map(peopleOf),
  ).toEqual([250, 2_000, 100_000, 2_000, null, undefined]);
});
