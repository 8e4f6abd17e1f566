import { describe, expect, it } from 'vitest';
import { consentLift, isMismatch, usualOutsideShare } from '../../../server/analysis/mismatch.ts';
import { splitEvidence } from '../../../server/analysis/split-evidence.ts';
import { usualRatio } from '../../../server/analysis/usual-ratio.ts';

const arm = (optOuts: number, exposure: number) => ({ optOuts, exposure });

describe('consentLift', () => {
  it('turns the beta interval of the share into a ratio of rates', () => {
    // No opt-out outside, none inside: Beta(1/2, 1/2) has the arcsine quantiles sin^2(pi f / 2).
    const share = Math.sin((Math.PI * 0.975) / 2) ** 2;
    const lift = consentLift({ outside: arm(0, 500), inside: arm(0, 1000) });
    expect(lift?.high).toBeCloseTo((share / (1 - share)) * 2, 6);
    expect(lift?.median).toBeCloseTo(2, 9);
    expect((lift?.low ?? 0) * (lift?.high ?? 0)).toBeCloseTo(4, 6);
  });

  it('is near the plain ratio of rates when counts are large', () => {
    const lift = consentLift({ outside: arm(520, 10_000), inside: arm(100, 10_000) });
    expect(lift?.median).toBeCloseTo(5.2, 1);
    // log ratio has standard error sqrt(1/520 + 1/100) = 0.109: interval 4.2 to 6.4
    expect(lift?.low).toBeCloseTo(5.2 * Math.exp(-1.96 * 0.1092), 0);
    expect(lift?.high).toBeCloseTo(5.2 * Math.exp(1.96 * 0.1092), 0);
  });

  it('cannot answer when an arm is empty', () => {
    expect(consentLift({ outside: arm(3, 0), inside: arm(1, 100) })).toBeNull();
    expect(consentLift({ outside: arm(3, 100), inside: arm(0, 0) })).toBeNull();
  });
});

describe('isMismatch', () => {
  it('needs three tenths and twice the usual share', () => {
    expect(isMismatch({ share: 0.3, usual: 0.15 })).toBe(true);
    expect(isMismatch({ share: 0.29, usual: 0.1 })).toBe(false);
    expect(isMismatch({ share: 0.5, usual: 0.26 })).toBe(false);
  });
});

describe('usualOutsideShare', () => {
  it('is a tenth before there is a past and the past share with much of it', () => {
    expect(usualOutsideShare({ exposure: 0, exposureOutside: 0 })).toBeCloseTo(0.1, 12);
    expect(usualOutsideShare({ exposure: 700, exposureOutside: 170 })).toBeCloseTo(0.2, 12);
  });
});

describe('usualRatio', () => {
  it('is 1.6 before anything is known', () => {
    expect(usualRatio([])).toBe(1.6);
  });

  it('does not blame a stratum for its audience: a doubled ratio inside every stratum is found as two', () => {
    // Pooled, the ratio would be 0.4: most people outside consent are in the stratum with the low rate.
    const strata = [
      { outside: arm(1_800, 900_000), inside: arm(100, 100_000) },
      { outside: arm(2_000, 10_000), inside: arm(9_000, 90_000) },
    ];
    expect(usualRatio(strata)).toBeGreaterThan(1.95);
    expect(usualRatio(strata)).toBeLessThan(2.01);
  });

  it('stays between one and three', () => {
    expect(usualRatio([{ outside: arm(9_000, 10_000), inside: arm(900, 10_000) }])).toBe(3);
    expect(usualRatio([{ outside: arm(900, 10_000), inside: arm(9_000, 10_000) }])).toBe(1);
  });
});

describe('splitEvidence', () => {
  it('says nothing without both arms or without an opt-out', () => {
    expect(splitEvidence({ outside: arm(5, 0), inside: arm(5, 100), usualRatio: 1.6 })).toBe(0);
    expect(splitEvidence({ outside: arm(0.4, 100), inside: arm(0.5, 100), usualRatio: 1.6 })).toBe(0);
  });

  it('speaks up when people outside consent leave far more often than is usual, and never loses more than a half', () => {
    const offended = splitEvidence({ outside: arm(40, 300), inside: arm(5, 700), usualRatio: 1.6 });
    const usual = splitEvidence({ outside: arm(10, 300), inside: arm(15, 700), usualRatio: 1.6 });
    expect(offended).toBeGreaterThan(3);
    expect(usual).toBeGreaterThanOrEqual(Math.log(0.5));
    expect(usual).toBeLessThan(0.1);
  });
});
