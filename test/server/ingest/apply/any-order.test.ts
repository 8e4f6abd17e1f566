import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseAt } from '../../../../jobs/analysis/analyse-at.ts';
import { listTemplates } from '../../../../server/http/list-templates.ts';
import { toJson } from '../../../../server/analysis/verdict-json.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import { pruneMessages } from '../../../../server/store/message-cache.ts';
import { createTemplateReadStore } from '../../../../server/store/template-read-store.ts';
import { testDatabase, type Engine } from '../../../support/database.ts';
import { derivedState } from '../../../support/derived.ts';
import {
  deliver,
  delivery,
  eventSet,
  polledSet,
  SET_NOW,
  type Delivery,
} from '../../../support/event-set.ts';
import { testIngest } from '../../../support/ingest.ts';

const RUNS = Number(process.env['RUNS'] ?? 15);
/** A set that fails is told as it is: making it smaller takes longer than the test may. */
const HOW = { numRuns: RUNS, endOnFailure: true };
const ZONE = 'America/Sao_Paulo';

type Line = Record<string, unknown>;

describe('what is derived from events', () => {
  it(
    'is a function of their set: order, repeats, batches and engine change no byte',
    { timeout: 60_000 + RUNS * 8_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(polledSet, delivery, delivery, async (lines, first, second) => {
          const known = await outcomeOf('sqlite', lines, first);
          expect(await outcomeOf('sqlite', lines, second)).toEqual(known);
          expect(await outcomeOf('postgres', lines, second)).toEqual(known);
        }),
        HOW,
      );
    },
  );

  it(
    'stays the same when the cache lets messages go and reads them back',
    { timeout: 60_000 + RUNS * 8_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(eventSet, delivery, fc.integer({ min: 1, max: 14 }), async (lines, how, days) => {
          const { message: _known, ...known } = await outcomeOf('sqlite', lines, how);
          const before = SET_NOW - days * 86_400_000;
          for (const engine of ['sqlite', 'postgres'] as const) {
            const { message: _cached, ...pruned } = await outcomeOf(engine, lines, how, before);
            expect(pruned).toEqual(known);
          }
        }),
        HOW,
      );
    },
  );
});

/** Derived rows and the verdicts at the end and in the middle. Analysing in between must change nothing either.
 *  `pruneBefore`: messages that began before it are let go after every body. */
async function outcomeOf(
  engine: Engine,
  lines: readonly Line[],
  how: Delivery,
  pruneBefore?: number,
): Promise<Record<string, unknown>> {
  const { database, drop } = await testDatabase(engine);
  try {
    const { accept, ingestor } = testIngest(database, () => SET_NOW);
    const access = { zone: ZONE, ...analysisAccess(database) };
    const bodies = deliver(lines, how);
    for (const [index, { source, body }] of bodies.entries()) {
      await accept(source, body);
      await ingestor.drain();
      if (pruneBefore !== undefined) await pruneMessages(database, pruneBefore);
      if (index === Math.floor(bodies.length / 2)) await analyseAt(access, SET_NOW);
    }
    const verdicts = [];
    for (const asOf of [SET_NOW, SET_NOW - 6 * 86_400_000]) {
      verdicts.push(toJson((await analyseAt(access, asOf)).verdict));
    }
    const derived = await derivedState(database, [
      'message',
      'rollup',
      'opt_out',
      'suppression',
      'identity_link',
      'epoch',
      'attribution',
      'template_day',
    ]);
    const templates = await listTemplates(createTemplateReadStore(database), SET_NOW);
    const findings = templates.map(({ key, findings }) => JSON.stringify([key, findings])).sort();
    return { verdicts, findings, ...derived };
  } finally {
    await drop();
  }
}
