import { setTimeout } from 'node:timers/promises';
import { keepPracticeJob } from '../../jobs/keep-practice.ts';
import { publishVerdict } from '../../jobs/publish-verdict.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { readConfig } from '../../server/config.ts';
import { DAY_MS, MINUTE_MS } from '../../server/core/time.ts';
import { issueToken } from '../../server/http/token.ts';
import { createLogger } from '../../server/log.ts';
import { startServer } from '../../server/main.ts';
import { SLOW_MS } from '../../server/service/by-cost.ts';
import { practiceOf } from '../../server/service/practice.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { createTokenStore } from '../../server/store/token-store.ts';
import { countedAccount } from './counted-account.ts';

/** The service on an account, during a spike. */
export type Account = {
  /** Ms until the whole answer is here. `path`: `:key` and `:since` stand for the template that people leave for. */
  ask(path: string): Promise<number>;
  /** Ends the service and starts it anew: nothing is remembered. */
  restart(): Promise<void>;
  /** Has a delivery applied. */
  change(): Promise<void>;
  /** Waits until the process has nothing to do. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

/** Starts it on an account of so many events up to a day, as jobs leave it. */
export async function accountBehindHttp(events: number, lastDay: number): Promise<Account> {
  const { database, file, drop } = await countedAccount(events, lastDay);
  const now = (lastDay + 1) * DAY_MS;
  const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
  await publishVerdict(access, { now, instant: now, language: 'en' });
  const { token } = await issueToken(createTokenStore(database), {
    name: 'bench',
    scopes: ['read', 'ingest'],
    now,
  });
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
  const practice = practiceOf(config, { database, access });
  const audit = keepPracticeJob({ ...practice, slowMs: SLOW_MS, now: () => performance.now() });
  await audit.run({ name: 'bench', start: now - 30 * MINUTE_MS, end: now });
  const clock = (): number => now;
  const start = () =>
    startServer(config, {
      clock,
      log: createLogger({ level: 'error', clock }),
      onDeath: (error) => {
        throw error;
      },
    });
  let server = await start();
  const call = async (path: string, init: RequestInit = {}): Promise<string> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${server.origin}${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${text}`);
    return text;
  };
  let changes = 0;
  const rest = async (): Promise<void> => {
    for (let quiet = 0; quiet < 5;) {
      const begun = performance.now();
      await setTimeout(20);
      quiet = performance.now() - begun < 30 ? quiet + 1 : 0;
    }
  };
  const answer = JSON.parse(await call('/v1/verdict')) as { verdict: Pick<Verdict, 'culprits'> };
  const [suspect] = answer.verdict.culprits;
  if (suspect === undefined) throw new Error('nobody is suspected');
  return {
    async ask(path) {
      const asked = path
        .replace(':key', encodeURIComponent(suspect.template.key))
        .replace(':since', String(suspect.since));
      const started = performance.now();
      await call(asked);
      return performance.now() - started;
    },
    async restart() {
      await server.close();
      server = await start();
    },
    async change() {
      changes += 1;
      const [at, message] = [now - MINUTE_MS, `bench.${changes}`];
      const template = { waba: '200300400500600', name: 'sale_1', language: 'pt_BR' };
      const contact = { phone: '5511980000001' };
      const lines = [
        { type: 'send', at, message, template, contact },
        { type: 'status', at: at + 1_000, message, status: 'delivered' },
      ];
      const before = await access.read((store) => store.lastApplied());
      await call('/v1/events', {
        method: 'POST',
        body: lines.map((line) => JSON.stringify(line)).join('\n'),
      });
      while ((await access.read((store) => store.lastApplied())) === before) await setTimeout(10);
      await rest();
    },
    rest,
    async close() {
      await server.close();
      await drop();
    },
  };
}
