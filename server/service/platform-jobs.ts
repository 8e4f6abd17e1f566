import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import type { Job } from '../../jobs/job.ts';
import { syncAccount } from '../../jobs/platform/sync-account.ts';
import { syncPlatformJob } from '../../jobs/sync-platform.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import { createGraphClient } from '../graph/client.ts';
import type { Intake } from '../hot/port.ts';
import type { Database } from '../store/database.ts';
import { createPlatformStore } from '../store/platform-store.ts';

export type PlatformJobDeps = {
  database: Database;
  hot: Pick<Intake, 'append'>;
  access: Pick<AnalysisAccess, 'read'>;
  clock: () => EpochMs;
};

/** Without a token the platform is not asked. */
export function platformJobs(
  config: Pick<Config, 'graphToken' | 'graphUrl' | 'graphVersion' | 'wabaIds' | 'zone'>,
  { database, hot, access, clock }: PlatformJobDeps,
): Job[] {
  const { graphToken, graphUrl: url, graphVersion: version, wabaIds, zone } = config;
  if (graphToken === null) return [];
  const store = createPlatformStore(database);
  const sync = (waba: string) =>
    syncAccount({
      waba,
      // A client of its own for every account and poll: each has its budget of calls.
      client: createGraphClient({ url, version, token: graphToken.reveal() }),
      apiVersion: version,
      store,
      append: (item) => hot.append(item),
      read: access.read,
      zone,
      clock,
    });
  return [syncPlatformJob(wabaIds, sync)];
}
