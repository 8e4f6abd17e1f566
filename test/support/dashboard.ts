import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishVerdict } from '../../jobs/publish-verdict.ts';
import { readConfig } from '../../server/config.ts';
import { issueToken } from '../../server/http/token.ts';
import { readKeyFile } from '../../server/key-file.ts';
import { createLogger } from '../../server/log.ts';
import { startServer, type Server } from '../../server/main.ts';
import { deliveries } from '../../server/service/deliveries.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import type { TokenScope } from '../../server/store/read-ports.ts';
import { createTokenStore } from '../../server/store/token-store.ts';
import { countWaiting } from '../../server/store/waiting.ts';
import { SHOP_NOW } from './dashboard-shop.ts';
import { publishSample } from './incident.ts';

/** As many lines as one body may hold. */
const BODY_LINES = 1_000;
const ZONE = 'America/Sao_Paulo';

/** The whole service with the built dashboard, as `culprit serve` starts it, at the end of an invented month. */
export type DashboardServer = {
  origin: string;
  members: Server['members'];
  token(...scopes: TokenScope[]): Promise<string>;
  /** Takes event lines in and waits until they are applied. */
  send(lines: readonly object[]): Promise<void>;
  /** Does what the job does once a minute, at the end of the month or before. */
  analyse(instant?: number): Promise<void>;
  /** Publishes a verdict that names `winter_sale` with this probability. */
  publish(probability: number): Promise<void>;
  /** Tells destinations what happened, as the job does every few seconds. */
  deliver(): Promise<void>;
  close(): Promise<void>;
};

/** `settings`: beside those of a test. `runs`: its clock goes on from the end of the month, else it stands there. */
export async function startDashboard(
  lines: readonly object[],
  settings: Record<string, string> = {},
  { runs = false }: { runs?: boolean } = {},
): Promise<DashboardServer> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-dashboard-'));
  const config = readConfig(
    {},
    {
      CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
      CULPRIT_KEY_FILE: join(folder, 'culprit.key'),
      CULPRIT_PORT: '0',
      // Without the jobs: they would look at the clock of the machine.
      CULPRIT_ROLES: 'http',
      CULPRIT_LOG_LEVEL: 'error',
      ...settings,
    },
  );
  const began = Date.now();
  const clock = (): number => (runs ? SHOP_NOW + Date.now() - began : SHOP_NOW);
  const log = createLogger({ level: 'error', clock });
  const server = await startServer(config, {
    log,
    clock,
    onDeath: (error) => {
      throw error;
    },
  });
  const origin = server.origin ?? '';
  const tokens = createTokenStore(server.database);
  const token = async (...scopes: TokenScope[]): Promise<string> =>
    (await issueToken(tokens, { name: 'test', scopes, now: SHOP_NOW })).token;
  const access = { zone: ZONE, ...analysisAccess(server.database) };
  let analyses = 0;
  const dashboard: DashboardServer = {
    origin,
    members: server.members,
    token,
    async send(given) {
      const headers = { authorization: `Bearer ${await token('ingest')}` };
      for (let from = 0; from < given.length; from += BODY_LINES) {
        const body = given
          .slice(from, from + BODY_LINES)
          .map((line) => JSON.stringify(line))
          .join('\n');
        const response = await fetch(`${origin}/v1/events`, { method: 'POST', headers, body });
        const answer = (await response.json()) as { rejected?: number };
        if (answer.rejected !== 0) throw new Error(JSON.stringify(answer));
      }
      while ((await countWaiting(server.database, { from: 0, to: clock() + 1 })) > 0) {
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
      }
    },
    async analyse(instant = SHOP_NOW) {
      // The later of two verdicts about one instant is the one that counts.
      analyses += 1;
      await publishVerdict(access, { now: instant + analyses, instant, language: 'pt-BR' });
    },
    publish: (probability) => publishSample(server.database, { asOf: SHOP_NOW, probability }),
    async deliver() {
      const secrets = readKeyFile(join(folder, 'culprit.key'));
      if (secrets === null) throw new Error('the service made no key file');
      await deliveries(config, { database: server.database, secrets, clock }).run();
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await dashboard.send(lines);
  if (lines.length > 0) await dashboard.analyse();
  return dashboard;
}
