import { publishVerdict } from '../../jobs/publish-verdict.ts';
import { readConfig } from '../../server/config.ts';
import { DAY_MS, utcDayOf } from '../../server/core/time.ts';
import { issueToken } from '../../server/http/token.ts';
import { createLogger } from '../../server/log.ts';
import { startServer } from '../../server/main.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { createTokenStore } from '../../server/store/token-store.ts';
import { CAMPAIGN_NOW } from './campaign.ts';
import { countedAccount } from './counted-account.ts';
import { median } from './median.ts';

const TEMPLATE = `/v1/templates/${encodeURIComponent('name:200300400500600/sale_1/pt_BR')}`;

/** What the pages of the dashboard ask for. */
const PATHS = [
  '/v1/verdict',
  '/v1/series',
  '/v1/incidents',
  '/v1/templates',
  TEMPLATE,
  `${TEMPLATE}/series`,
  `${TEMPLATE}/audience`,
  '/v1/templates/unmapped',
  '/v1/ratings',
  '/v1/practice',
  '/v1/reviews',
  '/v1/quarantine',
  '/v1/health/data',
];
const MOST_MS = 100;
const MOST_RATIO = 1.2;

/** Each call of the dashboard over HTTP, to a large account against a small one, in turn. `calls`: only those whose address
 *  holds one of these words. */
export async function benchApi(
  rounds: number,
  { calls, ...sizes }: { small: number; large: number; calls: readonly string[] },
): Promise<string> {
  const lastDay = utcDayOf(CAMPAIGN_NOW) - 1;
  const small = await accountBehindHttp(sizes.small, lastDay);
  const large = await accountBehindHttp(sizes.large, lastDay);
  const lines = [];
  for (const path of PATHS.filter((one) => calls.length === 0 || calls.some((word) => one.includes(word)))) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const [ofSmall, ofLarge] = [await small.ask(path), await large.ask(path)];
      // The first round reads the caches in.
      if (round === 0) continue;
      times.small.push(ofSmall);
      times.large.push(ofLarge);
    }
    const [ms, most] = [median(times.small), median(times.large)];
    const kept = most <= MOST_MS && most / ms <= MOST_RATIO;
    lines.push(
      `| GET ${path.replace(TEMPLATE, '/v1/templates/:key')} | ${ms.toFixed(1)} | ${most.toFixed(1)} | ${(most / ms).toFixed(2)} | ${kept ? 'kept' : 'NOT KEPT'} |`,
    );
  }
  await small.close();
  await large.close();
  const name = (events: number): string => `${events / 1e6} M events`;
  return [
    `### Calls of the dashboard (median ms; promised: at most ${MOST_MS}, and ${MOST_RATIO} times as long)`,
    '',
    `| call | ${name(sizes.small)} | ${name(sizes.large)} | ratio | |`,
    '| --- | ---: | ---: | ---: | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** The service on such an account, during a spike. `ask`: ms until the whole answer is here. */
async function accountBehindHttp(
  events: number,
  lastDay: number,
): Promise<{ ask(path: string): Promise<number>; close(): Promise<void> }> {
  const { database, file, drop } = await countedAccount(events, lastDay);
  const now = (lastDay + 1) * DAY_MS;
  const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
  await publishVerdict(access, { now, instant: now, language: 'en' });
  const { token } = await issueToken(createTokenStore(database), { name: 'bench', scopes: ['read'], now });
  const config = readConfig(
    {},
    {
      CULPRIT_DB: `file:${file}`,
      CULPRIT_KEY_FILE: `${file}.key`,
      CULPRIT_PORT: '0',
      CULPRIT_ROLES: 'http',
      CULPRIT_LOG_LEVEL: 'error',
    },
  );
  const clock = (): number => now;
  const server = await startServer(config, {
    clock,
    log: createLogger({ level: 'error', clock }),
    onDeath: (error) => {
      throw error;
    },
  });
  return {
    async ask(path) {
      const started = performance.now();
      const response = await fetch(`${server.origin}${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answers ${response.status}`);
      return performance.now() - started;
    },
    async close() {
      await server.close();
      await drop();
    },
  };
}
