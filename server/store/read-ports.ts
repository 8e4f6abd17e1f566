import type { EpochMs } from '../core/time.ts';
import type { AnnouncementStore } from './announcement-ports.ts';
import type { AudienceStore } from './audience-ports.ts';
import type { DestinationStore } from './destination-ports.ts';
import type { Incidents } from './incident-ports.ts';
import type { OutboxStore, RecipientStore } from './mail-ports.ts';
import type { OptOutLinkStore } from './opt-out-link-ports.ts';
import type { PlatformStore } from './platform-ports.ts';
import type { ShareStore } from './share-ports.ts';
import type { EventRow } from './tables.ts';

/** What an API token or a member may do. None includes another, but that `admin` may `review`. */
export const TOKEN_SCOPES = ['ingest', 'read', 'suppress', 'review', 'admin', 'privacy'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A token as kept: `hash` is SHA-256 of the whole token in hexadecimal, the token itself is never stored. */
export type ApiToken = {
  id: string;
  name: string;
  hash: string;
  scopes: TokenScope[];
  createdAt: EpochMs;
  revokedAt: EpochMs | null;
};

export interface TokenStore {
  /** Errors: `conflict` when the id is taken. */
  create(token: Omit<ApiToken, 'revokedAt'>): Promise<void>;
  /** All tokens, revoked ones too, oldest first. */
  list(): Promise<ApiToken[]>;
  find(id: string): Promise<ApiToken | null>;
  /** False when there is no such token or it was revoked before; the first revocation keeps its instant. */
  revoke(id: string, at: EpochMs): Promise<boolean>;
}

/** Who did what to which thing; `detail` holds counts and limits, never a person's data. */
export type AuditEntry = {
  at: EpochMs;
  actor: string;
  action: string;
  subject: string | null;
  detail: Record<string, string | number | boolean | null>;
};

/** Sensitive reads and decisions, kept for good. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  latest(limit: number): Promise<AuditEntry[]>;
  /** From an instant on, oldest first. */
  since(from: EpochMs): Promise<AuditEntry[]>;
}

/** One line of the change feed. `value` is the sealed identity, null when the person's data was erased. */
export type SuppressionEntry = {
  seq: number;
  identity: string;
  /** 0 phone, 1 user id of the platform, 2 the sender's own id; null with `value`. */
  kind: number | null;
  value: Uint8Array | null;
  /** `marketing`, `all`, `topic`, or `except`: the named topic is taken out of a wider stop. */
  scope: string;
  topic: string | null;
  since: EpochMs;
  active: boolean;
  provisional: boolean;
};

/** A stop in force, by the hash of the name it holds for. */
export type SuppressionInForce = Pick<
  SuppressionEntry,
  'identity' | 'scope' | 'topic' | 'since' | 'provisional'
>;

export interface SuppressionStore {
  /** Entries whose number is greater than `after`, in the order of their last change, at most `limit` (up to 1,000). */
  page(after: number, limit: number): Promise<SuppressionEntry[]>;
  /** Number of the latest change, 0 before the first. */
  last(): Promise<number>;
  /** What is in force for these identities. */
  of(identities: readonly string[]): Promise<SuppressionInForce[]>;
}

/** An ambiguous stop that a person has to decide; `template`: id of the alias of the message it answered, 0
 *  when that is not known. */
export type WaitingReview = {
  identity: string;
  key: string;
  at: EpochMs;
  rule: string;
  channel: string;
  confidence: number;
  template: number;
};

export interface ReviewStore {
  /** The oldest waiting ones and how many wait altogether. */
  waiting(limit: number): Promise<{ reviews: WaitingReview[]; total: number }>;
  /** Whether there is such an opt-out, decided or not: a decision may be changed later. */
  exists(identity: string, key: string): Promise<boolean>;
}

/** Counts of one template alias since an instant. */
export type TemplateCount = { template: number; deliveries: number; optOuts: number };

/** The registry's events with the names of their dimensions, and recent counts, as of one state of the database. */
export type TemplateRows = {
  events: EventRow[];
  /** Names by dimension kind and id. */
  names: Map<number, Map<number, string>>;
  counts: TemplateCount[];
};

export interface TemplateReadStore {
  /** `since`: counts from the bucket that holds it. Opt-outs are those that answered a message of the template. */
  load(since: EpochMs): Promise<TemplateRows>;
  /** First instant (a bucket's start) at which a message of each alias was seen; aliases without any are left out. */
  firstMessages(templates: readonly number[]): Promise<Map<number, EpochMs>>;
}

/** A verdict as stored; `body` is the JSON text that `analyse --json` prints. */
export type PublishedVerdict = {
  asOf: EpochMs;
  computedAt: EpochMs;
  version: number;
  outcome: string;
  body: string;
};

export interface VerdictReadStore {
  latest(): Promise<PublishedVerdict | null>;
  /** The last one about an instant at or before this one. */
  upTo(asOf: EpochMs): Promise<PublishedVerdict | null>;
  /** The one stored for this instant; else the last one of its quarter of an hour, which took the place of those before it
   *  that said nothing new; else the last one of the quarter of an hour before this instant. */
  at(asOf: EpochMs): Promise<PublishedVerdict | null>;
}

/** An accepted body that could not be read, or not wholly; `detail` names the place, never a value. */
export type QuarantinedRow = {
  id: number;
  at: EpochMs;
  source: string;
  reason: string;
  detail: string | null;
};

export interface QuarantineStore {
  /** Rows with a greater id than `after`, at most `limit`. */
  list(after: number, limit: number): Promise<QuarantinedRow[]>;
  /** Makes a row pending again. Errors: `not-found`; `conflict` when its body is no longer kept. */
  replay(id: number): Promise<void>;
}

/** The last run of a job. */
export type LastRun = {
  job: string;
  period: string;
  state: string;
  claimedAt: EpochMs;
  finishedAt: EpochMs | null;
};

/** How well the data comes in. Counts over `since..`; the days of counters are UTC. */
export type DataHealth = {
  pending: { count: number; oldestAt: EpochMs | null };
  quarantined: number;
  drops: { reason: string; detail: string; n: number }[];
  /** Deliveries, those whose template is unknown, and those of messages without an id; service conversations are in none. */
  deliveries: { total: number; unlinked: number; inferred: number };
  /** Arrival of the last webhook among the last 100,000 bodies that are kept. */
  lastWebhookAt: EpochMs | null;
  jobs: LastRun[];
};

export interface HealthStore {
  /** Whether the schema is the one this program was made for. Errors: whatever the database says when it cannot answer. */
  schemaIsCurrent(): Promise<boolean>;
  data(since: EpochMs): Promise<DataHealth>;
}

/** What people have set in the service itself. */
export interface PreferenceStore {
  /** Null when nothing was set. */
  sensitivity(): Promise<string | null>;
  setSensitivity(value: string): Promise<void>;
  /** Up to which instant a person has looked at what was sent after opt-outs, by key of the template. */
  lateSendsSeen(): Promise<Map<string, EpochMs>>;
  /** Null: nobody has looked. */
  setLateSendsSeen(template: string, until: EpochMs | null): Promise<void>;
  /** Until when a named template without an incident is put off, by its key; the instant may have passed. */
  culpritsPutOff(): Promise<Map<string, EpochMs>>;
  /** Null: not put off. */
  putCulpritOff(template: string, until: EpochMs | null): Promise<void>;
}

/** The stores behind the HTTP interface. */
export type ReadStores = {
  tokens: TokenStore;
  audit: AuditStore;
  suppressions: SuppressionStore;
  reviews: ReviewStore;
  templates: TemplateReadStore;
  verdicts: VerdictReadStore;
  quarantine: QuarantineStore;
  health: HealthStore;
  preferences: PreferenceStore;
  shares: ShareStore;
  announcements: AnnouncementStore;
  optOutLinks: OptOutLinkStore;
  platform: PlatformStore;
  incidents: Incidents;
  audience: AudienceStore;
  recipients: RecipientStore;
  outbox: OutboxStore;
  destinations: DestinationStore;
};
