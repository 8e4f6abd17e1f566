import { LEAST_EXPECTED, LEAST_HISTORY_DAYS } from '../core/least-data.ts';
import { NAMED_PROBABILITY, type Outcome } from './verdict.ts';

export type OutcomeInput = {
  /** Expected opt-outs of the last seven days. */
  expected: number;
  historyDays: number;
  /** Opt-outs each group's rate was learned from. */
  groupOptOuts: readonly number[];
  /** Whether any template is named, given the account's shift. */
  anyNamed: boolean;
  /** Probability of an account-wide shift. */
  wide: number;
  /** Whether the account's total is beyond its own predictive bound. */
  aboveBound: boolean;
};

/** Of a group whose rate can stand for a young account. */
const LEAST_GROUP_OPT_OUTS = 10;

/** The outcome of an analysis; the first rule that matches wins. Source: docs/methods.md#outcome */
export function outcomeOf(input: OutcomeInput): Outcome {
  const learned = input.groupOptOuts.some((optOuts) => optOuts >= LEAST_GROUP_OPT_OUTS);
  if (input.expected < LEAST_EXPECTED) return 'insufficient-data';
  if (input.historyDays < LEAST_HISTORY_DAYS && !learned) return 'insufficient-data';
  if (input.anyNamed) return 'culprits';
  if (input.wide > NAMED_PROBABILITY) return 'account-wide';
  return input.aboveBound ? 'no-clear-culprit' : 'normal';
}

/** A template is named at one half, and under a probable account-wide shift only when it is that given the shift too. */
export function reachesName(
  template: { probability: number; probabilityGivenWide: number },
  wide: number,
): boolean {
  const beyondShift = wide <= NAMED_PROBABILITY || template.probabilityGivenWide >= NAMED_PROBABILITY;
  return template.probability >= NAMED_PROBABILITY && beyondShift;
}
