import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { toJson } from '../../server/analysis/verdict-json.ts';
import { listTemplates } from '../../server/http/list-templates.ts';
import { replay } from '../../server/ingest/replay.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import type { Database } from '../../server/store/database.ts';
import { replayAccess } from '../../server/store/replay-store.ts';
import { createTemplateReadStore } from '../../server/store/template-read-store.ts';
import { ENGINES, testDatabase } from '../support/database.ts';
import { derivedState } from '../support/derived.ts';
import { deliver, polledSet, SET_NOW } from '../support/event-set.ts';
import { testIngest, testRules } from '../support/ingest.ts';

const TABLES = ['message', 'rollup', 'opt_out', 'suppression', 'identity_link', 'template_day'] as const;
const WAY = { seed: 11, repeats: [1, 5], batch: 7 };

async function everything(database: Database): Promise<unknown> {
  const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
  const { verdict } = await analyseAt(access, SET_NOW);
  const templates = await listTemplates(createTemplateReadStore(database), SET_NOW);
  return { verdict: toJson(verdict), templates, derived: await derivedState(database, TABLES) };
}

describe.each(ENGINES)('replay on %s', (engine) => {
  const sets = fc.sample(polledSet, { numRuns: 5, seed: 20_260_504 });

  it.each([false, true])(
    'rebuilds the same rows and the same verdict (from the inbox: %s)',
    async (fromInbox) => {
      for (const lines of sets) {
        const { database, drop } = await testDatabase(engine);
        const { accept, ingestor } = testIngest(database, () => SET_NOW);
        for (const { source, body } of deliver(lines, WAY)) await accept(source, body);
        await ingestor.drain();
        const before = await everything(database);
        const feed = await database.db.selectFrom('suppression').selectAll().orderBy('seq').execute();
        // Derived rows may be lost or wrong: the log alone brings them back.
        for (const table of ['rollup', 'opt_out', 'identity_link'] as const)
          await database.db.deleteFrom(table).execute();
        await database.db.updateTable('message').set({ consent_class: 1, template: 0 }).execute();
        await replay({
          write: replayAccess(database, { fromInbox }).write,
          rules: testRules(),
          fromInbox,
          holder: 'replay',
          clock: () => SET_NOW,
        });
        expect(await everything(database)).toEqual(before);
        // Nothing changed, so nobody who follows the feed hears anything.
        expect(await database.db.selectFrom('suppression').selectAll().orderBy('seq').execute()).toEqual(
          feed,
        );
        await drop();
      }
    },
  );

  it('lets the service accept meanwhile, and what came meanwhile is applied after it', async () => {
    const { database, drop } = await testDatabase(engine);
    const { accept, ingestor } = testIngest(database, () => SET_NOW);
    const bodies = deliver(sets[0]!, WAY);
    const half = Math.ceil(bodies.length / 2);
    for (const { source, body } of bodies.slice(0, half)) await accept(source, body);
    await ingestor.drain();
    let page = 0;
    await replay({
      write: async (work) => {
        page += 1;
        const result = await replayAccess(database, { fromInbox: false }).write(work);
        if (page === 2) {
          for (const { source, body } of bodies.slice(half)) await accept(source, body);
          // The running service finds its lease taken and leaves the rows alone.
          expect(await ingestor.step()).toBeNull();
        }
        return result;
      },
      rules: testRules(),
      fromInbox: false,
      holder: 'replay',
      clock: () => SET_NOW,
    });
    await ingestor.drain();
    const other = await testDatabase(engine);
    const straight = testIngest(other.database, () => SET_NOW);
    for (const { source, body } of bodies) await straight.accept(source, body);
    await straight.ingestor.drain();
    expect(await everything(database)).toEqual(await everything(other.database));
    await other.drop();
    await drop();
  });
});
