import { describe, expect, test } from 'vitest';
import { sendersOf } from '../../../jobs/mail/senders-of.ts';
import type { Incident } from '../../../server/analysis/incident/incident.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS, utcDayOf } from '../../../server/core/time.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { setCacheFromDay } from '../../../server/store/message-cache-state.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';
import { webhookBody } from '../../support/webhook.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const FIRST = '700800900100200';
const SECOND = '700800900100201';

describe.each(ENGINES)('business numbers that sent what is suspected, on %s', (engine) => {
  test('the busiest first, of the suspects only, and only since the incident began', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => NOW);
    const deliver = async (message: string, template: string, number: string, at: number): Promise<void> => {
      const fact = {
        kind: 'delivered',
        at: at / SECOND_MS,
        message,
        phone: '5511980000001',
        template,
      } as const;
      await accept('meta', webhookBody(fact).replaceAll(FIRST, number));
    };
    await deliver('wamid.1', 'winter_sale', FIRST, NOW - 30 * MINUTE_MS);
    await deliver('wamid.2', 'winter_sale', SECOND, NOW - 20 * MINUTE_MS);
    await deliver('wamid.3', 'winter_sale', SECOND, NOW - 10 * MINUTE_MS);
    await deliver('wamid.4', 'winter_sale', '700800900100202', NOW - 3 * DAY_MS);
    await deliver('wamid.5', 'receipt', '700800900100203', NOW - 10 * MINUTE_MS);
    await ingestor.drain();
    const access = analysisAccess(database);
    const suspects = [
      { template: { key: 'name:200300400500600/winter_sale/pt_BR' } },
    ] as Incident['suspects'];
    const since = NOW - 60 * MINUTE_MS;
    expect(await sendersOf(access, { suspects, since }, NOW)).toEqual([SECOND, FIRST]);
    // Where no template is suspected, whoever sent anything; which sent less than others comes later.
    expect(await sendersOf(access, { suspects: [], since }, NOW)).toEqual([SECOND, FIRST, '700800900100203']);
    expect(await sendersOf(access, { suspects: [], since: NOW }, NOW)).toEqual([]);
    await drop();
  });
});

describe.each(ENGINES)('people that templates reached, on %s', (engine) => {
  test('each once, by whichever number and template, within the time; not known of days that were let go', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => NOW);
    let message = 0;
    const deliver = async (phone: string, at: number, { number = FIRST, template = 'winter_sale' } = {}) => {
      const fact = {
        kind: 'delivered',
        at: at / SECOND_MS,
        message: `wamid.${++message}`,
        phone,
        template,
      } as const;
      await accept('meta', webhookBody(fact).replaceAll(FIRST, number));
    };
    const from = NOW - DAY_MS;
    await deliver('5511980000001', from);
    await deliver('5511980000001', NOW - MINUTE_MS, { number: SECOND });
    await deliver('5511980000002', NOW - MINUTE_MS, { template: 'receipt' });
    await deliver('5511980000003', from - SECOND_MS);
    await deliver('5511980000004', NOW);
    await ingestor.drain();
    const { read } = analysisAccess(database);
    const people = (range: { from: number; to: number }) => read((store) => store.peopleReached(range));
    expect(await people({ from, to: NOW })).toBe(2);
    expect(await people({ from: from - DAY_MS, to: NOW + 1 })).toBe(4);
    expect(await people({ from: NOW - SECOND_MS, to: NOW })).toBe(0);
    await database.write((tx) => setCacheFromDay(tx, utcDayOf(NOW)));
    expect(await people({ from, to: NOW })).toBeNull();
    await drop();
  });
});
