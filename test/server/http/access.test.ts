import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS, opens } from '../../../server/http/access.ts';
import { TOKEN_SCOPES } from '../../../server/store/read-ports.ts';
import { startService, type Service } from './http-deps.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** Every route of the real application, once. */
function routes(): { method: string; path: string; name: string }[] {
  const found = service.app.routes.filter(({ method }) => method !== 'ALL');
  return [
    ...new Map(
      found.map(({ method, path }) => [`${method} ${path}`, { method, path, name: `${method} ${path}` }]),
    ).values(),
  ];
}

const address = (path: string): string =>
  path
    .replace(':asOf', '2026-05-01T00:00:00Z')
    .replace(':id', '1')
    .replace(':key', 'id:1')
    .replace(':token', '0');
const needsToken = (name: string): boolean =>
  !['public', 'signed', 'visitor'].includes(ACCESS.get(name) ?? '');

describe('access', () => {
  test('every route has an entry in the table of access and every entry has a route', () => {
    expect(
      routes()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...ACCESS.keys()].sort());
  });

  test('only the page, health, webhooks, opt-out links, links in mails, the OpenAPI document and signing in are open to all', () => {
    const open = routes().filter(({ name }) => !needsToken(name));
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/',
      '/assets/:file',
      '/auth/password',
      '/auth/password/link',
      '/auth/password/mail',
      '/auth/sign-in',
      '/auth/sign-in/link',
      '/auth/sign-in/mail',
      '/auth/sign-out',
      '/auth/ways',
      '/auth/welcome',
      '/decide',
      '/health/live',
      '/health/ready',
      '/icon.svg',
      '/incidents/:id',
      '/join',
      '/mails/act/:token',
      '/mails/act/:token',
      '/mails/stop/:token',
      '/mails/stop/:token',
      '/now',
      '/o/:token',
      '/o/:token',
      // By a signed link, or as a member.
      '/report/:day',
      '/reset',
      '/s/:token',
      '/settings',
      '/sign-in',
      '/templates',
      '/templates/:id',
      '/theme.js',
      '/v1/docs',
      '/v1/openapi.json',
      '/v1/sends/forward',
      '/v1/shared/:token',
      '/webhooks/gupshup',
      '/webhooks/gupshup/:secret',
      '/webhooks/infobip',
      '/webhooks/infobip/:secret',
      '/webhooks/meta',
      '/webhooks/meta',
      '/webhooks/twilio',
      '/welcome',
    ]);
  });

  test('every other route answers 401 without a token and with tokens that are not valid', async () => {
    const guarded = routes().filter(({ name }) => needsToken(name));
    expect(guarded.length).toBeGreaterThan(10);
    const wrong = service.tokens.all.slice(0, -4) + (service.tokens.all.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    const unknown = `clp_${'0'.repeat(12)}_${'A'.repeat(43)}`;
    for (const { method, path } of guarded) {
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        `Bearer ${wrong}`,
        `Bearer ${unknown}`,
        `Basic ${service.tokens.all}`,
      ]) {
        const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
        const response = await service.app.request(address(path), { method, headers });
        expect([path, response.status]).toEqual([path, 401]);
        expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
      }
    }
  });

  test('each scope opens its routes and no other, and the answer names the scope that is needed', async () => {
    for (const { method, path, name } of routes().filter((route) => needsToken(route.name))) {
      for (const scope of TOKEN_SCOPES) {
        const response = await service.app.request(address(path), service.as(scope, { method }));
        const needed = TOKEN_SCOPES.find((known) => known === ACCESS.get(name));
        if (needed !== undefined && opens([scope], needed)) {
          expect([name, scope, response.status < 401 || response.status === 404]).toEqual([
            name,
            scope,
            true,
          ]);
        } else {
          expect([name, scope, response.status]).toEqual([name, scope, 403]);
          const body = (await response.json()) as {
            error: { code: string; message: string; details: unknown };
          };
          expect(body.error.code).toBe('forbidden');
          if (needed === undefined) continue;
          expect(body.error.details).toEqual({ scope: ACCESS.get(name) });
          expect(body.error.message).toContain(String(ACCESS.get(name)));
        }
      }
    }
  });

  test('no scope includes another, but that admin may review', () => {
    const pairs = TOKEN_SCOPES.flatMap((has) => TOKEN_SCOPES.map((needs) => ({ has, needs })));
    expect(pairs.filter(({ has, needs }) => has !== needs && opens([has], needs))).toEqual([
      { has: 'admin', needs: 'review' },
    ]);
  });

  test('a revoked token opens nothing any more', async () => {
    const id = service.tokens.suppress.split('_')[1] ?? '';
    expect((await service.app.request('/v1/suppressions', service.as('suppress'))).status).toBe(200);
    expect(await service.deps.stores.tokens.revoke(id, service.clock.now)).toBe(true);
    expect((await service.app.request('/v1/suppressions', service.as('suppress'))).status).toBe(401);
    expect(await service.deps.stores.tokens.revoke(id, service.clock.now + 1)).toBe(false);
  });

  test('the database holds no token, only its hash', async () => {
    const rows = JSON.stringify(await service.database.db.selectFrom('api_token').selectAll().execute());
    for (const token of Object.values(service.tokens))
      expect(rows).not.toContain(token.split('_').slice(2).join('_'));
  });

  test('an address without a route is not found, in the shape of every error and with the headers of every answer', async () => {
    const response = await service.app.request('/v1/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: 'not-found', message: 'there is nothing at this address' },
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
