import type { AccountRecord, TemplateDay } from '../record.ts';
import { MATERIAL_EXCESS, MATERIAL_LIFT } from '../world/truth.ts';
import type { Part } from './figure.ts';

export type Decile = { said: number; happened: number; cases: number };

/** Squared error of the probability over template-days that are clearly one or the other; NaN scores left out. */
export function brier(record: AccountRecord, score: (day: TemplateDay) => number): Part {
  let top = 0;
  let of = 0;
  for (const day of clearDays(record, score)) {
    top += (score(day) - (day.label === 'culprit' ? 1 : 0)) ** 2;
    of++;
  }
  return { top, of };
}

/** What was said and what happened, by tenths of the probability. */
export function reliability(
  records: readonly AccountRecord[],
  score: (day: TemplateDay) => number,
): Decile[] {
  const sums = Array.from({ length: 10 }, () => ({ said: 0, happened: 0, cases: 0 }));
  for (const record of records) {
    for (const day of clearDays(record, score)) {
      const decile = sums[Math.min(9, Math.floor(score(day) * 10))];
      if (!decile) continue;
      decile.said += score(day);
      decile.happened += day.label === 'culprit' ? 1 : 0;
      decile.cases++;
    }
  }
  return sums.map(({ said, happened, cases }) => ({ said: said / cases, happened: happened / cases, cases }));
}

/** The same over all template-days: a borderline one has happened when its lift and excess are material. */
export function fullReliability(records: readonly AccountRecord[]): Decile[] {
  const sums = Array.from({ length: 10 }, () => ({ said: 0, happened: 0, cases: 0 }));
  for (const { templateDays } of records) {
    for (const { probability, label, lift, excess } of templateDays) {
      const decile = sums[Math.min(9, Math.floor(probability * 10))];
      if (!decile) continue;
      const isMaterial = label === 'gray' && lift >= MATERIAL_LIFT && excess >= MATERIAL_EXCESS;
      decile.said += probability;
      decile.happened += label === 'culprit' || isMaterial ? 1 : 0;
      decile.cases++;
    }
  }
  return sums.map(({ said, happened, cases }) => ({ said: said / cases, happened: happened / cases, cases }));
}

/** The widest gap between said and happened among deciles with at least so many cases. */
export function widestGap(deciles: readonly Decile[], leastCases = 50): number {
  const gaps = deciles
    .filter(({ cases }) => cases >= leastCases)
    .map(({ said, happened }) => Math.abs(said - happened));
  return gaps.length > 0 ? Math.max(...gaps) : Number.NaN;
}

/** False names to be expected from the probabilities of named template-days, over those that were false. */
export function expectedFalseNames(record: AccountRecord): Part {
  const named = record.templateDays.filter((day) => day.named && day.label !== 'gray');
  return {
    top: named.reduce((sum, { probability }) => sum + 1 - probability, 0),
    of: named.filter(({ label }) => label === 'innocent').length,
  };
}

function clearDays({ templateDays }: AccountRecord, score: (day: TemplateDay) => number): TemplateDay[] {
  return templateDays.filter((day) => day.label !== 'gray' && !Number.isNaN(score(day)));
}
