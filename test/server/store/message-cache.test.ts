import { describe, expect, it } from 'vitest';
import { pruneMessages } from '../../../server/store/message-cache.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { derivedState } from '../../support/derived.ts';
import { testIngest } from '../../support/ingest.ts';

const NOW = Date.UTC(2026, 4, 20, 12);
const DAY = 86_400_000;
const ANA = '5511988887777';
const BIA = '5511988886666';

const sent = (message: string, contact: string, at: number): object[] => [
  { type: 'send', at, message, template: '9001', contact },
  { type: 'status', at: at + 1_000, message, status: 'delivered', contact },
];

describe.each(ENGINES)('the message cache on %s', (engine) => {
  it('lets old messages go, keeps those of people who left, and counts a fact that comes weeks late as before', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => NOW);
    const apply = async (...lines: object[]): Promise<void> => {
      await accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
      await ingestor.drain();
    };
    const cached = async (): Promise<number> =>
      (await database.db.selectFrom('message').select('hash').execute()).length;
    await apply(
      ...sent('m1', ANA, NOW - 90 * DAY),
      ...sent('m2', BIA, NOW - 90 * DAY),
      { type: 'inbound', at: NOW - 89 * DAY, message: 'in', contact: BIA, text: 'PARAR', repliedTo: 'm2' },
      ...sent('m3', ANA, NOW - DAY),
    );
    expect(await pruneMessages(database, NOW - 50 * DAY)).toBe(1);
    expect(await cached()).toBe(2);

    const late = { type: 'status', at: NOW - 80 * DAY, message: 'm1', status: 'read', contact: ANA };
    const oldConsent = {
      type: 'consent',
      at: NOW - 200 * DAY,
      contact: ANA,
      topic: 'offers',
      action: 'grant',
    };
    await apply({
      type: 'template',
      at: NOW - 300 * DAY,
      template: '9001',
      topic: 'offers',
      category: 'MARKETING',
    });
    await pruneMessages(database, NOW - 50 * DAY);
    await apply(late);
    expect(await cached()).toBe(3);
    await pruneMessages(database, NOW - 50 * DAY);
    await apply(oldConsent);

    const straight = await testDatabase(engine);
    const other = testIngest(straight.database, () => NOW);
    const all = [
      ...sent('m1', ANA, NOW - 90 * DAY),
      ...sent('m2', BIA, NOW - 90 * DAY),
      { type: 'inbound', at: NOW - 89 * DAY, message: 'in', contact: BIA, text: 'PARAR', repliedTo: 'm2' },
      ...sent('m3', ANA, NOW - DAY),
      { type: 'template', at: NOW - 300 * DAY, template: '9001', topic: 'offers', category: 'MARKETING' },
      late,
      oldConsent,
    ];
    await other.accept('events', all.map((line) => JSON.stringify(line)).join('\n'));
    await other.ingestor.drain();
    const tables = ['message', 'rollup', 'opt_out', 'suppression'] as const;
    expect(await derivedState(database, tables)).toEqual(await derivedState(straight.database, tables));
    await straight.drop();
    await drop();
  });

  it.each([
    ['a consent', { type: 'consent', at: NOW - 91 * DAY, contact: ANA, topic: 'offers', action: 'grant' }],
    ['a topic that is known completely', { type: 'topic', at: NOW, topic: 'offers', complete: true }],
  ])('counts anew for %s that comes late when the cache is empty', async (_, late) => {
    const template = { type: 'template', at: NOW - 300 * DAY, template: '9001', topic: 'offers' };
    const rollups = async (told: readonly object[], prune: boolean): Promise<string[]> => {
      const { database, drop } = await testDatabase(engine);
      // A new process per body: none remembers what it wrote before.
      for (const body of [[template, ...sent('m1', ANA, NOW - 90 * DAY)], told]) {
        const { accept, ingestor } = testIngest(database, () => NOW);
        await accept('events', body.map((line) => JSON.stringify(line)).join('\n'));
        await ingestor.drain();
        if (prune) await pruneMessages(database, NOW - 50 * DAY);
      }
      const { rollup } = await derivedState(database, ['rollup']);
      await drop();
      return rollup!;
    };
    const counted = await rollups([late], false);
    expect(counted).not.toEqual(await rollups([], false));
    expect(await rollups([late], true)).toEqual(counted);
  });
});
