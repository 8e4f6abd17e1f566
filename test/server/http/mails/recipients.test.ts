import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsealMail } from '../../../../jobs/mail/sealed-mail.ts';
import { MAIL_WISHES } from '../../../../server/core/recipient.ts';
import type { recipientAnswer } from '../../../../server/http/mails/recipient-answer.ts';
import { createLinkSigner } from '../../../../server/ingest/link-signer.ts';
import { ENGINES } from '../../../support/database.ts';
import { TEST_KEY } from '../../../support/ingest.ts';
import { openHouse, owner, type House } from '../members/house.ts';
import { NOW, startService, type Service } from '../http-deps.ts';

type Answer = ReturnType<typeof recipientAnswer>;
type Listed = { isOn: boolean; recipients: Answer[] };

describe.each(ENGINES)('recipients on %s', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine, { mails: true });
  });
  afterAll(() => service.close());

  const ask = async (method: string, path: string, body?: object) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await service.app.request(path, service.as('admin', init));
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const add = async (email: string, wishes: object = {}): Promise<Answer> => {
    const { status, body } = await ask('POST', '/v1/recipients', { email, wishes });
    expect(status).toBe(200);
    return body['recipient'] as Answer;
  };
  const list = async () => (await ask('GET', '/v1/recipients')).body as unknown as Listed;
  const trail = async () =>
    (
      await service.database.db
        .selectFrom('audit')
        .select(['action', 'actor', 'detail'])
        .where('action', 'like', 'recipient.%')
        .orderBy('id')
        .execute()
    ).map(({ action, detail }) => `${action} ${detail}`);

  test('are added without an account, changed one wish at a time, and removed; the trail names no address', async () => {
    const rita = await add('Rita@Example.com', { report: 'weekly', zone: 'Asia/Kolkata' });
    expect(rita).toMatchObject({ email: 'rita@example.com', member: null, stoppedAt: null });
    expect(rita.wishes).toEqual({ ...MAIL_WISHES, report: 'weekly', zone: 'Asia/Kolkata' });
    expect((await ask('POST', '/v1/recipients', { email: 'rita@example.com' })).status).toBe(409);
    const wishes = { reportDays: [6, 0, 0], quiet: null, language: 'es' };
    expect((await ask('PATCH', `/v1/recipients/${rita.id}`, { wishes })).status).toBe(200);
    const [listed] = (await list()).recipients;
    expect(listed?.wishes).toEqual({ ...rita.wishes, reportDays: [0, 6], quiet: null, language: 'es' });
    await service.deps.stores.recipients.setProblem(rita.id, 'EENVELOPE 550');
    expect((await list()).recipients[0]?.problem).toBe('EENVELOPE 550');
    expect((await ask('DELETE', `/v1/recipients/${rita.id}`)).body).toEqual({ removed: rita.id });
    expect((await ask('DELETE', `/v1/recipients/${rita.id}`)).status).toBe(404);
    const told = await trail();
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      'recipient.add',
      'recipient.change',
      'recipient.change',
      'recipient.remove',
    ]);
    expect(told.join()).not.toMatch(/rita|@/i);
  });

  test.each([
    [{ email: 'rita' }, 'email is no e-mail address'],
    [{ email: 'a@b.co', wishes: { zone: 'Mars/Olympus' } }, 'wishes.zone is no IANA time zone'],
    [{ email: 'a@b.co', wishes: { reportMinute: 1_440 } }, 'wishes.reportMinute is no whole number from 0'],
    [{ email: 'a@b.co', wishes: { reportDays: [] } }, 'wishes.reportDays names no day'],
    [{ email: 'a@b.co', wishes: { reportDays: [7] } }, 'wishes.reportDays[0] is no list of weekdays'],
    [{ email: 'a@b.co', wishes: { report: 'hourly' } }, 'wishes.report is not known; write daily'],
    [{ email: 'a@b.co', wishes: { quiet: { from: 5, until: 5 } } }, 'wishes.quiet begins when it ends'],
    [{ email: 'a@b.co', wishes: { mostAlerts: 0 } }, 'wishes.mostAlerts is no whole number from 1'],
    [{ email: 'a@b.co', wishes: { language: 'fr' } }, 'wishes.language is not known'],
  ])('%j is refused where it is wrong, with what to do', async (body, message) => {
    const { status, body: answer } = await ask('POST', '/v1/recipients', body);
    expect(status).toBe(400);
    expect((answer['error'] as { message: string }).message).toContain(message);
  });

  test('a test mail is queued, and stands in the list of mails; nobody is bothered with many', async () => {
    const { id } = await add('test@example.com', { language: 'en' });
    expect((await ask('POST', `/v1/recipients/${id}/test`)).body).toEqual({ queued: id });
    const { mails } = (await ask('GET', '/v1/mails')).body as { mails: object[] };
    expect(mails[0]).toMatchObject({ kind: 'test', email: 'test@example.com', state: 'due', attempts: 0 });
    const row = await service.database.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    const mail = unsealMail(TEST_KEY, row.mail ?? new Uint8Array());
    expect(mail.to).toBe('test@example.com');
    expect(mail.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      service.clock.now += 1;
      statuses.push((await ask('POST', `/v1/recipients/${id}/test`)).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    await service.deps.stores.recipients.setStopped(id, NOW);
    expect((await ask('POST', `/v1/recipients/${id}/test`)).status).toBe(409);
  });

  test('one POST from a mail program ends all mails, looking at the link ends none', async () => {
    const { id } = await add('stop@example.com', { language: 'es' });
    await ask('POST', `/v1/recipients/${id}/test`);
    const path = `/mails/stop/${createLinkSigner(TEST_KEY, 'mail link').tokenOf(id)}`;
    const stoppedAt = async () => (await service.deps.stores.recipients.find(id))?.stoppedAt;
    const looked = await service.app.request(path);
    expect([looked.status, await stoppedAt()]).toEqual([200, null]);
    const page = await looked.text();
    expect(page).toContain('<html lang="es">');
    expect(page).not.toContain('stop@example.com');
    const body = 'List-Unsubscribe=One-Click';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const done = await service.app.request(path, { method: 'POST', body, headers });
    expect([done.status, await stoppedAt()]).toEqual([200, service.clock.now]);
    const items = await service.deps.stores.outbox.of(id, 0);
    expect(items.map(({ state }) => state)).toEqual(['told']);
    // Told twice, it is still the first time.
    service.clock.now += 1_000;
    await service.app.request(path, { method: 'POST', body, headers });
    expect(await stoppedAt()).toBe(service.clock.now - 1_000);
    const back = await service.app.request(path, { method: 'POST', body: 'action=resume', headers });
    expect([back.status, await stoppedAt()]).toEqual([200, null]);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    await service.app.request(path, { method: 'POST', body: form });
    expect(await stoppedAt()).toBe(service.clock.now);
  });

  test('no other link stops anything', async () => {
    const { id } = await add('other@example.com');
    const right = createLinkSigner(TEST_KEY, 'mail link').tokenOf(id);
    const wrong = [
      createLinkSigner(TEST_KEY).tokenOf(id),
      createLinkSigner(Buffer.alloc(32, 9), 'mail link').tokenOf(id),
      right.slice(1),
      `${right}0`,
      createLinkSigner(TEST_KEY, 'mail link').tokenOf('00000000000000'),
    ];
    for (const token of wrong) {
      const answer = await service.app.request(`/mails/stop/${token}`, { method: 'POST', body: '' });
      expect([token, answer.status]).toEqual([token, 404]);
    }
    expect((await service.deps.stores.recipients.find(id))?.stoppedAt).toBeNull();
  });

  test('how mails go out is a part of how data come in', async () => {
    const answer = await service.app.request('/v1/health/data', service.as('read'));
    expect(((await answer.json()) as { mail: object }).mail).toMatchObject({ failed: 0, lastSentAt: null });
  });
});

describe.each(ENGINES)('what members choose for themselves on %s', (engine) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(engine);
  });
  afterAll(() => house.close());

  test('holds from their first choice on, is theirs alone, and survives an admin who would remove it', async () => {
    const ana = await owner(house);
    const rui = await house.member('rui@example.com', 'viewer');
    type Mine = { isOn: boolean; recipient: Answer | null; wishes: Answer['wishes'] };
    expect(await rui.take<Mine>('GET', '/v1/me/mails')).toMatchObject({
      isOn: false,
      recipient: null,
      wishes: { report: 'weekly', alerts: 'none' },
    });
    await rui.take('PUT', '/v1/me/mails', { wishes: { report: 'needed' } });
    await rui.take('PUT', '/v1/me/mails', { isStopped: true });
    const mine = await rui.take<Mine>('GET', '/v1/me/mails');
    expect(mine.recipient).toMatchObject({ email: 'rui@example.com', member: rui.id });
    expect(mine.recipient?.stoppedAt).not.toBeNull();
    expect(mine.wishes).toMatchObject({ report: 'needed', alerts: 'none' });
    expect((await ana.take<Mine>('GET', '/v1/me/mails')).recipient).toBeNull();
    expect((await rui.send('GET', '/v1/recipients')).status).toBe(403);
    const id = mine.recipient?.id ?? '';
    expect((await ana.send('DELETE', `/v1/recipients/${id}`)).status).toBe(409);
    expect((await ana.send('POST', `/v1/recipients/${id}/test`)).status).toBe(503);
    await rui.take('PUT', '/v1/me/mails', { isStopped: false });
    expect((await rui.take<Mine>('GET', '/v1/me/mails')).recipient?.stoppedAt).toBeNull();
  });
});
