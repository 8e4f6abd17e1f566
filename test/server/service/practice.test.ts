import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepPracticeJob } from '../../../jobs/keep-practice.ts';
import { practicePeriod } from '../../../server/analysis/practice/practice-period.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { practiceOf } from '../../../server/service/practice.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { ENGINES } from '../../support/database.ts';
import { phone } from '../http/client.ts';
import { ndjson, NOW, startService, ZONE, type Service } from '../http/http-deps.ts';

const usual = practicePeriod({ from: null, to: null, now: NOW });

describe.each(ENGINES)('the audit that a job keeps, on %s', (engine) => {
  let service: Service;
  let practice: ReturnType<typeof practiceOf>;
  beforeEach(async () => {
    service = await startService(engine);
    const access = { zone: ZONE, ...analysisAccess(service.database) };
    const config = { stopScopes: new Map(), payloads: new Map() };
    practice = practiceOf(config, { database: service.database, access });
    const [at, message] = [NOW - 3 * HOUR_MS, 'wamid.1'];
    const body = ndjson(
      { type: 'send', at, message, template: '9001', contact: phone(1) },
      { type: 'status', at: at + 1_000, message, status: 'delivered' },
      { type: 'inbound', at: at + HOUR_MS, message: 'wamid.in', contact: phone(1), text: 'PARAR' },
      { type: 'send', at: NOW - HOUR_MS, message: 'wamid.2', template: '9001', contact: phone(1) },
    );
    await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body }));
    await service.ingestor.drain();
  });
  afterEach(() => service.close());

  const run = (slowMs: number, took: number, isLarge = true) => {
    let now = 0;
    const job = keepPracticeJob({
      ...practice,
      isLarge: async () => isLarge,
      slowMs,
      now: () => (now += took),
    });
    return job.run({ name: '', start: NOW - 30 * MINUTE_MS, end: NOW });
  };

  test('is what would be made, for whoever asks about the last 30 days, for a day', async () => {
    expect(await practice.last(usual, NOW)).toBeNull();
    expect(await run(80, 80)).toBe('kept');
    const kept = await practice.last(usual, NOW);
    expect(kept?.account.immediacy.late).toBe(1);
    expect(kept).toEqual(await practice.audit(usual));
    const later = NOW + DAY_MS - 1;
    expect(await practice.last(practicePeriod({ from: null, to: null, now: later }), later)).toEqual(kept);
    const tooLate = NOW + DAY_MS;
    expect(await practice.last(practicePeriod({ from: null, to: null, now: tooLate }), tooLate)).toBeNull();
    expect(await practice.last({ from: NOW - 7 * DAY_MS, to: NOW }, NOW)).toBeNull();
    expect(await practice.last({ ...usual, to: NOW - DAY_MS }, NOW)).toBeNull();
  });

  test('names nobody, and is forgotten where making it takes no time', async () => {
    await run(80, 80);
    const rows = await service.database.db.selectFrom('kept_answer').selectAll().execute();
    expect(JSON.stringify(rows)).toContain('9001');
    expect(JSON.stringify(rows)).not.toMatch(/wamid|5511/);
    expect(await run(80, 79)).toBe('quick');
    expect(await practice.last(usual, NOW)).toBeNull();
    await run(80, 80);
    expect(await run(80, 80, false)).toBe('small');
    expect(await practice.last(usual, NOW)).toBeNull();
    expect(await practice.isLarge()).toBe(false);
  });
});
