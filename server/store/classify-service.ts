import type { TableClass } from './column-kind.ts';
import {
  ANNOUNCEMENT_DAYS,
  COUNTER_DAYS,
  JOB_RUN_DAYS,
  QUARANTINE_DAYS,
  SHARE_DAYS,
  REVOKED_TOKEN_DAYS,
  VERDICT_DAYS,
} from './retention-days.ts';

const NOBODY = 'nobody outside the service';

type Classified = {
  readonly [
    T in
      | 'announcement'
      | 'api_token'
      | 'audit'
      | 'counter'
      | 'dimension'
      | 'epoch'
      | 'inbox'
      | 'inbox_pending'
      | 'job_run'
      | 'kept_answer'
      | 'lease'
      | 'platform_sync'
      | 'quarantine'
      | 'rollup'
      | 'setting'
      | 'share'
      | 'template_day'
      | 'verdict'
  ]: TableClass<T>;
};

/** What was received, counted and judged, and what the service runs on. */
export const SERVICE_TABLES: Classified = {
  inbox: {
    what: 'bodies as they were received, encrypted',
    purpose: 'accept without loss',
    retention: { kind: 'setting', setting: 'inboxDays', from: 'arrival, once applied' },
    recipients: NOBODY,
    columns: { id: 'none', received_at: 'none', source: 'none', body: 'sealed-body' },
  },
  inbox_pending: {
    what: 'bodies that wait to be applied',
    purpose: 'accept without loss',
    retention: { kind: 'days', days: 0, from: 'being applied' },
    recipients: NOBODY,
    columns: { priority: 'none', inbox_id: 'none', received_at: 'none' },
  },
  quarantine: {
    what: 'why a body could not be read; the place, never a value',
    purpose: 'accept without loss',
    retention: { kind: 'days', days: QUARANTINE_DAYS, from: 'being set aside' },
    recipients: 'whoever has a token of scope `read`',
    columns: { inbox_id: 'none', at: 'none', source: 'none', reason: 'none', detail: 'none' },
  },
  rollup: {
    what: 'counts by template, quarter of an hour and consent class',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'it is about nobody' },
    recipients: 'whoever has a token of scope `read`',
    columns: {
      clock: 'none',
      bucket: 'none',
      template: 'none',
      consent_class: 'none',
      measure: 'none',
      code: 'none',
      n: 'none',
    },
  },
  epoch: {
    what: 'what the account has taught by the day: rates, lags, noise',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'it is about nobody' },
    recipients: NOBODY,
    columns: { at: 'none', version: 'none', state: 'none' },
  },
  verdict: {
    what: 'verdicts, and packed what they were computed from: recent opt-outs by hash',
    purpose: 'find the cause of opt-outs',
    retention: {
      kind: 'days',
      days: VERDICT_DAYS,
      from: 'being computed; 7 days for those that said nothing new',
    },
    recipients: 'the verdict: whoever has a token of scope `read`; its inputs: nobody',
    columns: {
      as_of: 'none',
      computed_at: 'none',
      version: 'none',
      outcome: 'none',
      body: 'none',
      inputs: 'person-hash',
    },
  },
  kept_answer: {
    what: 'answers that take long to make, as they were made last: the audit of practice, and counts of templates by day',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'one row an answer, about nobody' },
    recipients: 'whoever has a token of scope `read`',
    columns: { name: 'none', as_of: 'none', body: 'none' },
  },
  template_day: {
    what: 'the platform’s own counts by template and day',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'it is about nobody' },
    recipients: 'whoever has a token of scope `read`',
    columns: {
      template_id: 'none',
      day: 'none',
      product: 'none',
      waba: 'none',
      polled_at: 'none',
      sent: 'none',
      delivered: 'none',
      read: 'none',
      clicks: 'none',
    },
  },
  dimension: {
    what: 'names of templates, topics, campaigns and business numbers',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'it is about nobody' },
    recipients: 'whoever has a token of scope `read`',
    columns: { kind: 'none', id: 'none', value: 'none' },
  },
  audit: {
    what: 'who read or decided what, and when',
    purpose: 'account for use',
    retention: { kind: 'setting', setting: 'auditDays', from: 'the use' },
    recipients: 'the person, by an access report',
    columns: {
      id: 'none',
      at: 'none',
      actor: 'operator',
      action: 'none',
      subject: 'person-hash',
      detail: 'operator',
    },
  },
  api_token: {
    what: 'access tokens, by digest',
    purpose: 'control access',
    retention: { kind: 'days', days: REVOKED_TOKEN_DAYS, from: 'revocation' },
    recipients: 'whoever runs `culprit tokens list`',
    columns: {
      id: 'none',
      name: 'operator',
      hash: 'secret',
      scopes: 'none',
      created_at: 'none',
      revoked_at: 'none',
    },
  },
  counter: {
    what: 'how much was applied, repeated or dropped, by day',
    purpose: 'run the service',
    retention: { kind: 'days', days: COUNTER_DAYS, from: 'the day; the sum of what was applied stays' },
    recipients: 'whoever has a token of scope `read`',
    columns: { name: 'none', detail: 'none', day: 'none', n: 'none' },
  },
  job_run: {
    what: 'runs of jobs',
    purpose: 'run the service',
    retention: { kind: 'days', days: JOB_RUN_DAYS, from: 'the run; the last of a job stays' },
    recipients: 'whoever has a token of scope `read`',
    columns: {
      job: 'none',
      period: 'none',
      state: 'none',
      holder: 'none',
      number: 'none',
      claimed_at: 'none',
      expires_at: 'none',
      finished_at: 'none',
      detail: 'none',
    },
  },
  platform_sync: {
    what: 'when the platform was last asked for what, and digests of its answer',
    purpose: 'run the service',
    retention: { kind: 'forever', because: 'a row a question, about nobody' },
    recipients: 'whoever has a token of scope `read`; the digests: nobody',
    columns: {
      waba: 'none',
      kind: 'none',
      tried_at: 'none',
      done_at: 'none',
      problem: 'none',
      retry_at: 'none',
      state: 'none',
    },
  },
  lease: {
    what: 'which process applies',
    purpose: 'run the service',
    retention: { kind: 'forever', because: 'a row a right, about nobody' },
    recipients: NOBODY,
    columns: { name: 'none', holder: 'none', number: 'none', expires_at: 'none' },
  },
  announcement: {
    what: 'times that members announced in advance, and who did',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'days', days: ANNOUNCEMENT_DAYS, from: 'their end' },
    recipients: 'whoever has a token of scope `read`; who announced it: nobody',
    columns: {
      id: 'none',
      kind: 'none',
      label: 'operator',
      topic: 'none',
      starts_at: 'none',
      ends_at: 'none',
      actor: 'operator',
      announced_at: 'none',
      withdrawn_at: 'none',
    },
  },
  share: {
    what: 'links that show a page without signing in, until they end; of each what is no signature',
    purpose: 'control access',
    retention: { kind: 'days', days: SHARE_DAYS, from: 'expiry' },
    recipients: 'whoever may decide; the note and who made it: nobody with the link',
    columns: {
      id: 'none',
      page: 'none',
      subject: 'none',
      label: 'operator',
      actor: 'operator',
      created_at: 'none',
      expires_at: 'none',
      revoked_at: 'none',
    },
  },
  setting: {
    what: 'check values of the keys, how far back the message cache reaches, what members have set, and up to when they looked at sends after opt-outs, by template',
    purpose: 'run the service',
    retention: { kind: 'forever', because: 'a few rows and one a template, about nobody' },
    recipients: NOBODY,
    columns: { name: 'none', value: 'secret' },
  },
};
