import { ANNOUNCED_TIMES } from '../../core/announcement.ts';
import type { EpochMs } from '../../core/time.ts';
import { NAMED_PROBABILITY, type Culprit, type Verdict } from '../verdict.ts';
import { announcedOf } from './announced-of.ts';
import { isLeftOut, type DecisionFact } from './decision.ts';
import type { Suspect } from './incident.ts';
import { LINE_DELIVERIES, LINE_OPT_OUTS, type IncidentRules } from './incident-rules.ts';
import { subjectOf } from './subject.ts';

/** What one verdict says about one subject. `probability`: that something is wrong with it; `warned`: as much of it as a
 *  warning goes by, less in a time that was announced; `excess`: opt-outs too many. */
export type Signal = {
  probability: number;
  warned: number;
  isOverLine: boolean;
  excess: number;
  since: EpochMs;
  suspects: Suspect[];
};

/**
 * What a verdict says, by subject; subjects it says nothing about are left out. `decisions`: the latest word on each
 * template. Source: docs/methods.md#incidents
 */
export function signalsOf(
  verdict: Verdict,
  { rules, decisions }: { rules: IncidentRules; decisions: ReadonlyMap<string, DecisionFact> },
): Map<string, Signal> {
  const signals = new Map<string, Signal>();
  const byTopic = new Map<string, Culprit[]>();
  for (const culprit of verdict.culprits) {
    if (isLeftOut(culprit, decisions.get(culprit.template.key), verdict.asOf)) continue;
    const subject = subjectOf(culprit);
    byTopic.set(subject, [...(byTopic.get(subject) ?? []), culprit]);
  }
  for (const [subject, culprits] of byTopic) signals.set(subject, topicSignal(culprits, verdict, rules));
  signals.set(subjectOf('account'), accountSignal(verdict, rules));
  return signals;
}

function topicSignal(culprits: readonly Culprit[], verdict: Verdict, rules: IncidentRules): Signal {
  const over = culprits.filter((culprit) => crosses(culprit, verdict, rules));
  const suspected = culprits.filter((culprit) => culprit.named || over.includes(culprit));
  const excess = suspected.reduce((sum, culprit) => sum + culprit.excess, 0);
  const onsets = (suspected.length > 0 ? suspected : culprits).map(({ since }) => since);
  const weights = culprits.map((culprit) => ({ culprit, probability: weighed(culprit, verdict) }));
  const needsMore = isAnnounced(subjectOf(culprits[0] ?? 'account'), verdict, rules);
  const warning = needsMore ? weights.filter(({ culprit }) => culprit.lift.low > ANNOUNCED_TIMES) : weights;
  return {
    probability: Math.max(...weights.map(({ probability }) => probability)),
    warned: Math.max(0, ...warning.map(({ probability }) => probability)),
    isOverLine: over.length > 0,
    excess,
    since: Math.min(...onsets),
    suspects: suspected.map(({ template, named, probability, excess: own, rate, expectedRate }) => {
      return { template, named, probability, excess: own, rate, expectedRate };
    }),
  };
}

/** A template that is as likely but stands behind a shift of the whole account is not what is wrong. */
function weighed({ named, probability }: Culprit, { outcome }: Verdict): number {
  if (named || outcome === 'insufficient-data' || probability < NAMED_PROBABILITY) return probability;
  return 0;
}

/** While the account is not known yet, the line is all there is; after that, what is usual for a template is no alarm. */
function crosses(culprit: Culprit, { outcome }: Verdict, { lineRate }: IncidentRules): boolean {
  const { rate, deliveries, optOuts, lift } = culprit;
  const isUnusual = outcome === 'insufficient-data' || lift.low > 1;
  return isUnusual && isMany({ deliveries, optOuts }) && rate >= lineRate;
}

/** Whether somebody announced this time of a subject. */
function isAnnounced(
  subject: string,
  { asOf }: Pick<Verdict, 'asOf'>,
  { announced }: Pick<IncidentRules, 'announced'>,
): boolean {
  return announcedOf(announced, { subject, from: asOf, to: asOf + 1 }).length > 0;
}

function accountSignal(verdict: Verdict, rules: IncidentRules): Signal {
  const { outcome, account, excess } = verdict;
  const { lineRate } = rules;
  // Where a template is named, it has the incident; where all is usual, so is the rate.
  const isOwn = outcome !== 'culprits' && outcome !== 'normal';
  const isWide = outcome === 'account-wide' || account.wide < NAMED_PROBABILITY;
  const probability = isWide ? account.wide : 0;
  const isHeld = isAnnounced(subjectOf('account'), verdict, rules) && account.shift <= ANNOUNCED_TIMES;
  return {
    probability,
    warned: isHeld ? 0 : probability,
    isOverLine: isOwn && isMany(account) && account.rate >= lineRate,
    excess: excess.optOuts,
    since: excess.since,
    suspects: [],
  };
}

function isMany({ deliveries, optOuts }: { deliveries: number; optOuts: number }): boolean {
  return deliveries >= LINE_DELIVERIES && optOuts >= LINE_OPT_OUTS;
}
