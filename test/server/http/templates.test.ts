import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { phone, startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

type Template = {
  key: string;
  id: string | null;
  name: string | null;
  language: string | null;
  category: string | null;
  topic: string | null;
  firstSeenAt: string | null;
  deliveries: number;
  optOuts: number;
};

describe('templates', () => {
  const described = {
    type: 'template',
    at: NOW - 20 * DAY_MS,
    template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
    category: 'MARKETING',
    topic: 'offers',
  };
  const delivered = (message: string, template: unknown, at = NOW - HOUR_MS) => [
    { type: 'send', at: at - MINUTE_MS, message, template, contact: phone(1) },
    { type: 'status', at, message, status: 'delivered', contact: phone(1) },
  ];

  test('counts of a template are summed over the ways it was named, of the last seven days only', async () => {
    await client.ingest(
      described,
      ...delivered('wamid.A', '9001'),
      ...delivered('wamid.B', { name: 'winter_sale', language: 'pt-BR' }),
      ...delivered('wamid.C', '9001', NOW - 9 * DAY_MS),
      {
        type: 'inbound',
        at: NOW - 30 * MINUTE_MS,
        message: 'wamid.I',
        contact: phone(1),
        text: 'PARAR',
        repliedTo: 'wamid.A',
      },
    );
    const { templates } = await client.get<{ templates: Template[] }>('/v1/templates', 'read');
    expect(templates).toMatchObject([
      {
        key: 'id:9001',
        id: '9001',
        name: 'winter_sale',
        language: 'pt_BR',
        category: 'MARKETING',
        topic: 'offers',
        firstSeenAt: new Date(NOW - 20 * DAY_MS).toISOString(),
        deliveries: 2,
        optOuts: 1,
        findings: [],
      },
    ]);
  });

  test('a template that is known from messages only is unmapped until it is mapped', async () => {
    await client.ingest(
      described,
      ...delivered('wamid.A', '9002'),
      ...delivered('wamid.B', { name: 'receipt', language: 'pt_BR' }),
    );
    const before = await client.get<{ templates: Template[] }>('/v1/templates/unmapped', 'read');
    expect(before.templates.map(({ id, name, deliveries }) => [id, name, deliveries])).toEqual([
      ['9002', null, 1],
      [null, 'receipt', 1],
    ]);
    // Its first message began one minute before an hour ago; the start of that quarter of an hour.
    expect(before.templates[0]?.firstSeenAt).toBe('2026-05-20T10:45:00.000Z');
    const mapped = await client.send('/v1/templates/mapping', {
      method: 'PUT',
      scope: 'review',
      body: {
        mappings: [
          { template: '9002', topic: 'account_updates' },
          { template: { name: 'receipt', language: 'pt_BR', category: 'UTILITY' }, topic: 'receipts' },
        ],
      },
    });
    expect([mapped.status, await mapped.json()]).toEqual([200, { accepted: 2 }]);
    await client.service.ingestor.drain();
    expect((await client.get<{ templates: Template[] }>('/v1/templates/unmapped', 'read')).templates).toEqual(
      [],
    );
    const { templates } = await client.get<{ templates: Template[] }>('/v1/templates', 'read');
    // A mapping of today does not make an older template young.
    const used = templates.find(({ id }) => id === '9002');
    expect(used?.firstSeenAt).toBe('2026-05-20T10:45:00.000Z');
    expect(templates.map(({ key, topic, category }) => [key, topic, category]).sort()).toEqual([
      ['id:9001', 'offers', 'MARKETING'],
      ['id:9002', 'account_updates', null],
      ['name:/receipt/pt_BR', 'receipts', null],
    ]);
  });

  test('what a template may be about is suggested by its name; a mapping is taken back as if never made', async () => {
    await client.ingest(
      described,
      { type: 'topic', at: NOW - 20 * DAY_MS, topic: 'receipts' },
      ...delivered('wamid.A', { name: 'winter_sale_2', language: 'pt_BR' }),
      ...delivered('wamid.B', { name: 'your_receipts', language: 'pt_BR' }),
      ...delivered('wamid.C', { name: 'hello', language: 'pt_BR' }),
    );
    type Unmapped = { templates: (Template & { suggestion: object | null })[]; topics: string[] };
    const unmapped = () => client.get<Unmapped>('/v1/templates/unmapped', 'read');
    const { templates, topics } = await unmapped();
    expect(topics).toEqual(['offers', 'receipts']);
    expect(templates.map(({ name, suggestion }) => [name, suggestion]).sort()).toEqual([
      ['hello', null],
      ['winter_sale_2', { topic: 'offers', like: 'winter_sale' }],
      ['your_receipts', { topic: 'receipts', like: null }],
    ]);
    const map = async (topic: string | null): Promise<(string | null)[]> => {
      client.service.clock.now += MINUTE_MS;
      const template = { name: 'hello', language: 'pt_BR' };
      const body = { mappings: [{ template, topic }] };
      const answer = await client.send('/v1/templates/mapping', { method: 'PUT', scope: 'review', body });
      expect(await answer.json()).toEqual({ accepted: 1 });
      await client.service.ingestor.drain();
      return (await unmapped()).templates.map(({ name }) => name);
    };
    expect(await map('greetings')).not.toContain('hello');
    expect(await map(null)).toContain('hello');
    expect((await unmapped()).topics).toEqual(['offers', 'receipts']);
  });

  test('one wrong mapping and none is taken; each is named by its index and field', async () => {
    const body = {
      mappings: [
        { template: '9001', topic: 'offers' },
        { template: '9002' },
        { topic: 'offers' },
        { template: '9003', topic: 'offers', at: 'tomorrow' },
        7,
      ],
    };
    const response = await client.send('/v1/templates/mapping', { method: 'PUT', scope: 'review', body });
    const { error } = (await response.json()) as {
      error: { details: { errors: { index: number; field: string }[] } };
    };
    expect(response.status).toBe(400);
    expect(error.details.errors.map(({ index, field }) => [index, field])).toEqual([
      [1, 'topic'],
      [2, 'template'],
      [3, 'at'],
      [4, 'topic'],
    ]);
    for (const wrong of [{}, { mappings: [] }, { mappings: 'x' }, [], '{', '']) {
      expect(
        (await client.send('/v1/templates/mapping', { method: 'PUT', scope: 'review', body: wrong })).status,
      ).toBe(400);
    }
    expect(await client.service.accepted()).toEqual([]);
  });
});
