import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINES, testDatabase } from '../../../support/database.ts';
import { derivedState } from '../../../support/derived.ts';
import { deliver, delivery, eventSet, SET_NOW } from '../../../support/event-set.ts';
import { testIngest } from '../../../support/ingest.ts';

const TABLES = ['message', 'rollup', 'opt_out', 'suppression', 'identity_link'] as const;

describe.each(ENGINES)('derived tables on %s', (engine) => {
  it('are a function of the set of events: order, repeats and batches change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(eventSet, delivery, delivery, async (lines, first, second) => {
        const states = [];
        for (const how of [first, second]) {
          const { database, drop } = await testDatabase(engine);
          const { accept, ingestor } = testIngest(database, () => SET_NOW);
          for (const body of deliver(lines, how)) {
            await accept('events', body);
            await ingestor.drain();
          }
          states.push(await derivedState(database, TABLES));
          await drop();
        }
        expect(states[1]).toEqual(states[0]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? (engine === 'sqlite' ? 40 : 8)) },
    );
  });
});
