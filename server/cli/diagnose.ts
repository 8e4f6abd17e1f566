import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../core/time.ts';
import { listTemplates } from '../http/list-templates.ts';
import type { Format } from '../i18n/format.ts';
import { PRIVACY_CATALOGUES } from '../i18n/privacy-catalogues.ts';
import { platformFindings } from '../i18n/render-platform.ts';
import type { OperatorCatalogue } from '../i18n/operator-catalogue.ts';
import { providerChecksOf } from '../rules.ts';
import { readPlatformStatus } from '../platform-status.ts';
import { checkSecrets } from '../secrets.ts';
import type { Database } from '../store/database.ts';
import type { DataHealth } from '../store/read-ports.ts';
import { createReadStores } from '../store/read-stores.ts';

const SILENT_HOURS = 6;
const UNLINKED_SHARE = 0.1;
const BACKLOG_MINUTES = 2;
const ANALYSIS_MINUTES = 10;
const MAINTAIN_DAYS = 2;
const SHOWN_TEMPLATES = 5;

type Diagnosis = {
  database: Database;
  config: Config;
  words: OperatorCatalogue['doctor'];
  format: Format;
  now: EpochMs;
};

/** Everything that is missing or wrong about a database whose schema is current, a sentence each. */
export async function diagnose(input: Diagnosis): Promise<string[]> {
  const stores = createReadStores(input.database);
  const health = await stores.health.data(input.now - 7 * DAY_MS);
  const tokens = await stores.tokens.list();
  return [
    ...(await secretFindings(input)),
    ...(tokens.some(({ revokedAt }) => revokedAt === null) ? [] : [input.words.noToken]),
    ...feedFindings(health, input),
    ...(await templateFindings(health, input)),
    ...workFindings(health, input),
    ...platformFindings(await readPlatformStatus(stores.platform, input.config), input.format),
  ];
}

async function secretFindings({ database, config, words, format }: Diagnosis): Promise<string[]> {
  const findings: string[] = [];
  try {
    if (!(await checkSecrets(database, config))) findings.push(words.noSecrets);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    findings.push(words.wrongSecrets(format, { message: error.message }));
  }
  // Behind a partner the platform's own webhook need not come here.
  if (Object.values(providerChecksOf(config)).some((check) => check !== null)) return findings;
  if (config.metaAppSecrets.length === 0) findings.push(words.noAppSecret);
  if (config.metaVerifyToken === null) findings.push(words.noVerifyToken);
  return findings;
}

function feedFindings({ lastWebhookAt: at }: DataHealth, { words, format, now }: Diagnosis): string[] {
  if (at === null) return [words.noWebhook];
  const hours = (now - at) / HOUR_MS;
  return hours < SILENT_HOURS ? [] : [words.silent(format, { hours, at })];
}

async function templateFindings(
  { deliveries: { total, unlinked } }: DataHealth,
  { database, words, format, now }: Diagnosis,
): Promise<string[]> {
  const findings: string[] = [];
  const templates = await listTemplates(createReadStores(database).templates, now);
  const names = templates
    .filter(({ topic, deliveries }) => topic === null && deliveries > 0)
    .map(({ name, id, key }) => name ?? id ?? key);
  if (names.length > 0) {
    findings.push(words.unmapped(format, { names: names.slice(0, SHOWN_TEMPLATES), count: names.length }));
  }
  const share = total === 0 ? 0 : unlinked / total;
  if (share >= UNLINKED_SHARE) findings.push(words.unlinked(format, { share }));
  return findings;
}

function workFindings(
  { quarantined, pending, jobs }: DataHealth,
  { words, format, now }: Diagnosis,
): string[] {
  const findings: string[] = [];
  if (quarantined > 0) findings.push(words.quarantine(format, { count: quarantined }));
  const minutes = pending.oldestAt === null ? 0 : (now - pending.oldestAt) / MINUTE_MS;
  if (minutes >= BACKLOG_MINUTES) findings.push(words.backlog(format, { count: pending.count, minutes }));
  const analysed = jobs.find(({ job }) => job === 'analyse');
  if (analysed === undefined || now - analysed.claimedAt > ANALYSIS_MINUTES * MINUTE_MS)
    findings.push(words.noJobs);
  const maintained = jobs.find(({ job }) => job === 'maintain');
  if (maintained !== undefined && now - maintained.claimedAt > MAINTAIN_DAYS * DAY_MS)
    findings.push(PRIVACY_CATALOGUES[format.language].retention.overdue);
  for (const { job, period, state } of jobs) {
    if (state === 'failed') findings.push(words.failedJob(format, { job, period }));
  }
  return findings;
}
