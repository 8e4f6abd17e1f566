import type { BusinessDayInterval } from '../core/business-day.ts';
import { CONSENT_CLASS, isOutsideConsent } from '../core/consent-class.ts';
import { BUCKET_MS, type EpochMs } from '../core/time.ts';
import { firstDeliveryOn, sumBetween, type AccountGrid, type TemplateGrid } from './account-grid.ts';
import { groupAt } from './group.ts';
import type { AnalysisData } from './input.ts';
import {
  groupRate,
  learnedTemplates,
  type DailySums,
  type LearnedState,
  type LearnedTemplate,
  type SettledWeight,
} from './learned-state.ts';

export type LearnTemplatesInput = {
  previous: LearnedState | null;
  data: AnalysisData;
  /** Ends at the epoch; opt-outs hold the exact ones only. */
  grid: AccountGrid;
  /** All kept days, the new ones last. */
  days: readonly BusinessDayInterval[];
  newDays: readonly BusinessDayInterval[];
  newlySettled: readonly SettledWeight[];
  settledUntil: EpochMs;
  at: EpochMs;
};

/** Exposures are kept as integers, in thousandths of a delivery. */
const THOUSAND = 1_000;

/**
 * Appends the new days to every template's daily sums and adds the opt-outs settled now to the days they fell on;
 * rates are still those of the previous epoch. In order of key.
 */
export function learnTemplates(input: LearnTemplatesInput): LearnedTemplate[] {
  const { previous, data, grid, newlySettled } = input;
  const known = learnedTemplates(previous);
  const onGrid = new Map(grid.templates.map((template) => [template.key, template]));
  const settledByKey = Map.groupBy(newlySettled, ({ template }) => template);
  return [...new Set([...known.keys(), ...onGrid.keys()])].sort().map((key): LearnedTemplate => {
    const before = known.get(key);
    const template = onGrid.get(key);
    const settled = settledByKey.get(key) ?? [];
    const group = groupAt(data, key, input.at);
    const inferred = settled.reduce((sum, { ppm }) => sum + ppm, 0);
    const withContext = template ? exactSettled(input, template) : 0;
    return {
      key,
      group,
      firstDeliveredAt: before?.firstDeliveredAt ?? (template ? firstDeliveryOn(grid, template) : null),
      withContext: (before?.withContext ?? 0) + withContext,
      settled: (before?.settled ?? 0) + withContext + inferred,
      rate: before?.rate ?? groupRate(previous, group).rate,
      shape: before?.shape ?? groupRate(previous, group).shape,
      earlier: before?.earlier ?? null,
      history: extendHistory({ ...input, template, settled, history: before?.history }),
    };
  });
}

/** Opt-outs with reply context that pass the settling line at this epoch, in ppm. */
function exactSettled({ previous, grid, settledUntil }: LearnTemplatesInput, template: TemplateGrid): number {
  const from = previous?.settledUntil ?? grid.fromBucket * BUCKET_MS;
  return sumBetween(grid, template.optOuts, { from, to: settledUntil });
}

type ExtendInput = LearnTemplatesInput & {
  template: TemplateGrid | undefined;
  settled: readonly SettledWeight[];
  history: DailySums | undefined;
};

function extendHistory(input: ExtendInput): DailySums {
  const { grid, days, newDays, template, settled, history } = input;
  const column = (old: number[] | undefined, values: Float64Array | undefined, scale: number) => {
    const kept = Math.max(0, days.length - newDays.length);
    const past = Array.from({ length: kept }, (_, day) => old?.[old.length - kept + day] ?? 0);
    const added = newDays
      .slice(-days.length)
      .map(({ start, end }) =>
        values ? Math.round(scale * sumBetween(grid, values, { from: start, to: end })) : 0,
      );
    return [...past, ...added];
  };
  const result: DailySums = {
    optOuts: column(history?.optOuts, template?.optOuts, 1),
    optOutsOutside: column(history?.optOutsOutside, template?.optOutsOutside, 1),
    optOutsUnknown: column(history?.optOutsUnknown, template?.optOutsUnknown, 1),
    exposure: column(history?.exposure, template?.exposure, THOUSAND),
    exposureOutside: column(history?.exposureOutside, template?.exposureOutside, THOUSAND),
    exposureUnknown: column(history?.exposureUnknown, template?.exposureUnknown, THOUSAND),
  };
  for (const { at, ppm, consentClass } of settled) {
    const day = days.findIndex(({ start, end }) => at >= start && at < end);
    if (day < 0) continue;
    add(result.optOuts, day, ppm);
    if (isOutsideConsent(consentClass)) add(result.optOutsOutside, day, ppm);
    if (consentClass === CONSENT_CLASS.unknown) add(result.optOutsUnknown, day, ppm);
  }
  return result;
}

function add(values: number[], index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}
