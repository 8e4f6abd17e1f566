import type { AccountRecord } from '../record.ts';
import { brier, expectedFalseNames, fullReliability, reliability, widestGap } from './calibration.ts';
import { OTHERS, OURS } from './detector.ts';
import { medianFigure, ratioFigure, type Figure, type Part } from './figure.ts';
import {
  excessRatios,
  liftCoverage,
  mismatchCoverage,
  mismatchErrors,
  shareCoverage,
  shareErrors,
} from './intervals.ts';
import type { Row, Target } from './row.ts';

/** Probabilities, intervals and estimates against the truth. */
export function estimateRows(records: readonly AccountRecord[]): Row[] {
  const prototype = OTHERS.filter(({ name }) => name === 'prototype');
  const ratio = (measure: (record: AccountRecord) => Part) => ratioFigure(records.map(measure));
  const median = (measure: (record: AccountRecord) => number[]) => medianFigure(records.map(measure));
  const only = (id: string, label: string, ours: Figure, target: Target | null = null): Row => ({
    id,
    label,
    ours,
    others: {},
    target,
  });
  return [
    {
      id: 'brier',
      label: 'Brier score on template-days',
      ours: ratio((record) => brier(record, OURS.score)),
      others: Object.fromEntries(
        prototype.map(({ name, score }) => [name, ratio((record) => brier(record, score))]),
      ),
      target: { most: 0.0045 },
    },
    {
      id: 'reliabilityGap',
      label: 'widest reliability gap in a decile of 50 cases',
      ours: plain(widestGap(reliability(records, OURS.score))),
      others: Object.fromEntries(
        prototype.map(({ name, score }) => [name, plain(widestGap(reliability(records, score)))]),
      ),
      target: { most: 0.05 },
    },
    only(
      'fullReliabilityGap',
      'the same over all template-days, borderline ones by whether they were material',
      plain(widestGap(fullReliability(records))),
    ),
    only(
      'expectedFalseNames',
      'expected over observed false names (template-days)',
      ratio(expectedFalseNames),
    ),
    only('liftCoverage', '95 % intervals of the lift that hold the truth', ratio(liftCoverage), {
      least: 0.93,
      most: 0.97,
    }),
    only('shareCoverage', '95 % intervals of the share of excess that hold the truth', ratio(shareCoverage), {
      least: 0.93,
      most: 0.97,
    }),
    only('excessRatio', 'estimated over true excess, median', median(excessRatios), {
      least: 0.95,
      most: 1.05,
    }),
    only('shareError', 'absolute error of the share of excess, median', median(shareErrors)),
    only(
      'mismatchCoverage',
      '95 % intervals of the consent lift that hold the truth',
      ratio(mismatchCoverage),
    ),
    only('mismatchError', 'consent lift, absolute log error, median', median(mismatchErrors)),
  ];
}

function plain(value: number): Figure {
  return { value, low: Number.NaN, high: Number.NaN, cases: Number.NaN };
}
