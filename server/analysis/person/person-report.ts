import type { ConsentClassName } from '../../core/consent-class.ts';
import type { EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';
import type { SendJudgement } from '../practice/judge-send.ts';

/** Everything known of one person, for themselves. Instants in epoch ms. `record` holds every event of the log about them;
 *  the other lists are what follows from it. */
export type PersonReport = {
  /** When it was made. */
  at: EpochMs;
  identities: PersonIdentity[];
  consents: PersonConsent[];
  messages: PersonMessage[];
  optOuts: PersonOptOut[];
  /** What must not be sent to them now. */
  suppressions: { scope: string; topic: string | null; since: EpochMs; provisional: boolean }[];
  disclosures: Disclosure[];
  /** Bodies as they were received that name the person, and those of which nobody can say. */
  bodies: { naming: number; unjudged: number };
  record: RecordedEvent[];
};

/** `value` null: it was not kept. `from` and `until` null: always. */
export type PersonIdentity = {
  kind: 'phone' | 'bsuid' | 'external';
  value: string | null;
  from: EpochMs | null;
  until: EpochMs | null;
};

/** `recordedAt`: when it came in, which may be long after it was given. */
export type PersonConsent = {
  at: EpochMs;
  recordedAt: EpochMs;
  topic: string;
  action: 'grant' | 'withdraw';
  source: string | null;
  wording: string | null;
  evidence: string | null;
  actor: string | null;
  expiresAt: EpochMs | null;
};

/** One message to the person. `number`: its place in the list, which the record refers to. */
export type PersonMessage = {
  number: number;
  template: NamedTemplate | null;
  /** A conversation, not a template. */
  service: boolean;
  topic: string | null;
  /** Legal ground declared for the topic when it was sent. */
  basis: string | null;
  campaign: string | null;
  phoneNumberId: string | null;
  /** When it was sent, or the earliest that is known of it. */
  at: EpochMs;
  sentAt: EpochMs | null;
  deliveredAt: EpochMs | null;
  readAt: EpochMs | null;
  failedAt: EpochMs | null;
  failCode: number | null;
  /** What held when it was sent. */
  consentClass: ConsentClassName;
  /** The agreement it rested on; `recordedLater`: it came in only after the send. */
  grant: { at: EpochMs; recordedAt: EpochMs; recordedLater: boolean } | null;
  /** The first agreement to its topic after the send, where it rested on none. */
  grantedLaterAt: EpochMs | null;
  /** How it stands to the person's opt-outs; null: no opt-out touches it. */
  afterOptOut: { kind: SendJudgement['kind']; since: EpochMs | null } | null;
};

export type PersonOptOut = {
  at: EpochMs;
  channel: string;
  scope: string;
  topic: string | null;
  reason: string;
  /** How it was recognised, and how surely, in percent. */
  rule: string;
  confidence: number;
  standing: 'waiting' | 'counted' | 'undone';
  repeats: number;
  /** Templates it is put down to; shares 0 to 1. */
  templates: { template: NamedTemplate; share: number; exact: boolean }[];
};

/** Somebody read data that this person was in, or may have been in (`sure` false). */
export type Disclosure = { at: EpochMs; actor: string; action: string; sure: boolean };

/** One event of the log. `message`: number of the message it is about. `details`: whatever else is stored of it. */
export type RecordedEvent = {
  at: EpochMs;
  recordedAt: EpochMs;
  kind: string;
  message: number | null;
  template: NamedTemplate | null;
  topic: string | null;
  details: Record<string, string | number | boolean>;
};
