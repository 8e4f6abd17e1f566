import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { phone, startClient, stop, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

type LateSends = {
  templates: { template: { key: string }; late: number; lastAt: string; seenUntil: string | null }[];
};

const sent = (message: string, at: number, template = '9001') => [
  { type: 'send', at, message, template, contact: phone(1) },
  { type: 'status', at: at + MINUTE_MS, message, status: 'delivered', contact: phone(1) },
];
const described = (id: string) => ({
  type: 'template',
  at: NOW - 20 * DAY_MS,
  template: { id, name: `sale_${id}`, language: 'pt_BR' },
  category: 'MARKETING',
});

describe('templates that were sent after an opt-out', () => {
  const waiting = async () => (await client.get<LateSends>('/v1/late-sends', 'read')).templates;
  const look = (key: string, seenUntil: unknown) =>
    client.send(`/v1/late-sends/${encodeURIComponent(key)}`, {
      method: 'PUT',
      scope: 'review',
      body: { seenUntil },
    });

  test('wait until somebody has looked, wait again for what is sent later, and a look can be taken back', async () => {
    await client.ingest(
      described('9001'),
      described('9002'),
      stop(1, { at: NOW - 5 * HOUR_MS }),
      ...sent('wamid.A', NOW - 4 * HOUR_MS),
      ...sent('wamid.B', NOW - 3 * HOUR_MS, '9002'),
    );
    const [later, earlier] = await waiting();
    expect([later, earlier]).toMatchObject([
      { template: { key: 'id:9002' }, late: 1, lastAt: '2026-05-20T09:00:00.000Z', seenUntil: null },
      { template: { key: 'id:9001' }, late: 1, lastAt: '2026-05-20T08:00:00.000Z' },
    ]);
    expect((await look('id:9001', earlier?.lastAt)).status).toBe(200);
    expect((await waiting()).map(({ template }) => template.key)).toEqual(['id:9002']);

    await client.ingest(...sent('wamid.C', NOW - HOUR_MS));
    expect(await waiting()).toMatchObject([
      { template: { key: 'id:9001' }, late: 2, seenUntil: earlier?.lastAt },
      { template: { key: 'id:9002' } },
    ]);
    await look('id:9001', NOW);
    expect(await (await look('id:9001', null)).json()).toEqual({ seenUntil: null });
    expect(await waiting()).toMatchObject([{ template: { key: 'id:9001' }, seenUntil: null }, {}]);
    const trail = await client.service.deps.stores.audit.latest(3);
    expect(trail.map(({ action, subject }) => [action, subject])).toEqual([
      ['late-sends.unlook', 'id:9001'],
      ['late-sends.look', 'id:9001'],
      ['late-sends.look', 'id:9001'],
    ]);
  });

  test('of which only statuses are known wait as well, and are looked at under a word in place of a key', async () => {
    const status = (at: number, word: string) => {
      return { type: 'status', at, message: 'wamid.U', status: word, contact: phone(1) };
    };
    await client.ingest(
      stop(1, { at: NOW - 5 * HOUR_MS }),
      status(NOW - 4 * HOUR_MS, 'sent'),
      status(NOW - 4 * HOUR_MS + MINUTE_MS, 'delivered'),
    );
    const [unknown] = await waiting();
    expect(unknown).toMatchObject({ template: { key: '', name: null }, late: 1, people: 1, delivered: 1 });
    expect((await look('unknown', unknown?.lastAt)).status).toBe(200);
    expect(await waiting()).toEqual([]);
    expect((await look('unknown', null)).status).toBe(200);
    expect(await waiting()).toMatchObject([{ template: { key: '' } }]);
    const [last] = await client.service.deps.stores.audit.latest(1);
    expect(last).toMatchObject({ action: 'late-sends.unlook', subject: 'unknown' });
  });

  test('a look at nothing is not found, a malformed one is refused with its field', async () => {
    expect((await look('id:9001', NOW)).status).toBe(404);
    const response = await look('id:9001', 'yesterday');
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { details: { field: 'seenUntil' } } },
    ]);
  });
});
