import type { DailyReportDeps } from '../../jobs/analysis/daily-report.ts';
import type { Config } from '../config.ts';
import { scopeRuleOf } from '../rules.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import type { Database } from '../store/database.ts';
import { createPlatformStore } from '../store/platform-store.ts';
import { practiceAccess } from '../store/practice-store.ts';
import { createReadStores } from '../store/read-stores.ts';
import { readPlatformStatus } from './platform-status.ts';

/** What quality reports are read from. */
export function reportDepsOf(database: Database, config: Config): DailyReportDeps {
  return {
    access: { zone: config.zone, ...analysisAccess(database) },
    read: practiceAccess(database).read,
    scopeRule: scopeRuleOf(config),
    payloads: config.payloads,
    platform: () => readPlatformStatus(createPlatformStore(database), config),
    stores: createReadStores(database),
  };
}
