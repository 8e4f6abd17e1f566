import { afterEach, describe, expect, test } from 'vitest';
import { readDayCells, sheetOf } from '../../../../jobs/analysis/templates/read-day-counts.ts';
import { businessDaysBetween } from '../../../../server/core/business-day.ts';
import { CLOCK, MEASURE } from '../../../../server/core/event-kind.ts';
import { BUCKET_MS, bucketOf } from '../../../../server/core/time.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import { ENGINES, testDatabase } from '../../../support/database.ts';

const ZONE = 'America/New_York';
let drop: () => Promise<void>;
afterEach(() => drop());

describe.each(ENGINES)('counts by day on %s', (engine) => {
  test('add up within the business days of a zone, also where a day has 23 hours', async () => {
    const { database, ...rest } = await testDatabase(engine);
    drop = rest.drop;
    // The clocks of New York go forward on 8 March 2026.
    const days = businessDaysBetween({
      from: Date.UTC(2026, 2, 7, 12),
      to: Date.UTC(2026, 2, 9, 12),
      zone: ZONE,
    });
    expect(days.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([24, 23, 24]);
    const cell = (bucket: number, measure: number, more: object = {}) => {
      return { clock: CLOCK.event, bucket, template: 1, consent_class: 0, measure, code: 0, n: 1, ...more };
    };
    const rows = days.flatMap(({ start, end }, index) => [
      cell(bucketOf(start), MEASURE.delivered, { n: index + 1 }),
      cell(bucketOf(end - BUCKET_MS), MEASURE.delivered, { consent_class: 2 }),
      cell(bucketOf(start), MEASURE.failed, { code: 131_026 }),
      cell(bucketOf(start), MEASURE.exactOptOut, { code: 24 }),
      cell(bucketOf(start), MEASURE.delivered, { clock: CLOCK.cohort, n: 7 }),
      cell(bucketOf(start), MEASURE.exactOptOut, { clock: CLOCK.cohort, code: 24 }),
      // The same by the number that sent it.
      cell(bucketOf(start), MEASURE.delivered, { clock: CLOCK.number, consent_class: 3, code: 5, n: 4 }),
      cell(bucketOf(start), MEASURE.exactOptOut, { clock: CLOCK.number, consent_class: 3, code: 5 }),
      // By keyword, and found late by an error: the latter is no news of the day.
      cell(bucketOf(start), MEASURE.inferredOptOut, { template: 0, consent_class: 3, code: 24 }),
      cell(bucketOf(start), MEASURE.inferredOptOut, { template: 0, consent_class: 3, code: 48 }),
    ]);
    // A bucket before the first day and one after the last.
    rows.push(cell(bucketOf(days[0]!.start) - 1, MEASURE.delivered));
    rows.push(cell(bucketOf(days[2]!.end), MEASURE.delivered));
    await database.db.insertInto('rollup').values(rows).execute();
    const cells = await analysisAccess(database).read((store) => readDayCells(store, days));
    const sheets = cells.map((own, index) =>
      sheetOf(own, {
        end: days[index]?.end ?? 0,
        keyOf: (alias, bucket) => {
          expect(bucket).toBe(bucketOf(days[index]?.end ?? 0) - 1);
          return alias === 1 ? 'id:1' : '';
        },
      }),
    );
    expect(sheets.map(({ counts }) => counts.get('id:1'))).toEqual(
      [1, 2, 3].map((granted) => ({
        sent: 0,
        read: 0,
        delivered: [granted, 0, 1, 0],
        exact: [1, 0, 0, 0],
        inferred: [0, 0, 0, 0],
        failed: new Map([[131_026, 1]]),
        codes: new Map([[24, 1]]),
        cohort: { delivered: 7, exact: 1 },
        numbers: { delivered: new Map([[5, 4]]), exact: new Map([[5, 1]]) },
      })),
    );
    expect(sheets.map(({ unsplit }) => [...unsplit])).toEqual([[[24, 1]], [[24, 1]], [[24, 1]]]);
  });
});
