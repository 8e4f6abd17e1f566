import { describe, expect, it } from 'vitest';
import { templateAlias } from '../../../../server/core/alias.ts';
import { DIMENSION } from '../../../../server/core/event-kind.ts';
import { replay } from '../../../../server/ingest/replay.ts';
import { unseal } from '../../../../server/ingest/seal.ts';
import type { Database } from '../../../../server/store/database.ts';
import type { InboxSource } from '../../../../server/store/ports.ts';
import { replayAccess } from '../../../../server/store/replay-store.ts';
import { ENGINES, testDatabase, type Engine } from '../../../support/database.ts';
import { derivedState } from '../../../support/derived.ts';
import { eraseContact } from '../../../support/erase.ts';
import { testIngest, testRules, TEST_KEY } from '../../../support/ingest.ts';
import {
  ANA,
  CAIO,
  gupshupMessage,
  gupshupStatus,
  infobipDelivered,
  infobipMessage,
  infobipResults,
  twilioMessage,
  twilioStatus,
} from '../../../support/partners.ts';

const NOW = Date.UTC(2026, 4, 20, 12);
const S = NOW / 1000;
const MINUTE = 60_000;
const TABLES = ['message', 'rollup', 'opt_out', 'suppression', 'identity_link'] as const;

type Body = { source: InboxSource; body: string; at?: number };

/** One person's way with one partner: a registered send, its delivery, and a reply. */
const registered = (message: string): Body[] => [
  {
    source: 'events',
    body: `{"type":"template","at":${NOW - 9 * 86_400_000},"template":{"id":"9001"},"category":"MARKETING","topic":"offers"}`,
  },
  {
    source: 'registration',
    body: `{"type":"send","message":"${message}","template":"9001","contact":"+55 11 98888-7777","at":${NOW - 120_000}}`,
  },
];
const WAYS: Record<string, Body[]> = {
  twilio: [
    ...registered('SM1'),
    { source: 'twilio', body: twilioStatus('SM1', 'sent'), at: NOW - 119_000 },
    { source: 'twilio', body: twilioStatus('SM1', 'delivered'), at: NOW - 118_000 },
    {
      source: 'twilio',
      body: twilioMessage('SM2', 'PARAR', { OriginalRepliedMessageSid: 'SM1' }),
      at: NOW - MINUTE,
    },
  ],
  gupshup: [
    ...registered('gs-1'),
    { source: 'gupshup', body: gupshupStatus('gs-1', 'delivered', { at: S - 118 }) },
    { source: 'gupshup', body: gupshupMessage('PARAR', { at: S - 60, gsId: 'gs-1' }) },
  ],
  infobip: [
    ...registered('ib-1'),
    {
      source: 'infobip',
      body: infobipResults(
        infobipDelivered('ib-1', { at: S - 118 }),
        infobipDelivered('ib-2', { at: S - 117, phone: CAIO }),
        infobipMessage('PARAR', { at: S - 60, id: 'ib-1' }),
      ),
    },
  ],
};

async function applied(engine: Engine, bodies: readonly Body[], batched = true) {
  const made = await testDatabase(engine);
  const { accept, ingestor } = testIngest(made.database, () => NOW);
  for (const { source, body, at } of bodies) {
    await accept(source, body, at);
    if (!batched) await ingestor.drain();
  }
  await ingestor.drain();
  return { ...made, accept, ingestor };
}

const optOuts = ({ db }: Database) => db.selectFrom('opt_out').selectAll().orderBy('at').execute();

async function templateOf({ db }: Database, id: number): Promise<string | undefined> {
  const names = db.selectFrom('dimension').select('value').where('kind', '=', DIMENSION.template);
  return (await names.where('id', '=', id).executeTakeFirst())?.value;
}

const textOf = (body: Uint8Array): string => new TextDecoder().decode(unseal(TEST_KEY, body));

describe.each(ENGINES)('through a partner on %s', (engine) => {
  it.each(Object.keys(WAYS))(
    '%s: PARAR in reply is an exact opt-out of the registered template',
    async (partner) => {
      const { database, drop } = await applied(engine, WAYS[partner] ?? []);
      const [only, ...others] = await optOuts(database);
      expect(others).toEqual([]);
      expect(only).toMatchObject({
        at: NOW - MINUTE,
        channel: 'keyword',
        scope: 'marketing',
        standing: 1,
        delivered_at: NOW - 118_000,
        candidates: '[]',
      });
      expect(await templateOf(database, only?.template ?? 0)).toBe(templateAlias({ id: '9001' }));
      expect(await database.db.selectFrom('suppression').selectAll().execute()).toMatchObject([
        { scope: 'marketing', active: 1, provisional: 0 },
      ]);
      await drop();
    },
  );

  it.each(Object.keys(WAYS))(
    '%s: any order and any batches give the same, and so does replay',
    async (partner) => {
      const way = WAYS[partner] ?? [];
      const known = await applied(engine, way);
      const state = await derivedState(known.database, TABLES);
      for (const order of [way.toReversed(), [...way.slice(2), ...way.slice(0, 2)]]) {
        const other = await applied(engine, [...order, ...order.filter(({ at }) => at === undefined)], false);
        expect(await derivedState(other.database, TABLES)).toEqual(state);
        await other.drop();
      }
      for (const fromInbox of [false, true]) {
        await replay({
          write: replayAccess(known.database, { fromInbox }).write,
          rules: testRules(),
          fromInbox,
          holder: 'replay',
          clock: () => NOW + Number(fromInbox),
        });
        expect(await derivedState(known.database, TABLES)).toEqual(state);
      }
      await known.drop();
    },
  );

  it('Twilio: what it delivers again later is the same fact, as of the earliest arrival, whichever came first', async () => {
    const way = WAYS['twilio'] ?? [];
    const stop: Body = {
      source: 'twilio',
      body: twilioMessage('SM2', 'PARAR', { OriginalRepliedMessageSid: 'SM1', OptOutType: 'STOP' }),
      at: NOW - MINUTE,
    };
    const failed: Body = {
      source: 'twilio',
      body: twilioStatus('SM9', 'failed', { ErrorCode: '63014' }),
      at: NOW - 30_000,
    };
    const told = [...way.slice(0, -1), stop, failed];
    const once = await applied(engine, told);
    const state = await derivedState(once.database, TABLES);
    // More than a day apart: a person who said it again then would be counted as asking twice.
    const again = told.slice(2).map((body) => ({ ...body, at: (body.at ?? NOW) + 25 * 60 * MINUTE }));
    for (const order of [
      [...told, ...again],
      [...again, ...told.toReversed()],
    ]) {
      const twice = await applied(engine, order, false);
      expect(await derivedState(twice.database, TABLES)).toEqual(state);
      await twice.drop();
    }
    expect(await optOuts(once.database)).toMatchObject([{ channel: 'keyword', repeats: 0 }]);
    await once.drop();
  });

  it('the same words in a message of its own are said again', async () => {
    const later: Body = { source: 'twilio', body: twilioMessage('SM3', 'PARAR'), at: NOW + 26 * 60 * MINUTE };
    const { database, drop } = await applied(engine, [...(WAYS['twilio'] ?? []), later]);
    expect(await optOuts(database)).toMatchObject([{ repeats: 1 }]);
    await drop();
  });

  it.each([
    ['Twilio 63014', { source: 'twilio', body: twilioStatus('SM1', 'undelivered', { ErrorCode: '63014' }) }],
    [
      'Gupshup 1012',
      {
        source: 'gupshup',
        body: gupshupStatus('gs-1', 'failed', { at: S - 118 }).replace('"ts":', '"code":1012,"ts":'),
      },
    ],
  ] satisfies [string, Body][])('%s suppresses and blames no template', async (_, failed) => {
    const { database, drop } = await applied(engine, [...registered('SM1'), ...registered('gs-1'), failed]);
    expect(await optOuts(database)).toMatchObject([{ channel: 'error', template: 0, candidates: '[]' }]);
    expect(await database.db.selectFrom('suppression').selectAll().execute()).toMatchObject([
      { scope: 'marketing', active: 1 },
    ]);
    await drop();
  });

  it('an opt-in that the partner tells lifts the opt-out that it told', async () => {
    const user = (type: string, at: number): Body => ({
      source: 'gupshup',
      body: JSON.stringify({
        app: 'Aurora',
        timestamp: at,
        version: 2,
        type: 'user-event',
        payload: { phone: ANA, type },
      }),
    });
    const { database, drop } = await applied(engine, [
      user('opted-in', NOW - MINUTE),
      user('opted-out', NOW - 2 * MINUTE),
    ]);
    expect(await optOuts(database)).toMatchObject([{ channel: 'provider', at: NOW - 2 * MINUTE }]);
    expect(await database.db.selectFrom('suppression').selectAll().where('active', '=', 1).execute()).toEqual(
      [],
    );
    await drop();
  });

  it('somebody who is erased is in no body of a partner any more, and what comes again is kept without them', async () => {
    const bodies = [
      ...Object.values(WAYS).flat(),
      { source: 'twilio', body: 'AccountSid=AC1&Level=ERROR' } as const,
    ];
    const { database, accept, ingestor, drop } = await applied(engine, bodies);
    const kept = async (): Promise<string[]> =>
      (await database.db.selectFrom('inbox').select('body').orderBy('id').execute()).map(({ body }) =>
        textOf(body),
      );
    const erased = await eraseContact(database, { contact: { phone: ANA }, now: NOW, force: true });
    expect(erased).toMatchObject({ unjudged: 0 });
    const others = infobipResults(infobipDelivered('ib-2', { at: S - 117, phone: CAIO }));
    const left = (await kept()).join('\n');
    expect(decodeURIComponent(left)).not.toMatch(/9?8888-?7777|Ana P|SM1|SM2|gs-1|ib-1/);
    expect(left).toContain(
      JSON.stringify((JSON.parse(others) as { results: object[] }).results).slice(1, -1),
    );
    expect(left).toContain('Level=ERROR');
    for (const { source, body, at } of WAYS['twilio'] ?? []) await accept(source, body, at);
    for (const { source, body } of WAYS['gupshup'] ?? []) await accept(source, body);
    await ingestor.drain();
    expect(decodeURIComponent((await kept()).join('\n'))).not.toMatch(/9?8888-?7777|Ana P/);
    await drop();
  });
});
