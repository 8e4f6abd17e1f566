import { expect, it } from 'vitest';
import { platformReason } from '../../../server/analysis/platform-reason.ts';
import { simulatedAccount } from '../../server/analysis/simulated-account.ts';
import { quotes } from './quoted.ts';

it('the answer of the platform counts for seven days', () => {
  const at = Date.parse('2026-05-13T12:00:00Z');
  const data = {
    ...simulatedAccount({ days: 1, blasts: [] }),
    comparisons: [{ at, windowDays: 7, blockOrder: ['9002', '9001'], reasons: { 9001: 'SPAM' } }],
  };
  const counts = (instant: string): boolean =>
    platformReason(data, { template: 'id:9001', asOf: Date.parse(instant) }) !== null;
  expect(
    [
      '2026-05-13T12:00:00.000Z',
      '2026-05-13T12:00:00.001Z',
      '2026-05-20T12:00:00.000Z',
      '2026-05-20T12:00:00.001Z',
    ].map(counts),
  ).toEqual([false, true, true, false]);
  quotes('Comparison by the platform', 'an answer of 13 May 12:00 counts from then to 20 May 12:00.');
});
