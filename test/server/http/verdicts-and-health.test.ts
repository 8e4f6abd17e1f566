import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { INGEST_LEASE } from '../../../server/ingest/ingestor.ts';
import { phone, startClient, type Client } from './client.ts';
import { NOW, SAMPLE, signed, ZONE } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

describe('verdicts', () => {
  const AS_OF = NOW - HOUR_MS;

  test('the latest stored one is given, and each by its instant', async () => {
    expect((await client.service.app.request('/v1/verdict', client.service.as('read'))).status).toBe(404);
    const { db } = client.service.database;
    const row = (asOf: number, outcome: string) => ({
      as_of: asOf,
      computed_at: asOf + 5,
      version: 3,
      outcome,
      body: JSON.stringify({ ...SAMPLE, outcome }),
      inputs: null,
    });
    await db
      .insertInto('verdict')
      .values([row(AS_OF, 'culprits'), row(AS_OF - DAY_MS, 'normal')])
      .execute();
    const latest = {
      asOf: new Date(AS_OF).toISOString(),
      computedAt: new Date(AS_OF + 5).toISOString(),
      version: 3,
      zone: ZONE,
      verdict: { ...SAMPLE, outcome: 'culprits' },
    };
    expect(await client.get('/v1/verdict', 'read')).toEqual(latest);
    expect(await client.get(`/v1/verdicts/${AS_OF}`, 'read')).toEqual(latest);
    expect(await client.get(`/v1/verdicts/${new Date(AS_OF - DAY_MS).toISOString()}`, 'read')).toMatchObject({
      verdict: { outcome: 'normal' },
    });
    // What passed in a quarter of an hour is told by its last one, which a page may not have seen yet.
    for (const near of [AS_OF - 8 * MINUTE_MS, AS_OF + 14 * MINUTE_MS]) {
      expect(await client.get(`/v1/verdicts/${near}`, 'read')).toEqual(latest);
    }
    expect(
      (await client.service.app.request(`/v1/verdicts/${AS_OF + 16 * MINUTE_MS}`, client.service.as('read')))
        .status,
    ).toBe(404);
  });

  test('a past instant is analysed anew and the instant it stands for is told', async () => {
    expect(await client.get('/v1/verdict?asOf=2026-05-19T08:07:00-03:00', 'read')).toEqual({
      asOf: '2026-05-19T11:00:00.000Z',
      computedAt: new Date(NOW).toISOString(),
      version: 1,
      zone: ZONE,
      verdict: SAMPLE,
    });
  });

  test('an instant that cannot be read or lies ahead is 400', async () => {
    for (const path of [
      '/v1/verdict?asOf=yesterday',
      '/v1/verdict?asOf=2026-06-01T00:00:00Z',
      '/v1/verdicts/soon',
      '/v1/verdict?asOf=',
    ]) {
      const response = await client.service.app.request(path, client.service.as('read'));
      expect([path, response.status]).toEqual([path, 400]);
    }
  });
});

describe('health', () => {
  test('live and ready need no token; a schema that is behind or a closed database is not ready', async () => {
    expect(await (await client.service.app.request('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await client.service.app.request('/health/ready')).json()).toEqual({ status: 'ready' });
    await client.service.database.db.schema.dropTable('kysely_migration').execute();
    const response = await client.service.app.request('/health/ready');
    expect([response.status, await response.json()]).toMatchObject([503, { error: { code: 'unavailable' } }]);
    expect((await client.service.app.request('/health/live')).status).toBe(200);
  });

  test('the data path is told in numbers', async () => {
    const nothing = await client.get('/v1/health/data', 'read');
    expect(nothing).toEqual({
      pending: { count: 0, oldestAt: null, oldestAgeMs: null },
      quarantined: 0,
      drops: [],
      deliveries: 0,
      unlinkedShare: null,
      inferredShare: null,
      lastWebhookAt: null,
      jobs: [],
      mail: null,
      platform: { state: 'not connected', polls: [] },
    });

    const status = (message: string, more: object = {}) => ({
      type: 'status',
      at: NOW - HOUR_MS,
      message,
      status: 'delivered',
      contact: phone(1),
      ...more,
    });
    await client.ingest(
      { type: 'send', at: NOW - HOUR_MS - 1, message: 'wamid.A', template: '9001', contact: phone(1) },
      status('wamid.A'),
      status('wamid.B'),
      status('wamid.C', { pricingCategory: 'service' }),
      status('wamid.D', { at: NOW - 8 * DAY_MS }),
      { type: 'inbound', at: NOW - HOUR_MS, message: 'wamid.I', contact: phone(1), text: 'obrigada' },
    );
    await client.webhook('{"object":"whatsapp_business_account","entry":3}');
    const job = { period: '2026-05-20', holder: 'h', number: 1, expires_at: NOW, detail: null };
    await client.service.database.db
      .insertInto('job_run')
      .values([
        { ...job, job: 'analyse', state: 'done', claimed_at: NOW - 500, finished_at: NOW - 400 },
        {
          ...job,
          job: 'analyse',
          period: '2026-05-19',
          state: 'failed',
          claimed_at: NOW - DAY_MS,
          finished_at: null,
        },
        { ...job, job: INGEST_LEASE, state: 'running', claimed_at: NOW - 100, finished_at: null },
      ])
      .execute();
    client.service.clock.now = NOW + 90_000;
    await client.service.app.request('/webhooks/meta', { method: 'POST', body: '{}', headers: signed('{}') });
    client.service.clock.now = NOW + 150_000;
    expect(await client.get('/v1/health/data', 'read')).toEqual({
      pending: { count: 1, oldestAt: new Date(NOW + 90_000).toISOString(), oldestAgeMs: 60_000 },
      quarantined: 1,
      drops: [{ reason: 'no-signal', detail: 'inbound', n: 1 }],
      deliveries: 2,
      unlinkedShare: 0.5,
      inferredShare: 0,
      lastWebhookAt: new Date(NOW + 90_000).toISOString(),
      jobs: [
        {
          job: 'analyse',
          period: '2026-05-20',
          state: 'done',
          claimedAt: new Date(NOW - 500).toISOString(),
          finishedAt: new Date(NOW - 400).toISOString(),
        },
        {
          job: 'ingest',
          period: '2026-05-20',
          state: 'running',
          claimedAt: new Date(NOW - 100).toISOString(),
          finishedAt: null,
        },
      ],
      mail: null,
      platform: { state: 'not connected', polls: [] },
    });
  });
});
