import { readRatings } from '../../jobs/analysis/ratings.ts';
import { syncAccount } from '../../jobs/platform/sync-account.ts';
import type { GraphProblem } from '../../server/core/graph-problem.ts';
import type { PlatformStatus } from '../../server/core/platform-status.ts';
import type { RatingsReport } from '../../server/analysis/rating/ratings-report.ts';
import { createGraphClient } from '../../server/graph/client.ts';
import type { Ingestor } from '../../server/ingest/ingestor.ts';
import { readPlatformStatus } from '../../server/service/platform-status.ts';
import { Secret } from '../../server/secret.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import type { Database } from '../../server/store/database.ts';
import type { PlatformStore } from '../../server/store/platform-ports.ts';
import { createPlatformStore } from '../../server/store/platform-store.ts';
import { practiceAccess } from '../../server/store/practice-store.ts';
import { testDatabase, type Engine } from './database.ts';
import { graphState, TOKEN, WABA_ID, type GraphWaba } from './graph/state.ts';
import { startGraphServer, type GraphServer } from './graph-server.ts';
import { testIngest } from './ingest.ts';

const ZONE = 'America/Sao_Paulo';

/** A database that is fed by polls of a local server over HTTP. Time stands still unless a test moves `clock`; waits of the
 *  client are passed over. */
export type Synced = {
  server: GraphServer;
  database: Database;
  store: PlatformStore;
  clock: { now: number };
  /** The account that is polled. */
  waba: GraphWaba;
  accept: ReturnType<typeof testIngest>['accept'];
  ingestor: Ingestor;
  /** Polls an account and applies what came; returns the problems. */
  sync(waba?: string): Promise<GraphProblem[]>;
  /** Polls without applying. */
  poll(waba?: string): Promise<GraphProblem[]>;
  status(): Promise<PlatformStatus>;
  ratings(): Promise<RatingsReport>;
  /** Makes the process die at the body after so many. */
  breakAfter(bodies: number): void;
  /** How many bodies were ever taken in. */
  bodies(): Promise<number>;
  close(): Promise<void>;
};

export async function startSynced(engine: Engine, now: number): Promise<Synced> {
  const { database, drop } = await testDatabase(engine);
  const clock = { now };
  let left = Infinity;
  const state = { ...graphState(), now: () => clock.now };
  const server = await startGraphServer(state);
  const store = createPlatformStore(database);
  const { accept, ingestor } = testIngest(database, () => clock.now);
  const access = { zone: ZONE, ...analysisAccess(database) };
  const status = () => readPlatformStatus(store, { graphToken: new Secret(TOKEN), wabaIds: [WABA_ID] });
  const poll = (waba = WABA_ID): Promise<GraphProblem[]> =>
    syncAccount({
      waba,
      client: createGraphClient({
        url: server.origin,
        version: 'v25.0',
        token: TOKEN,
        sleep: async () => {},
        clock: () => clock.now,
      }),
      apiVersion: 'v25.0',
      store,
      async append({ source, body, receivedAt }) {
        if (left <= 0) throw new Error('the process died');
        left -= 1;
        await accept(source, new TextDecoder().decode(body), receivedAt);
      },
      read: access.read,
      zone: ZONE,
      clock: () => clock.now,
    });
  const waba = state.wabas[WABA_ID];
  if (waba === undefined) throw new Error('the server has no account');
  return {
    server,
    database,
    store,
    clock,
    waba,
    accept,
    ingestor,
    poll,
    async sync(id) {
      const problems = await poll(id);
      await ingestor.drain();
      return problems;
    },
    status,
    breakAfter: (count) => void (left = count),
    ratings: () => readRatings({ access, read: practiceAccess(database).read, platform: status }, clock.now),
    async bodies() {
      const rows = await database.db.selectFrom('inbox').select('id').execute();
      return rows.length;
    },
    async close() {
      await server.close();
      await drop();
    },
  };
}
