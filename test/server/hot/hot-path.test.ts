import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectHotThread, startHotPath, type HotPathClientOptions } from '../../../server/hot/client.ts';
import { createHotPath } from '../../../server/hot/hot-path.ts';
import type { InboxItem } from '../../../server/store/ports.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { TEST_KEY, TEST_PEPPER } from '../../support/ingest.ts';
import { webhookBody } from '../../support/webhook.ts';

const NOW = Date.UTC(2026, 4, 4, 12);
const encoder = new TextEncoder();

const item = (number: number, more: Partial<InboxItem> = {}): InboxItem => ({
  source: 'meta',
  receivedAt: NOW,
  priority: 0,
  body: encoder.encode(
    webhookBody({
      kind: 'sent',
      message: `wamid.HOT${number}`,
      phone: '5511988887777',
      template: 'winter_sale',
      at: NOW / 1_000,
    }),
  ),
  ...more,
});

describe.each(ENGINES)('the hot path on %s', (engine) => {
  let opened: Awaited<ReturnType<typeof testDatabase>>;
  const base = () => ({ url: opened.url, encryptionKey: TEST_KEY, pepper: TEST_PEPPER, holder: 'test' });
  const quiet = { onTrouble: () => {}, onDeath: () => {} };
  const count = async (table: 'inbox' | 'inbox_pending' | 'event'): Promise<number> => {
    const rows = await opened.database.db
      .selectFrom(table)
      .select(sql<number>`count(*)`.as('n'))
      .execute();
    return Number(rows[0]?.n);
  };
  const untilApplied = async (events: number): Promise<void> => {
    await expect.poll(() => count('event'), { timeout: 10_000, interval: 50 }).toBe(events);
    expect(await count('inbox_pending')).toBe(0);
  };

  beforeEach(async () => {
    opened = await testDatabase(engine);
  });
  afterEach(() => opened.drop());

  it('keeps bodies sealed and pending until a step applies them', async () => {
    const hot = createHotPath(base(), () => NOW);
    await Promise.all([hot.append(item(1)), hot.append(item(2)), hot.append(item(2))]);
    const rows = await opened.database.db.selectFrom('inbox').selectAll().execute();
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(Buffer.from(row.body).includes('wamid')).toBe(false);
    expect(await count('inbox_pending')).toBe(3);
    expect(await hot.step()).toEqual({ rows: 3, events: 3, fresh: 2, quarantined: 0 });
    expect(await count('inbox_pending')).toBe(0);
    await hot.close();
  });

  it('stores the neighbours of a member that the database refuses', async () => {
    const hot = createHotPath(base(), () => NOW);
    const half = item(2, { receivedAt: 0.5 });
    const outcomes = await Promise.allSettled([hot.append(item(1)), hot.append(half), hot.append(item(3))]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await count('inbox_pending')).toBe(2);
    await hot.close();
  });

  it('applies what its thread was given, and what other processes appended', async () => {
    const client = await startHotPath({ ...base(), ...quiet });
    await Promise.all([client.append(item(1)), client.append(item(2))]);
    expect(await count('inbox')).toBe(2);
    await untilApplied(2);
    const other = createHotPath({ ...base(), holder: 'other' }, () => NOW);
    await other.append(item(3));
    expect(await other.step()).toBeNull();
    await untilApplied(3);
    await other.close();
    await client.close();
  });

  it('refuses what its queue has no room for', async () => {
    const options: HotPathClientOptions = { ...base(), ...quiet, maxItems: 2 };
    const client = await startHotPath(options);
    const outcomes = await Promise.allSettled([1, 2, 3].map((number) => client.append(item(number))));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'unavailable' } });
    expect(client.queued()).toEqual({ items: 0, bytes: 0 });
    await client.append(item(4));
    await client.close();
    const narrow = await startHotPath({ ...base(), ...quiet, maxBytes: item(1).body.length });
    await expect(narrow.append(item(5, { body: new Uint8Array(5_000) }))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await narrow.close();
    await expect(narrow.append(item(6))).rejects.toMatchObject({ code: 'unavailable' });
  });

  // A file has no connections that a server could cut.
  if (engine === 'sqlite') return;
  it('goes on after its connections were cut', async () => {
    const troubles: string[] = [];
    const client = await startHotPath({
      ...base(),
      ...quiet,
      onTrouble: (message) => troubles.push(message),
    });
    await client.append(item(1));
    await untilApplied(1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(opened.database.db);
    await sleep(100);
    await expect
      .poll(
        () =>
          client.append(item(2)).then(
            () => 'stored',
            () => 'refused',
          ),
        { timeout: 25_000 },
      )
      .toBe('stored');
    await expect.poll(() => count('inbox_pending'), { timeout: 25_000 }).toBe(0);
    expect(await count('event')).toBe(2);
    await client.close();
  });
});

describe('the client of a hot thread', () => {
  it('refuses what waits and everything after when the thread dies, and says so once', async () => {
    const dying = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => process.exit(3));
      parentPort.postMessage({ kind: 'ready' });`;
    const deaths: string[] = [];
    const client = await connectHotThread(new Worker(dying, { eval: true }), {
      onTrouble: () => {},
      onDeath: (error) => deaths.push(error.message),
    });
    await expect(client.append(item(1))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(client.append(item(2))).rejects.toMatchObject({ code: 'unavailable' });
    expect(deaths).toEqual(['the hot thread ended by itself with code 3']);
    await client.close();
  });

  it('reports why the thread could not start', async () => {
    const starting = startHotPath({
      url: 'file:/nowhere/at/all.db',
      encryptionKey: TEST_KEY,
      pepper: TEST_PEPPER,
      holder: 'test',
      onTrouble: () => {},
      onDeath: () => {},
    });
    await expect(starting).rejects.toThrow(/directory does not exist/);
  });
});
