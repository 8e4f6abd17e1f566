import type { Bounce } from '../core/bounce.ts';
import type { MailWishes, Recipient } from '../core/recipient.ts';
import type { EpochMs } from '../core/time.ts';

export interface RecipientStore {
  /** In the order in which they came. */
  list(): Promise<Recipient[]>;
  find(id: string): Promise<Recipient | null>;
  /** False when there is somebody with this address, or for this member. */
  add(recipient: Omit<Recipient, 'stoppedAt' | 'bouncedAt' | 'bounces' | 'problem'>): Promise<boolean>;
  changeWishes(id: string, wishes: MailWishes): Promise<boolean>;
  /** When somebody unsubscribed; null: they want mails again. */
  setStopped(id: string, at: EpochMs | null): Promise<boolean>;
  /** Keeps what came back from them, once; what is permanent ends their mails until somebody takes that back. False: it was known. */
  addBounce(id: string, bounce: Bounce): Promise<boolean>;
  /** Their address takes mails again. */
  clearBounce(id: string): Promise<boolean>;
  /** Why the last mail did not reach them; null: it did. */
  setProblem(id: string, problem: string | null): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** What a mail is about. */
export const OUTBOX_KINDS = ['report', 'alert', 'digest', 'test'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** `due`: waits, for its time or for another try; `sending`: a process is at it, or died at it; `sent`: the mail server has it;
 *  `told`: was told by another mail, or ended by itself; nothing is sent for it. `failed`: given up, see its problem. */
export const OUTBOX_STATES = ['due', 'sending', 'sent', 'told', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Something to be told to one recipient once. `key`: `report:RECIPIENT:DAY`, `alert:RECIPIENT:INCIDENT:STEP`, and so on.
 *  `mail` null: nothing is sent for it. */
export type NewOutboxItem = {
  key: string;
  kind: OutboxKind;
  recipient: string;
  dueAt: EpochMs;
  messageId: string;
  /** Sealed. */
  mail: Uint8Array | null;
};

/** A mail without its text. `plannedAt`: when it was to go out; `dueAt`: not before, moved on by tries that failed. */
export type OutboxItem = {
  id: number;
  key: string;
  kind: OutboxKind;
  recipient: string;
  state: OutboxState;
  createdAt: EpochMs;
  plannedAt: EpochMs;
  dueAt: EpochMs;
  attempts: number;
  resent: number;
  messageId: string;
  sentAt: EpochMs | null;
  problem: string | null;
};

/** A mail that this process may send until `expiresAt`; `number` grows with every claim, so that a holder that lost it can be told. */
export type OutboxClaim = OutboxItem & { number: number; mail: Uint8Array };

export interface OutboxStore {
  /** Adds what is not there yet, all in one transaction; returns the keys that are new. An item without a mail is `told`. */
  add(items: readonly NewOutboxItem[], now: EpochMs): Promise<string[]>;
  /** Of one recipient, those made at or after an instant, oldest first. */
  of(recipient: string, since: EpochMs): Promise<OutboxItem[]>;
  /** Keys of mails of a kind that were made at or after an instant, sent or on their way. */
  keysOf(kind: OutboxKind, since: EpochMs): Promise<string[]>;
  /** Takes mails whose time has come, or whose holder's time ran out, oldest first. Of one recipient and kind at most one, and
   *  none while one that was planned earlier is on its way or waits for another try: they arrive in their order. */
  claim(holder: string, given: { now: EpochMs; ttlMs: number; limit: number }): Promise<OutboxClaim[]>;
  renew(claim: Pick<OutboxClaim, 'id' | 'number'>, expiresAt: EpochMs): Promise<boolean>;
  /** Records what became of it; false when the claim was lost. */
  finish(
    claim: Pick<OutboxClaim, 'id' | 'number'>,
    end:
      | { state: 'sent'; now: EpochMs }
      | { state: 'due'; dueAt: EpochMs; problem: string }
      | { state: 'failed'; problem: string }
      | { state: 'told' },
  ): Promise<boolean>;
  /** To whom the mail with a Message-ID went; null: none of ours, or so long ago that it is not kept. */
  recipientOf(messageId: string): Promise<string | null>;
  /** Takes back mails of a recipient that no process is sending: they are `told`. Returns how many. */
  cancel(recipient: string): Promise<number>;
  /** How many wait, and since when the oldest of them should have gone out; of the last seven days how many were given up or
   *  perhaps sent twice, and the problem of the latest that has one. */
  health(now: EpochMs): Promise<{
    waiting: number;
    overdueSince: EpochMs | null;
    failed: number;
    resent: number;
    lastSentAt: EpochMs | null;
    problem: string | null;
  }>;
  /** The latest, for a page about them. */
  latest(limit: number): Promise<OutboxItem[]>;
}
