import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, owner, PASSWORD, type House, type Visitor } from './house.ts';

const PUBLIC = 'https://culprit.example.com/app';

describe('requests that write with a cookie', () => {
  let house: House;
  let ana: Visitor;
  beforeAll(async () => {
    house = await openHouse('sqlite');
    ana = await owner(house);
  });
  afterAll(() => house.close());

  const rename = (headers: Record<string, string>) => ana.send('PATCH', '/v1/me', { name: 'Ana' }, headers);

  test('pass from the page itself', async () => {
    const port = new URL(house.origin).host;
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-origin', origin: house.origin },
      { origin: house.origin },
      // Behind a proxy that speaks TLS and passes the name on.
      { origin: `https://${port}` },
    ]) {
      expect([headers, (await rename(headers as Record<string, string>)).status]).toEqual([headers, 200]);
    }
  });

  test('are refused from everywhere else, and change nothing', async () => {
    const before = await house.service.deps.stores.audit.latest(1);
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: house.origin },
      { origin: 'https://evil.example.com' },
      { origin: `${house.origin}.evil.example.com` },
      { origin: 'null' },
      { origin: 'not an address' },
      { referer: house.origin },
    ]) {
      const response = await rename(headers as Record<string, string>);
      expect([headers, response.status]).toEqual([headers, 403]);
      expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } });
    }
    expect(await house.service.deps.stores.audit.latest(1)).toEqual(before);
  });

  test('reads need no such proof, and neither does a token', async () => {
    expect((await ana.send('GET', '/v1/me', undefined, {})).status).toBe(200);
    const body = JSON.stringify({ role: 'viewer', email: 'rita@example.com' });
    const invited = await house.service.app.request(
      '/v1/members',
      house.service.as('admin', { method: 'POST', body }),
    );
    expect(invited.status).toBe(200);
  });

  test('a proxy that asks for a password of its own does not get in the way of the cookie', async () => {
    const headers = { authorization: `Basic ${Buffer.from('office:secret').toString('base64')}` };
    expect((await ana.send('GET', '/v1/me', undefined, headers)).status).toBe(200);
    const wrong = { authorization: 'Bearer clp_nothing' };
    expect((await ana.send('GET', '/v1/me', undefined, wrong)).status).toBe(401);
  });

  test('another site cannot sign a visitor in or out either', async () => {
    const body = { email: 'ana@example.com', password: PASSWORD };
    const guest = house.visitor();
    for (const headers of [{}, { origin: 'https://evil.example.com' }, { 'sec-fetch-site': 'cross-site' }]) {
      const given = headers as Record<string, string>;
      expect((await guest.send('POST', '/auth/sign-in', body, given)).status).toBe(403);
      expect((await ana.send('POST', '/auth/sign-out', undefined, given)).status).toBe(403);
    }
    expect((await ana.send('GET', '/v1/me')).status).toBe(200);
  });
});

describe('behind a public address with https', () => {
  test('cookies are for https only, and the page at that address may write', async () => {
    const house = await openHouse('sqlite', { publicUrl: PUBLIC });
    try {
      await owner(house);
      const guest = house.visitor();
      const headers = { origin: 'https://culprit.example.com' };
      const response = await guest.send(
        'POST',
        '/auth/sign-in',
        { email: 'ana@example.com', password: PASSWORD },
        headers,
      );
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Secure-culprit_session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i,
      );
      expect((await guest.send('PATCH', '/v1/me', { name: 'Ana' }, headers)).status).toBe(200);
      const other = { origin: 'http://culprit.example.com.evil.example' };
      expect((await guest.send('PATCH', '/v1/me', { name: 'Ana' }, other)).status).toBe(403);
    } finally {
      await house.close();
    }
  });
});
