import type { TableClass } from './column-kind.ts';
import type { DestinationTables } from './destination-tables.ts';
import { OUTBOX_DAYS } from './retention-days.ts';

/** Where events are sent, and events on their way. */
export const DESTINATION_TABLES: { readonly [T in keyof DestinationTables]: TableClass<T> } = {
  destination: {
    what: 'programs and chats that are told of events, with encrypted addresses',
    purpose: 'run the service',
    retention: { kind: 'forever', because: 'until an admin removes the destination' },
    recipients: 'members who are admin, without address and secret',
    columns: {
      id: 'none',
      kind: 'none',
      host: 'operator',
      url: 'operator',
      secret: 'operator',
      events: 'none',
      personal: 'none',
      created_at: 'none',
      paused_at: 'none',
      cursor: 'none',
    },
  },
  destination_delivery: {
    what: 'events sent to destinations, and what became of each; whom one names is looked up when it is sent',
    purpose: 'run the service',
    retention: { kind: 'days', days: OUTBOX_DAYS, from: 'being sent or given up' },
    recipients: 'the destination; that there is one: members who are admin',
    columns: {
      id: 'none',
      destination: 'none',
      key: 'message-hash',
      event: 'none',
      data: 'person-fact',
      change: 'none',
      message: 'message-hash',
      state: 'none',
      created_at: 'none',
      due_at: 'none',
      attempts: 'none',
      number: 'none',
      expires_at: 'none',
      status: 'none',
      problem: 'none',
    },
  },
};
