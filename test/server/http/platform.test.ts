import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlatformJson } from '../../../server/i18n/platform-json.ts';
import { Secret } from '../../../server/secret.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

const WABA = '200300400500600';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

/** Takes in one page of the platform's counts, as the job does. */
async function polled(at: number, sent: number): Promise<void> {
  const clicked = [
    { type: 'quick_reply_button', button_content: 'Parar promoções', count: 38 },
    { type: 'quick_reply_button', button_content: 'Quero', count: 5 },
    { type: 'url_button', button_content: 'Parar', count: 3 },
  ];
  const point = { template_id: '9001', start: Date.parse('2026-05-18T00:00:00Z') / 1_000, sent, clicked };
  const page = { data: [{ product_type: 'cloud_api', data_points: [point] }] };
  const body = { kind: 'template-analytics', waba: WABA, at, apiVersion: 'v25.0', known: null, page };
  await client.service.deps.inbox.append({
    source: 'platform',
    body: new TextEncoder().encode(JSON.stringify(body)),
    priority: 1,
    receivedAt: at,
  });
  await client.service.ingestor.drain();
}

test('gives the platform’s counts by template and day, the last word of each, with the taps on the way out', async () => {
  await polled(NOW - HOUR_MS, 1_200);
  await polled(NOW - 2 * HOUR_MS, 1_100);
  const answer = await client.get('/v1/platform/templates', 'read');
  expect(answer).toMatchObject({
    templates: [
      {
        template: '9001',
        waba: WABA,
        days: [
          {
            day: '2026-05-18',
            product: 'cloud_api',
            sent: 1_200,
            delivered: null,
            read: null,
            optOutClicks: 38,
            polledAt: new Date(NOW - HOUR_MS).toISOString(),
          },
        ],
      },
    ],
  });
  expect(await client.get('/v1/platform/templates?template=9001&days=3', 'read')).toEqual(answer);
  expect(await client.get('/v1/platform/templates?template=9002', 'read')).toEqual({ templates: [] });
  expect(await client.get('/v1/platform/templates?days=1', 'read')).toEqual({ templates: [] });
});

test('a template that is no id, and days beyond what there is, are refused by name', async () => {
  for (const [query, field] of [
    ['template=abc', 'template'],
    ['days=91', 'days'],
  ]) {
    const response = await client.service.app.request(
      `/v1/platform/templates?${query}`,
      client.service.as('read'),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid', details: { field } } });
  }
});

test('data health says which account was asked for what, when, and what is wrong, as ratings do', async () => {
  client.service.connection.graphToken = new Secret('EAATestTokenOfNobody');
  client.service.connection.wabaIds = [WABA];
  const problem = {
    kind: 'token-expired' as const,
    status: 400,
    code: 190,
    subcode: 463,
    traceId: null,
    waitMs: null,
    place: null,
  };
  await client.service.deps.stores.platform.putSync({
    waba: WABA,
    kind: 'numbers',
    triedAt: NOW - HOUR_MS,
    doneAt: NOW - 5 * HOUR_MS,
    problem,
    retryAt: null,
    state: '{}',
  });
  const { platform } = await client.get<{ platform: PlatformJson }>('/v1/health/data', 'read');
  expect(platform.state).toBe('connected');
  expect(platform.polls[0]).toEqual({
    waba: WABA,
    kind: 'numbers',
    triedAt: new Date(NOW - HOUR_MS).toISOString(),
    doneAt: new Date(NOW - 5 * HOUR_MS).toISOString(),
    ageMs: 5 * HOUR_MS,
    problem: { ...problem, text: expect.stringMatching(/run out or was withdrawn/) },
  });
  expect(platform.polls[1]).toMatchObject({ kind: 'templates', doneAt: null, ageMs: null, problem: null });
  const ratings = await client.get<{ platform: PlatformJson }>('/v1/ratings', 'read');
  expect(ratings.platform).toEqual(platform);
});
