import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { observeVerdict } from '../../../jobs/incident/observe-verdict.ts';
import { INCIDENT_RULES } from '../../../server/analysis/incident/incident-rules.ts';
import { incidentRulesIn } from '../../../server/service/incident-rules.ts';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { createAnnouncementStore } from '../../../server/store/announcement-store.ts';
import type { Database } from '../../../server/store/database.ts';
import { openDatabase } from '../../../server/store/database.ts';
import { pruneIncidents } from '../../../server/store/prune.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';
import { SAMPLE_AS_OF, sampleVerdict } from '../../support/sample-verdict.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const ZONE = 'America/Sao_Paulo';

/** The sample as of some minutes later: `probability` of its named template. */
function verdictAt(minutes: number, probability = 0.94): Verdict {
  const sample = sampleVerdict();
  const named = probability >= 0.5;
  return {
    ...sample,
    asOf: SAMPLE_AS_OF + minutes * MINUTE,
    outcome: named ? 'culprits' : 'normal',
    culprits: sample.culprits.map((culprit, index) => {
      return index === 0 ? { ...culprit, probability, named } : culprit;
    }),
  };
}

describe.each(ENGINES)('incidents on %s', (engine) => {
  let database: Database;
  let url: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ database, url, drop } = await testDatabase(engine));
  });
  afterEach(() => drop());
  const accessTo = (to: Database) => ({ zone: ZONE, ...analysisAccess(to) });
  const observe = (verdict: Verdict, to = database) =>
    observeVerdict(accessTo(to), verdict, { now: verdict.asOf + 7_000, rules: INCIDENT_RULES });
  const kinds = async (id: number) => {
    const steps = await accessTo(database).incidents.steps(id);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    return steps.map(({ kind }) => kind);
  };
  const all = () => accessTo(database).incidents.all();

  test('are opened, go on, recover and come back, with a numbered step and what it knew each time', async () => {
    await observe(verdictAt(0));
    expect(await all()).toEqual([]);
    await observe(verdictAt(30));
    const [opened] = await all();
    expect(opened).toMatchObject({
      incident: { subject: 'topic:offers', status: 'open', level: 'warning', told: 59 },
    });
    const id = opened?.id ?? 0;
    const [step] = await accessTo(database).incidents.steps(id);
    expect(step).toMatchObject({
      number: 1,
      kind: 'opened',
      actor: 'service',
      knew: { asOf: SAMPLE_AS_OF + 30 * MINUTE, probability: 0.94, excess: 59 },
    });
    await observe(verdictAt(45, 0.1));
    await observe(verdictAt(75, 0.1));
    expect(await kinds(id)).toEqual(['opened', 'recovered']);
    await observe(verdictAt(2 * 1_440, 0.96));
    expect(await kinds(id)).toEqual(['opened', 'recovered', 'reopened']);
    await observe(verdictAt(2 * 1_440 + 15, 0.1));
    await observe(verdictAt(2 * 1_440 + 45, 0.1));
    await observe(verdictAt(12 * 1_440, 0.96));
    expect((await all()).map(({ incident }) => incident.status)).toEqual(['recovered', 'open']);
  });

  test('wait for more than a warning while a time was announced, until it is taken back', async () => {
    const store = createAnnouncementStore(database);
    const from = SAMPLE_AS_OF + 20 * MINUTE;
    const announcement = {
      id: 'a',
      kind: 'campaign',
      label: null,
      topic: 'offers',
      actor: 'member:1',
    } as const;
    await store.add({ ...announcement, from, to: from + DAY, announcedAt: from });
    const look = async (minutes: number, probability: number, low: number) => {
      const verdict = verdictAt(minutes, probability);
      const culprits = verdict.culprits.map((one) => ({ ...one, lift: { ...one.lift, low } }));
      const rules = await incidentRulesIn(database, { criticalRate: 0.02 });
      const now = verdict.asOf + 7_000;
      await observeVerdict(accessTo(database), { ...verdict, culprits }, { now, rules });
      return (await all()).map(({ incident: { level, status } }) => `${level} ${status}`);
    };
    expect(await look(0, 0.94, 1.7)).toEqual([]);
    // It would have been confirmed by now.
    expect(await look(30, 0.94, 1.7)).toEqual([]);
    expect(await look(60, 0.94, 1.7)).toEqual([]);
    expect(await store.withdraw('a', SAMPLE_AS_OF + 61 * MINUTE)).toBe(true);
    expect(await look(62, 0.94, 1.7)).toEqual([]);
    expect(await look(92, 0.94, 1.7)).toEqual(['warning open']);
  });

  test('hold back nothing that is critical, and no warning of far more than usual', async () => {
    const store = createAnnouncementStore(database);
    const from = SAMPLE_AS_OF;
    const announcement = { id: 'a', kind: 'holiday', label: null, topic: null, actor: 'member:1' } as const;
    await store.add({ ...announcement, from, to: from + DAY, announcedAt: from });
    const rules = await incidentRulesIn(database, { criticalRate: 0.02 });
    const opened = async (minutes: number, probability: number, low: number) => {
      const verdict = verdictAt(minutes, probability);
      const culprits = verdict.culprits.map((one) => ({ ...one, lift: { ...one.lift, low } }));
      await observeVerdict(accessTo(database), { ...verdict, culprits }, { now: verdict.asOf, rules });
      return (await all()).map(({ incident }) => incident.level);
    };
    expect(await opened(0, 0.94, 2.1)).toEqual([]);
    expect(await opened(30, 0.94, 2.1)).toEqual(['warning']);
    expect(await opened(45, 0.96, 1.2)).toEqual(['critical']);
  });

  test('two runs of one verdict make one step, at once and from another process', async () => {
    const other = openDatabase(url);
    try {
      await observe(verdictAt(0));
      await observe(verdictAt(0), other);
      // A thread that waits for the lock of SQLite cannot do what would free it.
      const beside = engine === 'postgres' ? other : database;
      await Promise.all([observe(verdictAt(30)), observe(verdictAt(30), beside), observe(verdictAt(30))]);
      await observe(verdictAt(30), other);
      const incidents = await all();
      expect(incidents).toHaveLength(1);
      expect(await kinds(incidents[0]?.id ?? 0)).toEqual(['opened']);
    } finally {
      await other.close();
    }
  });

  test('a wait survives a restart', async () => {
    await observe(verdictAt(0));
    const restarted = openDatabase(url);
    try {
      await observe(verdictAt(30), restarted);
      expect(await all()).toHaveLength(1);
    } finally {
      await restarted.close();
    }
  });

  test('points go on while it is open, and begin with what earlier verdicts said', async () => {
    const access = accessTo(database);
    for (const minutes of [-90, -30, 0]) {
      const verdict = verdictAt(minutes, 0.6);
      await access.write((store) =>
        store.putVerdict({
          asOf: verdict.asOf,
          computedAt: verdict.asOf,
          version: 1,
          outcome: verdict.outcome,
          body: JSON.stringify(wordedVerdict(verdict, { language: 'en', zone: ZONE })),
          inputs: null,
        }),
      );
    }
    await observe(verdictAt(15, 0.96));
    await observe(verdictAt(30, 0.97));
    await observe(verdictAt(30, 0.98));
    const [{ id } = { id: 0 }] = await all();
    const points = await access.incidents.points(id);
    expect(points.map(({ at }) => (at - SAMPLE_AS_OF) / MINUTE)).toEqual([-90, -30, 0, 15, 30]);
    expect(points[0]).toMatchObject({ excess: 59, probability: 0.6 });
    expect(points[4]).toMatchObject({ probability: 0.98 });
  });

  test('a one-off ends it within half an hour, and taken back it comes again', async () => {
    const { accept, ingestor } = testIngest(database, () => SAMPLE_AS_OF + 40 * MINUTE);
    await observe(verdictAt(0, 0.97));
    const [{ id } = { id: 0 }] = await all();
    const say = async (decision: string, minutes: number) => {
      const at = SAMPLE_AS_OF + minutes * MINUTE;
      const line = { type: 'confirmation', at, template: '9001', decision, incident: String(id), by: 'Rita' };
      await accept('events', JSON.stringify(line));
      await ingestor.drain();
    };
    await say('one-off', 5);
    await observe(verdictAt(15, 0.97));
    await observe(verdictAt(45, 0.97));
    expect(await kinds(id)).toEqual(['opened', 'recovered']);
    await say('undecided', 30);
    await observe(verdictAt(60, 0.97));
    expect(await kinds(id)).toEqual(['opened', 'recovered', 'reopened']);
  });

  test('those that ended long ago go, with all that was written down of them; open ones stay', async () => {
    await observe(verdictAt(0, 0.97));
    await observe(verdictAt(15, 0.1));
    await observe(verdictAt(45, 0.1));
    await observe(verdictAt(20 * 1_440, 0.97));
    const now = SAMPLE_AS_OF + 20 * DAY;
    expect(await pruneIncidents(database, now - 21 * DAY)).toBe(0);
    expect(await pruneIncidents(database, now + DAY)).toBe(1);
    const rest = await all();
    expect(rest.map(({ incident }) => incident.status)).toEqual(['open']);
    const steps = await database.db.selectFrom('incident_step').select('incident').execute();
    expect(new Set(steps.map(({ incident }) => incident))).toEqual(new Set([rest[0]?.id]));
  });
});
