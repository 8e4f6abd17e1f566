import type { TemplateDay } from '../core/template-day.ts';
import type { EpochMs } from '../core/time.ts';
import type {
  ErasureRow,
  EventKey,
  EventRow,
  LinkRow,
  MessageRow,
  OptOutRow,
  RollupRow,
  SuppressionRow,
} from './tables.ts';

export type { ErasureRow, EventKey, EventRow, LinkRow, MessageRow, OptOutRow, RollupRow, SuppressionRow };

/** An identity and its encrypted value. */
export type IdentityRow = { hash: string; kind: number; value: Uint8Array };

/** Those who left: few, and asked for at every change of a message. All identities of people with a stored opt-out, the
 *  messages those answered, and identities with a suppression. */
export type Leavers = { identities: Set<string>; messages: Set<string>; suppressed: Set<string> };

/** Key of a message row. */
export type MessageKey = { day: number; hash: string };

/** What applying a batch of events reads and writes; bound to one transaction. Lists may hold thousands of entries. */
export interface ApplyStore {
  /** Ids of names in a dimension, making those that are missing. Names are kept verbatim. */
  dimensionIds(kind: number, names: readonly string[]): Promise<Map<string, number>>;
  /** Name of every id of a dimension. */
  dimensionNames(kind: number): Promise<Map<number, string>>;
  /** Appends to the event log; says for each row whether it was new. Rows must have distinct keys. */
  insertEvents(rows: readonly EventRow[]): Promise<boolean[]>;
  /** Every registry event (kinds below 10), in no particular order. */
  registryEvents(): Promise<EventRow[]>;
  /** Every person fact (kinds 10 to 19) about these identities. */
  personEvents(identities: readonly string[]): Promise<EventRow[]>;
  /** Everybody with a stop on record, or only those whose stop hangs on what templates and topics are. */
  stopContacts(openOnly: boolean): Promise<string[]>;
  /** Everybody with a stop that names one of these template ids. */
  stopContactsNaming(templates: ReadonlySet<number>): Promise<string[]>;
  /** Links from these identities to others. */
  linksOf(identities: readonly string[]): Promise<LinkRow[]>;
  putLinks(rows: readonly LinkRow[]): Promise<void>;
  /** Which of these identities were seen before. */
  knownIdentities(hashes: readonly string[]): Promise<Set<string>>;
  /** Keeps the encrypted values of identities; those already kept stay as they are. */
  putIdentities(rows: readonly IdentityRow[]): Promise<void>;
  /** UTC days that the message cache holds. */
  messageDays(): Promise<number[]>;
  hashesOfDay(day: number): Promise<string[]>;
  messages(keys: readonly MessageKey[]): Promise<MessageRow[]>;
  /** Messages of these identities on the days `fromDay..toDay`. */
  messagesOf(identities: readonly string[], fromDay: number, toDay: number): Promise<MessageRow[]>;
  /** UTC days on which messages of these template ids (null = of all) began. */
  daysOfTemplates(templates: readonly number[] | null): Promise<number[]>;
  /** One page of a day's messages in key order, after the hash `after`. */
  messagesOfDay(day: number, after: string, limit: number): Promise<MessageRow[]>;
  /** Stores messages; `unmoved`: further ones that are stored already, with the same day and identity. */
  putMessages(rows: readonly MessageRow[], unmoved: readonly MessageRow[]): Promise<void>;
  deleteMessages(keys: readonly MessageKey[]): Promise<void>;
  /** Adds `n` (may be negative) to the stored counts. */
  addRollups(rows: readonly RollupRow[]): Promise<void>;
  optOutsOf(identities: readonly string[]): Promise<OptOutRow[]>;
  leavers(): Promise<Leavers>;
  /** Opt-outs that answer one of these messages. */
  optOutsAnswering(messages: readonly string[]): Promise<OptOutRow[]>;
  deleteOptOuts(keys: readonly { identity: string; key: string }[]): Promise<void>;
  putOptOuts(rows: readonly OptOutRow[]): Promise<void>;
  suppressionsOf(identities: readonly string[]): Promise<SuppressionRow[]>;
  /** Stores suppressions; each gets the next number of the change feed. */
  putSuppressions(rows: readonly Omit<SuppressionRow, 'seq'>[]): Promise<void>;
  /** Forgets learned state from epochs after an instant: something before them changed. */
  dropEpochsAfter(at: EpochMs): Promise<void>;
  /** First UTC day that the message cache holds completely; 0 when it holds everything. */
  cacheFromDay(): Promise<number>;
  /** One page of the log rows about messages that the cache may have let go, in key order. */
  coldRows(after: EventKey | null, limit: number): Promise<EventRow[]>;
  /** Says that the cache holds every message again. */
  cacheIsWhole(): Promise<void>;
  /** Everything that was erased. */
  erasures(): Promise<ErasureRow[]>;
  /** Stores erasures; those stored under the same name and beginning are replaced. */
  putErasures(rows: readonly ErasureRow[]): Promise<void>;
  /** Which of these identities had messages that the cache no longer holds. */
  veterans(identities: readonly string[]): Promise<Set<string>>;
  /** The platform's counts that are stored for these days. */
  templateDays(keys: readonly TemplateDayKey[]): Promise<TemplateDay[]>;
  /** Stores the platform's counts in the place of those of the same template, day and product. */
  putTemplateDays(days: readonly TemplateDay[]): Promise<void>;
}

export type TemplateDayKey = Pick<TemplateDay, 'templateId' | 'day' | 'product'>;

/** Whose webhooks are taken in: the platform's own, and those of partners that stand between. */
export const WEBHOOK_SOURCES = ['meta', 'twilio', 'gupshup', 'infobip'] as const;
export type WebhookSource = (typeof WEBHOOK_SOURCES)[number];
/** Where an inbox row came in; decides how its body is read. */
export type InboxSource = WebhookSource | 'events' | 'registration' | 'import' | 'platform';

/** Webhooks and registrations go before bulk work. */
export const INBOX_PRIORITY = { live: 0, bulk: 1 } as const;

export type InboxItem = { source: InboxSource; receivedAt: EpochMs; priority: number; body: Uint8Array };
export type PendingRow = InboxItem & { id: number };

/** The inbox: everything that was accepted, sealed, until it is applied and its days are over. */
export interface InboxStore {
  /** Appends sealed bodies in one transaction; on return they are on disk. */
  append(items: readonly InboxItem[]): Promise<void>;
  /** Oldest pending rows, live ones first, at most `limit` and about `bytes` of body. */
  pending(limit: number, bytes: number): Promise<PendingRow[]>;
  /** Takes rows out of pending; throws `conflict` unless every one of them was pending. */
  settle(rows: readonly { id: number; priority: number }[]): Promise<void>;
  /** Sets a row aside with its reason; it keeps its body and can be made pending again. */
  quarantine(
    row: { id: number; source: string },
    reason: { at: EpochMs; reason: string; detail: string | null },
  ): Promise<void>;
  /** Takes rows out of quarantine: they can be read now. */
  forgive(ids: readonly number[]): Promise<void>;
  count(counts: ReadonlyMap<string, number>, day: number): Promise<void>;
  /** Puts another body in the place of one; null takes the row away, but not its record in quarantine. */
  replaceBody(id: number, body: Uint8Array | null): Promise<void>;
}

/** A right to do a job alone, with a number that grows at every change of hands. */
export interface LeaseStore {
  /** Takes or renews a lease; null when somebody else holds it. `ttlMs`: how long it lasts unless renewed. */
  take(name: string, holder: string, times: { now: EpochMs; ttlMs: number }): Promise<number | null>;
  /** Takes a lease whoever holds it; the holder notices at its next transaction, which then changes nothing. */
  seize(name: string, holder: string, times: { now: EpochMs; ttlMs: number }): Promise<number>;
  /** Throws `conflict` unless the lease still has this number; on PostgreSQL nobody can take it until the transaction ends. */
  assertHeld(name: string, number: number): Promise<void>;
  release(name: string, holder: string): Promise<void>;
}
