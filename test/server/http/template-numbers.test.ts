import { afterEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import type { templatePageAnswer } from '../../../server/http/answers/template-page.ts';
import { replay } from '../../../server/ingest/replay.ts';
import { createKeptAnswerStore, KEPT_DAYS, KEPT_PRACTICE } from '../../../server/store/kept-answer-store.ts';
import { migrate } from '../../../server/store/migrate.ts';
import { MIGRATIONS } from '../../../server/store/migrations/index.ts';
import { replayAccess } from '../../../server/store/replay-store.ts';
import { ENGINES } from '../../support/database.ts';
import { derivedState } from '../../support/derived.ts';
import { testRules } from '../../support/ingest.ts';
import { startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

type Page = z.output<typeof templatePageAnswer>;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let client: Client;
afterEach(() => client.service.close());

const [FIRST, SECOND] = ['700800900100200', '700800900100201'];
const AT = NOW - 3 * HOUR_MS;
const person = (index: number): string => `55119${80_000_000 + index}`;
const template = {
  id: '9001',
  name: 'winter_sale',
  language: 'pt_BR',
  category: 'MARKETING',
  topic: 'offers',
};

/** A delivered message, and the stop that answers it. Of every second one only the status names the number, as where the sender
 *  registers what the platform's webhooks tell of. */
function message(index: number, { number, leaves = false }: { number?: string; leaves?: boolean }): object[] {
  const own = { message: `wamid.${index}`, contact: person(index) };
  const [bySend, byStatus] = index % 2 === 0 ? [number, undefined] : [undefined, number];
  return [
    { type: 'send', at: AT, template: '9001', phoneNumberId: bySend, ...own },
    { type: 'status', at: AT + MINUTE_MS, status: 'delivered', phoneNumberId: byStatus, ...own },
    ...(leaves
      ? [
          {
            type: 'opt-out',
            at: AT + HOUR_MS,
            contact: person(index),
            channel: 'button',
            repliedTo: own.message,
          },
        ]
      : []),
  ];
}

/** Of 120 messages from the first number nobody left, of 120 from the second three. */
const lines = [
  { type: 'template', at: AT - HOUR_MS, template },
  ...Array.from({ length: 120 }, (_, index) => message(index, { number: FIRST })).flat(),
  ...Array.from({ length: 120 }, (_, index) =>
    message(200 + index, { number: SECOND, leaves: index < 3 }),
  ).flat(),
];
const numbersOf = async (): Promise<Page['numbers']> =>
  (await client.get<Page>('/v1/templates/id:9001', 'read')).numbers;
const short = (numbers: Page['numbers']) =>
  numbers.map(({ number, deliveries, optOuts, isFew, difference }) => [
    number,
    deliveries,
    optOuts,
    isFew,
    difference === null ? null : Number(difference.toFixed(4)),
  ]);

describe.each(ENGINES)('a template by the business number that sent it, on %s', (engine) => {
  test('shows what differs most first, few deliveries last, and nothing where there is nothing to compare', async () => {
    client = await startClient(engine);
    await client.ingest(...lines.slice(0, 1 + 2 * 120));
    expect(await numbersOf()).toEqual([]);
    await client.ingest(...lines.slice(1 + 2 * 120), ...message(500, { leaves: true }));
    expect(short(await numbersOf())).toEqual([
      [FIRST, 120, 0, false, -0.0166],
      [SECOND, 120, 3, false, 0.0084],
      [null, 1, 1, true, 0.9834],
    ]);
  });

  test('counts a message where it belongs, however late its number is told', async () => {
    client = await startClient(engine);
    await client.ingest(...lines, ...message(500, { leaves: true }));
    // The sender's own word on the message stands before what a status says.
    const late = {
      message: 'wamid.500',
      template: '9001',
      contact: person(500),
      phoneNumberId: FIRST,
      at: AT,
    };
    await client.send('/v1/sends', { method: 'POST', scope: 'ingest', body: { sends: [late] } });
    await client.service.ingestor.drain();
    expect(short(await numbersOf())).toEqual([
      [SECOND, 120, 3, false, 0.0084],
      [FIRST, 121, 1, false, -0.0083],
    ]);
  });

  test('replay, and a database that is brought up to it, count the same; half a count is not shown', async () => {
    client = await startClient(engine);
    const { database } = client.service;
    await client.ingest(...lines, ...message(500, { leaves: true }));
    const shown = await numbersOf();
    const state = await derivedState(database, ['rollup', 'opt_out']);
    expect(state['rollup']?.filter((row) => row.includes('"clock":2'))).toHaveLength(5);
    const answers = createKeptAnswerStore(database);
    for (const name of [KEPT_DAYS, KEPT_PRACTICE]) await answers.put(name, { asOf: NOW, body: '{}' });
    await replay({
      write: replayAccess(database, { fromInbox: false }).write,
      rules: testRules(),
      fromInbox: false,
      holder: 'replay',
      clock: () => NOW,
    });
    expect(await derivedState(database, ['rollup', 'opt_out'])).toEqual(state);
    // What was counted before it counts for nothing.
    expect(await answers.find(KEPT_DAYS)).toBeNull();
    expect(await answers.find(KEPT_PRACTICE)).not.toBeNull();

    const names = Object.keys(MIGRATIONS);
    const before = names[names.indexOf('0018-business-numbers') - 1];
    await migrate(database, before);
    expect(await numbersOf()).toEqual([]);
    await migrate(database);
    expect(await derivedState(database, ['rollup', 'opt_out'])).toEqual(state);
    expect(await numbersOf()).toEqual(shown);

    await database.db.deleteFrom('rollup').where('clock', '=', 2).where('n', '=', 1).execute();
    expect(await numbersOf()).toEqual([]);
  });
});
