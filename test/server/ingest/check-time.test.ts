import { describe, expect, it } from 'vitest';
import { checkTime } from '../../../server/ingest/check-time.ts';

const receivedAt = Date.parse('2026-05-28T21:00:00Z');

describe('checkTime', () => {
  it('accepts an instant up to 24 hours after arrival and none later', () => {
    const limit = Date.parse('2026-05-29T21:00:00Z');
    expect(checkTime({ at: limit, receivedAt })).toEqual({ at: limit });
    expect(checkTime({ at: limit + 1, receivedAt })).toEqual({ reason: 'in-the-future' });
    expect(checkTime({ at: limit + 1, receivedAt, mayBeOld: true })).toEqual({ reason: 'in-the-future' });
  });

  it('accepts messages from 2015 on, and consent of any age', () => {
    const first = Date.parse('2015-01-01T00:00:00Z');
    expect(checkTime({ at: first, receivedAt })).toEqual({ at: first });
    expect(checkTime({ at: first - 1, receivedAt })).toEqual({ reason: 'too-old' });
    expect(checkTime({ at: first - 1, receivedAt, mayBeOld: true })).toEqual({ at: first - 1 });
  });

  it('calls what is no whole number of milliseconds invalid', () => {
    for (const at of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1.5, 2 ** 60]) {
      expect(checkTime({ at, receivedAt })).toEqual({ reason: 'invalid-time' });
    }
  });
});
