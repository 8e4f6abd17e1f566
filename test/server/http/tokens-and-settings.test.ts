import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTING_CATALOGUES } from '../../../server/i18n/setting-catalogues.ts';
import type { TokenScope } from '../../../server/store/read-ports.ts';
import { startService, type Service } from './http-deps.ts';

let service: Service;
beforeAll(async () => {
  service = await startService('sqlite', {
    settings: {
      CULPRIT_DB: 'postgres://culprit:hunter2@db.example.com/culprit?sslmode=require',
      CULPRIT_ZONE: 'America/Bogota',
      CULPRIT_META_APP_SECRETS: 'a-secret-of-the-app',
      CULPRIT_PEPPER: '',
    },
  });
});
afterAll(() => service.close());

const send = (scope: TokenScope | 'all', method: string, path: string, body?: object) =>
  service.app.request(path, service.as(scope, { method, ...(body && { body: JSON.stringify(body) }) }));

describe('tokens over HTTP', () => {
  type Made = { token: { id: string }; secret: string };
  type Listed = { tokens: { id: string; name: string; scopes: string[]; revokedAt: string | null }[] };

  test('one is made, shown once, opens what it says, and nothing after it was revoked', async () => {
    const made = await send('admin', 'POST', '/v1/tokens', {
      name: ' importer ',
      scopes: ['read', 'ingest', 'read'],
    });
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { token, secret } = (await made.json()) as Made;
    expect(token).toMatchObject({ name: 'importer', scopes: ['ingest', 'read'], revokedAt: null });
    const use = () =>
      service.app.request('/v1/templates', { headers: { authorization: `Bearer ${secret}` } });
    expect((await use()).status).toBe(200);
    const text = await (await send('admin', 'GET', '/v1/tokens')).text();
    // What comes after the id may hold any character of base64url, `_` too.
    const hidden = secret.slice(secret.indexOf(token.id) + token.id.length + 1);
    expect(hidden).toHaveLength(43);
    expect(text).not.toContain(hidden);
    expect((JSON.parse(text) as Listed).tokens.some(({ id }) => id === token.id)).toBe(true);

    expect((await send('admin', 'DELETE', `/v1/tokens/${token.id}`)).status).toBe(200);
    expect((await use()).status).toBe(401);
    expect((await send('admin', 'DELETE', `/v1/tokens/${token.id}`)).status).toBe(404);
    const trail = await service.deps.stores.audit.latest(2);
    expect(trail.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['token.revoke', token.id, {}],
      ['token.create', token.id, { name: 'importer', scopes: 'ingest read' }],
    ]);
    expect(JSON.stringify(trail)).not.toContain(secret);
  });

  test('a wrong scope, none or no name is refused with its field', async () => {
    for (const [body, field] of [
      [{ name: 'x', scopes: ['everything'] }, 'scopes'],
      [{ name: 'x', scopes: [] }, 'scopes'],
      [{ name: 'x', scopes: 'read' }, 'scopes'],
      [{ name: ' ', scopes: ['read'] }, 'name'],
    ] as const) {
      const answer = await send('admin', 'POST', '/v1/tokens', body);
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { details: { field } } }]);
    }
  });

  test('scopes that open personal data are given only by somebody who has them', async () => {
    for (const scope of ['suppress', 'privacy']) {
      const body = { name: 'x', scopes: [scope] };
      expect((await send('admin', 'POST', '/v1/tokens', body)).status).toBe(403);
      expect((await send('all', 'POST', '/v1/tokens', body)).status).toBe(200);
    }
  });
});

describe('GET /v1/settings', () => {
  test('tells every setting with where it comes from, and no secret', async () => {
    const answer = await send('admin', 'GET', '/v1/settings');
    const text = await answer.text();
    expect(text).not.toMatch(/hunter2|a-secret-of-the-app/);
    const { settings } = JSON.parse(text) as { settings: { name: string }[] };
    const told = (name: string) => settings.find((setting) => setting.name === name);
    expect(told('CULPRIT_DB')).toMatchObject({
      source: 'environment',
      isSecret: false,
      value: 'postgres://culprit@db.example.com/culprit',
    });
    expect(told('CULPRIT_ZONE')).toMatchObject({
      source: 'environment',
      isSet: true,
      value: 'America/Bogota',
    });
    expect(told('CULPRIT_PORT')).toMatchObject({ source: 'default', value: '3000' });
    expect(told('CULPRIT_META_APP_SECRETS')).toMatchObject({ isSecret: true, isSet: true, value: null });
    expect(told('CULPRIT_SMTP_URL')).toMatchObject({ isSecret: true, isSet: false, value: null });
    expect(told('CULPRIT_PEPPER')).toMatchObject({
      source: 'key file',
      isSecret: true,
      isSet: true,
      value: null,
    });
    expect(told('CULPRIT_SENDER_NAME')).toMatchObject({ source: 'default', isSet: false, value: null });
  });

  test('says what each means, in the language of the account or in the one that is asked for', async () => {
    const meaning = async (search: string) => {
      const answer = await send('admin', 'GET', `/v1/settings${search}`);
      const { settings } = (await answer.json()) as { settings: { name: string; meaning: string }[] };
      return settings.find(({ name }) => name === 'CULPRIT_PORT')?.meaning;
    };
    expect(await meaning('')).toBe(SETTING_CATALOGUES.en.port);
    expect(await meaning('?lang=es')).toBe(SETTING_CATALOGUES.es.port);
    expect((await send('admin', 'GET', '/v1/settings?lang=tlh')).status).toBe(400);
  });
});
