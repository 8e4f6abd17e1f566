import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../../jobs/analysis/templates/read-sources.ts';
import type { SourceSample } from '../../../../server/analysis/source-sample.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../server/core/time.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import type { Database } from '../../../../server/store/database.ts';
import { pruneMessages } from '../../../../server/store/message-cache.ts';
import { practiceAccess } from '../../../../server/store/practice-store.ts';
import { ENGINES, testDatabase, type Engine } from '../../../support/database.ts';
import { testIngest } from '../../../support/ingest.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const LONG_AGO = NOW - 300 * DAY_MS;

type Line = Record<string, unknown>;

const phone = (index: number): string => `55119888${10_000 + index}`;
const grant = (contact: unknown, more: Line = {}): Line => ({
  type: 'consent',
  at: LONG_AGO,
  contact,
  topic: 'offers',
  action: 'grant',
  ...more,
});
let made = 0;
/** A message that was delivered; `leaves`: and answered with a stop. */
function sent(contact: unknown, at: number, leaves = false): Line[] {
  const message = `wamid.${(made += 1)}`;
  const answer = { type: 'opt-out', at: at + HOUR_MS, contact, channel: 'button', repliedTo: message };
  return [
    { type: 'send', at, message, template: '9001', contact },
    { type: 'status', at: at + MINUTE_MS, message, status: 'delivered', contact },
    ...(leaves ? [answer] : []),
  ];
}

async function filled(
  engine: Engine,
  batches: readonly (readonly Line[])[],
): Promise<{ database: Database; drop(): Promise<void> }> {
  const { database, drop } = await testDatabase(engine);
  const { accept, ingestor } = testIngest(database, () => NOW);
  for (const lines of batches) {
    await accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
    await ingestor.drain();
  }
  return { database, drop };
}

const read = (
  database: Database,
  outcome: 'culprits' | 'account-wide' | 'normal' = 'culprits',
): Promise<SourceSample | null> =>
  readSources(
    {
      access: { zone: 'America/Sao_Paulo', ...analysisAccess(database) },
      read: practiceAccess(database).read,
    },
    { verdict: { outcome }, inputs: { asOf: NOW } },
  );

/** By source: deliveries and opt-outs of the running week, and of the weeks before it. */
const countsOf = (sample: SourceSample | null) =>
  Object.fromEntries(
    [...(sample?.templates.get('id:9001') ?? [])].map(([source, strata]) => [
      source ?? '-',
      strata.flatMap(({ deliveries, optOuts }) => [deliveries, optOuts]),
    ]),
  );

describe.each(ENGINES)('the sample by acquisition source, on %s', (engine) => {
  const yesterday = NOW - DAY_MS;
  const linked = { externalId: 'AUR-1', phone: phone(1) };
  const lines: Line[] = [
    // One whose consent was given under a number of the shop's own, and who is written to by phone.
    grant({ externalId: 'AUR-1' }, { source: 'imported-list' }),
    { type: 'send', at: LONG_AGO + DAY_MS, message: 'wamid.linked', template: '9001', contact: linked },
    ...sent(phone(1), yesterday, true),
    // One who changed the number in between, and somebody new who has the old one.
    grant(phone(2), { source: 'web-form' }),
    {
      type: 'identity',
      at: NOW - 20 * DAY_MS,
      from: { phone: phone(2) },
      to: { phone: phone(3) },
    },
    ...sent(phone(3), yesterday),
    ...sent(phone(2), yesterday),
    // The first consent counts, of whichever topic, and a withdrawal changes nothing.
    grant(phone(4), { topic: 'orders', source: 'checkout' }),
    grant(phone(4), { at: LONG_AGO + DAY_MS, source: 'web-form' }),
    grant(phone(4), { at: LONG_AGO + 2 * DAY_MS, action: 'withdraw', source: 'preferences-page' }),
    ...sent(phone(4), NOW - 10 * DAY_MS, true),
    // Agreed after the message that answers it; withdrew without ever having agreed; said nothing.
    grant(phone(5), { at: NOW - 5 * HOUR_MS, source: 'web-form' }),
    ...sent(phone(5), yesterday),
    ...sent(phone(5), NOW - 4 * HOUR_MS),
    grant(phone(6), { action: 'withdraw', source: 'preferences-page' }),
    ...sent(phone(6), yesterday),
    ...sent(phone(7), NOW - 40 * DAY_MS),
  ];
  const expected = {
    'imported-list': [1, 1, 0, 0],
    'web-form': [2, 0, 0, 0],
    checkout: [0, 0, 1, 1],
    '-': [3, 0, 0, 0],
  };

  test('follows people through all their names, and says how they came by then', async () => {
    const { database, drop } = await filled(engine, [lines]);
    const sample = await read(database);
    expect(countsOf(sample)).toEqual(expected);
    expect(sample?.people.get('web-form')).toBe(2);
    await drop();
  });

  test('is the same whatever the order of the events, how often they came, and in which batches', async () => {
    const { database, drop } = await filled(engine, [
      lines.slice(10).toReversed(),
      lines.toReversed(),
      lines.slice(0, 12),
    ]);
    expect(countsOf(await read(database))).toEqual(expected);
    await drop();
  });

  test('is made while people leave more than usual, and not otherwise', async () => {
    const { database, drop } = await filled(engine, [lines]);
    expect(countsOf(await read(database, 'account-wide'))).toEqual(expected);
    expect(await read(database, 'normal')).toBeNull();
    await drop();
  });

  test('is not made where the message cache no longer holds five weeks', async () => {
    const { database, drop } = await filled(engine, [lines]);
    await pruneMessages(database, NOW - 35 * DAY_MS);
    expect(countsOf(await read(database))).toEqual(expected);
    await pruneMessages(database, NOW - 33 * DAY_MS);
    expect(await read(database)).toBeNull();
    await drop();
  });
});

test('each of its people is found by an index, so that it costs the same however long the log is', async () => {
  const { database, drop } = await filled('sqlite', [[grant(phone(1), { source: 'web-form' })]]);
  const plan = async (query: string): Promise<string> => {
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(query)}`.execute(database.db);
    return rows.map(({ detail }) => detail).join('\n');
  };
  expect(await plan("select data from event where contact = 'x' and kind >= 10 and kind < 20")).toBe(
    'SEARCH event USING INDEX event_person (contact=?)',
  );
  expect(await plan("select b from identity_link where a = 'x'")).toBe(
    'SEARCH identity_link USING PRIMARY KEY (a=?)',
  );
  await drop();
});
