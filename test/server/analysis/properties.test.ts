import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.ts';
import type { AnalysisData, Candidate } from '../../../server/analysis/input.ts';
import { toJson } from '../../../server/analysis/verdict-json.ts';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { foldUntil } from './fold-days.ts';
import {
  START,
  emptySeries,
  oldTemplate,
  simulatedAccount,
  usualBlasts,
  type Blast,
} from './simulated-account.ts';

const DAYS = 20;
const asOf = START + 19 * DAY_MS + 12 * HOUR_MS;
const RUNS = { numRuns: 12 };

type Plan = { seed: number; deliveries: number; spike: number; outside: number; age: number };

/** Accounts of four usual templates and one that is sent for the first time in the last days, at any rate. */
const plans: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  deliveries: fc.integer({ min: 40, max: 400 }),
  spike: fc.integer({ min: 0, max: 80 }).map((thousandths) => thousandths / 1_000),
  outside: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
  age: fc.integer({ min: 1, max: 6 }),
});

function accountOf({ seed, deliveries, spike, outside, age }: Plan): AnalysisData {
  const blast: Blast = {
    template: 'late',
    hour: (19 - age) * 24 + 10,
    deliveries: 600,
    outside,
    rate: spike,
  };
  return simulatedAccount({
    days: DAYS,
    seed,
    blasts: [...usualBlasts({ days: DAYS, count: 4, deliveries }), blast],
    templates: { late: { addedAt: START + (18 - age) * DAY_MS } },
  });
}

function verdictOf(data: AnalysisData, instant = asOf): Verdict {
  return analyse({ data, ...foldUntil(data, instant), asOf: instant });
}

describe('of any account', () => {
  it('a template is never named for people it did not reach before they left', () => {
    let spikes = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const account = accountOf(plan);
        const isLate = ({ template }: Candidate): boolean => template === 'late';
        // The same people leave, but it was other templates they had been sent; some get the late one afterwards.
        const optOuts = account.optOuts.map((optOut) => ({
          ...optOut,
          exact: null,
          candidates: [...optOut.candidates, ...(optOut.exact ? [optOut.exact] : [])].map((candidate) =>
            isLate(candidate) ? { ...candidate, deliveredAt: optOut.at + HOUR_MS } : candidate,
          ),
        }));
        if (account.optOuts.some(({ exact }) => exact && isLate(exact))) spikes += 1;
        const series = new Map(account.series);
        const own = series.get('late');
        if (own)
          series.set('late', { ...own, exact: own.exact.map(() => 0), exactOutside: own.exact.map(() => 0) });
        const verdict = verdictOf({ ...account, series, optOuts });
        expect(verdict.culprits.filter(({ template }) => template.key === 'late')).toEqual([]);
      }),
      RUNS,
    );
    expect(spikes).toBeGreaterThan(0);
  });

  it('a template without deliveries changes nothing', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, counted) => {
        const account = accountOf(plan);
        const key = 'aaa-silent';
        const templates = new Map([
          ...account.templates,
          [key, { ...oldTemplate(key), addedAt: asOf - DAY_MS }],
        ]);
        const series = counted
          ? new Map([...account.series, [key, emptySeries(account.toBucket - account.fromBucket)]])
          : account.series;
        expect(toJson(verdictOf({ ...account, templates, series }))).toBe(toJson(verdictOf(account)));
      }),
      RUNS,
    );
  });

  it('renaming every template changes nothing but the names', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 25 }), (plan, turn) => {
        const account = accountOf(plan);
        const renamed = renameTemplates(
          account,
          (key) => `${String.fromCharCode(97 + ((key.charCodeAt(1) * turn) % 26))}-${key}`,
        );
        const numbers = (verdict: Verdict): string =>
          toJson({
            ...verdict,
            culprits: verdict.culprits.map((culprit) => ({
              ...culprit,
              template: { key: '', id: null, name: null, language: null },
            })),
            rivals: [],
          });
        expect(numbers(verdictOf(renamed))).toBe(numbers(verdictOf(account)));
      }),
      RUNS,
    );
  });

  it('scaling all volumes keeps a single planted culprit first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.constantFrom(1, 2, 4, 8), (seed, scale) => {
        const blasts = usualBlasts({ days: DAYS, count: 4, deliveries: 150 * scale });
        const planted: Blast = { template: 'late', hour: 18 * 24 + 10, deliveries: 700 * scale, rate: 0.03 };
        const verdict = verdictOf(
          simulatedAccount({
            days: DAYS,
            seed,
            blasts: [...blasts, planted],
            templates: { late: { addedAt: START + 17 * DAY_MS } },
          }),
        );
        expect(verdict.culprits[0]?.template.key).toBe('late');
        // Of 700 deliveries a name may be missed by chance; of four times as many it is not.
        if (scale >= 4) expect(verdict.culprits[0]?.named).toBe(true);
      }),
      RUNS,
    );
  });
});

function renameTemplates(data: AnalysisData, rename: (key: string) => string): AnalysisData {
  const candidate = (value: Candidate): Candidate => ({ ...value, template: rename(value.template) });
  return {
    ...data,
    series: new Map([...data.series].map(([key, series]) => [rename(key), series])),
    templates: new Map(
      [...data.templates].map(([key, history]) => [rename(key), { ...history, key: rename(key) }]),
    ),
    optOuts: data.optOuts.map((optOut) => ({
      ...optOut,
      exact: optOut.exact ? candidate(optOut.exact) : null,
      candidates: optOut.candidates.map(candidate),
    })),
  };
}
