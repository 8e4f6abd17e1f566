/** What is known of a template before its counts are looked at. */
export type PriorFeatures = { isNew: boolean; changed: boolean; mismatch: boolean };

/** Log odds of a template without any feature: one in 250 is a culprit at a given moment. */
const BASE = -5.5;
/** Learned on simulated accounts that no reported figure comes from; the order of the three held on each of them. */
const NEW = 3.5;
const CHANGED = 3;
const MISMATCH = 3.5;

/** Prior log odds that a template is a culprit. Source: docs/methods.md#prior-odds */
export function priorLogOdds({ isNew, changed, mismatch }: PriorFeatures): number {
  return BASE + (isNew ? NEW : 0) + (changed ? CHANGED : 0) + (mismatch ? MISMATCH : 0);
}
