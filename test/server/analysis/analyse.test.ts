import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.ts';
import type { AnalysisData, TemplateSeries } from '../../../server/analysis/input.ts';
import { toJson } from '../../../server/analysis/verdict-json.ts';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { foldUntil } from './fold-days.ts';
import {
  START,
  emptySeries,
  randomOf,
  simulatedAccount,
  usualBlasts,
  type Blast,
} from './simulated-account.ts';

const DAYS = 30;
const usual = usualBlasts({ days: DAYS, count: 4, deliveries: 300 });
/** A template first sent on day 28, to people of whom two thirds never agreed and leave ten times as often. */
const winterSale: Blast[] = [
  { template: 'winter', hour: 28 * 24 + 14, deliveries: 900, outside: 0.66, rate: 0.008, rateOutside: 0.06 },
];
const planted = {
  days: DAYS,
  blasts: [...usual, ...winterSale],
  templates: { winter: { addedAt: START + 27 * DAY_MS, addedBy: 'crm', owner: 'Ana' } },
};
const asOf = START + 29 * DAY_MS + 20 * HOUR_MS;

describe('analyse', () => {
  const data = simulatedAccount(planted);
  const verdict = verdictOf(data);
  const first = verdict.culprits[0];

  it('names the planted template first, as new and as sent outside consent', () => {
    expect(verdict.outcome).toBe('culprits');
    expect(first?.template).toEqual({ key: 'winter', id: '9winter', name: 'winter', language: 'pt_BR' });
    expect(first?.probability).toBeGreaterThan(0.8);
    expect(first?.named).toBe(true);
    expect(first?.reasons.map(({ kind }) => kind)).toEqual([
      'topic-mismatch',
      'new-template',
      'rate-above-baseline',
    ]);
    expect(verdict.culprits.filter(({ named }) => named)).toHaveLength(1);
  });

  it('says since when, how much and whose: close to what was planted', () => {
    const sent = START + (28 * 24 + 14) * HOUR_MS;
    const caused = data.optOuts.filter(
      ({ at, exact, candidates }) => at < asOf && (exact ?? candidates[0])?.template === 'winter',
    ).length;
    expect(first?.since).toBeGreaterThanOrEqual(sent - HOUR_MS);
    expect(first?.since).toBeLessThanOrEqual(sent + HOUR_MS);
    expect(first?.deliveries).toBe(900);
    expect(Math.abs((first?.optOuts ?? 0) - caused)).toBeLessThan(0.2 * caused);
    expect(first?.excess).toBeGreaterThan(0.6 * caused);
    expect(first?.excess).toBeLessThan(caused);
    expect(first?.share).toBeGreaterThan(0.6);
    expect(verdict.excess.since).toBe(first?.since);
    expect(first?.rateWithout).toBeLessThan(0.5 * (first?.accountRate ?? 0));
    expect(first?.addedBy).toBe('crm');
    expect(first?.category).toBe('MARKETING');
  });

  it('gives the mismatch in numbers that add up', () => {
    const reason = first?.reasons[0];
    if (reason?.kind !== 'topic-mismatch') throw new Error('no mismatch');
    expect([reason.topic, reason.basis]).toEqual(['offers', 'consent']);
    expect(reason.outsideShare).toBeCloseTo(0.66, 1);
    expect(reason.usualOutsideShare).toBeCloseTo(0.1, 2);
    expect(reason.keep + reason.leaveOut + reason.unknown).toBe(900);
    expect(reason.leaveOut / 900).toBe(reason.outsideShare);
    expect(reason.lift?.low).toBeGreaterThan(1.6);
    expect(reason.lift?.high).toBeGreaterThan(reason.lift?.median ?? Infinity);
    expect((reason.rateOutside ?? 0) / (reason.rateInside ?? 1)).toBeGreaterThan(2);
  });

  it('gives the same bytes for any order of maps and lists, and for any keys', () => {
    const { state, settled } = foldUntil(data, asOf);
    const expected = toJson(analyse({ data, state, settled, asOf }));
    for (const seed of [1, 2, 3]) {
      const shuffled = permuted(data, seed);
      const folded = foldUntil(shuffled, asOf);
      expect(JSON.stringify(folded.state)).toBe(JSON.stringify(state));
      expect(toJson(analyse({ data: shuffled, ...folded, asOf }))).toBe(expected);
      expect(toJson(analyse({ data, state, settled: shuffle(settled, randomOf(seed)), asOf }))).toBe(
        expected,
      );
    }
  });

  it('floors the instant to a bucket edge', () => {
    const folded = foldUntil(data, asOf);
    const later = analyse({ data, ...folded, asOf: asOf + 14 * 60_000 });
    expect(later.asOf).toBe(asOf);
    expect(toJson(later)).toBe(toJson(verdict));
  });

  it('sees nothing of what comes at or after the instant', () => {
    const early = asOf - DAY_MS;
    const length = (early - START) / BUCKET_MS;
    const cutSeries = new Map([...data.series].map(([key, series]) => [key, seriesUntil(series, length)]));
    const cut = { ...data, series: cutSeries, optOuts: data.optOuts.filter(({ at }) => at < early) };
    expect(data.optOuts.length).toBeGreaterThan(cut.optOuts.length);
    expect(toJson(verdictOf(cut, early))).toBe(toJson(verdictOf(data, early)));
  });

  it('a template that is as usual, added to the account, never takes the name from the culprit', () => {
    for (const seed of [1, 2, 3]) {
      const extra = usualBlasts({ days: DAYS, count: 1, deliveries: 200 * seed }).map((blast) => ({
        ...blast,
        template: 'extra',
        hour: blast.hour + 8,
      }));
      const more = verdictOf(simulatedAccount({ ...planted, blasts: [...planted.blasts, ...extra], seed }));
      expect(more.culprits[0]?.template.key).toBe('winter');
      expect(more.culprits[0]?.named).toBe(true);
      expect(more.culprits.find(({ template }) => template.key === 'extra')?.named ?? false).toBe(false);
    }
  });
});

describe('outcome of analyse', () => {
  it('is normal on a usual day', () => {
    const verdict = verdictOf(simulatedAccount({ days: DAYS, blasts: usual }));
    expect(verdict.outcome).toBe('normal');
    expect(verdict.culprits.filter(({ named }) => named)).toEqual([]);
    expect(verdict.data.attributed).toBeGreaterThan(0.95);
  });

  it('is insufficient-data when hardly any opt-out is expected in a week', () => {
    const blasts = usualBlasts({ days: DAYS, count: 1, deliveries: 20 });
    expect(verdictOf(simulatedAccount({ days: DAYS, blasts })).outcome).toBe('insufficient-data');
  });

  it('is insufficient-data in the first days, whatever they bring', () => {
    const blasts = usualBlasts({ days: 2, count: 4, deliveries: 500, rate: 0.05 });
    const verdict = verdictOf(simulatedAccount({ days: 2, blasts }), START + 2 * DAY_MS - HOUR_MS);
    expect(verdict.outcome).toBe('insufficient-data');
    expect(verdict.culprits.some(({ named }) => named)).toBe(false);
  });

  it('is account-wide when every template is off by the same factor', () => {
    const blasts = usualBlasts({ days: DAYS, count: 12, deliveries: 600 }).map((blast) =>
      blast.hour >= 28 * 24 ? { ...blast, rate: 0.014 } : blast,
    );
    const verdict = verdictOf(simulatedAccount({ days: DAYS, blasts }));
    expect(verdict.outcome).toBe('account-wide');
    expect(verdict.rivals[0]?.kind).toBe('account-wide-shift');
    expect(verdict.account.shift).toBeGreaterThan(1.8);
    expect(verdict.account.shift).toBeLessThan(3.2);
  });

  it('is no-clear-culprit when the total is off and no template stands out', () => {
    const blasts = usualBlasts({ days: DAYS, count: 12, deliveries: 200 }).map((blast) =>
      blast.hour >= 28 * 24 && Number(blast.template.slice(1)) < 7 ? { ...blast, rate: 0.014 } : blast,
    );
    const verdict = verdictOf(simulatedAccount({ days: DAYS, blasts, seed: 2 }));
    expect(verdict.outcome).toBe('no-clear-culprit');
    expect(verdict.account.optOuts).toBeGreaterThan(verdict.account.expected);
  });
});

/** The verdict with all epochs folded that lie before the instant. */
function verdictOf(data: AnalysisData, at = asOf): Verdict {
  return analyse({ data, ...foldUntil(data, at), asOf: at });
}

function seriesUntil(series: TemplateSeries, length: number): TemplateSeries {
  const cut = emptySeries(length);
  cut.delivered.set(series.delivered.subarray(0, length));
  cut.deliveredOutside.set(series.deliveredOutside.subarray(0, length));
  cut.exact.set(series.exact.subarray(0, length));
  cut.exactOutside.set(series.exactOutside.subarray(0, length));
  return cut;
}

/** The same set of facts in another order, with other opaque keys. */
function permuted(data: AnalysisData, seed: number): AnalysisData {
  const random = randomOf(seed);
  return {
    ...data,
    series: new Map(shuffle([...data.series], random)),
    templates: new Map(shuffle([...data.templates], random)),
    optOuts: shuffle(data.optOuts, random).map((optOut) => ({
      ...optOut,
      key: `k${random()}`,
      candidates: shuffle(optOut.candidates, random).map((candidate) => ({
        ...candidate,
        message: `m${random()}`,
      })),
    })),
  };
}

function shuffle<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ value }) => value);
}
