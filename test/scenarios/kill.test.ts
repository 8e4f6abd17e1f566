import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { CLOCK, EVENT_KIND, MEASURE } from '../../server/core/event-kind.ts';
import { bucketOf } from '../../server/core/time.ts';
import { createHasher } from '../../server/ingest/hasher.ts';
import type { Database } from '../../server/store/database.ts';
import { testDatabase, type Engine } from '../support/database.ts';
import { derivedState } from '../support/derived.ts';
import { TEST_KEY, TEST_PEPPER, testIngest } from '../support/ingest.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { signatureOf, webhookBody, type Fact } from '../support/webhook.ts';

const KILLS = 10;
const SECRET = 'app-secret-of-the-test';
const CLIENTS = 12;
const TABLES = ['message', 'rollup', 'opt_out', 'suppression', 'identity_link'] as const;
const START = Math.floor(Date.now() / 1_000) - 2 * 86_400;

const KIND = {
  sent: EVENT_KIND.sent,
  delivered: EVENT_KIND.delivered,
  read: EVENT_KIND.read,
  stop: EVENT_KIND.stop,
} as const;

/** The life of the n-th message: everybody gets several, one in 15 answers with a stop. */
function factsOf(n: number): Fact[] {
  const message = `wamid.KILL${n}`;
  const about = { message, phone: `55119${String(80_000_000 + (n % 500))}`, template: `sale_${n % 7}` };
  const at = START + n * 3;
  const facts: Fact[] = [
    { ...about, kind: 'sent', at },
    { ...about, kind: 'delivered', at: at + 2 },
  ];
  if (n % 2 === 0) facts.push({ ...about, kind: 'read', at: at + 60 });
  if (n % 15 === 0) facts.push({ ...about, kind: 'stop', at: at + 300 });
  return facts;
}

/** Sends facts until told to stop; what is not acknowledged is sent again later, as the platform does. */
function startLoad(origins: () => readonly string[]): {
  acknowledged: Fact[];
  stop(): Promise<void>;
} {
  const acknowledged: Fact[] = [];
  const again: Fact[] = [];
  let next = 0;
  const over = new AbortController();
  const take = (): Fact[] => {
    const failed = again.splice(0, 4);
    return failed.length > 0 ? failed : factsOf((next += 1));
  };
  const client = async (number: number): Promise<void> => {
    while (!over.signal.aborted || again.length > 0) {
      for (const fact of take()) {
        const all = origins();
        const origin = all[(number + fact.at) % Math.max(1, all.length)];
        if (origin === undefined) {
          again.push(fact);
          await sleep(20);
          continue;
        }
        const body = webhookBody(fact);
        const isTaken = await fetch(`${origin}/webhooks/meta`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, SECRET) },
        }).then(
          async (response) => (await response.text(), response.status === 200),
          () => false,
        );
        if (isTaken) acknowledged.push(fact);
        else again.push(fact);
        // Some facts come twice although they were acknowledged.
        if (isTaken && !over.signal.aborted && Math.random() < 0.01) again.push(fact);
        if (!isTaken) await sleep(10);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
  return {
    acknowledged,
    async stop() {
      over.abort();
      await Promise.all(clients);
    },
  };
}

async function untilApplied({ db }: Database): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const pending = await db.selectFrom('inbox_pending').select('inbox_id').limit(1).execute();
    if (pending.length === 0) return;
    await sleep(100);
  }
  throw new Error('rows stay pending');
}

async function storedEvents({ db }: Database): Promise<number> {
  const { n } = await db
    .selectFrom('event')
    .select((it) => it.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe.each<{ engine: Engine; processes: number }>([
  { engine: 'sqlite', processes: 1 },
  { engine: 'postgres', processes: 2 },
])('kill -9 under load, $processes process(es) on $engine', ({ engine, processes }) => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).toReversed()) await step();
  });

  it('loses no acknowledged webhook and applies none twice', { timeout: 120_000 }, async () => {
    const { database, url, drop } = await testDatabase(engine);
    cleanUp.push(drop);
    const env = {
      HOT_URL: url,
      HOT_SECRET: SECRET,
      HOT_KEY: Buffer.from(TEST_KEY).toString('hex'),
      HOT_PEPPER: Buffer.from(TEST_PEPPER).toString('hex'),
      // A successor need not wait long.
      HOT_LEASE_MS: '300',
    };
    const servers: (ServerProcess | null)[] = Array.from({ length: processes }, () => null);
    cleanUp.push(() => Promise.all(servers.map((server) => server?.kill())));
    const start = async (place: number): Promise<void> => {
      servers[place] = await startServerProcess(env);
    };
    await Promise.all(servers.map((_, place) => start(place)));
    const load = startLoad(() => servers.flatMap((server) => (server ? [server.origin] : [])));

    let roundsThatApplied = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = load.acknowledged.length;
      const appliedBefore = await storedEvents(database);
      await sleep(400 + Math.random() * 800);
      expect(load.acknowledged.length).toBeGreaterThan(before);
      if ((await storedEvents(database)) > appliedBefore) roundsThatApplied += 1;
      // Now and then all processes at once.
      const places = kill % 3 === 2 ? servers.map((_, place) => place) : [kill % processes];
      const killed = places.map((place) => servers[place]?.kill());
      for (const place of places) servers[place] = null;
      await Promise.all(killed);
      await Promise.all(places.map(start));
    }
    expect(roundsThatApplied).toBeGreaterThan(KILLS / 2);
    await load.stop();
    await untilApplied(database);

    const { message: hashOf } = createHasher(TEST_PEPPER);
    const expected = [
      ...new Set(load.acknowledged.map((fact) => `${KIND[fact.kind]} ${hashOf(fact.message)}`)),
    ];
    const events = await database.db.selectFrom('event').selectAll().execute();
    expect(events.map((row) => `${row.kind} ${row.message}`).sort()).toEqual(expected.sort());

    const sent = new Map<number, number>();
    for (const row of events) {
      if (row.kind !== EVENT_KIND.sent) continue;
      const bucket = bucketOf(row.occurred_at);
      sent.set(bucket, (sent.get(bucket) ?? 0) + 1);
    }
    const counted = await database.db
      .selectFrom('rollup')
      .select((it) => ['bucket', it.fn.sum<number>('n').as('n')])
      .where('clock', '=', CLOCK.event)
      .where('measure', '=', MEASURE.sent)
      .groupBy('bucket')
      .execute();
    expect(new Map(counted.map((row) => [row.bucket, Number(row.n)]))).toEqual(sent);

    const fresh = await testDatabase(engine);
    cleanUp.push(fresh.drop);
    const { acceptAll, ingestor } = testIngest(fresh.database, Date.now);
    const once = new Map(load.acknowledged.map((fact) => [JSON.stringify(fact), fact]));
    await acceptAll('meta', [...once.values()].map(webhookBody));
    await ingestor.drain();
    expect(await derivedState(database, TABLES)).toEqual(await derivedState(fresh.database, TABLES));

    const codes = await Promise.all(servers.map((server) => server?.stop()));
    expect(codes).toEqual(servers.map(() => 0));
  });
});
