import type { PolicySeverity } from '../../core/policy-finding.ts';
import type { QualityRating } from '../../core/quality-rating.ts';
import { negativeBinomialUpperTail, type NegativeBinomial } from '../negative-binomial.ts';

/** What speaks for looking at a template. */
export const REVIEW_SIGNS = ['verdict', 'rate', 'rating', 'pause', 'consent', 'policy'] as const;
/** `severity`: how bad it would be; `confidence`: how sure it is; both 0 to 1. */
export type ReviewSign = { kind: (typeof REVIEW_SIGNS)[number]; severity: number; confidence: number };

/** From this much on (severity times confidence) a template needs a look, or is worth an eye. */
export const REVIEW_WEIGHT = 0.4;
export const WATCH_WEIGHT = 0.15;

const RATING_SEVERITY: Record<QualityRating, number> = { GREEN: 0, YELLOW: 0.6, RED: 0.9, UNKNOWN: 0 };
const POLICY_SEVERITY: Record<PolicySeverity, number> = { high: 0.5, medium: 0.25, advisory: 0.1 };
/** A list of words can neither name nor clear a template. */
const POLICY_CONFIDENCE = 0.5;
const PAUSE_SEVERITY = 0.9;
/** People who never agreed are as bad as this when they are everybody. */
const CONSENT_SEVERITY = 0.7;
/** Eight times the expected rate is as bad as it gets; so many opt-outs draw every ratio to 1, so that a handful says little. */
const WORST_LIFT = 8;
const DRAWN = 2;

export type SignInput = {
  /** Of the latest verdict; null where it does not list the template. */
  probability: number | null;
  optOuts: number;
  /** Null where too little is known to expect anything. */
  expected: NegativeBinomial | null;
  rating: QualityRating;
  isPaused: boolean;
  /** Share of deliveries with known consent that went to people outside it, whether that breaks the topic's basis, and the
   *  share of deliveries whose consent is known. */
  consent: { outside: number; isBreach: boolean; known: number } | null;
  policy: PolicySeverity | null;
};

/** Signs with any weight, the weightiest first. Source: docs/methods.md#review-priority */
export function reviewSigns(input: SignInput): ReviewSign[] {
  const { probability, optOuts, expected, rating, isPaused, consent, policy } = input;
  const lift = expected === null ? 1 : (optOuts + DRAWN) / (expected.mean + DRAWN);
  const signs: ReviewSign[] = [
    { kind: 'verdict', severity: 1, confidence: probability ?? 0 },
    {
      kind: 'rate',
      severity: Math.min(1, Math.log(Math.max(1, lift)) / Math.log(WORST_LIFT)),
      confidence: expected === null ? 0 : 1 - negativeBinomialUpperTail(optOuts, expected),
    },
    { kind: 'rating', severity: RATING_SEVERITY[rating], confidence: 1 },
    { kind: 'pause', severity: isPaused ? PAUSE_SEVERITY : 0, confidence: 1 },
    {
      kind: 'consent',
      severity: consent?.isBreach === true ? CONSENT_SEVERITY * consent.outside : 0,
      confidence: consent?.known ?? 0,
    },
    {
      kind: 'policy',
      severity: policy === null ? 0 : POLICY_SEVERITY[policy],
      confidence: POLICY_CONFIDENCE,
    },
  ];
  return signs.filter((sign) => weightOf(sign) > 0).sort((a, b) => weightOf(b) - weightOf(a));
}

export function weightOf({ severity, confidence }: ReviewSign): number {
  return severity * confidence;
}

/**
 * What to look at first: the weightiest sign times the part that the template has in the account's traffic, in logarithms,
 * so that a tenth of the deliveries still counts for most of it. 0 to 1.
 * Source: docs/methods.md#review-priority
 */
export function reviewPriority(
  signs: readonly ReviewSign[],
  { deliveries, all }: { deliveries: number; all: number },
): number {
  const [first] = signs;
  if (first === undefined) return 0;
  const volume = all > 0 ? Math.log1p(deliveries) / Math.log1p(all) : 0;
  return weightOf(first) * Math.max(LEAST_VOLUME, volume);
}

/** What is paused is not sent, and still is to be looked at. */
const LEAST_VOLUME = 0.1;
