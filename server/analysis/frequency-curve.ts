import type { EpochMs } from '../core/time.ts';
import { FREQUENCY_CLASSES, sampledSince, type ByClass, type SampledTemplate } from './contact-sample.ts';
import { stratifiedRatio, type StratifiedRatio } from './stratified-ratio.ts';

/** Opt-outs and sampled deliveries of one template in one time, by frequency class. */
export type FrequencyStratum = { optOuts: ByClass; deliveries: ByClass };

/** The strata of a template: the running week, and the four before it. */
export function strataOf(own: SampledTemplate, asOf: EpochMs): [FrequencyStratum, FrequencyStratum] {
  const { deliveries } = sampledSince(own, { since: -Infinity, asOf });
  return [
    { optOuts: own.optOuts.now, deliveries },
    { optOuts: own.optOuts.before, deliveries: own.before },
  ];
}

/** One class of the curve. `ratio`: how many times as often its deliveries end in an opt-out as those of the usual class;
 *  1 of that class itself, null when the data say nothing. */
export type FrequencyClass = {
  least: number;
  most: number | null;
  deliveries: number;
  optOuts: number;
  ratio: StratifiedRatio | null;
};

/** What little data say is drawn to "no difference", which is worth this much information (1 / variance of the log ratio): before
 *  anything is counted, ratios beyond 2.7 either way are taken to be rare. */
const PRIOR_INFORMATION = 4;

/**
 * Opt-outs per delivery by how many messages the person had got in seven days, as ratios to the class at `usual`, within
 * strata of template and time: a template that is worse, or whose audience gets more, bends nothing.
 * Source: docs/methods.md#rivals
 */
export function frequencyCurve(strata: readonly FrequencyStratum[], usual: number): FrequencyClass[] {
  return FREQUENCY_CLASSES.map(({ least, most }, index) => {
    const sum = (read: (stratum: FrequencyStratum) => ByClass): number =>
      strata.reduce((total, stratum) => total + (read(stratum)[index] ?? 0), 0);
    const isIn = (own: number) => (own === index ? 'more' : own === usual ? 'fewer' : null);
    return {
      least,
      most,
      deliveries: sum(({ deliveries }) => deliveries),
      optOuts: sum(({ optOuts }) => optOuts),
      ratio: index === usual ? { low: 1, median: 1, high: 1, information: Infinity } : compare(strata, isIn),
    };
  });
}

/** How many times as often people leave who are in classes from `cut` on, against those below it. */
export function ratioAbove(strata: readonly FrequencyStratum[], cut: number): StratifiedRatio | null {
  return compare(strata, (own) => (own >= cut ? 'more' : 'fewer'));
}

/** Opt-outs per delivery of a mix of classes, relative to the usual class; null of no deliveries. Ratios are drawn to 1. */
export function rateOfMix(curve: readonly FrequencyClass[], mix: ByClass): number | null {
  let weighted = 0;
  let deliveries = 0;
  curve.forEach(({ ratio }, index) => {
    const own = mix[index] ?? 0;
    weighted += own * (ratio === null ? 1 : drawn(ratio));
    deliveries += own;
  });
  return deliveries > 0 ? weighted / deliveries : null;
}

function drawn({ median, information }: StratifiedRatio): number {
  const weight = information === Infinity ? 1 : information / (information + PRIOR_INFORMATION);
  return Math.exp(weight * Math.log(median));
}

function compare(
  strata: readonly FrequencyStratum[],
  armOf: (index: number) => 'more' | 'fewer' | null,
): StratifiedRatio | null {
  return stratifiedRatio(
    strata.map(({ optOuts, deliveries }) => {
      const sum = (counts: ByClass, arm: 'more' | 'fewer'): number =>
        counts.reduce((total, count, index) => total + (armOf(index) === arm ? count : 0), 0);
      return {
        more: { optOuts: sum(optOuts, 'more'), deliveries: sum(deliveries, 'more') },
        fewer: { optOuts: sum(optOuts, 'fewer'), deliveries: sum(deliveries, 'fewer') },
      };
    }),
  );
}
