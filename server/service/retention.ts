import type { Pruner } from '../../jobs/maintain.ts';
import type { Config } from '../config.ts';
import {
  ANNOUNCEMENT_DAYS,
  COUNTER_DAYS,
  ERASURE_SECRET_DAYS,
  INCIDENT_DAYS,
  JOB_RUN_DAYS,
  MESSAGE_CACHE_DAYS,
  OUTBOX_DAYS,
  QUARANTINE_DAYS,
  REVOKED_TOKEN_DAYS,
  SHARE_DAYS,
  VERDICT_DAYS,
} from '../store/retention-days.ts';
import type { Database } from '../store/database.ts';
import { pruneAnnouncements } from '../store/announcement-store.ts';
import { createJobRunStore } from '../store/job-run-store.ts';
import { pruneMemberLinks, pruneSessions } from '../store/member-prune.ts';
import { pruneMessages } from '../store/message-cache.ts';
import { pruneDeliveries } from '../store/destination-store.ts';
import { pruneOutbox } from '../store/outbox-store.ts';
import { pruneOptOutLinks } from '../store/opt-out-link-store.ts';
import { pruneShares } from '../store/share-store.ts';
import {
  pruneAudit,
  pruneCounters,
  pruneErasureSecrets,
  pruneIncidents,
  pruneInbox,
  prunePassingVerdicts,
  pruneQuarantine,
  pruneTokens,
  pruneVerdicts,
} from '../store/prune.ts';

const PASSING_VERDICT_DAYS = 7;

type Settings = Pick<Config, 'inboxDays' | 'auditDays'>;

/** Kinds of data that are not kept for good, and how many days they stay. */
export function retentionDays({ inboxDays, auditDays }: Settings): { table: string; days: number }[] {
  return [
    { table: 'messages', days: MESSAGE_CACHE_DAYS },
    { table: 'inbox', days: inboxDays },
    { table: 'quarantine', days: QUARANTINE_DAYS },
    { table: 'passing-verdicts', days: PASSING_VERDICT_DAYS },
    { table: 'verdicts', days: VERDICT_DAYS },
    { table: 'incidents', days: INCIDENT_DAYS },
    { table: 'audit', days: auditDays },
    { table: 'counters', days: COUNTER_DAYS },
    { table: 'revoked-tokens', days: REVOKED_TOKEN_DAYS },
    { table: 'erasure-secrets', days: ERASURE_SECRET_DAYS },
    { table: 'opt-out-links', days: 0 },
    { table: 'shares', days: SHARE_DAYS },
    { table: 'announcements', days: ANNOUNCEMENT_DAYS },
    { table: 'outbox', days: OUTBOX_DAYS },
    { table: 'sessions', days: 0 },
    { table: 'member-links', days: 0 },
    { table: 'job-runs', days: JOB_RUN_DAYS },
  ];
}

/** What `jobs/maintain` throws away, and when. */
export function prunersOf(database: Database, settings: Settings): Pruner[] {
  const prune: Record<string, Pruner['prune']> = {
    messages: (before) => pruneMessages(database, before),
    inbox: (before) => pruneInbox(database, before),
    quarantine: (before) => pruneQuarantine(database, before),
    'passing-verdicts': (before) => prunePassingVerdicts(database, before),
    verdicts: (before) => pruneVerdicts(database, before),
    incidents: (before) => pruneIncidents(database, before),
    audit: (before) => pruneAudit(database, before),
    counters: (before) => pruneCounters(database, before),
    'revoked-tokens': (before) => pruneTokens(database, before),
    'erasure-secrets': (before) => pruneErasureSecrets(database, before),
    'opt-out-links': (before) => pruneOptOutLinks(database, before),
    outbox: async (before) =>
      (await pruneOutbox(database, before)) + (await pruneDeliveries(database, before)),
    shares: (before) => pruneShares(database, before),
    announcements: (before) => pruneAnnouncements(database, before),
    sessions: (before) => pruneSessions(database, before),
    'member-links': (before) => pruneMemberLinks(database, before),
    'job-runs': (before) => createJobRunStore(database).prune(before),
  };
  return retentionDays(settings).flatMap(({ table: name, days }) => {
    const own = prune[name];
    return own === undefined ? [] : [{ name, days, prune: own }];
  });
}
