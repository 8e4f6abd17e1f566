import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { phone, startClient, type Client, type Feed } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

describe('reviews', () => {
  type Reviews = {
    reviews: {
      subject: string;
      at: string;
      rule: string;
      channel: string;
      template: { name: string } | null;
    }[];
    total: number;
  };

  async function ambiguousStop(): Promise<void> {
    await client.ingest(
      {
        type: 'template',
        at: NOW - 20 * DAY_MS,
        template: { id: '9005', name: 'appointment', language: 'pt_BR' },
        category: 'UTILITY',
      },
      { type: 'send', at: NOW - 2 * HOUR_MS, message: 'wamid.U', template: '9005', contact: phone(3) },
      { type: 'status', at: NOW - 2 * HOUR_MS, message: 'wamid.U', status: 'delivered', contact: phone(3) },
      {
        type: 'inbound',
        at: NOW - HOUR_MS,
        message: 'wamid.R',
        contact: phone(3),
        text: 'CANCELAR',
        repliedTo: 'wamid.U',
      },
    );
  }

  test('an ambiguous stop waits without text or number, suppressed provisionally, until a person decides', async () => {
    await ambiguousStop();
    const waiting = await client.get<Reviews>('/v1/reviews', 'read');
    expect(waiting).toMatchObject({
      total: 1,
      reviews: [
        {
          at: new Date(NOW - HOUR_MS).toISOString(),
          channel: 'keyword',
          template: { id: '9005', name: 'appointment' },
        },
      ],
    });
    expect(JSON.stringify(waiting)).not.toMatch(/CANCELAR|5511/);
    expect((await client.get<Feed>('/v1/suppressions', 'suppress')).suppressions).toMatchObject([
      { active: true, provisional: true },
    ]);

    const subject = waiting.reviews[0]?.subject;
    const decided = await client.send('/v1/reviews', {
      method: 'POST',
      scope: 'review',
      body: { subject, decision: 'not-an-opt-out', by: 'Ana' },
    });
    expect([decided.status, await decided.json()]).toEqual([200, { accepted: 1 }]);
    await client.service.ingestor.drain();
    expect(await client.get<Reviews>('/v1/reviews', 'read')).toEqual({ reviews: [], total: 0 });
    expect((await client.get<Feed>('/v1/suppressions', 'suppress')).suppressions).toMatchObject([
      { active: false },
    ]);

    client.service.clock.now += MINUTE_MS;
    expect(
      (
        await client.send('/v1/reviews', {
          method: 'POST',
          scope: 'review',
          body: { subject, decision: 'opt-out', by: 'Ana' },
        })
      ).status,
    ).toBe(200);
    await client.service.ingestor.drain();
    expect((await client.get<Feed>('/v1/suppressions', 'suppress')).suppressions).toMatchObject([
      { active: true, provisional: false },
    ]);
    client.service.clock.now += MINUTE_MS;
    await client.send('/v1/reviews', {
      method: 'POST',
      scope: 'review',
      body: { subject, decision: 'undecided', by: 'Ana' },
    });
    await client.service.ingestor.drain();
    expect(await client.get<Reviews>('/v1/reviews', 'read')).toMatchObject({
      total: 1,
      reviews: [{ subject }],
    });
    expect((await client.get<Feed>('/v1/suppressions', 'suppress')).suppressions).toMatchObject([
      { active: true, provisional: true },
    ]);
    const actions = (await client.service.deps.stores.audit.latest(10)).filter(
      ({ action }) => action === 'review.decide',
    );
    expect(actions.map(({ subject: about, detail }) => [about, detail['decision']])).toEqual([
      [subject, 'undecided'],
      [subject, 'opt-out'],
      [subject, 'not-an-opt-out'],
    ]);
  });

  test('a decision about nothing is 404, a malformed one 400 naming the field', async () => {
    const right = { subject: '0abcdefghijklmno.abcdefghijklmnop', decision: 'opt-out', by: 'Ana' };
    expect((await client.send('/v1/reviews', { method: 'POST', scope: 'review', body: right })).status).toBe(
      404,
    );
    for (const [field, value] of [
      ['subject', 'nobody'],
      ['decision', 'maybe'],
      ['by', ' '],
    ]) {
      const response = await client.send('/v1/reviews', {
        method: 'POST',
        scope: 'review',
        body: { ...right, [String(field)]: value },
      });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { error: { details: { field } } },
      ]);
    }
    expect(await client.service.accepted()).toEqual([]);
  });
});
