import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS, SECOND_MS, HOUR_MS } from '../../../server/core/time.ts';
import { pruneDeliveries } from '../../../server/store/destination-store.ts';
import { ENGINES } from '../../support/database.ts';
import { publishSample } from '../../support/incident.ts';
import { startTold, type Told } from '../../support/destinations.ts';
import { isFrom, type Receiver } from '../../support/receiver.ts';
import { ndjson, NOW, type Service } from '../../server/http/http-deps.ts';

const ANA = '5511988887777';

describe.each(ENGINES)('events to destinations on %s', (engine) => {
  let told: Told;
  let service: Service;
  let receiver: Receiver;
  let call: Told['call'];
  let add: Told['add'];
  let look: Told['look'];
  let log: Told['log'];
  beforeEach(async () => {
    told = await startTold(engine);
    ({ service, receiver, call, add, look, log } = told);
  });
  afterEach(() => told.close());

  const open = async () => {
    service.clock.now = NOW + MINUTE_MS;
    await publishSample(service.database, { asOf: NOW });
  };
  const types = () => receiver.got.map(({ body }) => (JSON.parse(body) as { type: string }).type);

  test('a program is told once, signed so that only it and we can have written it', async () => {
    const { secret } = await add({
      kind: 'webhook',
      events: ['incident.opened', 'template.pause_recommended'],
    });
    await open();
    await look();
    await look();
    expect(types()).toEqual(['incident.opened', 'template.pause_recommended']);
    const [first] = receiver.got;
    if (first === undefined) throw new Error('nothing came');
    const seconds = service.clock.now / SECOND_MS;
    expect(isFrom(secret, first, seconds)).toBe(true);
    expect(isFrom(secret, { ...first, body: `${first.body} ` }, seconds)).toBe(false);
    expect(isFrom(secret, first, seconds + 600)).toBe(false);
    expect(isFrom(`whsec_${Buffer.alloc(32).toString('base64')}`, first, seconds)).toBe(false);
    expect(JSON.parse(first.body)).toMatchObject({
      type: 'incident.opened',
      data: {
        incident: 1,
        subject: { kind: 'topic', topic: 'offers' },
        level: 'critical',
        excess: 59,
        suspects: [{ template: { id: '9001', name: 'winter_sale' }, probability: 0.97 }],
      },
    });
  });

  test('an incident that goes on for months is told once, also when the record of it is gone', async () => {
    await add({ kind: 'webhook', events: ['incident.opened'] });
    await open();
    await look();
    service.clock.now += 91 * DAY_MS;
    expect(await pruneDeliveries(service.database, service.clock.now - 90 * DAY_MS)).toBe(1);
    await look();
    expect(types()).toEqual(['incident.opened']);
  });

  test('the log is of one destination, or of one state, where that is asked', async () => {
    const first = await add({ kind: 'webhook', events: ['incident.opened'] });
    const second = await add({ kind: 'chat', events: ['incident.opened', 'incident.acknowledged'] });
    await open();
    await look();
    await call('POST', `/v1/destinations/${first.id}/test`);
    const shown = async (filter: string) => {
      const { status, body } = await call('GET', `/v1/deliveries?${filter}`);
      const { deliveries } = body as { deliveries: { destination: string; event: string; state: string }[] };
      return {
        status,
        rows: deliveries?.map(({ destination, event, state }) => [destination, event, state]),
      };
    };
    const opened = 'incident.opened';
    expect((await shown(`destination=${first.id}`)).rows).toEqual([
      [first.id, 'test', 'due'],
      [first.id, opened, 'done'],
    ]);
    expect((await shown(`destination=${second.id}`)).rows).toEqual([[second.id, opened, 'done']]);
    expect((await shown('state=due')).rows).toEqual([[first.id, 'test', 'due']]);
    expect((await shown(`state=done&destination=${first.id}`)).rows).toEqual([[first.id, opened, 'done']]);
    expect((await shown('destination=none')).rows).toEqual([]);
    expect((await shown('state=lost')).status).toBe(400);
  });

  test('what is refused is tried again ever more rarely, given up after days, and can be sent again', async () => {
    await add({ kind: 'webhook', events: ['incident.opened'] });
    await open();
    receiver.answer.status = 503;
    await look();
    await look();
    expect(receiver.got).toHaveLength(1);
    expect(await log()).toMatchObject([{ state: 'due', status: 503, problem: 'answered 503', attempts: 1 }]);
    service.clock.now += 31 * SECOND_MS;
    receiver.answer.status = 302;
    await look();
    expect(await log()).toMatchObject([{ state: 'due', status: 302, attempts: 2 }]);
    service.clock.now += 73 * HOUR_MS;
    await look();
    const [given] = await log();
    expect(given).toMatchObject({ state: 'failed', attempts: 3 });
    receiver.answer.status = 200;
    expect((await call('POST', `/v1/deliveries/${given?.id}/replay`)).status).toBe(200);
    await look();
    expect(await log()).toMatchObject([{ state: 'done', status: 200, problem: null }]);
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    // A redirect was never followed.
    expect(receiver.got).toHaveLength(4);
  });

  test('a chat gets a message with text and blocks, and no signature', async () => {
    const { secret } = await add({ kind: 'chat', events: ['incident.opened'] });
    expect(secret).toBeNull();
    await open();
    await look();
    const [message] = receiver.got;
    const { text, blocks } = JSON.parse(message?.body ?? '{}') as { text: string; blocks: object[] };
    expect(text).toBe(
      'Topic offers: Opened: 59 opt-outs too many, 97 % probable\nwinter_sale\nhttps://culprit.example.com/incidents/1',
    );
    expect(blocks).toEqual([{ type: 'section', text: { type: 'mrkdwn', text } }]);
    expect(message?.headers).not.toHaveProperty('webhook-signature');
  });

  test('an opt-out reaches a program that may be told of people, from then on; its name is kept nowhere', async () => {
    const events = ['opt_out.recorded'];
    for (const refused of [
      { kind: 'webhook', events },
      { kind: 'chat', events, personal: true },
    ]) {
      const { status } = await call('POST', '/v1/destinations', { url: receiver.url, ...refused });
      expect(status).toBe(400);
    }
    const stop = async (contact: string) => {
      const line = { type: 'opt-out', at: NOW - MINUTE_MS, contact, channel: 'manual', topic: 'offers' };
      await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body: ndjson(line) }));
      await service.ingestor.drain();
    };
    await stop('5511977776666');
    const { secret } = await add({ kind: 'webhook', events, personal: true });
    await stop(ANA);
    await look();
    await look();
    expect(receiver.got).toHaveLength(1);
    const [told] = receiver.got;
    if (told === undefined) throw new Error('nothing came');
    expect(isFrom(secret, told, service.clock.now / SECOND_MS)).toBe(true);
    const feed = (await call('GET', '/v1/suppressions')).body as { suppressions: object[] };
    expect(JSON.parse(told.body)).toMatchObject({ type: 'opt_out.recorded', data: feed.suppressions[1] });
    const rows = await service.database.db.selectFrom('destination_delivery').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(ANA);
  });

  test('one that is paused is told when it goes on, of everything; a test goes to programs and chats', async () => {
    const { id } = await add({ kind: 'webhook', events: ['incident.opened'] });
    const pause = (paused: boolean) => call('PATCH', `/v1/destinations/${id}`, { paused });
    expect((await pause(true)).body).toMatchObject({ destination: { pausedAt: '2026-05-20T12:00:00.000Z' } });
    await open();
    await look();
    expect(receiver.got).toEqual([]);
    expect(await log()).toMatchObject([{ event: 'incident.opened', state: 'due', attempts: 0 }]);
    expect((await call('POST', `/v1/destinations/${id}/test`)).status).toBe(409);
    expect((await pause(false)).body).toMatchObject({ destination: { pausedAt: null } });
    await look();
    expect(types()).toEqual(['incident.opened']);
    const chat = await add({ kind: 'chat', events: ['incident.opened'] });
    for (const one of [id, chat.id])
      expect((await call('POST', `/v1/destinations/${one}/test`)).body).toEqual({ queued: one });
    await look();
    const bodies = receiver.got.slice(1).map(({ body }) => JSON.parse(body) as object);
    expect(bodies).toContainEqual({
      type: 'test',
      timestamp: '2026-05-20T12:01:00.000Z',
      data: { destination: id },
    });
    expect(bodies).toContainEqual(
      expect.objectContaining({ text: 'This is a test from Culprit: messages arrive here.' }),
    );
    expect((await call('POST', '/v1/destinations/none/test')).status).toBe(404);
    expect((await call('PATCH', '/v1/destinations/none', { paused: true })).status).toBe(404);
  });

  test('addresses and secrets are sealed and shown to nobody; a removed one is told nothing', async () => {
    const { id } = await add({ kind: 'chat', events: ['incident.opened'] });
    const listed = await call('GET', '/v1/destinations');
    expect(JSON.stringify(listed.body)).not.toContain('/hook');
    const rows = await service.database.db.selectFrom('destination').selectAll().execute();
    expect(Buffer.from(rows[0]?.url ?? []).toString('latin1')).not.toContain('hook');
    const unsafe = await call('POST', '/v1/destinations', {
      kind: 'chat',
      url: 'http://example.com/x',
      events: ['incident.opened'],
    });
    expect(unsafe).toMatchObject({ status: 400, body: { error: { details: { field: 'url' } } } });
    await open();
    expect((await call('DELETE', `/v1/destinations/${id}`)).status).toBe(200);
    await look();
    expect(receiver.got).toEqual([]);
    expect((await call('DELETE', `/v1/destinations/${id}`)).status).toBe(404);
  });
});
