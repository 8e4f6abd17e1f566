import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../server/core/time.ts';
import type { MemberAnswer } from '../../../../server/http/members/member-answer.ts';
import { ENGINES } from '../../../support/database.ts';
import { NOW } from '../http-deps.ts';
import { openHouse, owner, PASSWORD, type House, type Visitor } from './house.ts';

type Invited = { member: MemberAnswer; link: string; expiresAt: string; mailed: boolean };
type Sessions = { sessions: { id: string; current: boolean; userAgent: string | null }[] };

const NEW_PASSWORD = 'another long password';

describe.each(ENGINES)('members on %s', (engine) => {
  let house: House;
  let ana: Visitor & { id: string };
  beforeAll(async () => {
    house = await openHouse(engine);
    ana = await owner(house);
  });
  afterAll(() => house.close());

  const status = async (who: Visitor, method: string, path: string, body?: object): Promise<number> =>
    (await who.send(method, path, body)).status;
  const find = async (id: string) =>
    (await ana.take<{ members: MemberAnswer[] }>('GET', '/v1/members')).members.find(
      (member) => member.id === id,
    );

  test('are invited by a link that is shown once, works once, and expires', async () => {
    const body = { email: 'Rita@Example.com', role: 'reviewer' };
    const { member, link, expiresAt, mailed } = await ana.take<Invited>('POST', '/v1/members', body);
    expect(mailed).toBe(false);
    expect(Date.parse(expiresAt)).toBe(NOW + 7 * DAY_MS);
    expect(member).toMatchObject({
      email: 'rita@example.com',
      role: 'reviewer',
      personal: false,
      state: 'invited',
      joinedAt: null,
    });
    expect(link).toMatch(/^http:\/\/localhost\/join#[\w-]{43}$/);
    expect(await status(ana, 'POST', '/v1/members', body)).toBe(409);
    const again = await ana.take<Invited>('POST', `/v1/members/${member.id}/invitation`);
    const guest = house.visitor();
    expect(await status(guest, 'POST', '/auth/password/link', { token: house.tokenOf(link) })).toBe(401);
    const token = house.tokenOf(again.link);
    expect(await guest.take('POST', '/auth/password/link', { token })).toEqual({
      kind: 'invitation',
      email: 'rita@example.com',
      name: '',
      language: null,
    });
    expect(await status(guest, 'POST', '/auth/password', { token, password: 'short' })).toBe(400);
    house.service.clock.now += 7 * DAY_MS;
    expect(await status(guest, 'POST', '/auth/password', { token, password: PASSWORD })).toBe(401);
    house.service.clock.now = NOW;
    // Once it was tried too late it is gone.
    const third = await ana.take<Invited>('POST', `/v1/members/${member.id}/invitation`);
    const join = { token: house.tokenOf(third.link), password: PASSWORD, name: 'Rita', language: 'en' };
    expect(await guest.take('POST', '/auth/password', join)).toMatchObject({
      member: { name: 'Rita', state: 'joined' },
    });
    expect(await guest.take('GET', '/v1/me')).toMatchObject({ scopes: ['read', 'review'] });
    expect(await status(house.visitor(), 'POST', '/auth/password', join)).toBe(401);
    expect(await status(ana, 'POST', `/v1/members/${member.id}/invitation`)).toBe(409);
  });

  test('have another role from the next request on', async () => {
    const rui = await house.member('rui@example.com', 'viewer');
    expect(await status(rui, 'GET', '/v1/members')).toBe(403);
    await ana.take('PATCH', `/v1/members/${rui.id}`, { role: 'admin' });
    expect(await status(rui, 'GET', '/v1/members')).toBe(200);
    await ana.take('PATCH', `/v1/members/${rui.id}`, { role: 'viewer', personal: true });
    expect(await status(rui, 'GET', '/v1/members')).toBe(403);
    expect(await status(rui, 'GET', '/v1/suppressions')).toBe(200);
  });

  test('only somebody with the permission for personal data can give it', async () => {
    const leo = await house.member('leo@example.com', 'admin');
    const invitation = { email: 'eva@example.com', role: 'viewer', personal: true };
    expect(await status(leo, 'POST', '/v1/members', invitation)).toBe(403);
    expect(await status(leo, 'PATCH', `/v1/members/${leo.id}`, { personal: true })).toBe(403);
    const { member } = await ana.take<Invited>('POST', '/v1/members', invitation);
    // A new link for her would be a way to it as well.
    expect(await status(leo, 'POST', `/v1/members/${member.id}/invitation`)).toBe(403);
    expect(await status(leo, 'PATCH', `/v1/members/${member.id}`, { personal: false })).toBe(200);
    await ana.take('DELETE', `/v1/members/${leo.id}`);
  });

  test('the last admin who has joined stays, whoever asks; of two who take it from each other one stays', async () => {
    const path = `/v1/members/${ana.id}`;
    const { member } = await ana.take<Invited>('POST', '/v1/members', {
      email: 'ivo@example.com',
      role: 'admin',
    });
    expect(await status(ana, 'PATCH', path, { role: 'viewer' })).toBe(409);
    expect(await status(ana, 'DELETE', path)).toBe(409);
    expect(await status(ana, 'PATCH', path, { role: 'admin' })).toBe(200);
    await ana.take('DELETE', `/v1/members/${member.id}`);
    const bia = await house.member('bia@example.com', 'admin');
    const both = await Promise.all([
      house.members.store.changeAccess(ana.id, { role: 'viewer' }, NOW),
      house.members.store.changeAccess(bia.id, { role: 'viewer' }, NOW),
    ]);
    expect(both.sort()).toEqual(['done', 'last-admin']);
    await house.members.store.changeAccess(ana.id, { role: 'admin' }, NOW);
    await house.members.store.changeAccess(bia.id, { role: 'viewer' }, NOW);
    expect(await status(ana, 'PATCH', '/v1/members/f00000000000', { role: 'viewer' })).toBe(404);
  });

  test('who are removed are out at once, with their sessions and links', async () => {
    const tom = await house.member('tom@example.com', 'viewer');
    const { db } = house.service.database;
    expect(await status(tom, 'GET', '/v1/me')).toBe(200);
    await ana.take('DELETE', `/v1/members/${tom.id}`);
    expect(await status(tom, 'GET', '/v1/me')).toBe(401);
    expect(
      await status(house.visitor(), 'POST', '/auth/sign-in', {
        email: 'tom@example.com',
        password: PASSWORD,
      }),
    ).toBe(401);
    for (const table of ['member_session', 'member_credential', 'member_link'] as const) {
      expect(await db.selectFrom(table).select('member').where('member', '=', tom.id).execute()).toEqual([]);
    }
    expect(await status(ana, 'DELETE', `/v1/members/${tom.id}`)).toBe(404);
  });

  test('see their sessions and end each, all others, or have them ended', async () => {
    const eli = await house.member('eli@example.com', 'viewer');
    const given = { email: 'eli@example.com', password: PASSWORD };
    const [phone, office] = [house.visitor(), house.visitor()];
    await phone.send('POST', '/auth/sign-in', given, { origin: house.origin, 'user-agent': 'Phone' });
    await office.take('POST', '/auth/sign-in', given);
    const { sessions } = await eli.take<Sessions>('GET', '/v1/me/sessions');
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const onPhone = sessions.find(({ userAgent }) => userAgent === 'Phone');
    // Somebody else's cannot be ended that way.
    expect(await status(ana, 'DELETE', `/v1/me/sessions/${onPhone?.id}`)).toBe(404);
    expect(await status(phone, 'GET', '/v1/me')).toBe(200);
    expect(await eli.take('DELETE', `/v1/me/sessions/${onPhone?.id}`)).toEqual({ ended: 1 });
    expect(await status(phone, 'GET', '/v1/me')).toBe(401);
    expect(await eli.take('DELETE', '/v1/me/sessions')).toEqual({ ended: 1 });
    expect(await status(office, 'GET', '/v1/me')).toBe(401);
    expect(await status(eli, 'GET', '/v1/me')).toBe(200);
    expect(await ana.take('DELETE', `/v1/members/${eli.id}/sessions`)).toEqual({ ended: 1 });
    expect(await status(eli, 'GET', '/v1/me')).toBe(401);
  });

  test('change their name, language and password; a new password ends all other sessions', async () => {
    const mia = await house.member('mia@example.com', 'viewer');
    const other = house.visitor();
    await other.take('POST', '/auth/sign-in', { email: 'mia@example.com', password: PASSWORD });
    expect(await mia.take('PATCH', '/v1/me', { name: 'Mia', language: 'es' })).toMatchObject({
      member: { name: 'Mia', language: 'es' },
    });
    expect(await status(mia, 'PATCH', '/v1/me', { language: 'fr' })).toBe(400);
    const wrong = await mia.send('POST', '/v1/me/password', { current: 'not it', password: NEW_PASSWORD });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { error: { details: { field: 'current' } } },
    ]);
    await mia.take('POST', '/v1/me/password', { current: PASSWORD, password: NEW_PASSWORD });
    expect(await status(mia, 'GET', '/v1/me')).toBe(200);
    expect(await status(other, 'GET', '/v1/me')).toBe(401);
    const signIn = (password: string) =>
      status(other, 'POST', '/auth/sign-in', { email: 'mia@example.com', password });
    expect(await signIn(PASSWORD)).toBe(401);
    expect(await signIn(NEW_PASSWORD)).toBe(200);
    expect(await find(mia.id)).toMatchObject({ name: 'Mia', state: 'joined' });
  });

  test('what was done stands in the audit trail, by ids, and no address or password anywhere', async () => {
    const trail = await house.service.deps.stores.audit.since(0);
    const actions = new Set(trail.map(({ action }) => action));
    for (const action of [
      'set-up',
      'invite',
      'join',
      'sign-in',
      'change',
      'remove',
      'password-change',
      'sessions-end',
    ]) {
      expect(actions).toContain(`member.${action}`);
    }
    expect(trail.find(({ action }) => action === 'member.set-up')).toMatchObject({
      actor: `member:${ana.id}`,
      subject: ana.id,
    });
    expect(JSON.stringify(trail)).not.toMatch(/@|Rita/);
    const { db } = house.service.database;
    const kept = JSON.stringify(await db.selectFrom('member_credential').selectAll().execute());
    expect(kept).not.toContain(PASSWORD);
    expect(JSON.stringify(house.service.logged)).not.toMatch(/@/);
  });
});
