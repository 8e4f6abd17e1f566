import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../server/core/time.ts';
import { createSmtpMailer } from '../../../../server/mail/smtp-mailer.ts';
import { ENGINES } from '../../../support/database.ts';
import { startMailServer, type MailServer } from '../../../support/mail-server.ts';
import { NOW } from '../http-deps.ts';
import { openHouse, owner, PASSWORD, type House } from './house.ts';

const PUBLIC = 'https://culprit.example.com';
const NEW_PASSWORD = 'another long password';

describe.each(ENGINES)('links by mail on %s', (engine) => {
  let server: MailServer;
  let house: House;
  beforeAll(async () => {
    server = await startMailServer();
    const mailer = createSmtpMailer({ url: server.url, from: 'Culprit <culprit@example.com>' });
    house = await openHouse(engine, { mailer, origin: () => PUBLIC });
    await owner(house);
  });
  afterAll(async () => {
    await house.close();
    await server.close();
  });

  const tokenIn = async (page: string): Promise<string> => {
    const { text = '' } = await server.next();
    return new RegExp(`${PUBLIC}/${page}#([\\w-]{43})`).exec(text)?.[1] ?? '';
  };

  test('a link for signing in comes in the language of the member, works once, and for fifteen minutes', async () => {
    await house.members.store.changeProfile(
      (await house.members.store.findByEmail('ana@example.com'))?.id ?? '',
      { language: 'es' },
      NOW,
    );
    const guest = house.visitor();
    expect(await guest.take('GET', '/auth/ways')).toEqual({ welcome: false, mail: true });
    expect(await guest.take('POST', '/auth/sign-in/mail', { email: 'ANA@example.com' })).toEqual({
      accepted: true,
    });
    const mail = await server.next();
    expect(mail.to).toMatchObject({ value: [{ address: 'ana@example.com' }] });
    expect(mail.subject).toBe('Su enlace para entrar en Culprit');
    const token = /#([\w-]{43})/.exec(mail.text ?? '')?.[1];
    expect(await guest.take('POST', '/auth/sign-in/link', { token })).toMatchObject({
      member: { name: 'Ana' },
    });
    expect((await house.visitor().send('POST', '/auth/sign-in/link', { token })).status).toBe(401);

    await guest.take('POST', '/auth/sign-in/mail', { email: 'ana@example.com' });
    const late = await tokenIn('sign-in');
    house.service.clock.now += 15 * MINUTE_MS;
    expect((await house.visitor().send('POST', '/auth/sign-in/link', { token: late })).status).toBe(401);
    house.service.clock.now = NOW;
  });

  test('nobody else gets a mail, and the answer does not tell', async () => {
    const before = server.received();
    const guest = house.visitor();
    expect(await guest.take('POST', '/auth/sign-in/mail', { email: 'eve@example.com' })).toEqual({
      accepted: true,
    });
    expect(await guest.take('POST', '/auth/password/mail', { email: 'eve@example.com' })).toEqual({
      accepted: true,
    });
    expect(
      await house.service.database.db
        .selectFrom('member_link')
        .select('digest')
        .where('kind', '=', 'reset')
        .execute(),
    ).toEqual([]);
    expect(server.received()).toBe(before);
  });

  test('a new password by mail ends every session of before', async () => {
    const signedIn = house.visitor();
    await signedIn.take('POST', '/auth/sign-in', { email: 'ana@example.com', password: PASSWORD });
    const guest = house.visitor();
    await guest.take('POST', '/auth/password/mail', { email: 'ana@example.com' });
    const token = await tokenIn('reset');
    expect(await guest.take('POST', '/auth/password/link', { token })).toMatchObject({
      kind: 'reset',
      name: 'Ana',
    });
    await guest.take('POST', '/auth/password', { token, password: NEW_PASSWORD });
    expect((await guest.send('GET', '/v1/me')).status).toBe(200);
    expect((await signedIn.send('GET', '/v1/me')).status).toBe(401);
    const old = await house
      .visitor()
      .send('POST', '/auth/sign-in', { email: 'ana@example.com', password: PASSWORD });
    expect(old.status).toBe(401);
    const trail = await house.service.deps.stores.audit.latest(3);
    expect(trail.map(({ action }) => action)).toContain('member.password-reset');

    await guest.take('POST', '/auth/password/mail', { email: 'ana@example.com' });
    const late = await tokenIn('reset');
    house.service.clock.now += HOUR_MS;
    expect((await guest.send('POST', '/auth/password', { token: late, password: PASSWORD })).status).toBe(
      401,
    );
    house.service.clock.now = NOW;
  });

  test('an invitation is mailed and shown; one that cannot be mailed is shown', async () => {
    const ana = house.visitor();
    await ana.take('POST', '/auth/sign-in', { email: 'ana@example.com', password: NEW_PASSWORD });
    const invitation = { email: 'rita@example.com', role: 'viewer', name: 'Rita', language: 'pt-BR' };
    const made = await ana.take<{ link: string; mailed: boolean }>('POST', '/v1/members', invitation);
    expect(made.mailed).toBe(true);
    const mail = await server.next();
    expect(mail.subject).toBe('Convite para o Culprit');
    expect(mail.text).toContain(made.link);
    expect(mail.text).toContain('Olá, Rita,');
  });

  test('somebody who asks again and again is held up', async () => {
    const guest = house.visitor();
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      statuses.push((await guest.send('POST', '/auth/sign-in/mail', { email: 'nobody@example.com' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('without a mail server that works', () => {
  test('no links are offered when none is set, and the answer says what to do', async () => {
    const house = await openHouse('sqlite');
    try {
      await owner(house);
      for (const path of ['/auth/sign-in/mail', '/auth/password/mail']) {
        const response = await house.visitor().send('POST', path, { email: 'ana@example.com' });
        expect([response.status, await response.json()]).toMatchObject([
          503,
          { error: { code: 'unavailable' } },
        ]);
      }
    } finally {
      await house.close();
    }
  });

  test('an invitation is shown all the same, and the trouble is told without an address', async () => {
    const troubles: string[] = [];
    const mailer = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'culprit@example.com' });
    const house = await openHouse('sqlite', { mailer, onTrouble: (message) => void troubles.push(message) });
    try {
      const ana = await owner(house);
      const made = await ana.take<{ link: string; mailed: boolean }>('POST', '/v1/members', {
        email: 'rita@example.com',
        role: 'viewer',
      });
      expect(made).toMatchObject({ mailed: false, link: expect.stringContaining('/join#') });
      await ana.take('POST', '/auth/sign-in/mail', { email: 'ana@example.com' });
      await expect
        .poll(() => troubles)
        .toEqual(['an invitation could not be sent by mail', 'a mail could not be sent']);
    } finally {
      await house.close();
    }
  });
});
