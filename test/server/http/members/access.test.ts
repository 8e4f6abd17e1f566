import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hono } from 'hono';
import { scopesOf } from '../../../../server/auth/scopes-of.ts';
import { ROLES } from '../../../../server/core/role.ts';
import { ACCESS, opens } from '../../../../server/http/access.ts';
import { errorResponse } from '../../../../server/http/error-response.ts';
import { guard } from '../../../../server/http/guard.ts';
import type { HttpEnv } from '../../../../server/http/http-env.ts';
import { TOKEN_SCOPES } from '../../../../server/store/read-ports.ts';
import { ENGINES } from '../../../support/database.ts';
import { openHouse, owner, type House, type Visitor } from './house.ts';

const address = (path: string): string =>
  path
    .replace(':asOf', '2026-05-01T00:00:00Z')
    .replace(':id', 'f00000000000')
    .replace(':key', 'id:1')
    .replace(':token', '0');

/** Routes that change who is signed in are walked last of all, by somebody else. */
const ENDS_SESSIONS = new Set(['POST /v1/me/password', 'DELETE /v1/me/sessions']);

describe.each(ENGINES)('every route, walked by members, on %s', (engine) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(engine);
    await owner(house);
  });
  afterAll(() => house.close());

  const guarded = () =>
    [...ACCESS].flatMap(([name, access]) => {
      const [method = '', path = ''] = name.split(' ');
      const isOpen = access === 'public' || access === 'signed' || access === 'visitor';
      return isOpen ? [] : [{ name, method, path: address(path), access }];
    });

  test('without a session, and with a cookie that is none, each answers 401', async () => {
    expect(guarded().length).toBeGreaterThan(25);
    for (const { name, method, path } of guarded()) {
      for (const cookie of ['', 'culprit_session=abc', 'culprit_session=abc.ZGVm', 'other=1']) {
        const headers = { origin: house.origin, ...(cookie !== '' && { cookie }) };
        const response = await fetch(`${house.origin}${path}`, { method, headers });
        expect([name, cookie, response.status]).toEqual([name, cookie, 401]);
        await response.arrayBuffer();
      }
    }
  });

  test.each(ROLES.flatMap((role) => [false, true].map((personal) => ({ role, personal }))))(
    '%j opens what its scopes open, and is answered 403 beyond',
    async (given) => {
      const email = `${given.role}.${given.personal}@example.com`;
      const member: Visitor = await house.member(email, given.role, given.personal);
      const scopes = scopesOf(given);
      for (const { name, method, path, access } of guarded()) {
        if (ENDS_SESSIONS.has(name)) continue;
        const response = await member.send(method, path);
        await response.arrayBuffer();
        const mayPass =
          access === 'member' || TOKEN_SCOPES.some((scope) => scope === access && opens(scopes, scope));
        if (mayPass) expect([name, [401, 403].includes(response.status)]).toEqual([name, false]);
        else expect([name, response.status]).toEqual([name, 403]);
      }
    },
  );

  test('what a member does for themselves no token can do, whatever its scopes', async () => {
    for (const { name, method, path, access } of guarded()) {
      if (access !== 'member') continue;
      const response = await house.service.app.request(path, house.service.as('all', { method }));
      expect([name, response.status]).toEqual([name, 403]);
    }
  });

  test('a route that is planted beside the table is closed to everybody', async () => {
    const { deps } = house.service;
    const planted = new Hono<HttpEnv>()
      .onError((error, c) => errorResponse(c, error, deps.log))
      .use('*', guard(deps))
      .get('/v1/planted', (c) => c.json({ open: true }, 200))
      .post('/auth/planted', (c) => c.json({ open: true }, 200));
    const admin = await house.member('planted@example.com', 'admin', true);
    const headers = { cookie: admin.cookie(), 'sec-fetch-site': 'same-origin' };
    for (const [method, path] of [
      ['GET', '/v1/planted'],
      ['POST', '/auth/planted'],
    ] as const) {
      expect((await planted.request(path, { method })).status).toBe(401);
      expect((await planted.request(path, { method, headers })).status).toBe(403);
      expect((await planted.request(path, house.service.as('all', { method }))).status).toBe(403);
    }
  });
});
