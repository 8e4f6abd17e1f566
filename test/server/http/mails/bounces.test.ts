import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAIL_WISHES } from '../../../../server/core/recipient.ts';
import type { recipientAnswer } from '../../../../server/http/mails/recipient-answer.ts';
import { bounceMail } from '../../../support/bounce-mail.ts';
import { ENGINES } from '../../../support/database.ts';
import { NOW, startService, type Service } from '../http-deps.ts';

type Answer = ReturnType<typeof recipientAnswer>;
const NONE = { permanent: 0, transient: 0, other: 0, known: 0, unmatched: 0 };
const at = new Date(NOW - 60_000).toISOString();

describe.each(ENGINES)('mails that come back on %s', (engine) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(engine, { mails: true });
    const { recipients, outbox } = service.deps.stores;
    for (const id of ['ana', 'bob']) {
      await recipients.add({
        id,
        email: `${id}@example.org`,
        member: null,
        wishes: MAIL_WISHES,
        createdAt: 1,
      });
      const sent = { kind: 'alert' as const, recipient: id, dueAt: NOW, mail: new Uint8Array(1) };
      await outbox.add([{ ...sent, key: `alert:${id}:1:1`, messageId: `<1${id}@example.com>` }], NOW);
    }
  });
  afterEach(() => service.close());

  const post = async (body: string | object, type = 'application/json') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const init = { method: 'POST', body: text, headers: { 'content-type': type } };
    const response = await service.app.request('/v1/bounces', service.as('ingest', init));
    return { status: response.status, body: (await response.json()) as object };
  };
  const of = async (id: string): Promise<Answer | undefined> => {
    const listed = await (await service.app.request('/v1/recipients', service.as('admin'))).json();
    return (listed as { recipients: Answer[] }).recipients.find((one) => one.id === id);
  };
  const states = async () => (await service.deps.stores.outbox.latest(10)).map((one) => one.state).sort();
  const clear = (id: string) =>
    service.app.request(`/v1/recipients/${id}/bounce`, service.as('admin', { method: 'DELETE' }));

  test('what came back for good ends the mails of whom it was sent to, once, and an admin takes it back', async () => {
    const mail = bounceMail({ original: '<1ana@example.com>' });
    expect((await post(mail, 'message/rfc822')).body).toEqual({ ...NONE, permanent: 1 });
    const bounced = '2026-06-02T20:41:00.000Z';
    expect(await of('ana')).toMatchObject({
      bouncedAt: bounced,
      stoppedAt: null,
      bounces: [{ kind: 'permanent', code: '5.1.1', at: bounced }],
    });
    expect(await of('bob')).toMatchObject({ bouncedAt: null, bounces: [] });
    // What waited for them is not sent; what waits for others is.
    expect(await states()).toEqual(['due', 'told']);
    const [audited] = await service.deps.stores.audit.latest(1);
    expect(audited).toMatchObject({
      action: 'recipient.bounce',
      subject: 'ana',
      detail: { code: '5.1.1', taken: 1 },
    });
    const test = service.as('admin', { method: 'POST' });
    expect((await service.app.request('/v1/recipients/ana/test', test)).status).toBe(409);
    const health = await (await service.app.request('/v1/health/data', service.as('read'))).json();
    expect(health).toMatchObject({ mail: { bounced: 1 } });
    expect((await clear('ana')).status).toBe(200);
    // The same notice again is known, and ends nothing any more.
    expect((await post(mail, 'multipart/report')).body).toEqual({ ...NONE, known: 1 });
    expect(await of('ana')).toMatchObject({ bouncedAt: null, bounces: [{ kind: 'permanent' }] });
    expect((await clear('nobody')).status).toBe(404);
  });

  test('what may go next time is counted, and other kinds are kept as they were told', async () => {
    const bounces = [
      { messageId: '1ana@example.com', kind: 'transient', code: '4.2.2', at },
      { address: 'ANA@example.org', kind: 'Complaint', at },
      { address: 'ANA@example.org', kind: 'Complaint', at },
      { address: 'nobody@example.org', kind: 'permanent', at },
      { messageId: '<other@example.com>', kind: 'permanent', at },
    ];
    const told = { transient: 1, other: 1, known: 1, unmatched: 2 };
    expect((await post({ bounces })).body).toEqual({ ...NONE, ...told });
    expect(await of('ana')).toMatchObject({
      bouncedAt: null,
      bounces: [
        { kind: 'transient', code: '4.2.2' },
        { kind: 'complaint', code: null },
      ],
    });
    expect(await states()).toEqual(['due', 'due']);
    expect((await post({ address: 'bob@example.org', kind: 'permanent' })).body).toEqual({
      ...NONE,
      permanent: 1,
    });
    expect(await of('bob')).toMatchObject({ bouncedAt: new Date(NOW).toISOString() });
  });

  test('a mail that quotes none of ours marks nobody, whoever it names', async () => {
    for (const original of [null, '<forged@example.com>']) {
      expect((await post(bounceMail({ original }), 'message/rfc822')).body).toEqual({
        ...NONE,
        unmatched: 1,
      });
    }
    expect(await of('ana')).toMatchObject({ bouncedAt: null, bounces: [] });
  });

  test('what cannot be read says what to do', async () => {
    const refused = await post('Subject: I am away\r\n\r\nBack on Monday.', 'message/rfc822');
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('RFC 3464'),
    ]);
    const faults: [object, string][] = [
      [{ kind: 'permanent' }, 'messageId'],
      [{ address: 'ana@example.org' }, 'kind'],
      [{ bounces: [] }, 'bounces'],
      [{ bounces: [{ address: 'ana@example.org', kind: 'permanent', at: 'today' }] }, 'bounces[0].at'],
    ];
    for (const [body, field] of faults) {
      expect(await post(body)).toMatchObject({ status: 400, body: { error: { details: { field } } } });
    }
    const read = service.as('read', { method: 'POST', body: '{}' });
    expect((await service.app.request('/v1/bounces', read)).status).toBe(403);
  });
});
