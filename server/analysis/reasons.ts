import { DAY_MS, type EpochMs } from '../core/time.ts';
import type { TemplateHistory } from '../core/template.ts';
import { topicAt } from './group.ts';
import type { AnalysisData } from './input.ts';
import { consentArms, type JudgedTemplate } from './judge-account.ts';
import { consentLift } from './mismatch.ts';
import { platformReason } from './platform-reason.ts';
import type { RatioInterval, Reason, TopicMismatchReason } from './verdict.ts';
import type { WindowTotals } from './window-totals.ts';

/** With fewer people outside consent than this share, their habits cannot be what makes a template stand out. */
const LEAST_SHARE_FOR_LIFT = 0.1;

export type ReasonInput = {
  data: AnalysisData;
  asOf: EpochMs;
  template: JudgedTemplate;
  history: TemplateHistory | null;
  /** Totals since the onset. */
  window: WindowTotals;
  /** Opt-outs to be expected of them. */
  expected: number;
  lift: RatioInterval;
  usualRatio: number;
};

/** Why a template is listed, most telling first: whom it reached, that it is new or changed, how far it is off, what the
 *  platform says of it, what its text seems to break. */
export function reasonsFor(input: ReasonInput): Reason[] {
  const { asOf, template, history, window, expected, lift } = input;
  const { age, reference, group } = template;
  const reasons: Reason[] = [];
  const mismatch = topicMismatch(input);
  if (mismatch) reasons.push(mismatch);
  if (age.isNew && age.addedAt !== null && age.known !== null) {
    reasons.push({
      kind: 'new-template',
      addedAt: age.addedAt,
      known: age.known,
      ageDays: (asOf - age.addedAt) / DAY_MS,
      addedBy: history?.addedBy ?? null,
      owner: history?.owner ?? null,
    });
  }
  if (age.changes.length > 0) reasons.push({ kind: 'changed-template', changes: age.changes });
  reasons.push({
    kind: 'rate-above-baseline',
    rate: rateOf(window.optOuts, window.deliveries),
    expectedRate: rateOf(expected, window.deliveries),
    optOuts: window.optOuts,
    expected,
    lift,
    reference: reference.kind,
    group,
  });
  const compared = platformReason(input.data, { template: template.key, asOf });
  if (compared !== null) reasons.push(compared);
  const findings = input.data.policy?.get(template.key) ?? [];
  if (findings.length > 0) reasons.push({ kind: 'policy', findings });
  return reasons;
}

/** Opt-outs per delivery; 0 without deliveries. */
export function rateOf(optOuts: number, deliveries: number): number {
  return deliveries > 0 ? optOuts / deliveries : 0;
}

/** Given when the share outside consent jumped, or when those people surely leave more often than is usual. */
function topicMismatch({
  data,
  asOf,
  template,
  window,
  usualRatio,
}: ReasonInput): TopicMismatchReason | null {
  const { deliveries, deliveriesOutside, deliveriesUnknown } = window;
  const arms = consentArms(window);
  const lift = consentLift(arms);
  const outsideShare = rateOf(deliveriesOutside, deliveries);
  const offends = lift !== null && lift.low > usualRatio && outsideShare >= LEAST_SHARE_FOR_LIFT;
  if (!template.mismatch && !offends) return null;
  const inside = Math.max(0, deliveries - deliveriesOutside - deliveriesUnknown);
  const topic = topicAt(data, template.key, asOf);
  return {
    kind: 'topic-mismatch',
    topic,
    basis: topic === null ? null : (data.topics.get(topic)?.basis ?? null),
    outsideShare,
    usualOutsideShare: template.usualOutsideShare,
    rateOutside: deliveriesOutside > 0 ? arms.outside.optOuts / deliveriesOutside : null,
    rateInside: inside > 0 ? arms.inside.optOuts / inside : null,
    lift,
    usualRatio,
    keep: inside,
    leaveOut: deliveriesOutside,
    unknown: deliveriesUnknown,
  };
}
