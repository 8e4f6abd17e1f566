import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RatingsJson } from '../../../server/analysis/rating/ratings-json.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { phone, startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

const at = (days: number): string => new Date(NOW - days * DAY_MS).toISOString();

describe('GET /v1/ratings', () => {
  test('an account of which nothing is known has none', async () => {
    expect(await client.get<RatingsJson>('/v1/ratings', 'read')).toMatchObject({
      numbers: [],
      templates: [],
    });
  });

  test('gives the history of numbers and templates, the pause ladder and a forecast', async () => {
    const template = { id: '9001', name: 'winter_sale', language: 'pt_BR' };
    const sent = Array.from({ length: 40 }, (_, index) => {
      const message = `wamid.${index}`;
      const sentAt = NOW - 2 * DAY_MS + index * MINUTE_MS;
      return [
        { type: 'send', at: sentAt, message, template: '9001', contact: phone(index) },
        { type: 'status', at: sentAt + MINUTE_MS, message, status: 'delivered', contact: phone(index) },
      ];
    }).flat();
    await client.ingest(
      { type: 'template', at: at(40), template, category: 'MARKETING' },
      { type: 'quality', at: at(30), template: '9001', rating: 'GREEN' },
      { type: 'quality', at: at(20), template: '9001', rating: 'RED' },
      { type: 'template-status', at: at(20), template: '9001', status: 'PAUSED', detail: 'FIRST_PAUSE' },
      { type: 'template-status', at: at(19), template: '9001', status: 'APPROVED', detail: 'UNPAUSE' },
      { type: 'quality', at: at(18), template: '9001', rating: 'GREEN' },
      { type: 'quality', at: at(9), template: { id: '9002', name: 'old' }, rating: 'RED' },
      { type: 'quality', at: at(10), phoneNumberId: '106540352242922', rating: 'YELLOW' },
      ...sent,
    );
    const answer = await client.get<RatingsJson>('/v1/ratings', 'read');
    expect(answer.asOf).toBe(new Date(NOW).toISOString());
    expect(answer).toMatchObject({ model: expect.stringMatching(/^simulated/), forecastDays: 7 });
    expect(answer.numbers).toMatchObject([
      {
        number: '106540352242922',
        rating: 'YELLOW',
        since: at(10),
        history: [{ at: at(10), rating: 'YELLOW' }],
      },
    ]);
    const [used, old] = answer.templates;
    expect(used).toMatchObject({
      template: { id: '9001', name: 'winter_sale' },
      rating: 'GREEN',
      since: at(18),
      history: [
        { at: at(30), rating: 'GREEN' },
        { at: at(20), rating: 'RED' },
        { at: at(18), rating: 'GREEN' },
      ],
      ladder: { step: 1, pausedUntil: null, isPaced: false, next: { kind: 'pause', hours: 6 } },
    });
    expect(used?.forecast?.probability).toBeGreaterThan(0);
    expect(used?.forecast?.probability).toBeLessThan(0.1);
    // Nothing can get worse than red.
    expect(old).toMatchObject({
      template: { id: '9002' },
      rating: 'RED',
      forecast: null,
      ladder: { step: 0 },
    });
  });

  test('many opt-outs at once raise the forecast of the template that was answered', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => {
      const message = `wamid.${index}`;
      const template = index % 2 === 0 ? '9001' : '9002';
      const sentAt = NOW - DAY_MS + index * 1_000;
      const contact = `55119888${String(70_000 + index)}`;
      return [
        { type: 'send', at: sentAt, message, template, contact },
        { type: 'status', at: sentAt + MINUTE_MS, message, status: 'delivered', contact },
        ...(template === '9001' && index % 6 === 0
          ? [
              {
                type: 'inbound',
                at: sentAt + HOUR_MS,
                message: `wamid.in${index}`,
                contact,
                text: 'PARAR',
                repliedTo: message,
              },
            ]
          : []),
      ];
    }).flat();
    await client.ingest(...lines);
    const { templates, reached } = await client.get<RatingsJson>('/v1/ratings', 'read');
    // Each of them is somebody else, within the last 24 hours.
    expect(reached).toBe(300);
    const [bad, good] = ['9001', '9002'].map(
      (id) => templates.find(({ template }) => template.id === id)?.forecast?.probability ?? 0,
    );
    expect(bad).toBeGreaterThan(3 * (good ?? 1));
    expect(templates[0]?.template.id).toBe('9001');
  });
});
