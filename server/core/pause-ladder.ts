import { HOUR_MS, type EpochMs } from './time.ts';

/** One word of the platform about a template. `detail`: its kind of pause (`FIRST_PAUSE`, ...), null when it gave none.
 *  `isPolled`: it was asked for, and may tell of what is known already. */
export type StatusFact = { at: EpochMs; status: string; detail: string | null; isPolled?: boolean };

/** How long the platform pauses a template whose rating turned red: the first time, the second; the third disables it. */
export const PAUSE_HOURS = [3, 6] as const;

/**
 * Where a template stands on the platform's ladder. `step`: 0 never paused for its quality, 1 and 2 so many times, 3
 * disabled. `pausedUntil`: end of the pause it is in, null when it is in none. `isPaced`: held back while the platform
 * watches how it is received, which is no step and has to be lifted by hand. `next`: what the next red rating brings.
 */
export type LadderPosition = {
  step: 0 | 1 | 2 | 3;
  pausedUntil: EpochMs | null;
  isPaced: boolean;
  next: { kind: 'pause'; hours: number } | { kind: 'disable' } | null;
};

/**
 * Folds what the platform said of one template up to `asOf`, in whatever order it came. A pause without its kind counts
 * as the next step; a disabled template that is reinstated stands where one more red rating disables it again. Whether
 * steps are ever forgotten is not documented: here they are not.
 */
export function foldPauseLadder(facts: readonly StatusFact[], asOf: EpochMs): LadderPosition {
  let step = 0;
  let pausedUntil: EpochMs | null = null;
  let isPaced = false;
  let last = '';
  const known = facts
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => a.at - b.at || compare(a.status, b.status) || compare(a.detail ?? '', b.detail ?? ''));
  for (const { at, ...fact } of known) {
    const status = fact.status.toUpperCase();
    const detail = fact.detail?.toUpperCase() ?? '';
    const isRepeated = fact.isPolled === true && status === last;
    last = status;
    if (isRepeated) continue;
    if (detail === 'RATE_LIMITING_PAUSE') isPaced = true;
    else if (status === 'PAUSED') {
      step = STEPS.get(detail) ?? Math.min(step + 1, PAUSE_HOURS.length);
      pausedUntil = at + (PAUSE_HOURS[step - 1] ?? 0) * HOUR_MS;
    } else if (status === 'DISABLED') {
      step = 3;
      pausedUntil = null;
    } else if (detail === 'UNPAUSE' || status === 'APPROVED' || status === 'REINSTATED') {
      pausedUntil = null;
      isPaced = false;
      step = Math.min(step, PAUSE_HOURS.length);
    }
  }
  if (pausedUntil !== null && pausedUntil <= asOf) pausedUntil = null;
  // The steps above are whole and at most 3.
  return { step: step as LadderPosition['step'], pausedUntil, isPaced, next: nextStep(step) };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['FIRST_PAUSE', 1],
  ['SECOND_PAUSE', 2],
]);

function nextStep(step: number): LadderPosition['next'] {
  const hours = PAUSE_HOURS[step];
  if (hours !== undefined) return { kind: 'pause', hours };
  return step < 3 ? { kind: 'disable' } : null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
