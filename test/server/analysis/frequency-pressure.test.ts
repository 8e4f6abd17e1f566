import { describe, expect, it } from 'vitest';
import type { ByClass, ContactSample, SampledTemplate } from '../../../server/analysis/contact-sample.ts';
import { frequencyCurve, rateOfMix, ratioAbove } from '../../../server/analysis/frequency-curve.ts';
import { frequencyPressure } from '../../../server/analysis/frequency-pressure.ts';
import { freshImport } from '../../../server/analysis/fresh-import.ts';
import type { Culprit } from '../../../server/analysis/verdict.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { sampleVerdict, SAMPLE_AS_OF } from '../../support/sample-verdict.ts';

const NONE: ByClass = [0, 0, 0, 0, 0];

function template(plan: Partial<Counts>): SampledTemplate {
  const counts = { now: NONE, toNew: 0, before: NONE, optOutsNow: NONE, optOutsBefore: NONE, ...plan };
  const steps = Array.from({ length: 28 }, (_, step) =>
    step === 0 ? { deliveries: counts.now, toNew: counts.toNew } : { deliveries: NONE, toNew: 0 },
  );
  return { steps, before: counts.before, optOuts: { now: counts.optOutsNow, before: counts.optOutsBefore } };
}
type Counts = {
  now: ByClass;
  toNew: number;
  before: ByClass;
  optOutsNow: ByClass;
  optOutsBefore: ByClass;
};

function contacts(templates: Record<string, SampledTemplate>, part: Partial<ContactSample> = {}) {
  const reach = (people: number, deliveries: number) => ({ people, deliveries });
  const sample: ContactSample = {
    weeks: [reach(1_000, 3_000), ...Array.from({ length: 5 }, () => reach(1_000, 1_500))],
    month: reach(1_000, 7_000),
    monthBefore: reach(1_000, 6_000),
    toNew: 0,
    toNewBefore: 0,
    templates: new Map(Object.entries(templates)),
    ...part,
  };
  return sample;
}

const culprit = (part: Partial<Culprit>): Culprit => {
  const [known] = sampleVerdict().culprits;
  if (!known) throw new Error('the sample names a template');
  return { ...known, ...part, template: { ...known.template, key: 'a' } };
};

/** People used to get one message or two a week, now three or four; those leave twice as often. */
const pressed = template({
  now: [500, 500, 2_000, 0, 0],
  before: [4_000, 1_900, 100, 0, 0],
  optOutsNow: [10, 10, 80, 0, 0],
  optOutsBefore: [80, 38, 4, 0, 0],
});

describe('frequencyPressure', () => {
  it('is raised when people get more and those who get more surely leave more', () => {
    const found = frequencyPressure({
      contacts: contacts({ a: pressed }),
      culprits: [],
      asOf: SAMPLE_AS_OF,
    });
    expect(found).toMatchObject({
      perWeek: 3,
      usualPerWeek: 1.5,
      perMonth: 7,
      usualPerMonth: 6,
      least: 3,
      explains: [],
    });
    // Two in a hundred below, four above, in both times; from two messages on the difference is less sure. Two strata:
    const ratio = ratioAbove(
      [
        { optOuts: [20, 0, 80, 0, 0], deliveries: [1_000, 0, 2_000, 0, 0] },
        { optOuts: [118, 0, 4, 0, 0], deliveries: [5_900, 0, 100, 0, 0] },
      ],
      2,
    );
    expect(found?.ratio.median).toBeCloseTo(2, 9);
    // 95 % for four intervals together is 98.75 % for each.
    expect(found?.ratio.low).toBeCloseTo(2 * Math.exp(-2.4977 / Math.sqrt(ratio?.information ?? 0)), 4);
    expect(found?.ratio.low).toBeGreaterThan(1);
    expect(found?.curve.map(({ ratio }) => ratio?.median ?? null)).toEqual([
      1,
      expect.closeTo(1, 9),
      expect.closeTo(2, 9),
      null,
      null,
    ]);
    expect(found?.curve.map(({ deliveries, optOuts }) => [deliveries, optOuts])).toEqual([
      [4_500, 90],
      [2_400, 48],
      [2_100, 84],
      [0, 0],
      [0, 0],
    ]);
  });

  it('is not raised when people get as much as before, however the curve rises', () => {
    const weeks = Array.from({ length: 6 }, () => ({ people: 1_000, deliveries: 1_500 }));
    const even = contacts({ a: pressed }, { weeks });
    expect(frequencyPressure({ contacts: even, culprits: [], asOf: SAMPLE_AS_OF })).toBeNull();
  });

  it('is not raised when those who get more leave no more, or not surely', () => {
    const flat = template({ ...countsOf(pressed), optOutsNow: [10, 10, 40, 0, 0] });
    const few = template({
      ...countsOf(pressed),
      optOutsNow: [1, 1, 8, 0, 0],
      optOutsBefore: [8, 4, 0, 0, 0],
    });
    for (const own of [flat, few]) {
      const sample = contacts({ a: own });
      expect(frequencyPressure({ contacts: sample, culprits: [], asOf: SAMPLE_AS_OF })).toBeNull();
    }
  });

  it('does not take a bad new template for pressure, though it makes people get more', () => {
    // The new one loses eight in a hundred of everybody; the old ones two, whatever people got.
    const bad = template({ now: [500, 500, 2_000, 0, 0], optOutsNow: [40, 40, 160, 0, 0] });
    const old = template({
      now: [1_000, 500, 500, 0, 0],
      before: [4_000, 1_900, 100, 0, 0],
      optOutsNow: [20, 10, 10, 0, 0],
      optOutsBefore: [80, 38, 2, 0, 0],
    });
    const sample = contacts({ bad, old });
    expect(frequencyPressure({ contacts: sample, culprits: [], asOf: SAMPLE_AS_OF })).toBeNull();
  });

  it('says how much of the excess of a named template the change explains', () => {
    const found = frequencyPressure({
      contacts: contacts({ a: pressed }),
      culprits: [
        culprit({ named: true, since: SAMPLE_AS_OF - 5 * HOUR_MS, expectedRate: 0.02, deliveries: 5_000 }),
        culprit({ named: false }),
      ],
      asOf: SAMPLE_AS_OF,
    });
    // Ratios drawn to 1: of three or four messages exp(I / (I + 4) log 2), the others 1.
    const ratio = ratioAbove(
      [
        { optOuts: [10, 0, 80, 0, 0], deliveries: [500, 0, 2_000, 0, 0] },
        { optOuts: [80, 0, 4, 0, 0], deliveries: [4_000, 0, 100, 0, 0] },
      ],
      2,
    );
    const information = ratio?.information ?? NaN;
    const drawn = Math.exp((information / (information + 4)) * Math.log(2));
    const now = (1_000 + 2_000 * drawn) / 3_000;
    const before = (5_900 + 100 * drawn) / 6_000;
    const explained = (now / before - 1) * 0.02 * 5_000;
    expect(found?.explains).toEqual([{ template: 'a', share: expect.closeTo(explained / 59, 9) }]);
    expect(explained / 59).toBeGreaterThan(0.3);
  });

  it('compares a template without a past with the account, and says nothing of one that was hardly sampled', () => {
    const { before: _before, ...rest } = countsOf(pressed);
    const young = template({ ...rest, optOutsBefore: NONE });
    const named = [culprit({ named: true, since: SAMPLE_AS_OF - HOUR_MS })];
    const withPast = contacts({ a: young, b: template({ before: [4_000, 1_900, 100, 0, 0] }) });
    const found = frequencyPressure({ contacts: withPast, culprits: named, asOf: SAMPLE_AS_OF });
    expect(found?.explains[0]?.share).toBeGreaterThan(0);
    const hardly = contacts({ a: template({ now: [0, 0, 49, 0, 0] }), b: pressed });
    const silent = frequencyPressure({ contacts: hardly, culprits: named, asOf: SAMPLE_AS_OF });
    expect(silent?.explains).toEqual([{ template: 'a', share: null }]);
  });
});

describe('frequencyCurve', () => {
  it('leaves a class that nobody left from at no difference', () => {
    const curve = frequencyCurve([{ optOuts: [20, 20, 0, 0, 0], deliveries: [1_000, 500, 30, 0, 0] }], 0);
    expect(curve[2]).toEqual({ least: 3, most: 4, deliveries: 30, optOuts: 0, ratio: null });
    expect(rateOfMix(curve, [0, 0, 7, 0, 0])).toBe(1);
    expect(rateOfMix(curve, NONE)).toBeNull();
  });
});

describe('freshImport', () => {
  const since = SAMPLE_AS_OF - 2 * DAY_MS;
  const asked = { template: 'a', since, asOf: SAMPLE_AS_OF };
  const mostly = template({ now: [150, 50, 0, 0, 0], toNew: 120 });

  it('is raised from three tenths of new people on, when that is twice the usual', () => {
    const usual = contacts({ a: mostly }, { toNewBefore: 150 });
    expect(freshImport({ contacts: usual, ...asked })).toEqual({ since, share: 0.6, usualShare: 0.1 });
    const often = contacts({ a: mostly }, { toNewBefore: 465 });
    expect(freshImport({ contacts: often, ...asked })).toBeNull();
    const few = contacts({ a: template({ now: [150, 50, 0, 0, 0], toNew: 59 }) });
    expect(freshImport({ contacts: few, ...asked })).toBeNull();
  });

  it('looks at one template or at all', () => {
    const both = contacts({ a: mostly, b: template({ now: [1_000, 0, 0, 0, 0] }) });
    expect(freshImport({ contacts: both, ...asked })?.share).toBe(0.6);
    expect(freshImport({ contacts: both, ...asked, template: null })).toBeNull();
    expect(freshImport({ contacts: contacts({ a: mostly }), ...asked, template: null })?.share).toBe(0.6);
    expect(freshImport({ contacts: both, ...asked, template: 'c' })).toBeNull();
  });

  it('says nothing of fewer than a hundred deliveries, then or before', () => {
    const few = contacts({ a: template({ now: [99, 0, 0, 0, 0], toNew: 99 }) });
    expect(freshImport({ contacts: few, ...asked })).toBeNull();
    const weeks = Array.from({ length: 6 }, () => ({ people: 50, deliveries: 99 }));
    expect(freshImport({ contacts: contacts({ a: mostly }, { weeks }), ...asked })).toBeNull();
  });
});

function countsOf(own: SampledTemplate): Counts {
  return {
    now: own.steps[0]?.deliveries ?? NONE,
    toNew: 0,
    before: own.before,
    optOutsNow: own.optOuts.now,
    optOutsBefore: own.optOuts.before,
  };
}
