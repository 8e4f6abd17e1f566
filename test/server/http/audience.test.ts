import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import type { audienceAnswer, exclusionsAnswer } from '../../../server/http/answers/audience.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { ENGINES } from '../../support/database.ts';
import { phone } from './client.ts';
import { ndjson, NOW, startService, type Service } from './http-deps.ts';

type Audience = z.output<typeof audienceAnswer>;
type Exclusions = z.output<typeof exclusionsAnswer>;

const template = { id: '9001', waba: '200300400500600', name: 'winter_sale', language: 'pt_BR' };
const sendTo = (person: number | object, message: string, at = NOW - 2 * HOUR_MS, id = '9001') => {
  const contact = typeof person === 'number' ? phone(person) : person;
  return [
    { type: 'send', at, message, template: id, contact },
    { type: 'status', at: at + 1_000, message, status: 'delivered' },
  ];
};
const consent = (person: number, action: string, at: number) => {
  return { type: 'consent', at, contact: phone(person), topic: 'news', action };
};

describe.each(ENGINES)('whom a template reached, on %s', (engine) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(engine);
    const begun = NOW - 20 * DAY_MS;
    const lines = [
      { type: 'topic', at: begun, topic: 'news', basis: 'consent', complete: true },
      { type: 'template', at: begun, template, category: 'MARKETING', topic: 'news' },
      consent(1, 'grant', begun),
      consent(2, 'grant', begun),
      // Agreed when the first came, and no longer at the second.
      consent(2, 'withdraw', NOW - 3 * HOUR_MS),
      ...sendTo(1, 'wamid.1'),
      ...sendTo(1, 'wamid.1b', NOW - HOUR_MS),
      ...sendTo(2, 'wamid.2', NOW - 2 * DAY_MS),
      ...sendTo(2, 'wamid.2b'),
      ...sendTo(3, 'wamid.3'),
      ...sendTo(3, 'wamid.3b', NOW - HOUR_MS),
      ...sendTo({ externalId: '=HYPERLINK("x")' }, 'wamid.4'),
      // By its name instead of its id, long ago, not delivered, another template.
      {
        type: 'send',
        at: NOW - HOUR_MS,
        message: 'wamid.5',
        template: { name: 'winter_sale', language: 'pt_BR', waba: template.waba },
        contact: phone(5),
      },
      { type: 'status', at: NOW - HOUR_MS, message: 'wamid.5', status: 'delivered' },
      ...sendTo(6, 'wamid.6', NOW - 9 * DAY_MS),
      { type: 'send', at: NOW - HOUR_MS, message: 'wamid.7', template: '9001', contact: phone(7) },
      ...sendTo(8, 'wamid.8', NOW - HOUR_MS, '9002'),
    ];
    const response = await service.app.request(
      '/v1/events',
      service.as('ingest', { method: 'POST', body: ndjson(...lines) }),
    );
    expect(await response.json()).toMatchObject({ rejected: 0 });
    await service.ingestor.drain();
  });
  afterEach(() => service.close());

  const get = (path: string, scope: 'read' | 'suppress') => service.app.request(path, service.as(scope));
  const since = (at: number): string => `since=${new Date(at).toISOString()}`;

  test('is counted in people, by what each had agreed to at the last message', async () => {
    const read = async (more = '') =>
      (await (await get(`/v1/templates/id:9001/audience${more}`, 'read')).json()) as Audience;
    expect(await read()).toEqual({
      template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
      since: new Date(NOW - 7 * DAY_MS).toISOString(),
      asOf: new Date(NOW).toISOString(),
      keep: 1,
      leaveOut: 4,
      unknown: 0,
      manager:
        'https://business.facebook.com/latest/whatsapp_manager/template_details?asset_id=200300400500600&id=9001&tab=template-details',
    });
    expect(await read(`?${since(NOW - 10 * DAY_MS)}`)).toMatchObject({ leaveOut: 5 });
    expect(await read(`?${since(NOW - 1.5 * HOUR_MS)}`)).toMatchObject({ keep: 1, leaveOut: 2 });
    // Remembered until something more is applied.
    const more = ndjson(...sendTo(9, 'wamid.9', NOW - HOUR_MS));
    await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body: more }));
    expect(await read()).toMatchObject({ keep: 1, leaveOut: 4 });
    await service.ingestor.drain();
    // Where counting takes long, the last one is given once more.
    await vi.waitFor(async () => expect(await read()).toMatchObject({ keep: 1, leaveOut: 5 }), {
      timeout: 10_000,
    });
    expect((await get('/v1/templates/id:7/audience', 'read')).status).toBe(404);
    expect((await get(`/v1/templates/id:9001/audience?${since(NOW + 1)}`, 'read')).status).toBe(400);
  });

  test('whom to leave out is read page by page, and every page is recorded', async () => {
    const read = async (more: string) =>
      (await (await get(`/v1/templates/id:9001/exclusions?${more}`, 'suppress')).json()) as Exclusions;
    const all = await read('');
    expect(all.more).toBe(false);
    const names = all.exclusions.map(
      ({ contact, consent: why }) => `${contact.phone ?? contact.externalId} ${why}`,
    );
    expect(names.sort()).toEqual(
      ['=HYPERLINK("x") never', `${phone(2)} withdrawn`, `${phone(3)} never`, `${phone(5)} never`].sort(),
    );
    const third = all.exclusions.find(({ contact }) => contact.phone === phone(3));
    expect(third?.lastDeliveredAt).toBe(new Date(NOW - HOUR_MS + 1_000).toISOString());
    const paged: Exclusions['exclusions'] = [];
    let page = await read('limit=1');
    for (;;) {
      paged.push(...page.exclusions);
      if (!page.more) break;
      page = await read(`limit=1&after=${page.next}`);
    }
    expect(paged).toEqual(all.exclusions);
    const [latest] = await service.deps.stores.audit.latest(1);
    expect(latest).toMatchObject({
      action: 'exclusions.read',
      subject: 'id:9001',
      detail: { rows: 1, format: 'json' },
    });
    expect((await get('/v1/templates/id:9001/exclusions', 'read')).status).toBe(403);
    expect((await get('/v1/templates/id:7/exclusions', 'suppress')).status).toBe(404);
  });

  test('as a table it has everybody once, and nothing that a spreadsheet would calculate', async () => {
    const response = await get('/v1/templates/id:9001/exclusions.csv', 'suppress');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="leave-out-id-9001.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(heading).toBe('phone,user_id,external_id,consent,last_delivered_at,time_zone');
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith(`${phone(2)},,,withdrawn,`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toEqual([
      expect.stringContaining(`,,"'=HYPERLINK(""x"")",never,`) as string,
    ]);
    const [latest] = await service.deps.stores.audit.latest(1);
    expect(latest).toMatchObject({ action: 'exclusions.read', detail: { rows: 4, format: 'csv' } });
    expect((await get('/v1/templates/id:9001/exclusions.csv', 'read')).status).toBe(403);
  });

  test('whoever was erased is in no list, and is still counted', async () => {
    const body = JSON.stringify({ contact: phone(3) });
    await service.app.request('/v1/privacy/erase', service.as('privacy', { method: 'POST', body }));
    const response = await get('/v1/templates/id:9001/exclusions.csv', 'suppress');
    expect(await response.text()).not.toContain(phone(3));
  });
});
