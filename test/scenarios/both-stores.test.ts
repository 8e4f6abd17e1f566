import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldWithEvents } from '../../bench/accuracy/feed/event-lines.ts';
import { DEFAULT_PARAMETERS } from '../../bench/accuracy/world/parameters.ts';
import { isoInstant } from '../../server/core/business-day.ts';
import { DAY_MS, HOUR_MS } from '../../server/core/time.ts';
import { runCli } from '../support/cli.ts';
import { emptyDatabase, ENGINES, type Engine } from '../support/database.ts';

/** Five weeks of a small account: a template whose text was changed, a shock, errors found late, gaps in the feed. */
const { world, events } = worldWithEvents({
  seed: 77,
  scenario: 'mixed',
  parameters: {
    ...DEFAULT_PARAMETERS,
    weeks: 5,
    warmupWeeks: 1,
    incidents: 2,
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
});

/** Within the incidents, at their ends and at the end of the account; some of them inside a business day. */
const INSTANTS = [
  ...world.incidents.flatMap(({ from, to }) => [from + 30 * HOUR_MS, to]),
  world.start + world.lastDay * DAY_MS,
].map(isoInstant);

type Imported = { printed: string[]; drop(): Promise<void> };

let folder: string;
const stores = new Map<Engine, Imported>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-both-'));
  const file = join(folder, 'events.ndjson');
  writeFileSync(file, events.map((event) => JSON.stringify(event)).join('\n'));
  for (const engine of ENGINES) {
    const { url, drop } = await emptyDatabase(engine);
    // Each store has keys of its own, so every hash in it is another one.
    const settings = { CULPRIT_DB: url, CULPRIT_KEY_FILE: join(folder, `${engine}.key`) };
    const printed: string[] = [];
    stores.set(engine, { printed, drop });
    expect(await runCli(['import', file], settings)).toMatchObject({ code: 0 });
    for (const instant of INSTANTS) {
      const { code, out } = await runCli(['analyse', '--as-of', instant, '--json'], settings);
      expect(code).toBe(0);
      printed.push(out);
    }
  }
}, 180_000);

afterAll(async () => {
  for (const { drop } of stores.values()) await drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('one event file, imported and analysed by command line', () => {
  test('gives the same verdicts on SQLite and on PostgreSQL, byte for byte', () => {
    const [sqlite, postgres] = ENGINES.map((engine) => stores.get(engine)?.printed);
    expect(sqlite).toHaveLength(INSTANTS.length);
    expect(postgres).toEqual(sqlite);
  });

  test('and these are verdicts with something in them', () => {
    const verdicts = (stores.get('sqlite')?.printed ?? []).map(
      (text) => JSON.parse(text) as { outcome: string; culprits: object[]; data: { deliveries: number } },
    );
    expect(verdicts.map(({ outcome }) => outcome)).toContain('culprits');
    expect(verdicts.some(({ culprits }) => culprits.length > 1)).toBe(true);
    expect(verdicts.every(({ data }) => data.deliveries > 100)).toBe(true);
  });
});
