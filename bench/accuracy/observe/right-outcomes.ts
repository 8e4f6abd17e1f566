import type { Outcome } from '../../../server/analysis/verdict.ts';
import { DAY_MS, type EpochMs } from '../../../server/core/time.ts';
import { DEFAULT_PARAMETERS } from '../world/parameters.ts';
import { sumDays, type Truth } from '../world/truth.ts';
import type { World } from '../world/world.ts';

/** Fewer expected in a week than the first: nothing can be said; more than the second: something can. */
const TOO_FEW = 1.5;
const ENOUGH = 6;
const YOUNG_DAYS = 7;
/** A shock has to be called one when it has brought so many, beyond so many standard deviations of usual days. */
const MATERIAL_SHOCK = 10;
const MATERIAL_DEVIATIONS = 3;
const AFTERMATH_DAYS = 7;

/**
 * The outcomes that are right at an instant. Empty where the truth is in between: culprits that were put there and are
 * not yet, no longer or hardly material. A template that is bad by nature may be named or not.
 */
export function rightOutcomes(
  world: World,
  { at, truths }: { at: EpochMs; truths: readonly Truth[] },
): Outcome[] {
  const day = Math.round((at - world.start) / DAY_MS);
  const expected = world.templates.reduce((sum, template) => sum + sumDays(template, day - 7, day).usual, 0);
  if (expected < TOO_FEW) return ['insufficient-data'];
  const unsure: Outcome[] = expected < ENOUGH || day <= YOUNG_DAYS ? ['insufficient-data'] : [];
  const material = truths.some(({ label, injected }) => label === 'culprit' && injected);
  if (material) return ['culprits', ...unsure];
  if (aftermath(world, at)) return [];
  const natural: Outcome[] = truths.some(({ label }) => label !== 'innocent') ? ['culprits'] : [];
  return [...usualOutcomes(world, at, day), ...natural, ...unsure];
}

function usualOutcomes(world: World, at: EpochMs, day: number): Outcome[] {
  const near = world.accountWide.filter(({ from, to }) => at > from && at <= to + AFTERMATH_DAYS * DAY_MS);
  if (near.length === 0) return ['normal'];
  const fresh = near.some((shock) => at <= shock.to + DAY_MS && isMaterial(world, shock, day));
  return fresh ? ['account-wide'] : ['account-wide', 'no-clear-culprit', 'normal'];
}

function isMaterial(world: World, shock: World['accountWide'][number], day: number): boolean {
  const from = Math.round((shock.from - world.start) / DAY_MS);
  const to = Math.min(day, Math.round((shock.to - world.start) / DAY_MS));
  let usual = 0;
  let variance = 0;
  for (let each = from; each < to; each++) {
    const counts = world.templates.map((template) => (template.usual[each] ?? 0) / shock.factor);
    const mean = counts.reduce((sum, count) => sum + count, 0);
    const own = counts.reduce((sum, count) => sum + count ** 2, 0) / DEFAULT_PARAMETERS.templateDayShape;
    usual += mean;
    variance += mean + mean ** 2 / DEFAULT_PARAMETERS.accountDayShape + own;
  }
  const excess = usual * (shock.factor - 1);
  return excess >= MATERIAL_SHOCK && excess >= MATERIAL_DEVIATIONS * Math.sqrt(variance);
}

function aftermath(world: World, at: EpochMs): boolean {
  return world.templates.some(
    ({ truth }) => truth !== null && at > truth.from && at <= truth.to + 2 * AFTERMATH_DAYS * DAY_MS,
  );
}
