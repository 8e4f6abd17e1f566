import type { Config } from '../config.ts';
import { connectSettings, readLocalFacts } from '../service/connect.ts';
import { wiringProblems } from '../core/connect/connect-checks.ts';
import { AppError } from '../core/errors.ts';
import { DAY_MS, MINUTE_MS, type EpochMs } from '../core/time.ts';
import { connectText } from '../i18n/connect-text.ts';
import type { Format } from '../i18n/format.ts';
import { PRIVACY_CATALOGUES } from '../i18n/privacy-catalogues.ts';
import { platformFindings } from '../i18n/render-platform.ts';
import type { OperatorCatalogue } from '../i18n/operator-catalogue.ts';
import { readPlatformStatus } from '../service/platform-status.ts';
import { checkSecrets } from '../secrets.ts';
import type { Database } from '../store/database.ts';
import type { DataHealth } from '../store/read-ports.ts';
import { createReadStores } from '../store/read-stores.ts';

const BACKLOG_MINUTES = 2;
const ANALYSIS_MINUTES = 10;
const MAINTAIN_DAYS = 2;

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
  const local = await readLocalFacts(input.database, { now: input.now, health });
  const wiring = wiringProblems({ now: input.now, settings: connectSettings(input.config), local });
  return [
    ...(await secretFindings(input)),
    ...(tokens.some(({ revokedAt }) => revokedAt === null) ? [] : [input.words.noToken]),
    ...wiring.map((check) => connectText(check, input.format)),
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
