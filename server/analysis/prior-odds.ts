/** What is known of a template before its counts are looked at. */
export type PriorFeatures = { isNew: boolean; changed: boolean; mismatch: boolean };

/** Log odds of a template without any feature: one in 400 is a culprit at a given moment. */
const BASE = -6;
/** Learned on simulated accounts that no reported figure comes from; the order of the three held on each of them. */
const NEW = 3;
const CHANGED = 2;
const MISMATCH = 2.5;

/** Prior log odds that a template is a culprit. Source: docs/methods.md#prior-odds */
export function priorLogOdds({ isNew, changed, mismatch }: PriorFeatures): number {
  return BASE + (isNew ? NEW : 0) + (changed ? CHANGED : 0) + (mismatch ? MISMATCH : 0);
}
