import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { Culprit } from '../verdict.ts';
import { isWorse } from './is-worse.ts';

/** A person's word on a template that was named. `one-off`: this spike is to be left alone; `new-normal`: people leave after it
 *  at about this rate from now on; `undecided` takes an earlier word back. */
export const DECISIONS = ['confirmed', 'one-off', 'new-normal', 'undecided'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The word as it was taken in. `rate`: opt-outs per delivery of the template then, null where nobody told. */
export type DecisionFact = {
  at: EpochMs;
  /** Key of the template as of `at`. */
  template: string;
  incident: string | null;
  decision: Decision;
  rate: number | null;
  by: string | null;
};

/** By then the template's own rate has been learned. */
const NEW_NORMAL_MS = 28 * DAY_MS;

/**
 * Whether a template is left out of incidents by the latest word on it. A one-off is the spike that began before the
 * word; the new normal lasts four weeks, while the rate is not half as much again and ten opt-outs beyond the one that was
 * declared normal. Source: docs/methods.md#incidents
 */
export function isLeftOut(
  culprit: Pick<Culprit, 'since' | 'rate' | 'deliveries' | 'optOuts'>,
  decision: DecisionFact | undefined,
  asOf: EpochMs,
): boolean {
  switch (decision?.decision) {
    case 'one-off':
      return culprit.since <= decision.at;
    case 'new-normal': {
      if (asOf - decision.at >= NEW_NORMAL_MS) return false;
      return !isWorse(culprit.optOuts, (decision.rate ?? culprit.rate) * culprit.deliveries);
    }
    case 'confirmed':
    case 'undecided':
    case undefined:
      return false;
  }
}

/** The latest word on each template, in whatever order they come. */
export function latestDecisions(facts: readonly DecisionFact[]): Map<string, DecisionFact> {
  return latestBy(facts, ({ template }) => template);
}

/** The latest fact of each key; ties by what they say, never by arrival. */
export function latestBy(
  facts: readonly DecisionFact[],
  keyOf: (fact: DecisionFact) => string,
): Map<string, DecisionFact> {
  const latest = new Map<string, DecisionFact>();
  for (const fact of facts) {
    const known = latest.get(keyOf(fact));
    if (known === undefined || isLater(fact, known)) latest.set(keyOf(fact), fact);
  }
  return latest;
}

function isLater(fact: DecisionFact, known: DecisionFact): boolean {
  return fact.at > known.at || (fact.at === known.at && orderOf(fact) > orderOf(known));
}

function orderOf({ decision, incident, by, rate }: DecisionFact): string {
  return JSON.stringify([decision, incident, by, rate]);
}
