import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publishVerdict } from '../../../../jobs/publish-verdict.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import { DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';
import { replay } from '../../../../server/ingest/replay.ts';
import { unseal } from '../../../../server/ingest/seal.ts';
import { pruneErasureSecrets } from '../../../../server/store/prune.ts';
import { replayAccess } from '../../../../server/store/replay-store.ts';
import type { Database } from '../../../../server/store/database.ts';
import { ENGINES, testDatabase, type Engine } from '../../../support/database.ts';
import { derivedState } from '../../../support/derived.ts';
import { eraseContact, placesOf } from '../../../support/erase.ts';
import { TEST_KEY, testIngest, testRules } from '../../../support/ingest.ts';

const ERASED = Date.parse('2026-05-20T12:00:00Z');
const SENT = ERASED - 2 * DAY_MS;
const PHONE = '5511988887777';
const USER = 'BR.73920018456201';
const hashOf = (contact: { phone?: string; bsuid?: string }): string[] =>
  testRules()
    .hasher.identities(contact)
    .map(({ hash }) => hash);
const HASH = hashOf({ phone: PHONE });
const LEFT = ['erasure.hash', 'suppression.identity'];

const HISTORY = [
  {
    type: 'consent',
    at: SENT - DAY_MS,
    contact: PHONE,
    topic: 'offers',
    action: 'grant',
    evidence: 'ip 192.0.2.1',
  },
  { type: 'send', at: SENT, message: 'wamid.A', template: '9001', contact: PHONE, topic: 'offers' },
  { type: 'status', at: SENT + HOUR_MS, message: 'wamid.A', status: 'delivered' },
];
const lines = (events: readonly object[]): string => events.map((event) => JSON.stringify(event)).join('\n');

async function erased(engine: Engine) {
  const made = await testDatabase(engine);
  const clock = { now: ERASED };
  const ingest = testIngest(made.database, () => clock.now);
  await ingest.accept('import', lines(HISTORY));
  await ingest.ingestor.drain();
  await eraseContact(made.database, { contact: { phone: PHONE }, now: clock.now });
  clock.now += DAY_MS;
  const tell = async (source: 'import' | 'events' | 'meta', events: readonly object[]): Promise<void> => {
    await ingest.accept(source, source === 'meta' ? JSON.stringify(events[0]) : lines(events));
    await ingest.ingestor.drain();
  };
  return { ...made, tell, clock };
}

async function suppressed(database: Database): Promise<string[]> {
  const rows = await database.db
    .selectFrom('suppression')
    .leftJoin('dimension', (join) =>
      join.onRef('dimension.id', '=', 'suppression.topic').on('dimension.kind', '=', 2),
    )
    .select(['scope', 'dimension.value as topic'])
    .where('identity', 'in', HASH)
    .where('active', '=', 1)
    .execute();
  return rows.map(({ scope, topic }) => (topic === null ? scope : `${scope} ${topic}`)).sort();
}

const texts = async (database: Database): Promise<string> =>
  (await database.db.selectFrom('inbox').select('body').execute())
    .map(({ body }) => Buffer.from(unseal(TEST_KEY, body)).toString())
    .join('\n');

const rollups = async (database: Database): Promise<string[]> =>
  (await derivedState(database, ['rollup']))['rollup']!;

const rebuild = (database: Database): Promise<unknown> =>
  replay({
    write: replayAccess(database, { fromInbox: false }).write,
    rules: testRules(),
    fromInbox: false,
    holder: 'replay',
    clock: () => ERASED + (rebuilds += 1),
  });
let rebuilds = 0;

describe.each(ENGINES)('after an erasure on %s', (engine) => {
  it('late news of before counts, news of after is dropped, and neither leaves a name', async () => {
    const { database, tell, drop } = await erased(engine);
    const before = await rollups(database);
    await tell('events', [
      { type: 'status', at: SENT + 2 * HOUR_MS, message: 'wamid.A', status: 'read', contact: PHONE },
    ]);
    const read = await rollups(database);
    expect(read.length).toBe(before.length + 1);
    await tell('events', [
      { type: 'send', at: ERASED + HOUR_MS, message: 'wamid.B', template: '9001', contact: PHONE },
      { type: 'status', at: ERASED + 2 * HOUR_MS, message: 'wamid.B', status: 'delivered' },
      { type: 'inbound', at: ERASED + 3 * HOUR_MS, message: 'wamid.C', contact: PHONE, text: 'PARAR' },
    ]);
    expect(await rollups(database)).toEqual(read);
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    expect(await texts(database)).not.toContain(PHONE);
    const counted = await database.db
      .selectFrom('counter')
      .select(['detail', 'n'])
      .where('name', '=', 'drop:erased')
      .orderBy('detail')
      .execute();
    expect(counted.map(({ detail }) => detail)).toEqual(['delivered', 'send', 'stop']);
    expect(await suppressed(database)).toEqual(['all']);
    await drop();
  });

  it('a name that comes with an erased one is erased with it', async () => {
    const { database, tell, drop } = await erased(engine);
    await tell('events', [
      {
        type: 'inbound',
        at: ERASED + HOUR_MS,
        message: 'wamid.D',
        contact: { phone: PHONE, bsuid: USER },
        text: 'oi',
      },
    ]);
    expect(await placesOf(database, hashOf({ bsuid: USER }))).toEqual(LEFT);
    await drop();
  });

  it('the same file changes nothing, with the secret and without it', async () => {
    const { database, tell, drop } = await erased(engine);
    const before = await rollups(database);
    await tell('import', HISTORY);
    expect(await rollups(database)).toEqual(before);
    expect(await pruneErasureSecrets(database, ERASED + DAY_MS)).toBeGreaterThan(1);
    await tell('import', HISTORY);
    await rebuild(database);
    expect(await rollups(database)).toEqual(before);
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    expect(await texts(database)).not.toContain(PHONE);
    await drop();
  });

  it('an agreement in a file brings nobody back, one that is told as it happens allows what it says', async () => {
    const { database, tell, drop } = await erased(engine);
    const grant = { type: 'consent', at: ERASED + HOUR_MS, contact: PHONE, topic: 'offers', action: 'grant' };
    await tell('import', [grant]);
    expect(await suppressed(database)).toEqual(['all']);
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    await tell('events', [grant]);
    expect(await suppressed(database)).toEqual(['all', 'except offers']);
    expect(await placesOf(database, HASH)).toContain('identity.hash');
    await rebuild(database);
    expect(await suppressed(database)).toEqual(['all', 'except offers']);
    await tell('events', [{ type: 'opt-in', at: ERASED + 2 * HOUR_MS, contact: PHONE, channel: 'keyword' }]);
    expect(await suppressed(database)).toEqual([]);
    await rebuild(database);
    expect(await suppressed(database)).toEqual([]);
    await tell('import', HISTORY);
    expect(await placesOf(database, ['192.0.2.1'])).toEqual([]);
    await drop();
  });

  it('counts bodies that nobody can judge, and deletes those that name the person', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => ERASED);
    await accept('import', lines(HISTORY));
    await accept('meta', `broken {"wa_id":"${PHONE}"`);
    await accept('meta', 'broken, about somebody');
    await ingestor.drain();
    const result = await eraseContact(database, { contact: { phone: PHONE }, now: ERASED });
    expect(result).toMatchObject({ bodiesDeleted: 2, unjudged: 1 });
    expect(await texts(database)).toBe('broken, about somebody');
    await drop();
  });

  it('applies what waits first, so that it is erased as well', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept } = testIngest(database, () => ERASED);
    await accept('import', lines(HISTORY));
    expect(await eraseContact(database, { contact: { phone: PHONE }, now: ERASED })).toMatchObject({
      events: 3,
    });
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    await drop();
  });

  it('whoever came back can be erased again, and both stay erased', async () => {
    const { database, tell, clock, drop } = await erased(engine);
    const before = await rollups(database);
    await tell('events', [
      { type: 'opt-in', at: ERASED + HOUR_MS, contact: PHONE, channel: 'keyword' },
      { type: 'send', at: ERASED + 2 * HOUR_MS, message: 'wamid.E', template: '9001', contact: PHONE },
    ]);
    const back = await rollups(database);
    expect(back.length).toBeGreaterThan(before.length);
    expect(await eraseContact(database, { contact: { phone: PHONE }, now: clock.now })).toMatchObject({
      events: 2,
    });
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    expect(await suppressed(database)).toEqual(['all']);
    await tell('import', HISTORY);
    await rebuild(database);
    expect(await rollups(database)).toEqual(back);
    expect(await placesOf(database, HASH)).toEqual(LEFT);
    await drop();
  });

  it('somebody of whom there is nothing but a body that could not be read is erased from it', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => ERASED);
    await accept('meta', `broken {"wa_id":"${PHONE}"`);
    await ingestor.drain();
    const nobody = { contact: { phone: '5511900000000' }, now: ERASED };
    expect(await eraseContact(database, nobody)).toBeNull();
    expect(await eraseContact(database, { contact: { phone: PHONE }, now: ERASED })).toMatchObject({
      events: 0,
      bodiesDeleted: 1,
    });
    expect(await texts(database)).toBe('');
    await drop();
  });

  it('whoever has an old number of theirs keeps their own word, and what became of their messages stays theirs', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => ERASED);
    const tell = async (events: readonly object[]): Promise<void> => {
      await accept('events', lines(events));
      await ingestor.drain();
    };
    const moved = SENT + 2 * HOUR_MS;
    const now = '5511988886666';
    await tell([
      ...HISTORY,
      { type: 'identity', at: moved, from: { phone: PHONE }, to: { phone: now } },
      { type: 'status', at: moved + HOUR_MS, message: 'wamid.A', status: 'read', contact: PHONE },
    ]);
    const before = await rollups(database);
    await eraseContact(database, { contact: { phone: now }, now: ERASED });
    expect(await rollups(database)).toEqual(before);
    expect((await placesOf(database, HASH)).filter((place) => !LEFT.includes(place))).toEqual([]);

    await tell([
      { type: 'status', at: moved + 2 * HOUR_MS, message: 'wamid.A', status: 'played', contact: PHONE },
    ]);
    expect((await placesOf(database, HASH)).filter((place) => !LEFT.includes(place))).toEqual([]);
    expect(await rollups(database)).toEqual(before);

    const answer = {
      type: 'inbound',
      at: moved + 3 * HOUR_MS,
      message: 'wamid.F',
      contact: PHONE,
      text: 'PARAR',
      repliedTo: 'wamid.A',
    };
    await tell([answer]);
    const [optOut] = await database.db.selectFrom('opt_out').selectAll().execute();
    expect(optOut).toMatchObject({ identity: HASH[0], channel: 'keyword' });
    expect(optOut!.delivered_at).toBe(SENT + HOUR_MS);
    const counted = await rollups(database);
    await rebuild(database);
    expect(await rollups(database)).toEqual(counted);
    expect(await suppressed(database)).toEqual(['marketing']);
    await drop();
  });

  it('takes the names out of what stored verdicts were computed from', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => ERASED);
    const stop = { type: 'opt-out', at: ERASED - HOUR_MS, contact: PHONE, channel: 'manual' };
    await accept('events', lines([...HISTORY, stop]));
    await ingestor.drain();
    const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
    await publishVerdict(access, { now: ERASED, instant: ERASED, language: 'en' });
    const inputs = async (): Promise<string> => {
      const row = await database.db.selectFrom('verdict').select('inputs').executeTakeFirstOrThrow();
      return gunzipSync(row.inputs!).toString();
    };
    const before = await inputs();
    expect(before).toContain(HASH[0]);
    await eraseContact(database, { contact: { phone: PHONE }, now: ERASED });
    const after = await inputs();
    expect(after).not.toContain(HASH[0]);
    expect(after.length).toBe(before.length);
    const [optOut] = await database.db.selectFrom('opt_out').selectAll().execute();
    for (const name of [optOut!.identity, optOut!.key]) expect(after).toContain(name);
    await drop();
  });
});
