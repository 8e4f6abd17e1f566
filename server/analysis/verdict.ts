import type { PolicyFinding } from '../core/policy-finding.ts';
import type { TemplateChange } from '../core/template.ts';
import type { EpochMs } from '../core/time.ts';

/** Every template from this probability on is listed; from the next it is named; from the last it is mailed. */
export const LISTED_PROBABILITY = 0.01;
export const NAMED_PROBABILITY = 0.5;
export const MAILED_PROBABILITY = 0.8;

/** First match wins, in this order. */
export const OUTCOMES = [
  'insufficient-data',
  'culprits',
  'account-wide',
  'no-clear-culprit',
  'normal',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A template as people know it; `key` as in `TemplateHistory`. */
export type NamedTemplate = { key: string; id: string | null; name: string | null; language: string | null };

export type Interval = { low: number; high: number };

/** Median and 95 % interval of a ratio; 1 = no change. */
export type RatioInterval = { low: number; median: number; high: number };

/** Why a template is listed, in numbers; the words are rendered elsewhere. */
export type Reason =
  | {
      kind: 'new-template';
      addedAt: EpochMs;
      /** How the instant is known: given by the source, seen in a registry event, or from the first evidence. */
      known: 'given' | 'announced' | 'evidence';
      /** Whole and part days from being added to the analysed instant. */
      ageDays: number;
      addedBy: string | null;
      owner: string | null;
    }
  | { kind: 'changed-template'; changes: TemplateChange[] }
  | TopicMismatchReason
  | {
      kind: 'rate-above-baseline';
      rate: number;
      expectedRate: number;
      optOuts: number;
      expected: number;
      lift: RatioInterval;
      /** What it is compared with: its own past, or its group because it was first delivered within 7 days. */
      reference: 'own' | 'group';
      group: string;
    }
  | {
      kind: 'policy';
      /** Each rule once for the text and once for values, gravest first; evidence beside the numbers, never proof. */
      findings: Pick<PolicyFinding, 'rule' | 'severity' | 'source'>[];
    }
  | PlatformReason;

/** What the platform says when asked to compare a template with a usual one; it gives an order and never a rate. */
export type PlatformReason = {
  kind: 'platform-comparison';
  at: EpochMs;
  /** Days back from `at` that it is about. */
  windowDays: number;
  other: NamedTemplate;
  blockedMore: boolean;
  /** The platform's word for the main reason of blocks, null where it gave none. */
  blockReason: string | null;
};

export type TopicMismatchReason = {
  kind: 'topic-mismatch';
  topic: string | null;
  /** Legal basis of the topic (consent, contract, legitimate-interest), null when unset. */
  basis: string | null;
  /** Share of deliveries since the onset to people outside consent, and what it usually is. */
  outsideShare: number;
  usualOutsideShare: number;
  /** Opt-outs per delivery outside and inside consent; null without deliveries. */
  rateOutside: number | null;
  rateInside: number | null;
  /** How many times as often people outside consent leave; null when an arm is empty. */
  lift: RatioInterval | null;
  /** The same over the whole account in ordinary times. */
  usualRatio: number;
  /** Deliveries since the onset: granted, outside consent, of unknown consent. */
  keep: number;
  leaveOut: number;
  unknown: number;
};

export type Culprit = {
  template: NamedTemplate;
  probability: number;
  /** The probability before its opt-outs were looked at: of being new, changed or sent outside consent. */
  priorProbability: number;
  /** Whether it reached the probability at which it is named, also given the account's shift. */
  named: boolean;
  /** Its part of the account's excess, 0 to 1, and the 95 % interval of it given that it is a culprit. */
  share: number;
  shareInterval: Interval;
  /** Opt-outs above the usual since the onset: of a named one as it is, of another weighed with the probability that there
   *  is an excess at all, so that doubtful templates do not claim opt-outs. */
  excess: number;
  /** 95 % interval of the excess given that it is a culprit. */
  excessInterval: Interval;
  lift: RatioInterval;
  /** Onset: start of the window that explains the template best, or its first delivery when that is later. */
  since: EpochMs;
  /** Of this template since the onset. */
  deliveries: number;
  optOuts: number;
  /** Of these, those that answered a message of it, so that nothing had to be inferred. */
  exactOptOuts: number;
  rate: number;
  expectedRate: number;
  /** Account rate over the same time, with the template, without it, and what was to be expected without it. */
  accountRate: number;
  rateWithout: number;
  expectedRateWithout: number;
  addedAt: EpochMs | null;
  firstDeliveredAt: EpochMs | null;
  addedBy: string | null;
  owner: string | null;
  category: string | null;
  topic: string | null;
  reasons: Reason[];
};

/** Explanations that stand beside the suspects. */
export type Rival =
  | { kind: 'account-wide-shift'; probability: number; shift: number; since: EpochMs }
  | { kind: 'error-burst'; optOuts: number; from: EpochMs; to: EpochMs }
  | { kind: 'feed-gap'; from: EpochMs; to: EpochMs; hours: number; usualDeliveries: number }
  /** `share`: of the messages delivered or failed in the stretch, those that failed. */
  | {
      kind: 'provider-outage';
      from: EpochMs;
      to: EpochMs;
      hours: number;
      failed: number;
      share: number;
      usualShare: number;
    }
  /** `share`: of the deliveries since then (of a named template; null = of all), those to people who had got nothing in the
   *  four weeks before the last seven days; `usualShare`: the same a week before. Both of a sample of people. */
  | {
      kind: 'fresh-import';
      template: NamedTemplate | null;
      since: EpochMs;
      share: number;
      usualShare: number;
    }
  /** Messages per person reached, in the last 7 and 30 days and before, and how many times as often those leave who got
   *  `least` or more in seven days; `explains`: the part of a named template's excess, null when too little is known. */
  | {
      kind: 'frequency-pressure';
      perWeek: number;
      usualPerWeek: number;
      perMonth: number;
      usualPerMonth: number;
      least: number;
      ratio: RatioInterval;
      /** By messages in seven days; `ratio` to the class most deliveries usually are in, null when the data say nothing. */
      curve: {
        least: number;
        most: number | null;
        deliveries: number;
        optOuts: number;
        ratio: RatioInterval | null;
      }[];
      explains: { template: NamedTemplate; share: number | null }[];
    }
  | { kind: 'unlinked'; share: number }
  /** `matured`: share of the opt-outs to be expected from the deliveries since then that can have come by now. */
  | { kind: 'immature'; since: EpochMs; matured: number }
  /** `shared`: share of a named template's context-free opt-outs that this one had reached as well. */
  | {
      kind: 'busy-template';
      template: NamedTemplate;
      beside: NamedTemplate;
      shared: number;
      optOuts: number;
    };

/** What the verdict rests on; the last seven days unless said otherwise. */
export type DataSummary = {
  /** Share of opt-outs attributed to a template, null without opt-outs. */
  attributed: number | null;
  /** Share of deliveries whose template is unknown, and to people whose consent is unknown; null without any. */
  unlinked: number | null;
  unknownConsent: number | null;
  /** Share of deliveries whose message has no id, so that no reply can name it; null without any. */
  inferred: number | null;
  deliveries: number;
  optOuts: number;
  expected: number;
  byChannel: { channel: string; optOuts: number }[];
  byReason: { reason: string; optOuts: number }[];
  /** Late-found platform opt-outs (131050): counted, and held back because they came in a burst. */
  errorOptOuts: number;
  heldErrorOptOuts: number;
  templates: number;
  historyDays: number;
  /** Epoch of the learned state, null before the first. */
  epoch: EpochMs | null;
};

/** The account since `Verdict.excess.since`: opt-outs per delivery, the expected one, the common shift. */
export type AccountSummary = {
  rate: number;
  expectedRate: number;
  deliveries: number;
  optOuts: number;
  expected: number;
  shift: number;
  /** Probability that the shift is at least 1.5. */
  wide: number;
};

/** The one value that dashboard, report and mail render. Instants are epoch ms. */
export type Verdict = {
  asOf: EpochMs;
  outcome: Outcome;
  /** Opt-outs of the account above the expected since the spike began. */
  excess: { optOuts: number; since: EpochMs };
  /** Templates with a probability of at least 0.01, highest first. */
  culprits: Culprit[];
  /** How many of the named can be expected to be innocent: the sum of one minus their probabilities. */
  expectedFalseNames: number;
  rivals: Rival[];
  data: DataSummary;
  account: AccountSummary;
};
