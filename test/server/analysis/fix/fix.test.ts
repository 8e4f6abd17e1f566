import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avoidedBy } from '../../../../server/analysis/fix/avoided-by.ts';
import { findFix } from '../../../../server/analysis/fix/find-fix.ts';
import { ratingChangeOf } from '../../../../server/analysis/fix/rating-change.ts';
import { negativeBinomialQuantile } from '../../../../server/analysis/negative-binomial-quantile.ts';
import { negativeBinomialUpperTail } from '../../../../server/analysis/negative-binomial.ts';
import { emptyRecord } from '../../../../server/core/template-record.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';

const SINCE = 2_000 * DAY_MS;
const KEY = 'id:9001';

test('the quantile is the least count that is not exceeded so often', () => {
  const amount = fc.double({ min: 0.01, max: 400, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), amount, amount, (p, mean, shape) => {
      const count = negativeBinomialQuantile(p, { mean, shape });
      const below = (q: number): number => 1 - negativeBinomialUpperTail(q + 1, { mean, shape });
      expect(below(count)).toBeGreaterThanOrEqual(p);
      if (count > 0) expect(below(count - 1)).toBeLessThan(p);
    }),
  );
});

describe('what was avoided', () => {
  const given = {
    spike: { optOuts: 70, exposure: 4_900 },
    before: { optOuts: 80, exposure: 6_000 },
    after: { optOuts: 4, exposure: 1_000 },
    noise: 18,
  };

  test('counts the deliveries that there were after an edit, and those that there would have been after a pause', () => {
    const edited = avoidedBy({ kind: 'edited', ...given });
    const paused = avoidedBy({ kind: 'paused', ...given });
    expect(edited?.optOuts).toBeCloseTo((1_000 * 70.5) / 4_900 - 4, 9);
    expect(paused?.optOuts).toBeCloseTo((6_000 * 70.5) / 4_900 - 4, 9);
    expect(avoidedBy({ kind: 'narrowed', ...given })).toEqual(paused);
  });

  test('lies in its interval, which may be below zero, and is unknown without deliveries', () => {
    const worse = avoidedBy({ kind: 'edited', ...given, after: { optOuts: 60, exposure: 1_000 } });
    expect(worse?.high).toBeLessThan(0);
    for (const one of [avoidedBy({ kind: 'edited', ...given }), worse]) {
      expect(one?.low).toBeLessThan(one?.optOuts ?? NaN);
      expect(one?.high).toBeGreaterThan(one?.optOuts ?? NaN);
    }
    const nothing = { optOuts: 0, exposure: 0 };
    expect(avoidedBy({ kind: 'edited', ...given, after: nothing })).toBeNull();
    expect(avoidedBy({ kind: 'paused', ...given, before: nothing })).toBeNull();
    expect(avoidedBy({ kind: 'paused', ...given, spike: nothing })).toBeNull();
    expect(avoidedBy({ kind: 'paused', ...given, after: nothing })?.optOuts).toBeGreaterThan(80);
  });
});

describe('what was done', () => {
  const history = (change: object) => new Map([[KEY, { ...emptyRecord(KEY).history, ...change }]]);
  const none = { templates: new Map(), series: new Map(), fromBucket: 0 };
  const span = { since: SINCE, asOf: SINCE + 3 * DAY_MS };

  test('is the first pause or edit after the spike began, and before the verdict', () => {
    const templates = history({
      changes: [
        { at: SINCE - 1, kind: 'edited' },
        { at: SINCE + HOUR_MS, kind: 'topic' },
        { at: SINCE + 3 * HOUR_MS, kind: 'edited' },
      ],
      statuses: [
        { at: SINCE + 2 * HOUR_MS, value: 'PAUSED' },
        { at: SINCE + 4 * DAY_MS, value: 'DISABLED' },
      ],
    });
    const find = (from: number, to = span.asOf) =>
      findFix({ data: { ...none, templates }, key: KEY }, { since: from, asOf: to });
    expect(find(SINCE)).toEqual({ kind: 'paused', at: SINCE + 2 * HOUR_MS });
    expect(find(SINCE + 2 * HOUR_MS)).toEqual({ kind: 'edited', at: SINCE + 3 * HOUR_MS });
    expect(find(SINCE + 3 * HOUR_MS)).toBeNull();
    expect(findFix({ data: none, key: KEY }, span)).toBeNull();
  });

  test('is a narrower audience when hardly anybody outside consent is left for a day', () => {
    const fromBucket = SINCE / BUCKET_MS;
    const series = (outside: number, after: number, outsideAfter: number) => {
      const length = (3 * DAY_MS) / BUCKET_MS;
      const zeros = () => new Float64Array(length);
      const [delivered, deliveredOutside] = [zeros(), zeros()];
      delivered[0] = 200;
      deliveredOutside[0] = outside;
      delivered[length - 10] = after;
      deliveredOutside[length - 10] = outsideAfter;
      const rest = {
        deliveredUnknown: zeros(),
        exact: zeros(),
        exactOutside: zeros(),
        exactUnknown: zeros(),
        failed: zeros(),
      };
      return new Map([[KEY, { delivered, deliveredOutside, ...rest }]]);
    };
    const find = (...counts: [number, number, number]) =>
      findFix({ data: { ...none, series: series(...counts), fromBucket }, key: KEY }, span);
    expect(find(120, 100, 12)).toEqual({ kind: 'narrowed', at: SINCE + 2 * DAY_MS });
    expect(find(120, 100, 13)).toBeNull();
    expect(find(49, 100, 0)).toBeNull();
    expect(find(120, 49, 0)).toBeNull();
  });
});

test('what became of the rating', () => {
  const change = (before: string | null, after: string | null) =>
    ratingChangeOf(
      [
        ...(before === null ? [] : [{ at: 1, value: before }]),
        ...(after === null ? [] : [{ at: 11, value: after }]),
      ],
      { from: 10, to: 20 },
    );
  expect(change('YELLOW', 'GREEN')).toBe('recovered');
  expect(change('RED', 'YELLOW')).toBe('recovered');
  expect(change('YELLOW', null)).toBe('unchanged');
  expect(change('GREEN', 'RED')).toBe('worse');
  expect(change(null, 'GREEN')).toBe('unknown');
  expect(change('YELLOW', 'UNKNOWN')).toBe('unknown');
});
