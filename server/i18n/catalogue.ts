import type { Outcome } from '../analysis/verdict.ts';
import type { AnnouncedKind } from '../core/announcement.ts';
import type { OptOutChannel, OptOutReason } from '../core/event.ts';
import type { PolicyRuleId } from '../core/policy-finding.ts';
import type { TemplateChange } from '../core/template.ts';
import type { Format } from './format.ts';

/** A sentence with its numbers and names still to be filled in. */
export type Sentence<Parts> = (format: Format, parts: Parts) => string;

/** The reasons of blocks that the platform documents. */
export type BlockReason =
  | 'NO_LONGER_NEEDED'
  | 'NO_REASON'
  | 'NO_REASON_GIVEN'
  | 'NO_SIGN_UP'
  | 'OFFENSIVE_MESSAGES'
  | 'OTHER'
  | 'OTP_DID_NOT_REQUEST'
  | 'SPAM'
  | 'UNKNOWN_BLOCK_REASON';

/** Every text for people, in one language. A language that lacks one does not compile. */
export type Catalogue = {
  outcome: Record<Exclude<Outcome, 'culprits'>, string> & {
    /** `certain`: every opt-out counted answered a message of a named template. */
    culprits: Sentence<{ names: string[]; certain: boolean }>;
  };
  /** Heading of the verdict: the instant it stands for. */
  asOf: Sentence<{ at: number }>;
  excess: Sentence<{ excess: number; since: number; optOuts: number; expected: number }>;
  /** An account without an excess. */
  account: Sentence<{ rate: number; expectedRate: number; optOuts: number; since: number }>;
  column: {
    template: string;
    probability: string;
    share: string;
    excess: string;
    rate: string;
    usual: string;
    since: string;
  };
  /** A share of the excess with its 95 % interval, short. */
  shareWithin: Sentence<{ share: number; low: number; high: number }>;
  heading: {
    suspects: string;
    reasons: string;
    advice: string;
    rivals: string;
    data: string;
    channels: string;
    statedReasons: string;
  };
  /** Name of the share of messages whose template is not known, and of a template without a name. */
  unlinked: string;
  unnamed: string;
  reason: {
    newTemplate: Sentence<{
      addedAt: number;
      ageDays: number;
      addedBy: string | null;
      owner: string | null;
      sure: boolean;
    }>;
    changed: Record<TemplateChange['kind'], Sentence<{ at: number; from: string | null; to: string | null }>>;
    outsideConsent: Sentence<{
      topic: string | null;
      share: number;
      usual: number;
      basis: 'consent' | 'unset' | 'other';
      basisName: string;
    }>;
    leaveMoreOften: Sentence<{
      rateOutside: number;
      rateInside: number;
      times: number;
      low: number;
      high: number;
    }>;
    rate: Sentence<{
      rate: number;
      expectedRate: number;
      times: number;
      low: number;
      high: number;
      reference: 'own' | 'group';
    }>;
    without: Sentence<{ rateWithout: number; expectedRateWithout: number }>;
    /** `why`: the main reason of blocks, from `blockReason` or in the platform's own word; null where it gave none. */
    platform: Sentence<{ days: number; other: string; blockedMore: boolean; why: string | null }>;
    /** `text` and `values`: names of rules, from `policyRule`; one of them may be empty. */
    policy: Sentence<{ text: string[]; values: string[] }>;
  };
  advice: Sentence<{ name: string; keep: number; leaveOut: number; unknown: number }>;
  /** What members announced in advance. `what`: its kind and its note; `widens`: what that means for alerts. */
  announced: {
    kind: Record<AnnouncedKind, string>;
    sentence: Sentence<{ what: string; topic: string | null; from: number; to: number }>;
    widens: Sentence<{ times: number }>;
  };
  rival: {
    accountWide: Sentence<{ probability: number; shift: number; since: number }>;
    errorBurst: Sentence<{ optOuts: number; from: number; to: number }>;
    feedGap: Sentence<{ from: number; to: number; usualDeliveries: number }>;
    providerOutage: Sentence<{
      from: number;
      to: number;
      failed: number;
      share: number;
      usualShare: number;
    }>;
    /** `name`: the template it is about, null = all. */
    freshImport: Sentence<{ name: string | null; since: number; share: number; usualShare: number }>;
    /** `median`: how many times as often people leave who got `least` or more in seven days. */
    frequencyPressure: Sentence<{
      perWeek: number;
      usualPerWeek: number;
      perMonth: number;
      usualPerMonth: number;
      least: number;
      median: number;
      low: number;
      high: number;
      explains: { name: string; share: number }[];
    }>;
    unlinked: Sentence<{ share: number }>;
    immature: Sentence<{ since: number; matured: number }>;
    busyTemplate: Sentence<{ name: string; beside: string; shared: number }>;
  };
  data: {
    basis: Sentence<{ deliveries: number; optOuts: number; days: number }>;
    attributed: Sentence<{ share: number }>;
    unlinked: Sentence<{ share: number }>;
    unknownConsent: Sentence<{ share: number }>;
    inferred: Sentence<{ share: number }>;
    held: Sentence<{ optOuts: number }>;
    young: Sentence<{ days: number }>;
    complete: string;
    falseNames: Sentence<{ names: number; expected: number }>;
  };
  /** Why people block, by the platform's word, as the end of a sentence after a colon. */
  blockReason: Record<BlockReason, string>;
  /** What is wrong, as the end of a sentence. */
  policyRule: Record<PolicyRuleId, string>;
  channel: Record<OptOutChannel, string>;
  statedReason: Record<OptOutReason, string>;
};
