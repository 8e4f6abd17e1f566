import type { Generated } from 'kysely';
import type { DestinationTables } from './destination-tables.ts';
import type { IncidentTables } from './incident-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { MemberTables } from './member-tables.ts';
import type { ServiceTables } from './service-tables.ts';

/** Row types of the schema that the migrations make; `test/server/store/migrations.test.ts` holds the two together. */
export type Tables = MemberTables &
  ServiceTables &
  MailTables &
  DestinationTables &
  IncidentTables & {
    inbox: { id: Generated<number>; received_at: number; source: string; body: Uint8Array };
    inbox_pending: { priority: number; inbox_id: number; received_at: number };
    quarantine: { inbox_id: number; at: number; source: string; reason: string; detail: string | null };
    counter: { name: string; detail: string; day: number; n: number };
    identity: { hash: string; kind: number; value: Uint8Array };
    dimension: { kind: number; id: number; value: string };
    event: EventRow;
    identity_link: LinkRow;
    message: MessageRow;
    /** People with messages older than the cache holds. */
    veteran: { identity: string };
    rollup: RollupRow;
    opt_out: OptOutRow;
    suppression: SuppressionRow;
    epoch: { at: number; version: number; state: string };
    attribution: AttributionRow;
    opt_out_link: {
      id: string;
      fingerprint: string;
      identity: string;
      also: string | null;
      sealed: Uint8Array;
      template: string | null;
      topic: string | null;
      campaign: string | null;
      language: string | null;
      created_at: number;
      expires_at: number;
    };
    erasure: ErasureRow;
    template_day: TemplateDayRow;
  };

/** One minimised event. `occurred_at` in epoch ms; hashes are 16 characters of base64url. */
export type EventRow = {
  occurred_at: number;
  idem: string;
  contact: string;
  kind: number;
  message: string | null;
  template: number | null;
  topic: number | null;
  code: number | null;
  /** Further identities the same payload gave this person, comma-separated hashes. */
  also: string | null;
  data: string | null;
  received_at: number;
  inbox_id: number;
};

/** Primary key of the event log; pages of it follow this order. */
export type EventKey = Pick<EventRow, 'occurred_at' | 'idem' | 'contact'>;

/** Identities `a` and `b` name one person: seen together (kind 0; `moved_at` is 0, or the rotation that says so), or one
 *  became the other at `moved_at` (kind 1 as the old one sees it, 2 as the new one does). */
export type LinkRow = {
  a: string;
  b: string;
  kind: number;
  moved_at: number;
  first_at: number;
  last_at: number;
};

/** The merged facts of one message; `day` is the UTC day of `first_at`, its earliest fact. */
export type MessageRow = {
  day: number;
  hash: string;
  identity: string;
  first_at: number;
  sent_at: number | null;
  delivered_at: number | null;
  read_at: number | null;
  failed_at: number | null;
  fail_code: number | null;
  link_rank: number;
  link_order: string;
  template: number;
  topic: number;
  campaign: number;
  number: number;
  consent_class: number;
};

export type RollupRow = {
  clock: number;
  bucket: number;
  template: number;
  consent_class: number;
  measure: number;
  code: number;
  n: number;
};

export type OptOutRow = {
  identity: string;
  key: string;
  at: number;
  channel: string;
  scope: string;
  topic: number;
  reason: string;
  rule: string;
  confidence: number;
  standing: number;
  repeats: number;
  message: string | null;
  template: number;
  /** Id of the business number that sent the message; 0: not known. */
  number: number;
  consent_class: number;
  sent_at: number | null;
  delivered_at: number | null;
  candidates: string;
};

export type SuppressionRow = {
  identity: string;
  scope: string;
  topic: number;
  since: number;
  active: number;
  provisional: number;
  seq: number;
};

export type AttributionRow = {
  epoch: number;
  at: number;
  opt_out: string;
  message: string;
  template_key: string;
  consent_class: number;
  weight: number;
};

/** A name (`hash`: of an identity, or of a message as `erasedMessage` makes it) whose events with `at` in `[from_at, to_at)`
 *  were erased at `erased_at`; `secret`: sealed, null once nothing late can come any more. */
export type ErasureRow = {
  hash: string;
  from_at: number;
  to_at: number;
  erased_at: number;
  secret: Uint8Array | null;
};

/** The platform's counts for a template and UTC day, by product; `clicks`: JSON, by button. Never rebuilt: see migration 0007. */
export type TemplateDayRow = {
  template_id: string;
  day: number;
  product: string;
  waba: string;
  polled_at: number;
  sent: number | null;
  delivered: number | null;
  read: number | null;
  clicks: string;
};

/** Text columns; every other column is an integer or a blob. The bulk statements need to know. */
export const TEXT_COLUMNS: ReadonlySet<string> = new Set([
  'name',
  'value',
  'holder',
  'detail',
  'hash',
  'idem',
  'contact',
  'message',
  'also',
  'data',
  'a',
  'b',
  'identity',
  'link_order',
  'key',
  'channel',
  'scope',
  'reason',
  'rule',
  'candidates',
  'opt_out',
  'template_key',
  'template_id',
  'product',
  'waba',
  'clicks',
]);

/** Tables that `replay` rebuilds from the event log. */
export const DERIVED_TABLES = [
  'identity_link',
  'message',
  'rollup',
  'opt_out',
  'suppression',
  'epoch',
  'attribution',
] as const;
