import { connectReport, type ConnectReport } from '../analysis/provisional/connect-report.ts';
import type { Config } from '../config.ts';
import type { ConnectSettings, LocalFacts } from '../core/connect/connect-facts.ts';
import { DAY_MS, SECOND_MS, type EpochMs } from '../core/time.ts';
import { createGraphClient, type GraphClient } from '../graph/client.ts';
import { surveyPlatform } from '../graph/survey.ts';
import { connectJson, type ConnectJson } from '../i18n/connect-json.ts';
import { createFormat } from '../i18n/format.ts';
import { listTemplates } from '../http/list-templates.ts';
import { providerChecksOf } from '../rules.ts';
import type { Database } from '../store/database.ts';
import type { DataHealth } from '../store/read-ports.ts';
import { createReadStores } from '../store/read-stores.ts';
import { readTraces } from '../store/wiring-store.ts';

/** Somebody waits for the answer: what takes longer is told as it is. */
const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 5 * SECOND_MS;
const BUDGET_CALLS = 150;

/** `database` null: there is none yet. */
type Connection = { database: Database | null; config: Config; now: EpochMs };

/** How the account is wired up at `now`; asks the platform, if there is a token. */
export async function checkConnection({ database, config, now }: Connection): Promise<ConnectReport> {
  const client = graphClientOf(config);
  return connectReport({
    now,
    settings: connectSettings(config),
    local: database === null ? null : await readLocalFacts(database, { now }),
    platform:
      client === null
        ? null
        : await surveyPlatform(client, {
            accounts: config.wabaIds,
            secrets: config.metaAppSecrets.map((secret) => secret.reveal()),
            payloads: config.payloads,
            now,
          }),
  });
}

/** The same as plain values with their sentences. */
export async function connectionJson(connection: Connection): Promise<ConnectJson> {
  const { config, now } = connection;
  const format = createFormat({ language: config.lang, zone: config.zone, now });
  return connectJson(await checkConnection(connection), format);
}

/** Null without a token. */
export function graphClientOf({ graphToken, graphUrl, graphVersion }: Config): GraphClient | null {
  if (graphToken === null) return null;
  return createGraphClient({
    url: graphUrl,
    version: graphVersion,
    token: graphToken.reveal(),
    attempts: ATTEMPTS,
    longestWaitMs: LONGEST_WAIT_MS,
    budget: BUDGET_CALLS,
  });
}

export function connectSettings(config: Config): ConnectSettings {
  return {
    publicUrl: config.publicUrl,
    appSecrets: config.metaAppSecrets.length,
    verifyToken: config.metaVerifyToken !== null,
    partner: Object.values(providerChecksOf(config)).some((check) => check !== null),
  };
}

/** What the database shows of the wiring; `health`: where it was read already. */
export async function readLocalFacts(
  database: Database,
  { now, health }: { now: EpochMs; health?: DataHealth },
): Promise<LocalFacts> {
  const stores = createReadStores(database);
  const { lastWebhookAt, deliveries } = health ?? (await stores.health.data(now - 7 * DAY_MS));
  const sent = (await listTemplates(stores.templates, now)).filter((template) => template.deliveries > 0);
  return {
    ...(await readTraces(database)),
    lastWebhookAt,
    deliveries,
    mapped: sent.filter(({ topic }) => topic !== null).length,
    unmapped: sent.filter(({ topic }) => topic === null).map(({ name, id, key }) => name ?? id ?? key),
  };
}
