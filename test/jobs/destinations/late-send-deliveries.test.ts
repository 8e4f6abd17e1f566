import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../server/core/time.ts';
import { ndjson, NOW } from '../../server/http/http-deps.ts';
import { startTold, type Told } from '../../support/destinations.ts';
import { ENGINES } from '../../support/database.ts';
import { isFrom } from '../../support/receiver.ts';

const ANA = '5511988887777';
const BIA = '5511977776666';
const EVENTS = ['send.after_opt_out'];

const template = {
  type: 'template',
  at: NOW - 9 * DAY_MS,
  template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
  category: 'MARKETING',
  topic: 'offers',
};
const stop = (contact: string, at: number, more: object = {}) => ({
  type: 'opt-out',
  at,
  contact,
  channel: 'manual',
  topic: 'offers',
  ...more,
});
const send = (message: string, contact: string, at: number) => ({
  type: 'send',
  at,
  message: `wamid.${message}`,
  template: '9001',
  contact,
});

/** The example of docs/connect.md. */
function documented(): unknown {
  const text = readFileSync(new URL('../../../docs/connect.md', import.meta.url), 'utf8');
  const block = [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].find(([all]) =>
    all.includes('"send.after_opt_out"'),
  );
  return JSON.parse(block?.[1] ?? 'null');
}

/** Members and the types of what they hold. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shapeOf(held)]));
}

describe.each(ENGINES)('sends after opt-outs told to destinations on %s', (engine) => {
  let told: Told;
  beforeEach(async () => {
    told = await startTold(engine);
  });
  afterEach(() => told.close());

  const happen = async (...lines: object[]) => {
    const { app, as, ingestor } = told.service;
    const response = await app.request(
      '/v1/events',
      as('ingest', { method: 'POST', body: ndjson(...lines) }),
    );
    expect(response.status).toBe(200);
    await ingestor.drain();
  };
  /** Looks again a minute later: what was applied meanwhile is looked for once a minute. */
  const look = async () => {
    told.service.clock.now += MINUTE_MS;
    await told.look();
  };
  const bodies = () => told.receiver.got.map(({ body }) => JSON.parse(body) as { data: object });

  test('each is told once, with the name of its recipient as the feed has it, signed', async () => {
    await happen(template, stop(ANA, NOW - DAY_MS), send('before', ANA, NOW - HOUR_MS));
    const { secret } = await told.add({ kind: 'webhook', events: EVENTS, personal: true });
    await happen(send('late', ANA, NOW + SECOND_MS), send('welcome', BIA, NOW + SECOND_MS));
    await look();
    await look();
    expect(bodies()).toEqual([
      {
        type: 'send.after_opt_out',
        timestamp: '2026-05-20T12:00:01.000Z',
        data: {
          contact: { phone: ANA },
          template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
          sentAt: '2026-05-20T12:00:01.000Z',
          scope: 'topic',
          topic: 'offers',
          since: '2026-05-19T12:00:00.000Z',
        },
      },
    ]);
    expect(shapeOf(bodies()[0])).toEqual(shapeOf(documented()));
    const [first] = told.receiver.got;
    if (first === undefined) throw new Error('nothing came');
    expect(isFrom(secret, first, told.service.clock.now / SECOND_MS)).toBe(true);
    const feed = (await told.call('GET', '/v1/suppressions')).body as { suppressions: { contact: object }[] };
    expect(bodies()[0]?.data).toMatchObject({ contact: feed.suppressions[0]?.contact });
    const rows = await told.service.database.db.selectFrom('destination_delivery').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(ANA);
  });

  test('an opt-out that comes in late tells of what had gone out already; its being undone takes back what waits', async () => {
    await happen(template);
    await told.add({ kind: 'webhook', events: EVENTS, personal: true });
    told.receiver.answer.status = 503;
    await happen(send('early', ANA, NOW + 2 * HOUR_MS));
    told.service.clock.now = NOW + 3 * HOUR_MS;
    await look();
    expect(told.receiver.got).toHaveLength(0);
    await happen(stop(ANA, NOW + HOUR_MS));
    await look();
    expect(await told.log()).toMatchObject([{ event: 'send.after_opt_out', state: 'due', attempts: 1 }]);
    told.receiver.answer.status = 200;
    const again = { at: NOW + HOUR_MS + MINUTE_MS, contact: ANA, topic: 'offers' };
    await happen({ type: 'consent', action: 'grant', source: 'web-form', ...again });
    await look();
    expect(told.receiver.got).toHaveLength(1);
    expect(await told.log()).toMatchObject([{ state: 'done', problem: 'nothing to tell any more' }]);
  });

  test('the one confirmation that is permitted is not told, a second is', async () => {
    const receipt = {
      ...template,
      template: { id: '9003', name: 'left', language: 'pt_BR' },
      category: 'UTILITY',
    };
    await happen(template, receipt);
    await told.add({ kind: 'webhook', events: EVENTS, personal: true });
    const at = NOW + MINUTE_MS;
    await happen(stop(ANA, at), { ...send('one', ANA, at + MINUTE_MS), template: '9003' });
    await look();
    expect(await told.log()).toEqual([]);
    await happen({ ...send('two', ANA, at + 2 * MINUTE_MS), template: '9003' });
    await look();
    expect(bodies()).toMatchObject([{ data: { sentAt: '2026-05-20T12:03:00.000Z' } }]);
  });

  test('can be sent again while somebody is left to name; an erased person is named no more, nor told of anew', async () => {
    await happen(template, stop(ANA, NOW - DAY_MS));
    await told.add({ kind: 'webhook', events: EVENTS, personal: true });
    await happen(send('late', ANA, NOW + SECOND_MS));
    await look();
    const [given] = await told.log();
    const replay = () => told.call('POST', `/v1/deliveries/${given?.id}/replay`);
    expect((await replay()).status).toBe(200);
    await look();
    expect(new Set(told.receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(told.receiver.got).toHaveLength(2);
    const before = await told.service.database.db.selectFrom('destination_delivery').selectAll().execute();
    expect((await told.call('POST', '/v1/privacy/erase', { contact: ANA })).status).toBe(200);
    const after = await told.service.database.db.selectFrom('destination_delivery').selectAll().execute();
    expect(JSON.stringify(after)).not.toContain(before[0]?.message);
    await replay();
    await look();
    expect(told.receiver.got).toHaveLength(2);
    expect(await told.log()).toMatchObject([{ state: 'done', problem: 'nothing to tell any more' }]);
  });

  test('only programs that may be told of people are asked about it', async () => {
    for (const refused of [
      { kind: 'webhook', events: EVENTS },
      { kind: 'chat', events: EVENTS, personal: true },
    ]) {
      const { status, body } = await told.call('POST', '/v1/destinations', {
        url: told.receiver.url,
        ...refused,
      });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { details: { field: 'events' } } });
    }
  });
});
