import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../../server/core/time.ts';
import { phone, stop, startClient, type Client, type Feed } from './client.ts';
import { NOW, webhookText } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

describe('GET /v1/suppressions', () => {
  test('a reply that says stop comes back as a suppression of that phone, over the whole way', async () => {
    await client.webhook(webhookText({ id: 'wamid.A', text: 'PARAR', from: phone(1) }));
    const { suppressions, more } = await client.get<Feed>('/v1/suppressions', 'suppress');
    expect(suppressions).toMatchObject([
      {
        contact: { phone: phone(1) },
        scope: 'marketing',
        topic: null,
        since: new Date(NOW - MINUTE_MS).toISOString(),
        active: true,
        provisional: false,
      },
    ]);
    expect(more).toBe(false);
  });

  test('each kind of identity is named as what it is', async () => {
    await client.ingest(
      stop(1, { contact: { phone: phone(1), bsuid: 'BR.73920018456201', externalId: 'customer 7' } }),
    );
    const { suppressions } = await client.get<Feed>('/v1/suppressions', 'suppress');
    const contacts = suppressions.map(({ contact }) => JSON.stringify(contact)).sort();
    expect(contacts).toEqual([
      '{"bsuid":"BR.73920018456201"}',
      '{"externalId":"customer 7"}',
      `{"phone":"${phone(1)}"}`,
    ]);
  });

  test('pages follow one another without gap or repetition, and a change comes again after them', async () => {
    await client.ingest(...Array.from({ length: 7 }, (_, index) => stop(index)));
    const seen: string[] = [];
    let since = '0';
    for (;;) {
      const page = await client.get<Feed>(`/v1/suppressions?since=${since}&limit=3`, 'suppress');
      expect(page.suppressions.length).toBeLessThanOrEqual(3);
      seen.push(...page.suppressions.map(({ contact }) => contact.phone ?? ''));
      since = page.next;
      if (!page.more) break;
    }
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, index) => phone(index)));
    expect((await client.get<Feed>(`/v1/suppressions?since=${since}`, 'suppress')).suppressions).toEqual([]);
    await client.ingest({ type: 'opt-in', at: NOW - MINUTE_MS, contact: phone(4), channel: 'keyword' });
    const after = await client.get<Feed>(`/v1/suppressions?since=${since}`, 'suppress');
    expect(after.suppressions).toMatchObject([{ contact: { phone: phone(4) }, active: false }]);
    expect(Number(after.next)).toBeGreaterThan(Number(since));
  });

  test('a later grant of one topic takes it out of a wider stop', async () => {
    await client.ingest(stop(1), stop(2, { topic: 'offers' }), {
      type: 'consent',
      at: NOW - MINUTE_MS,
      contact: phone(1),
      topic: 'receipts',
      action: 'grant',
    });
    const { suppressions } = await client.get<Feed>('/v1/suppressions', 'suppress');
    const rows = suppressions.map(({ contact, scope, topic }) => `${contact.phone} ${scope} ${topic}`).sort();
    expect(rows).toEqual([
      `${phone(1)} except receipts`,
      `${phone(1)} marketing null`,
      `${phone(2)} topic offers`,
    ]);
  });

  test('every read is audited with who, where from and how many, and nobody is named', async () => {
    await client.ingest(stop(1), stop(2));
    await client.get<Feed>('/v1/suppressions?limit=1', 'suppress');
    const [entry] = await client.service.deps.stores.audit.latest(10);
    const id = client.service.tokens.suppress.split('_')[1];
    expect(entry).toEqual({
      at: NOW,
      actor: `token:${id}`,
      action: 'suppressions.read',
      subject: null,
      detail: { since: 0, next: 1, limit: 1, rows: 1 },
    });
  });

  test('a person whose values were erased is named no more', async () => {
    await client.ingest(stop(1), stop(2));
    const { suppressions } = await client.get<Feed>('/v1/suppressions', 'suppress');
    const [first] = await client.service.deps.stores.suppressions.page(0, 1);
    await client.service.database.db
      .deleteFrom('identity')
      .where('hash', '=', first?.identity ?? '')
      .execute();
    const left = await client.get<Feed>('/v1/suppressions', 'suppress');
    expect(left.suppressions).toEqual(suppressions.slice(1));
  });

  test('a cursor or limit that is no number is 400 and named', async () => {
    for (const [query, field] of [
      ['since=x', 'since'],
      ['since=-1', 'since'],
      ['limit=0', 'limit'],
      ['limit=1001', 'limit'],
      ['limit=2.5', 'limit'],
    ]) {
      const response = await client.service.app.request(
        `/v1/suppressions?${query}`,
        client.service.as('suppress'),
      );
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { error: { code: 'invalid', details: { field } } },
      ]);
    }
  });
});
