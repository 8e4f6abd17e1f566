import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { pruneAnnouncements } from '../../../server/store/announcement-store.ts';
import { ENGINES } from '../../support/database.ts';
import { startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

type Announcement = { id: string; isOpen: boolean; withdrawnAt: string | null };
type Series = {
  points: { day: string; isAnnounced: boolean; expected: { low: number; high: number } | null }[];
  announced: { kind: string; label: string | null; topic: string | null }[];
};

const iso = (at: number): string => new Date(at).toISOString();
const CAMPAIGN = {
  kind: 'campaign',
  label: 'Black Friday',
  topic: 'offers',
  from: iso(NOW + HOUR_MS),
  to: iso(NOW + 2 * DAY_MS),
};

describe.each(ENGINES)('announcements on %s', (engine) => {
  let client: Client;
  beforeAll(async () => {
    client = await startClient(engine);
    await client.ingest({ type: 'topic', at: NOW - DAY_MS, topic: 'offers', category: 'MARKETING' });
  });
  afterAll(() => client.service.close());

  const ask = (scope: 'read' | 'review', path: string, method: string, body?: object) =>
    client.service.app.request(
      path,
      client.service.as(scope, { method, ...(body && { body: JSON.stringify(body) }) }),
    );
  const make = async (given: object = {}) => {
    const answer = await ask('review', '/v1/announcements', 'POST', { ...CAMPAIGN, ...given });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { announcement: Announcement }).announcement;
  };
  const list = async () =>
    (await client.get<{ announcements: Announcement[] }>('/v1/announcements', 'read')).announcements;

  test('are made by whoever may review, read by whoever may read, and taken back once; all of it is in the audit trail', async () => {
    expect((await ask('read', '/v1/announcements', 'POST', CAMPAIGN)).status).toBe(403);
    const { id, ...made } = await make();
    const told = { ...CAMPAIGN, announcedAt: iso(NOW), withdrawnAt: null, isOpen: true };
    expect(made).toEqual(told);
    expect(await list()).toEqual([{ id, ...told }]);
    expect((await ask('read', `/v1/announcements/${id}`, 'DELETE')).status).toBe(403);
    const statuses = [];
    for (let times = 0; times < 2; times += 1)
      statuses.push((await ask('review', `/v1/announcements/${id}`, 'DELETE')).status);
    expect(statuses).toEqual([200, 404]);
    expect(await list()).toEqual([{ id, ...told, withdrawnAt: iso(NOW), isOpen: false }]);
    const { kind, topic, from, to } = CAMPAIGN;
    expect(await client.service.deps.stores.audit.latest(2)).toMatchObject([
      { action: 'announcement.withdraw', subject: id, detail: {} },
      { action: 'announcement.make', subject: id, detail: { kind, topic, from, to } },
    ]);
  });

  test('say what is wrong with one, and never take a number of somebody for a note', async () => {
    const far = iso(NOW + 40 * DAY_MS);
    for (const [field, given] of [
      ['kind', { kind: 'party' }],
      ['label', { kind: 'other', label: null }],
      ['label', { label: 'call +55 11 98888-7777' }],
      ['label', { label: 'x'.repeat(61) }],
      ['topic', { topic: 'nothing' }],
      ['from', { from: 'tomorrow' }],
      ['to', { to: CAMPAIGN.from }],
      ['to', { to: far }],
      ['to', { from: iso(NOW - DAY_MS), to: iso(NOW) }],
    ] as const) {
      const answer = await ask('review', '/v1/announcements', 'POST', { ...CAMPAIGN, ...given });
      expect([given, answer.status, await answer.json()]).toMatchObject([
        given,
        400,
        { error: { details: { field } } },
      ]);
    }
  });

  test('are kept for two years after their end', async () => {
    const { id } = await make({ topic: null, label: null, kind: 'holiday' });
    const end = Date.parse(CAMPAIGN.to);
    expect(await pruneAnnouncements(client.service.database, end)).toBe(0);
    expect((await list()).map((one) => one.id)).toContain(id);
    expect(await pruneAnnouncements(client.service.database, end + 1)).toBe(2);
    expect(await list()).toEqual([]);
  });

  test('widen the range of their days, never before they were made, and only of what they are about', async () => {
    const { ingest, service } = client;
    service.clock.now = NOW;
    const template = { id: '9001', name: 'sale', language: 'pt_BR', category: 'MARKETING', topic: 'offers' };
    const send = (day: number, person: number) => {
      const at = NOW - day * DAY_MS + person * 1_000;
      const message = `wamid.${day}.${person}`;
      const contact = `55119888${String(10_000 + person)}`;
      return [
        { type: 'send', at, message, template: '9001', contact, topic: 'offers' },
        { type: 'status', at: at + 1, message, status: 'delivered' },
        ...(person % 60 < 4
          ? [{ type: 'opt-out', at: at + 60_000, contact, channel: 'button', repliedTo: message }]
          : []),
      ];
    };
    await ingest({ type: 'template', at: NOW - 30 * DAY_MS, template });
    for (const day of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      await ingest(...Array.from({ length: 60 }, (_, person) => send(day, person + day * 60)).flat());
    await ingest(...Array.from({ length: 300 }, (_, person) => send(0, 1_000 + person)).flat());
    service.clock.now = NOW + 12 * HOUR_MS;
    const series = () => client.get<Series>('/v1/templates/id:9001/series', 'read');
    const account = () => client.get<Series>('/v1/series', 'read');
    const before = await series();
    const beforeAll = await account();
    expect(before.points.every(({ isAnnounced }) => !isAnnounced)).toBe(true);
    await make({ from: iso(NOW - 3 * DAY_MS), label: null });
    const after = await series();
    const last = after.points.at(-1);
    expect(after.points.map(({ isAnnounced }) => isAnnounced)).toEqual(
      after.points.map((_, index) => index === after.points.length - 1),
    );
    expect(last?.expected?.low).toBe(before.points.at(-1)?.expected?.low);
    expect(last?.expected?.high).toBeGreaterThan(before.points.at(-1)?.expected?.high ?? Infinity);
    expect(after.points.slice(0, -1)).toEqual(before.points.slice(0, -1));
    expect(after.announced).toMatchObject([{ kind: 'campaign', topic: 'offers' }]);
    // The account is told of it, but what is about one topic widens nothing of the others.
    expect(await account()).toEqual({ ...beforeAll, announced: after.announced });
  });
});
