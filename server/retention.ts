import type { Pruner } from '../jobs/maintain.ts';
import type { Config } from './config.ts';
import {
  COUNTER_DAYS,
  ERASURE_SECRET_DAYS,
  JOB_RUN_DAYS,
  MESSAGE_CACHE_DAYS,
  QUARANTINE_DAYS,
  REVOKED_TOKEN_DAYS,
  VERDICT_DAYS,
} from './store/retention-days.ts';
import type { Database } from './store/database.ts';
import { createJobRunStore } from './store/job-run-store.ts';
import { pruneMessages } from './store/message-cache.ts';
import { pruneOptOutLinks } from './store/opt-out-link-store.ts';
import {
  pruneAudit,
  pruneCounters,
  pruneErasureSecrets,
  pruneInbox,
  prunePassingVerdicts,
  pruneQuarantine,
  pruneTokens,
  pruneVerdicts,
} from './store/prune.ts';

const PASSING_VERDICT_DAYS = 7;

/** What `jobs/maintain` throws away, and when: every table that is not kept for good. */
export function prunersOf(database: Database, config: Pick<Config, 'inboxDays' | 'auditDays'>): Pruner[] {
  const runs = createJobRunStore(database);
  return [
    { name: 'messages', days: MESSAGE_CACHE_DAYS, prune: (before) => pruneMessages(database, before) },
    { name: 'inbox', days: config.inboxDays, prune: (before) => pruneInbox(database, before) },
    { name: 'quarantine', days: QUARANTINE_DAYS, prune: (before) => pruneQuarantine(database, before) },
    {
      name: 'passing-verdicts',
      days: PASSING_VERDICT_DAYS,
      prune: (before) => prunePassingVerdicts(database, before),
    },
    { name: 'verdicts', days: VERDICT_DAYS, prune: (before) => pruneVerdicts(database, before) },
    { name: 'audit', days: config.auditDays, prune: (before) => pruneAudit(database, before) },
    { name: 'counters', days: COUNTER_DAYS, prune: (before) => pruneCounters(database, before) },
    { name: 'revoked-tokens', days: REVOKED_TOKEN_DAYS, prune: (before) => pruneTokens(database, before) },
    {
      name: 'erasure-secrets',
      days: ERASURE_SECRET_DAYS,
      prune: (before) => pruneErasureSecrets(database, before),
    },
    { name: 'opt-out-links', days: 0, prune: (before) => pruneOptOutLinks(database, before) },
    { name: 'job-runs', days: JOB_RUN_DAYS, prune: (before) => runs.prune(before) },
  ];
}
