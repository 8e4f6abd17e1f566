/** What is known of a template before its counts are looked at. */
export type PriorFeatures = {
  isNew: boolean;
  /** It was new at the onset and is not any more: its first eight days are over, and it is known by its own past. */
  grown: boolean;
  changed: boolean;
  mismatch: boolean;
  /** How many templates of the account are judged beside it, itself included. */
  templates: number;
};

/** Log odds of a template without any feature: in an account of so many one in 250 is a culprit at a given moment. What is
 *  done to templates happens about as often in an account of few as in one of many, so that in one of twice as many each is
 *  half as likely to be the one. How a new one is by nature has nothing to do with how many others there are. */
const BASE = -5.5;
const USUAL_TEMPLATES = 40;
const FEWEST_TEMPLATES = 10;
/** Learned on simulated accounts that no reported figure comes from; the order of the three held on each of them. */
const NEW = 3.5;
const CHANGED = 3;
const MISMATCH = 3.5;
/** What is left of NEW in the second week: who got through the first is seldom bad by nature. */
const GROWN = 2;

/** Prior log odds that a template is a culprit. Source: docs/methods.md#prior-odds */
export function priorLogOdds({ isNew, grown, changed, mismatch, templates }: PriorFeatures): number {
  const age = isNew ? NEW : Math.log(USUAL_TEMPLATES / Math.max(FEWEST_TEMPLATES, templates));
  return BASE + age + (grown ? GROWN : 0) + (changed ? CHANGED : 0) + (mismatch ? MISMATCH : 0);
}
