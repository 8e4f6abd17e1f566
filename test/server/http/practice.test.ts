import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PracticeJson } from '../../../server/analysis/practice/practice-json.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { phone, startClient, stop, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

const sent = (message: string, at: number) => [
  { type: 'send', at, message, template: '9001', contact: phone(1) },
  { type: 'status', at: at + MINUTE_MS, message, status: 'delivered', contact: phone(1) },
];

describe('GET /v1/practice', () => {
  test('audits the last 30 days, and names nobody', async () => {
    await client.ingest(
      {
        type: 'template',
        at: NOW - 20 * DAY_MS,
        template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
        category: 'MARKETING',
        components: [{ type: 'FOOTER', text: 'Responda PARAR para não receber mais' }],
      },
      ...sent('wamid.A', NOW - 3 * HOUR_MS),
      stop(1, { at: NOW - 2 * HOUR_MS, reason: 'dislikes-content' }),
      ...sent('wamid.B', NOW - HOUR_MS),
    );
    const answer = await client.get<PracticeJson>('/v1/practice', 'read');
    expect(answer).toMatchObject({
      from: '2026-04-20T12:00:00.000Z',
      to: '2026-05-20T12:00:00.000Z',
      account: {
        deliveries: 2,
        control: { offered: ['keyword'], taken: [{ channel: 'manual', optOuts: 1 }] },
        ease: { optOuts: 1, repeated: 0 },
        immediacy: { late: 1, people: 1, lastSendHours: { p50: 1, p95: 1, most: 1 } },
        transparency: { deliveries: { told: 2, untold: 0, unknown: 0, share: 1 } },
        reasons: [{ reason: 'dislikes-content', optOuts: 1, share: 1 }],
        sample: { share: 1, since: '2026-04-20T12:00:00.000Z' },
      },
      templates: [{ template: { id: '9001', name: 'winter_sale' }, category: 'MARKETING' }],
      lateSends: [{ at: '2026-05-20T11:00:00.000Z', template: 'id:9001', hours: 1, scope: 'marketing' }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/wamid|5511/);
  });

  test('a period is what was asked for; a wrong one is refused with its field', async () => {
    const answer = await client.get<PracticeJson>(
      '/v1/practice?from=2026-05-01T00:00:00Z&to=2026-05-08T00:07:00Z',
      'read',
    );
    // Down to the edge of a bucket.
    expect([answer.from, answer.to]).toEqual(['2026-05-01T00:00:00.000Z', '2026-05-08T00:00:00.000Z']);
    for (const [asked, field] of [
      ['from=yesterday', 'from'],
      ['to=2999-01-01T00:00:00Z', 'to'],
      ['from=2026-05-20T11:00:00Z&to=2026-05-20T10:00:00Z', 'from'],
      ['from=2025-05-20T11:00:00Z', 'from'],
    ]) {
      const response = await client.service.app.request(`/v1/practice?${asked}`, client.service.as('read'));
      const { error } = (await response.json()) as { error: { details: { field: string } } };
      expect([response.status, error.details.field]).toEqual([400, field]);
    }
  });
});
