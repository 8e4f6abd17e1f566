import type { TableClass } from './column-kind.ts';
import type { IncidentTables } from './incident-tables.ts';
import { INCIDENT_DAYS } from './retention-days.ts';

const retention = { kind: 'days', days: INCIDENT_DAYS, from: 'the end of the incident' } as const;
const recipients = 'whoever has a token of scope `read`';

/** What went wrong, when, and what was done about it. */
export const INCIDENT_TABLES: { readonly [T in keyof IncidentTables]: TableClass<T> } = {
  incident: {
    what: 'incidents: which templates made too many people leave, and who takes care of it',
    purpose: 'find the cause of opt-outs',
    retention,
    recipients,
    columns: {
      id: 'none',
      subject: 'none',
      status: 'none',
      opened_at: 'none',
      changed_at: 'none',
      state: 'operator',
    },
  },
  incident_step: {
    what: 'what happened to an incident and who did what about it, with comments of members',
    purpose: 'account for use',
    retention,
    recipients,
    columns: {
      incident: 'none',
      number: 'none',
      at: 'none',
      kind: 'none',
      actor: 'operator',
      knew: 'none',
      detail: 'operator',
    },
  },
  incident_point: {
    what: 'how many too many there were by the quarter of an hour',
    purpose: 'find the cause of opt-outs',
    retention,
    recipients,
    columns: { incident: 'none', at: 'none', excess_milli: 'none', probability_ppm: 'none' },
  },
  incident_watch: {
    what: 'since when something is probable that is no incident yet',
    purpose: 'find the cause of opt-outs',
    retention: { kind: 'forever', because: 'a row a topic while it lasts, about nobody' },
    recipients: 'nobody',
    columns: { subject: 'none', since: 'none' },
  },
};
