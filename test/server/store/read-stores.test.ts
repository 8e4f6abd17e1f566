import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_ALIAS, templateAlias } from '../../../server/core/alias.ts';
import { CLOCK, DIMENSION, MEASURE } from '../../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS } from '../../../server/core/time.ts';
import type { Database } from '../../../server/store/database.ts';
import { createReadStores } from '../../../server/store/read-stores.ts';
import type { ReadStores } from '../../../server/store/read-ports.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const BUCKET = NOW / BUCKET_MS;

describe.each(ENGINES)('read stores on %s', (engine) => {
  let database: Database;
  let stores: ReadStores;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ database, drop } = await testDatabase(engine));
    stores = createReadStores(database);
  });
  afterAll(() => drop());

  test('tokens are found by id, listed oldest first and revoked once', async () => {
    const token = (id: string, createdAt: number) => ({
      id,
      name: `token ${id}`,
      hash: id.repeat(64),
      scopes: ['read', 'admin'] as ('read' | 'admin')[],
      createdAt,
    });
    await stores.tokens.create(token('b', NOW));
    await stores.tokens.create(token('a', NOW + 1));
    await expect(stores.tokens.create({ ...token('a', NOW), hash: 'c'.repeat(64) })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await stores.tokens.list()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await stores.tokens.find('a')).toEqual({ ...token('a', NOW + 1), revokedAt: null });
    expect(await stores.tokens.find('x')).toBeNull();
    expect([
      await stores.tokens.revoke('a', NOW + 5),
      await stores.tokens.revoke('a', NOW + 9),
      await stores.tokens.revoke('x', NOW),
    ]).toEqual([true, false, false]);
    expect((await stores.tokens.find('a'))?.revokedAt).toBe(NOW + 5);
  });

  test('the audit trail keeps what was done, newest first', async () => {
    const entry = {
      at: NOW,
      actor: 'token:b',
      action: 'suppressions.read',
      subject: null,
      detail: { rows: 3, more: false },
    };
    await stores.audit.append(entry);
    await stores.audit.append({ ...entry, subject: 'x', detail: {} });
    expect(await stores.audit.latest(5)).toEqual([{ ...entry, subject: 'x', detail: {} }, entry]);
    expect(await stores.audit.latest(1)).toHaveLength(1);
  });

  test('the feed comes in the order of change with values and topics, from after its cursor', async () => {
    const row = { since: NOW, active: 1, provisional: 0, topic: 0, scope: 'marketing' };
    await database.db
      .insertInto('dimension')
      .values([
        { kind: DIMENSION.topic, id: 4, value: 'offers' },
        { kind: DIMENSION.template, id: 4, value: 'no topic' },
      ])
      .execute();
    await database.db
      .insertInto('identity')
      .values({ hash: '0person', kind: 0, value: new Uint8Array([1, 2, 3]) })
      .execute();
    await database.db
      .insertInto('suppression')
      .values([
        { ...row, identity: '0person', seq: 9 },
        { ...row, identity: '0person', scope: 'topic', topic: 4, seq: 3, provisional: 1 },
        { ...row, identity: '0erased', seq: 5, active: 0 },
      ])
      .execute();
    const all = await stores.suppressions.page(0, 1_000);
    expect(
      all.map(({ seq, topic, kind, active, provisional }) => [seq, topic, kind, active, provisional]),
    ).toEqual([
      [3, 'offers', 0, true, true],
      [5, null, null, false, false],
      [9, null, 0, true, false],
    ]);
    expect([...(all[0]?.value ?? [])]).toEqual([1, 2, 3]);
    expect(all[1]?.value).toBeNull();
    expect((await stores.suppressions.page(3, 1)).map(({ seq }) => seq)).toEqual([5]);
    expect(await stores.suppressions.page(9, 1_000)).toEqual([]);
  });

  test('waiting opt-outs come oldest first with their number, decided ones exist', async () => {
    const row: Tables['opt_out'] = {
      identity: '0a',
      key: 'k1',
      at: NOW,
      channel: 'keyword',
      scope: 'marketing',
      topic: 0,
      reason: 'unknown',
      rule: 'pt/ambiguous/sair',
      confidence: 50,
      standing: 0,
      repeats: 0,
      message: null,
      template: 2,
      consent_class: 3,
      sent_at: null,
      delivered_at: null,
      candidates: '[]',
      number: 0,
    };
    await database.db
      .insertInto('opt_out')
      .values([row, { ...row, key: 'k2', at: NOW - 1 }, { ...row, key: 'k3', standing: 1 }])
      .execute();
    const { reviews, total } = await stores.reviews.waiting(1);
    expect([total, reviews]).toEqual([
      2,
      [
        {
          identity: '0a',
          key: 'k2',
          at: NOW - 1,
          rule: row.rule,
          channel: 'keyword',
          confidence: 50,
          template: 2,
        },
      ],
    ]);
    expect([await stores.reviews.exists('0a', 'k3'), await stores.reviews.exists('0a', 'k4')]).toEqual([
      true,
      false,
    ]);
  });

  test('counts, first messages and the unlinked share leave other clocks, measures and times out', async () => {
    const service = 30;
    await database.db
      .insertInto('dimension')
      .values([
        { kind: DIMENSION.template, id: service, value: SERVICE_ALIAS },
        { kind: DIMENSION.template, id: 31, value: templateAlias({ id: '9001' }) ?? '' },
      ])
      .execute();
    const cell = {
      clock: CLOCK.event as number,
      bucket: BUCKET - 1,
      template: 31,
      consent_class: 0,
      measure: MEASURE.delivered as number,
      code: 0,
      n: 1,
    };
    await database.db
      .insertInto('rollup')
      .values([
        { ...cell, n: 5 },
        { ...cell, consent_class: 2, n: 7 },
        { ...cell, clock: CLOCK.cohort, n: 100 },
        { ...cell, bucket: BUCKET - 700, n: 100 },
        { ...cell, measure: MEASURE.read, n: 100 },
        { ...cell, measure: MEASURE.exactOptOut, code: 24, n: 2 },
        { ...cell, template: 0, n: 4 },
        { ...cell, template: service, n: 50 },
        { ...cell, measure: MEASURE.inferredDelivery, n: 3 },
        { ...cell, template: service, measure: MEASURE.inferredDelivery, n: 9 },
        { ...cell, measure: MEASURE.begun, bucket: BUCKET - 800, n: 0 },
        { ...cell, measure: MEASURE.begun, bucket: BUCKET - 750, n: 3 },
      ])
      .execute();
    const since = NOW - 7 * DAY_MS;
    const { counts, names, events } = await stores.templates.load(since);
    expect(counts.find(({ template }) => template === 31)).toEqual({
      template: 31,
      deliveries: 12,
      optOuts: 2,
    });
    expect(names.get(DIMENSION.template)?.get(service)).toBe(SERVICE_ALIAS);
    expect(events).toEqual([]);
    expect(await stores.templates.firstMessages([31, service])).toEqual(
      new Map([[31, (BUCKET - 750) * BUCKET_MS]]),
    );
    expect(await stores.templates.firstMessages([])).toEqual(new Map());
    expect((await stores.health.data(since)).deliveries).toEqual({
      total: 16,
      unlinked: 4,
      inferred: 3,
    });
  });

  test('health tells pending rows, drops of the days asked for, the last webhook and the last run of each job', async () => {
    expect(await stores.health.schemaIsCurrent()).toBe(true);
    const { db } = database;
    const body = new Uint8Array([0]);
    const inbox = await db
      .insertInto('inbox')
      .values([
        { received_at: NOW - 9, source: 'meta', body },
        { received_at: NOW - 5, source: 'events', body },
      ])
      .returning('id')
      .execute();
    await db
      .insertInto('inbox_pending')
      .values(
        inbox.map(({ id }, index) => ({ priority: 1 - index, inbox_id: id, received_at: NOW - 9 + index })),
      )
      .execute();
    const today = Math.floor(NOW / DAY_MS);
    const counter = { name: 'drop:no-signal', detail: 'inbound', day: today, n: 2 };
    await db
      .insertInto('counter')
      .values([
        counter,
        { ...counter, day: today - 1 },
        { ...counter, day: today - 30 },
        { ...counter, detail: 'reaction' },
        { ...counter, name: 'event' },
        { ...counter, name: 'dropped' },
      ])
      .execute();
    const health = await stores.health.data(NOW - 7 * DAY_MS);
    expect(health.pending).toEqual({ count: 2, oldestAt: NOW - 9 });
    expect(health.drops).toEqual([
      { reason: 'no-signal', detail: 'inbound', n: 4 },
      { reason: 'no-signal', detail: 'reaction', n: 2 },
    ]);
    expect([health.lastWebhookAt, health.quarantined, health.jobs]).toEqual([NOW - 9, 0, []]);
  });

  test('a quarantined row is made pending once; without its body the request is refused and the row stays', async () => {
    const { db } = database;
    const { id } = await db
      .insertInto('inbox')
      .values({ received_at: NOW, source: 'meta', body: new Uint8Array([0]) })
      .returning('id')
      .executeTakeFirstOrThrow();
    const row = { at: NOW, source: 'meta', reason: 'unreadable', detail: 'line 1' };
    await db
      .insertInto('quarantine')
      .values([
        { ...row, inbox_id: id },
        { ...row, inbox_id: id + 1_000 },
      ])
      .execute();
    expect((await stores.quarantine.list(0, 10)).map((found) => found.id)).toEqual([id, id + 1_000]);
    expect((await stores.quarantine.list(id, 10)).map((found) => found.id)).toEqual([id + 1_000]);
    const replays = await Promise.allSettled([stores.quarantine.replay(id), stores.quarantine.replay(id)]);
    expect(replays.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.selectFrom('inbox_pending').selectAll().where('inbox_id', '=', id).execute()).toEqual([
      { priority: 0, inbox_id: id, received_at: NOW },
    ]);
    await expect(stores.quarantine.replay(id + 1_000)).rejects.toMatchObject({ code: 'conflict' });
    expect((await stores.quarantine.list(0, 10)).map((found) => found.id)).toEqual([id + 1_000]);
  });

  test('verdicts are found by their instant, the latest first', async () => {
    const row = { computed_at: NOW, version: 2, outcome: 'normal', body: '{}', inputs: new Uint8Array([1]) };
    expect(await stores.verdicts.latest()).toBeNull();
    await database.db
      .insertInto('verdict')
      .values([
        { ...row, as_of: NOW },
        { ...row, as_of: NOW - 5 },
      ])
      .execute();
    expect(await stores.verdicts.latest()).toEqual({
      asOf: NOW,
      computedAt: NOW,
      version: 2,
      outcome: 'normal',
      body: '{}',
    });
    expect((await stores.verdicts.at(NOW - 5))?.asOf).toBe(NOW - 5);
    // NOW is on the edge of a quarter of an hour: the last verdict of that quarter stands for what it took the place of.
    expect((await stores.verdicts.at(NOW - 4))?.asOf).toBe(NOW);
    expect((await stores.verdicts.at(NOW + BUCKET_MS - 1))?.asOf).toBe(NOW);
    expect(await stores.verdicts.at(NOW + BUCKET_MS)).toBeNull();
    expect(await stores.verdicts.at(NOW - BUCKET_MS)).toBeNull();
  });
});
