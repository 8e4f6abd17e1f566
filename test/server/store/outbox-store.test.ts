import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { openDatabase, type Database } from '../../../server/store/database.ts';
import type { NewOutboxItem, OutboxStore } from '../../../server/store/mail-ports.ts';
import { createOutboxStore, pruneOutbox } from '../../../server/store/outbox-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

const NOW = Date.UTC(2026, 4, 20, 11);
const TTL = { ttlMs: 2 * MINUTE_MS, limit: 10 };
const mail = new TextEncoder().encode('sealed');

const item = (key: string, given: Partial<NewOutboxItem> = {}): NewOutboxItem => ({
  key,
  kind: 'alert',
  recipient: 'ana',
  dueAt: NOW,
  messageId: `<${key}@example.com>`,
  mail,
  ...given,
});

describe.each(ENGINES)('the outbox on %s', (engine) => {
  let database: Database;
  let outbox: OutboxStore;
  let url: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ database, url, drop } = await testDatabase(engine));
    outbox = createOutboxStore(database);
  });
  afterEach(() => drop());

  const claim = (holder: string, now = NOW) => outbox.claim(holder, { now, ...TTL });

  test('a key is kept once, whoever comes second', async () => {
    expect(await outbox.add([item('a'), item('b', { mail: null })], NOW)).toEqual(['a', 'b']);
    expect(await outbox.add([item('b'), item('c', { recipient: 'bob' })], NOW + 1)).toEqual(['c']);
    const added = await Promise.all([outbox.add([item('d')], NOW), outbox.add([item('d')], NOW)]);
    expect(added.flat()).toEqual(['d']);
    expect((await outbox.of('ana', 0)).map(({ key, state }) => [key, state])).toEqual([
      ['a', 'due'],
      ['b', 'told'],
      ['d', 'due'],
    ]);
  });

  test('a mail is claimed by one, in the order of each recipient, when its time has come', async () => {
    await outbox.add(
      [
        item('a1'),
        item('a2'),
        item('b1', { recipient: 'bob', dueAt: NOW + HOUR_MS }),
        item('c1', { recipient: 'cid' }),
      ],
      NOW,
    );
    const taken = await Promise.all([claim('one'), claim('two')]);
    const keys = taken.flat().map(({ key }) => key);
    expect(keys.sort()).toEqual(['a1', 'c1']);
    const first = taken.flat().find(({ key }) => key === 'a1');
    if (first === undefined) throw new Error('nothing was claimed');
    expect(new Uint8Array(first.mail)).toEqual(mail);
    expect(await claim('three')).toEqual([]);
    expect(await outbox.finish(first, { state: 'sent', now: NOW + 1 })).toBe(true);
    expect((await claim('three')).map(({ key }) => key)).toEqual(['a2']);
    expect((await claim('three', NOW + HOUR_MS + 1)).map(({ key }) => key)).toContain('b1');
  });

  test('one whose holder died is sent again under the same id and counted; the dead records nothing', async () => {
    await outbox.add([item('a')], NOW);
    const [dead] = await claim('dead');
    const [heir] = await claim('heir', NOW + TTL.ttlMs);
    if (dead === undefined || heir === undefined) throw new Error('nothing was claimed');
    expect(heir).toMatchObject({ messageId: dead.messageId, attempts: 2, resent: 1 });
    expect(await outbox.renew(dead, NOW + HOUR_MS)).toBe(false);
    expect(await outbox.finish(dead, { state: 'failed', problem: 'late' })).toBe(false);
    expect(await outbox.renew(heir, NOW + HOUR_MS)).toBe(true);
    expect(await outbox.finish(heir, { state: 'sent', now: NOW })).toBe(true);
    expect(await outbox.health(NOW)).toMatchObject({ waiting: 0, resent: 1, lastSentAt: NOW });
  });

  test('what failed stays due, and is seen', async () => {
    await outbox.add([item('a'), item('b', { recipient: 'bob' })], NOW);
    const [a, b] = await claim('one');
    if (a === undefined || b === undefined) throw new Error('nothing was claimed');
    await outbox.finish(a, { state: 'due', dueAt: NOW + HOUR_MS, problem: 'ECONNREFUSED' });
    await outbox.finish(b, { state: 'failed', problem: 'SMTP 550' });
    expect(await outbox.health(NOW + 1)).toEqual({
      waiting: 1,
      overdueSince: NOW,
      failed: 1,
      resent: 0,
      lastSentAt: null,
      problem: 'ECONNREFUSED',
    });
    expect(await claim('one', NOW + 1)).toEqual([]);
    expect((await claim('one', NOW + HOUR_MS)).map(({ attempts }) => attempts)).toEqual([2]);
  });

  test('what waits for its time holds up nobody, what waits for another try only its kind', async () => {
    await outbox.add(
      [
        item('night', { dueAt: NOW + HOUR_MS }),
        item('first'),
        item('second'),
        item('report', { kind: 'report' }),
      ],
      NOW,
    );
    const claims = await claim('one');
    expect(claims.map(({ key }) => key)).toEqual(['first', 'report']);
    for (const taken of claims)
      await outbox.finish(taken, { state: 'due', dueAt: NOW + 5 * MINUTE_MS, problem: 'ECONNECTION' });
    expect(await claim('one', NOW + MINUTE_MS)).toEqual([]);
    const [again] = await claim('one', NOW + 5 * MINUTE_MS);
    expect(again).toMatchObject({ key: 'first', resent: 0, plannedAt: NOW, dueAt: NOW + 5 * MINUTE_MS });
    await outbox.finish(again!, { state: 'failed', problem: 'EENVELOPE 550' });
    const order: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const taken of await claim('two', NOW + HOUR_MS)) {
        if (taken.kind === 'alert') order.push(taken.key);
        await outbox.finish(taken, { state: 'sent', now: NOW + HOUR_MS });
      }
    }
    expect(order).toEqual(['second', 'night']);
  });

  test('two connections that claim at once never hold the same mail', async () => {
    const second = openDatabase(url);
    const others = createOutboxStore(second);
    await outbox.add(
      Array.from({ length: 60 }, (_, n) => item(`m${n}`, { recipient: `r${n}` })),
      NOW,
    );
    const held: string[] = [];
    const drain = async (store: OutboxStore, holder: string): Promise<void> => {
      for (;;) {
        const claims = await store.claim(holder, { now: NOW, ttlMs: MINUTE_MS, limit: 3 });
        if (claims.length === 0) return;
        held.push(...claims.map(({ key }) => key));
      }
    };
    const [one, two] = [() => drain(outbox, 'one'), () => drain(others, 'two')];
    // One thread of one process cannot wait for itself: on SQLite the two take turns.
    if (engine === 'sqlite') {
      held.push(
        ...(await others.claim('two', { now: NOW, ttlMs: MINUTE_MS, limit: 30 })).map(({ key }) => key),
      );
      await one();
    } else await Promise.all([one(), two()]);
    expect(held).toHaveLength(60);
    expect(new Set(held).size).toBe(60);
    await second.close();
  });

  test('what was given up is told for a week, what still waits as long as it does', async () => {
    await outbox.add([item('a'), item('b', { recipient: 'bob' })], NOW);
    const [a, b] = await claim('one');
    await outbox.finish(a!, { state: 'due', dueAt: NOW + HOUR_MS, problem: 'ECONNREFUSED' });
    await outbox.finish(b!, { state: 'failed', problem: 'SMTP 550' });
    expect(await outbox.health(NOW + 8 * 24 * HOUR_MS)).toMatchObject({
      failed: 0,
      overdueSince: NOW,
      problem: 'ECONNREFUSED',
    });
  });

  test('mails of somebody who wants none are taken back unless they are on their way', async () => {
    await outbox.add([item('a'), item('b'), item('c', { recipient: 'bob' })], NOW);
    await outbox.claim('one', { now: NOW, ttlMs: 1, limit: 1 });
    expect(await outbox.cancel('ana')).toBe(1);
    expect((await outbox.latest(9)).map(({ key, state }) => [key, state])).toEqual([
      ['c', 'due'],
      ['b', 'told'],
      ['a', 'sending'],
    ]);
  });

  test('what is over is forgotten, what waits is not', async () => {
    await outbox.add([item('a'), item('b', { mail: null })], NOW);
    expect(await pruneOutbox(database, NOW + 1)).toBe(1);
    expect((await outbox.latest(9)).map(({ key }) => key)).toEqual(['a']);
  });
});
