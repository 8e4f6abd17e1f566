import { expect, test } from 'vitest';
import { CLOCK, MEASURE } from '../../../server/core/event-kind.ts';
import { hasManyRollups } from '../../../server/store/has-many-rollups.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

test.each(ENGINES)('an account is large from so many roll-ups on, on %s', async (engine) => {
  const { database, drop } = await testDatabase(engine);
  expect(await hasManyRollups(database, 1)).toBe(false);
  const rows = [1, 2, 3].map((bucket) => {
    const counted = { clock: CLOCK.event, template: 1, consent_class: 0, measure: MEASURE.delivered };
    return { ...counted, bucket, code: 0, n: 1 };
  });
  await database.db.insertInto('rollup').values(rows).execute();
  expect([await hasManyRollups(database, 3), await hasManyRollups(database, 4)]).toEqual([true, false]);
  expect(await hasManyRollups(database)).toBe(false);
  await drop();
});
