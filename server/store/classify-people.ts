import type { TableClass } from './column-kind.ts';
import { ERASURE_SECRET_DAYS, MESSAGE_CACHE_DAYS } from './retention-days.ts';

const NOBODY = 'nobody outside the service';
const SENDER = 'the sender, with a token of scope `suppress`; each read is audited';
const DERIVED = 'rebuilt from the event log, of which it is another form';

type Classified = {
  readonly [
    T in
      | 'attribution'
      | 'erasure'
      | 'event'
      | 'identity'
      | 'identity_link'
      | 'message'
      | 'opt_out'
      | 'opt_out_link'
      | 'suppression'
      | 'veteran'
  ]: TableClass<T>;
};

/** Tables about people and what was sent to them. */
export const PEOPLE_TABLES: Classified = {
  identity: {
    what: 'phones, user ids and the sender’s own ids, encrypted, beside their hashes',
    purpose: 'respect opt-outs',
    retention: {
      kind: 'forever',
      because:
        'a stop has to name whom it is about as long as the sender may write to them; an erasure deletes it',
    },
    recipients: SENDER,
    columns: { hash: 'person-hash', kind: 'none', value: 'person-value' },
  },
  event: {
    what: 'the event log: what happened, by hashes; the meaning of a reply, never its text',
    purpose: 'find the cause of opt-outs',
    retention: {
      kind: 'forever',
      because:
        'consent has to be shown for as long as messages rest on it, and counts are rebuilt from it; an erasure takes the names out of it',
    },
    recipients: 'the person, by an access report',
    columns: {
      occurred_at: 'person-fact',
      idem: 'message-hash',
      contact: 'person-hash',
      kind: 'person-fact',
      message: 'message-hash',
      template: 'person-fact',
      topic: 'person-fact',
      code: 'person-fact',
      also: 'person-hash',
      data: 'person-fact',
      received_at: 'none',
      inbox_id: 'none',
    },
  },
  identity_link: {
    what: 'which names are one person’s, and since when',
    purpose: 'respect opt-outs',
    retention: { kind: 'forever', because: DERIVED },
    recipients: NOBODY,
    columns: {
      a: 'person-hash',
      b: 'person-hash',
      kind: 'none',
      moved_at: 'person-fact',
      first_at: 'person-fact',
      last_at: 'person-fact',
    },
  },
  message: {
    what: 'messages of the last weeks, and those of people who left',
    purpose: 'find the cause of opt-outs',
    retention: {
      kind: 'days',
      days: MESSAGE_CACHE_DAYS,
      from: 'the message; those of people who left as long as their opt-out',
    },
    recipients: 'whoever runs `culprit explain`',
    columns: {
      day: 'person-fact',
      hash: 'message-hash',
      identity: 'person-hash',
      first_at: 'person-fact',
      sent_at: 'person-fact',
      delivered_at: 'person-fact',
      read_at: 'person-fact',
      failed_at: 'person-fact',
      fail_code: 'person-fact',
      link_rank: 'none',
      link_order: 'none',
      template: 'person-fact',
      topic: 'person-fact',
      campaign: 'person-fact',
      number: 'none',
      consent_class: 'person-fact',
    },
  },
  veteran: {
    what: 'names with messages older than the cache holds',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: DERIVED },
    recipients: NOBODY,
    columns: { identity: 'person-hash' },
  },
  opt_out: {
    what: 'opt-outs: when, how, how it was recognised, which message it answered',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: DERIVED },
    recipients: 'whoever decides reviews, without a name',
    columns: {
      identity: 'person-hash',
      key: 'message-hash',
      at: 'person-fact',
      channel: 'person-fact',
      scope: 'person-fact',
      topic: 'person-fact',
      reason: 'person-fact',
      rule: 'person-fact',
      confidence: 'person-fact',
      standing: 'person-fact',
      repeats: 'person-fact',
      message: 'message-hash',
      template: 'person-fact',
      number: 'person-fact',
      consent_class: 'person-fact',
      sent_at: 'person-fact',
      delivered_at: 'person-fact',
      candidates: 'message-hash',
    },
  },
  attribution: {
    what: 'shares of an opt-out by the messages that may have provoked it',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: DERIVED },
    recipients: NOBODY,
    columns: {
      epoch: 'none',
      at: 'person-fact',
      opt_out: 'person-hash',
      message: 'message-hash',
      template_key: 'person-fact',
      consent_class: 'person-fact',
      weight: 'none',
    },
  },
  opt_out_link: {
    what: 'links by which people opt out, until they expire',
    purpose: 'respect opt-outs',
    retention: { kind: 'days', days: 0, from: 'the end of the link' },
    recipients: 'whoever opens the link: the topics it is about, no name',
    columns: {
      id: 'secret',
      fingerprint: 'secret',
      identity: 'person-hash',
      also: 'person-hash',
      sealed: 'person-value',
      template: 'person-fact',
      topic: 'person-fact',
      campaign: 'person-fact',
      language: 'person-fact',
      created_at: 'person-fact',
      expires_at: 'none',
    },
  },
  suppression: {
    what: 'what must not be sent to whom',
    purpose: 'respect opt-outs',
    retention: {
      kind: 'forever',
      because: 'a stop holds until it is taken back, and survives an erasure as a hash',
    },
    recipients: SENDER,
    columns: {
      identity: 'person-hash',
      scope: 'person-fact',
      topic: 'person-fact',
      since: 'person-fact',
      active: 'person-fact',
      provisional: 'person-fact',
      seq: 'none',
    },
  },
  erasure: {
    what: 'who was erased, by hash, and which of their messages, by a hash of the hash',
    purpose: 'honour erasures',
    retention: {
      kind: 'forever',
      because: `what comes about them later must not bring them back; the secret that ties them to the log goes after ${ERASURE_SECRET_DAYS} days`,
    },
    recipients: NOBODY,
    columns: {
      hash: 'person-hash',
      from_at: 'none',
      to_at: 'none',
      erased_at: 'person-fact',
      secret: 'secret',
    },
  },
};
