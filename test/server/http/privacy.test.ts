import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startService, type Service } from './http-deps.ts';

const PHONE = '5511988887777';
const AT = Date.parse('2026-05-19T12:00:00Z');

let service: Service;
beforeAll(async () => {
  service = await startService();
  const events = [
    { type: 'consent', at: AT, contact: PHONE, topic: 'offers', action: 'grant', wording: 'offers-v2' },
    { type: 'send', at: AT + 1_000, message: 'wamid.A', template: '9001', contact: PHONE, topic: 'offers' },
    { type: 'opt-out', at: AT + 60_000, contact: PHONE, channel: 'link', topic: 'offers' },
  ];
  const body = events.map((event) => JSON.stringify(event)).join('\n');
  await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body, headers: ndjson }));
  await service.ingestor.drain();
});
afterAll(() => service.close());

const ndjson = { 'content-type': 'application/x-ndjson' };
const json = { 'content-type': 'application/json' };

async function post(
  path: string,
  body: unknown,
  scope: Parameters<Service['as']>[0] = 'privacy',
): Promise<Response> {
  return service.app.request(
    path,
    service.as(scope, { method: 'POST', headers: json, body: JSON.stringify(body) }),
  );
}

const audit = () => service.deps.stores.audit.since(0);

describe('POST /v1/privacy/person', () => {
  test('needs the scope privacy, which no other includes', async () => {
    for (const scope of ['read', 'suppress', 'admin', 'ingest'] as const) {
      expect((await post('/v1/privacy/person', { contact: PHONE }, scope)).status).toBe(403);
      expect((await post('/v1/privacy/erase', { contact: PHONE }, scope)).status).toBe(403);
    }
  });

  test('gives everything known, with consent at the send, and may not be cached', async () => {
    const list = await service.app.request('/v1/suppressions', service.as('suppress'));
    expect(list.status).toBe(200);
    const response = await post('/v1/privacy/person', { contact: `+${PHONE}`, lang: 'en' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const report = (await response.json()) as Record<string, Record<string, unknown>[]>;
    expect(report['identities']).toEqual([{ kind: 'phone', value: PHONE, from: null, until: null }]);
    expect(report['consents']?.[0]).toMatchObject({ topic: 'offers', wording: 'offers-v2' });
    expect(report['messages']?.[0]).toMatchObject({
      topic: 'offers',
      consentClass: 'granted',
      grant: { at: '2026-05-19T12:00:00.000Z', recordedLater: true },
    });
    expect(report['record']?.map(({ kind }) => kind)).toEqual(['consent', 'send', 'stop']);
    expect(report['suppressions']).toMatchObject([{ scope: 'topic', topic: 'offers' }]);
    expect(report['disclosures']).toMatchObject([{ action: 'suppressions.read', sure: true }]);
  });

  test('gives a page in the language asked for', async () => {
    const response = await post('/v1/privacy/person', { contact: PHONE, format: 'html', lang: 'es' });
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('Sus datos en Culprit');
  });

  test.each([
    [{ contact: 'abc' }, 'contact.phone'],
    [{}, 'contact'],
    [{ contact: PHONE, format: 'pdf' }, 'format'],
    [{ contact: PHONE, lang: 'fr' }, 'lang'],
  ])('refuses %j and names the field', async (body, field) => {
    const response = await post('/v1/privacy/person', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { details: { field } } });
  });

  test('says when nothing is known, and names nobody', async () => {
    const response = await post('/v1/privacy/person', { contact: '5511977770000' });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('5511977770000');
  });

  test('audits every use, found or not, without a name', async () => {
    const uses = (await audit()).filter(({ action }) => action === 'privacy.person');
    expect(uses.map(({ detail }) => detail['found'])).toEqual([true, true, false]);
    expect(uses[0]?.actor).toMatch(/^token:/);
    expect(JSON.stringify(uses)).not.toContain(PHONE.slice(2));
  });
});

describe('POST /v1/privacy/erase', () => {
  test('erases, counts what it did, and leaves a stop that can be asked for but not listed', async () => {
    const response = await post('/v1/privacy/erase', { contact: PHONE });
    expect(await response.json()).toEqual({
      erasedAt: '2026-05-20T12:00:00.000Z',
      identities: 1,
      events: 3,
      bodiesChanged: 0,
      bodiesDeleted: 1,
      unjudged: 0,
      purged: true,
    });
    expect((await post('/v1/privacy/person', { contact: PHONE })).status).toBe(404);
    expect((await post('/v1/privacy/erase', { contact: PHONE })).status).toBe(404);
    const list = await service.app.request('/v1/suppressions', service.as('suppress'));
    expect(await list.json()).toMatchObject({ suppressions: [] });
    const asked = await post(
      '/v1/suppressions/check',
      { contacts: ['5511966665555', PHONE, { bsuid: 'BR.1' }] },
      'suppress',
    );
    expect(await asked.json()).toEqual({
      suppressions: [
        { index: 1, scope: 'all', topic: null, since: '2026-05-20T12:00:00.000Z', provisional: false },
      ],
    });
  });

  test('empties the subjects of what was audited about the person', async () => {
    const entries = await audit();
    expect(entries.map(({ subject }) => subject).filter((subject) => subject !== null)).toEqual([]);
    expect(entries.filter(({ action }) => action === 'privacy.erase')).toHaveLength(2);
  });

  test('the check refuses what is no list of contacts', async () => {
    for (const contacts of [undefined, [], ['abc'], 'x']) {
      expect((await post('/v1/suppressions/check', { contacts }, 'suppress')).status).toBe(400);
    }
  });
});
