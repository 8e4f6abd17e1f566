import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisFeed } from '../../../bench/accuracy/feed/analysis-feed.ts';
import { endOf, worldWithEvents } from '../../../bench/accuracy/feed/event-lines.ts';
import { DEFAULT_PARAMETERS } from '../../../bench/accuracy/world/parameters.ts';
import type { World } from '../../../bench/accuracy/world/world.ts';
import { readAnalysisData } from '../../../jobs/analysis/analysis-data.ts';
import type { AnalysisData, Candidate, TemplateSeries } from '../../../server/analysis/input.ts';
import { BUCKET_MS } from '../../../server/core/time.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

/** Five weeks of a small account with everything that can happen to a feed. */
const INPUT = {
  seed: 51,
  scenario: 'mixed' as const,
  parameters: {
    ...DEFAULT_PARAMETERS,
    weeks: 5,
    warmupWeeks: 1,
    incidents: 1,
    outages: 1,
    gaps: 1,
    errorBursts: 1,
    recategorise: true,
    incidentKinds: { edited: 1 },
    // Many opt-outs in little time.
    marketingRate: 0.03,
    utilityRate: 0.01,
  },
  contacts: 2_003,
  templateCount: 6,
  zone: 'America/Sao_Paulo',
  start: Date.parse('2025-01-06T03:00:00Z'),
};

describe('a world as an event file', () => {
  let world: World;
  let applied: AnalysisData;
  let inProcess: AnalysisData;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = worldWithEvents(INPUT);
    world = made.world;
    const opened = await testDatabase('sqlite');
    drop = opened.drop;
    const { accept, ingestor } = testIngest(opened.database, () => endOf(world));
    for (let first = 0; first < made.events.length; first += 1_000) {
      const lines = made.events.slice(first, first + 1_000).map((event) => JSON.stringify(event));
      await accept('import', lines.join('\n'));
    }
    await ingestor.drain();
    const range = {
      fromBucket: world.start / BUCKET_MS,
      toBucket: endOf(world) / BUCKET_MS,
      zone: world.zone,
    };
    applied = await analysisAccess(opened.database).read((store) => readAnalysisData(store, range));
    inProcess = analysisFeed(world).before(endOf(world), world.days);
  });
  afterAll(() => drop());

  it('has opt-outs of every kind, so that the comparison means something', () => {
    expect(world.optOuts.filter(({ exact }) => exact).length).toBeGreaterThan(30);
    expect(world.optOuts.filter(({ exact }) => !exact).length).toBeGreaterThan(30);
    expect(world.optOuts.some(({ at, happenedAt }) => at > happenedAt)).toBe(true);
    expect(world.optOuts.some(({ candidates }) => candidates.length > 2)).toBe(true);
    expect(world.errorOptOuts.length).toBeGreaterThan(200);
    expect(world.templates.some(({ changes }) => changes.length > 0)).toBe(true);
  });

  it('gives the same roll-ups as the world in process', () => {
    expect(countsOf(applied.series)).toEqual(countsOf(inProcess.series));
    expect(applied.firstBucket).toBe(inProcess.firstBucket);
    expect([...applied.errorOptOuts].sort()).toEqual([...inProcess.errorOptOuts].sort());
  });

  it('gives the same opt-outs with the same candidates', () => {
    expect(optOutsOf(applied)).toEqual(optOutsOf(inProcess));
  });

  it('gives the same topics and template histories', () => {
    expect([...applied.topics].sort()).toEqual([...inProcess.topics].sort());
    expect(historiesOf(applied)).toEqual(historiesOf(inProcess));
  });
});

function countsOf(series: Map<string, TemplateSeries>): Record<string, Record<string, [number, number][]>> {
  return Object.fromEntries(
    [...series]
      .sort()
      .map(([key, values]) => [
        key,
        Object.fromEntries(
          Object.entries(values).map(([measure, counts]) => [
            measure,
            [...counts.entries()].filter(([, count]) => count !== 0),
          ]),
        ),
      ]),
  );
}

function optOutsOf({ optOuts }: AnalysisData): string[] {
  const candidate = ({ template, deliveredAt, consentClass }: Candidate) =>
    `${template} ${deliveredAt} ${consentClass}`;
  return optOuts
    .map(({ at, channel, reason, exact, candidates }) =>
      JSON.stringify([at, channel, reason, exact && candidate(exact), candidates.map(candidate).sort()]),
    )
    .sort();
}

function historiesOf({ templates }: AnalysisData) {
  return [...templates]
    .sort()
    .map(([key, { id, name, language, addedAt, firstSeenAt, changes, categories, topics }]) => ({
      key,
      id,
      name,
      language,
      addedAt,
      firstSeenAt,
      changes,
      categories,
      topics,
    }));
}
