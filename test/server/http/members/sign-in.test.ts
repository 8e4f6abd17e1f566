import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueLink, welcomeLink } from '../../../../server/auth/issue-link.ts';
import { MINUTE_MS } from '../../../../server/core/time.ts';
import { ENGINES } from '../../../support/database.ts';
import { NOW } from '../http-deps.ts';
import { openHouse, owner, PASSWORD, signInToken, type House } from './house.ts';

type Refusal = { error: { code: string; message: string; details?: Record<string, unknown> } };

describe.each(ENGINES)('signing in on %s', (engine) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(engine);
  });
  afterAll(() => house.close());

  test('the first start lets the owner in by a link that works once, and is over then', async () => {
    const { members, visitor, tokenOf } = house;
    const guest = visitor();
    expect(await guest.take('GET', '/auth/ways')).toEqual({ welcome: true, mail: false });
    const stale = tokenOf((await welcomeLink(members))?.link ?? '');
    const token = tokenOf((await welcomeLink(members))?.link ?? '');
    const body = { name: ' Ana ', email: 'Ana@Example.com', password: PASSWORD, language: 'es' };
    // A later start has taken its place.
    expect((await guest.send('POST', '/auth/welcome', { ...body, token: stale })).status).toBe(401);

    const both = await Promise.all(
      [1, 2].map(() => visitor().send('POST', '/auth/welcome', { ...body, token })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const made = (await both.find(({ status }) => status === 200)?.json()) as object;
    expect(made).toMatchObject({
      member: {
        email: 'ana@example.com',
        name: 'Ana',
        role: 'admin',
        personal: true,
        language: 'es',
        state: 'joined',
      },
    });
    expect((await guest.send('POST', '/auth/welcome', { ...body, token })).status).toBe(401);
    expect(await guest.take('GET', '/auth/ways')).toEqual({ welcome: false, mail: false });
    expect(await welcomeLink(members)).toBeNull();
    // Even a link that was made before there was anybody makes nobody now.
    const late = tokenOf((await issueLink(members, { kind: 'welcome', member: null })).link);
    expect(
      (await guest.send('POST', '/auth/welcome', { ...body, email: 'eve@example.com', token: late })).status,
    ).toBe(401);
    expect(await members.store.list()).toHaveLength(1);
  });

  test('a link of the first start expires', async () => {
    const empty = await openHouse(engine);
    try {
      const token = empty.tokenOf((await welcomeLink(empty.members))?.link ?? '');
      empty.service.clock.now += 24 * 60 * MINUTE_MS;
      const body = { token, name: 'Ana', email: 'ana@example.com', password: PASSWORD };
      expect((await empty.visitor().send('POST', '/auth/welcome', body)).status).toBe(401);
      expect(await empty.members.store.isEmpty()).toBe(true);
    } finally {
      await empty.close();
    }
  });

  test('address and password open a session that a script cannot read, and signing out ends it', async () => {
    const guest = house.visitor();
    expect((await guest.send('GET', '/v1/me')).status).toBe(401);
    const response = await guest.send('POST', '/auth/sign-in', {
      email: 'ANA@example.com',
      password: PASSWORD,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('token');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^culprit_session=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/i);
    expect(await guest.take('GET', '/v1/me')).toMatchObject({
      member: { email: 'ana@example.com' },
      scopes: ['read', 'review', 'admin', 'suppress', 'privacy'],
    });
    const kept = guest.cookie();
    await guest.take('POST', '/auth/sign-out');
    expect(guest.cookie()).toBe('');
    const stolen = await fetch(`${house.origin}/v1/me`, { headers: { cookie: kept } });
    expect(stolen.status).toBe(401);
  });

  test('a wrong password and an unknown address are answered alike, and so is a cookie that was changed', async () => {
    const answers = [];
    for (const given of [
      { email: 'ana@example.com', password: 'not the password' },
      { email: 'nobody@example.com', password: PASSWORD },
    ]) {
      const response = await house.visitor().send('POST', '/auth/sign-in', given);
      expect(response.headers.getSetCookie()).toEqual([]);
      answers.push([response.status, await response.json()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(401);
    const guest = house.visitor();
    await guest.take('POST', '/auth/sign-in', { email: 'ana@example.com', password: PASSWORD });
    const forged = guest.cookie().replace(/=(.)/, (_, letter: string) => `=${letter === 'a' ? 'b' : 'a'}`);
    expect((await fetch(`${house.origin}/v1/me`, { headers: { cookie: forged } })).status).toBe(401);
  });

  test('nobody can register, and the library serves no addresses of its own', async () => {
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-in/email',
      '/auth/sign-in/social',
      '/auth/update-user',
      '/auth/open-session',
      '/auth/get-session',
    ]) {
      const body = { email: 'eve@example.com', password: PASSWORD, name: 'Eve', provider: 'google' };
      expect([path, (await house.visitor().send('POST', path, body)).status]).toEqual([path, 404]);
    }
  });

  test('a link that signs in works once, for fifteen minutes, and not for anything else', async () => {
    const id = (await house.members.store.findByEmail('ana@example.com'))?.id ?? '';
    const token = await signInToken(house, id);
    const rows = JSON.stringify(
      await house.service.database.db.selectFrom('member_link').selectAll().execute(),
    );
    expect(rows).not.toContain(token);
    for (const path of ['/auth/password/link', '/auth/password', '/auth/welcome']) {
      const body = { token, password: PASSWORD, name: 'Eve', email: 'eve@example.com' };
      expect([path, (await house.visitor().send('POST', path, body)).status]).toEqual([path, 401]);
    }
    const guest = house.visitor();
    await guest.take('POST', '/auth/sign-in/link', { token });
    expect(await guest.take('GET', '/v1/me')).toMatchObject({ member: { id } });
    expect((await house.visitor().send('POST', '/auth/sign-in/link', { token })).status).toBe(401);

    const late = await signInToken(house, id);
    house.service.clock.now += 15 * MINUTE_MS;
    expect((await house.visitor().send('POST', '/auth/sign-in/link', { token: late })).status).toBe(401);
    house.service.clock.now = NOW;
  });

  test('a session that has expired opens nothing; one that is used lasts longer', async () => {
    const { db } = house.service.database;
    const guest = house.visitor();
    await guest.take('POST', '/auth/sign-in', { email: 'ana@example.com', password: PASSWORD });
    const { session } = await guest.take<{ session: { id: string; expiresAt: string } }>('GET', '/v1/me');
    const soon = Date.now() + 60 * MINUTE_MS;
    const only = db.updateTable('member_session').where('id', '=', session.id);
    await only.set({ expires_at: soon }).execute();
    const renewed = await guest.take<{ session: { expiresAt: string } }>('GET', '/v1/me');
    expect(Date.parse(renewed.session.expiresAt)).toBeGreaterThan(soon + 12 * 24 * 60 * MINUTE_MS);
    await only.set({ expires_at: Date.now() - 1 }).execute();
    expect((await guest.send('GET', '/v1/me')).status).toBe(401);
  });

  test('a body that cannot be used is answered with the field and the fix, never with what was sent', async () => {
    for (const [body, field, fix] of [
      [{ email: 'ana', password: PASSWORD }, 'email', /^email is no e-mail address; write one/],
      [{ email: 'ana@example.com' }, 'password', /^password is missing; write/],
      [
        { email: 'ana@example.com', password: 'x'.repeat(129) },
        'password',
        /^password has fewer than 10 or more than 128/,
      ],
    ] as const) {
      const response = await house.visitor().send('POST', '/auth/sign-in', body);
      const { error } = (await response.json()) as Refusal;
      expect([response.status, error.details]).toEqual([400, { field }]);
      expect(error.message).toMatch(fix);
    }
  });
});

describe.each(ENGINES)('too many tries on %s', (engine) => {
  test('lock a member for a quarter of an hour, wherever they come from, and nobody else', async () => {
    const house = await openHouse(engine);
    try {
      await owner(house);
      await house.member('rita@example.com', 'viewer');
      const tryAs = (email: string, password: string, address: string) =>
        house
          .visitor()
          .send(
            'POST',
            '/auth/sign-in',
            { email, password },
            { origin: house.origin, 'x-forwarded-for': address },
          );
      for (let index = 0; index < 10; index += 1) {
        expect((await tryAs('ana@example.com', 'a wrong guess', `192.0.2.${index}`)).status).toBe(401);
      }
      const locked = await tryAs('ANA@example.com', PASSWORD, '192.0.2.77');
      expect(locked.status).toBe(429);
      expect(await locked.json()).toMatchObject({ error: { code: 'too-many' } });
      const seconds = Number(locked.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(900);
      expect((await tryAs('rita@example.com', PASSWORD, '192.0.2.77')).status).toBe(200);
      house.service.clock.now += seconds * 1000;
      expect((await tryAs('ana@example.com', PASSWORD, '192.0.2.77')).status).toBe(200);
    } finally {
      await house.close();
    }
  });

  test('hold up an address that guesses links', async () => {
    const house = await openHouse(engine);
    try {
      const guess = (index: number) =>
        house.visitor().send('POST', '/auth/sign-in/link', { token: `guess ${index}` });
      for (let index = 0; index < 100; index += 1) expect((await guess(index)).status).toBe(401);
      expect((await guess(100)).status).toBe(429);
    } finally {
      await house.close();
    }
  });
});
