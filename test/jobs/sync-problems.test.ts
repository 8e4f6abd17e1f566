import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runDueJob } from '../../jobs/run-job.ts';
import { syncPlatformJob } from '../../jobs/sync-platform.ts';
import { HOUR_MS, MINUTE_MS } from '../../server/core/time.ts';
import { createFormat } from '../../server/i18n/format.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { platformFindings, platformLines } from '../../server/i18n/render-platform.ts';
import { createLogger } from '../../server/log.ts';
import { createJobRunStore } from '../../server/store/job-run-store.ts';
import { ENGINES } from '../support/database.ts';
import { GRAPH_ERRORS } from '../support/graph/errors.ts';
import { TOKEN, WABA_ID } from '../support/graph/state.ts';
import { day, MORNING, number, template } from '../support/platform-nodes.ts';
import { startSynced, type Synced } from '../support/synced.ts';

const english = createFormat({ language: 'en', zone: 'America/Sao_Paulo', now: MORNING });

describe.each(ENGINES)('a platform that does not answer as it should, on %s', (engine) => {
  let synced: Synced;
  beforeEach(async () => {
    synced = await startSynced(engine, MORNING);
    synced.waba.phoneNumbers = [number('GREEN')];
    synced.waba.templates = [template('9001', 'winter_sale')];
    synced.waba.analytics = [day('9001', 3, 40, 7)];
  });
  afterEach(() => synced.close());

  const said = async () => platformFindings(await synced.status(), english);

  test.each([
    ['a token that ran out', { expiresAt: MORNING }, /run out or was withdrawn.*CULPRIT_GRAPH_TOKEN/],
    ['a token without the permission', { scopes: [] }, /lacks a permission.*whatsapp_business_management/],
    ['an account of another business', { wabas: [] }, /does not know this account.*CULPRIT_WABA_IDS/],
  ])(
    '%s: a clear sentence in three languages, the last good data stay with their age',
    async (_, broken, sentence) => {
      await synced.sync();
      const before = await synced.ratings();
      synced.clock.now += 3 * HOUR_MS;
      Object.assign(synced.server.state.tokens[TOKEN] ?? {}, broken);
      expect((await synced.sync()).length).toBeGreaterThanOrEqual(3);
      const status = await synced.status();
      const [first] = platformFindings(status, english);
      expect(first).toMatch(sentence);
      expect(first).toMatch(/Account 200300400500600, numbers: .*The last good data are of May 20, 09:10/);
      const said = LANGUAGES.map(
        (language) =>
          platformFindings(status, createFormat({ language, zone: 'America/Sao_Paulo', now: MORNING }))[0],
      );
      expect(new Set(said).size).toBe(3);
      const after = await synced.ratings();
      expect(after.numbers).toMatchObject([{ rating: 'GREEN', limit: 'TIER_10K', checkedAt: MORNING }]);
      expect(after.numbers[0]?.history).toEqual(before.numbers[0]?.history);
      // Mended, it goes on as if nothing had been.
      Object.assign(synced.server.state.tokens[TOKEN] ?? {}, {
        expiresAt: null,
        scopes: ['whatsapp_business_management'],
        wabas: null,
      });
      expect(await synced.sync()).toEqual([]);
      expect(platformFindings(await synced.status(), english)).toEqual([]);
    },
  );

  test('throttled: it waits as long as the platform says, and asks again after that', async () => {
    await synced.sync();
    synced.clock.now += 30 * MINUTE_MS;
    const reply = { ...GRAPH_ERRORS.managementLimit, headers: { 'retry-after': '5400' } };
    synced.server.fail(/phone_numbers/, { kind: 'reply', reply }, 1);
    await synced.sync();
    const [first] = await said();
    expect(first).toMatch(/Too many calls.*The platform asks to wait 90 min/);
    const asked = synced.server.seen.length;
    synced.clock.now += HOUR_MS;
    await synced.sync();
    expect(synced.server.seen.slice(asked).filter(({ url }) => url.includes('phone_numbers'))).toEqual([]);
    synced.clock.now += HOUR_MS;
    expect(await synced.sync()).toEqual([]);
    expect(await said()).toEqual([]);
  });

  test('half a page is asked for again, and if it stays one, said so; what was known stays', async () => {
    await synced.sync();
    synced.clock.now += 30 * MINUTE_MS;
    synced.waba.phoneNumbers = [number('RED')];
    synced.server.fail(/phone_numbers/, { kind: 'truncated' }, 1);
    expect(await synced.sync()).toEqual([]);
    expect((await synced.ratings()).numbers).toMatchObject([{ rating: 'RED' }]);
    synced.waba.phoneNumbers = [number('GREEN')];
    synced.server.fail(/phone_numbers/, { kind: 'cut' });
    synced.clock.now += 30 * MINUTE_MS;
    await synced.sync();
    expect(await said()).toEqual([expect.stringMatching(/numbers: .*broke off in the middle/)]);
    expect((await synced.ratings()).numbers).toMatchObject([
      { rating: 'RED', checkedAt: MORNING + 30 * MINUTE_MS },
    ]);
  });

  test('a field of another type is named, its neighbours are read, and counts that are none replace nothing', async () => {
    await synced.sync();
    synced.clock.now += 30 * MINUTE_MS;
    synced.waba.phoneNumbers = [number('RED', { status: { word: 'CONNECTED' } })];
    synced.waba.analytics = [{ ...day('9001', 3, 50), read: 'many' as never }];
    await synced.sync();
    expect(await said()).toEqual([
      expect.stringMatching(/numbers: .*phone_numbers\.data\[\]\.status is missing or of another type/),
      expect.stringMatching(/template analytics: .*data_points\[\]\.read is missing or of another type/),
    ]);
    expect((await synced.ratings()).numbers).toMatchObject([{ rating: 'RED', limit: 'TIER_10K' }]);
    expect(await synced.store.templateDays(0)).toMatchObject([{ sent: 40, read: 1 }]);
  });

  test.each([
    ['off', /Template analytics are switched off.*culprit connect --enable-insights/, 1],
    ['unavailable', /no template analytics for accounts of this region/, 0],
  ] as const)(
    'insights %s is said, the rest goes on, and it is only a finding where something can be done',
    async (insights, sentence, findings) => {
      synced.waba.insights = insights;
      await synced.sync();
      expect((await synced.ratings()).numbers).toMatchObject([{ rating: 'GREEN' }]);
      const lines = platformLines(await synced.status(), english, synced.clock.now);
      expect(lines).toContainEqual(expect.stringMatching(sentence));
      expect(await said()).toHaveLength(findings);
    },
  );

  test('the job asks every half hour, once, and an account that fails holds no other up', async () => {
    const { database, clock } = synced;
    const log = createLogger({ level: 'silent', clock: () => clock.now, write: () => {} });
    const deps = {
      store: createJobRunStore(database),
      holder: 'test',
      zone: 'America/Sao_Paulo',
      clock: () => clock.now,
      log,
    };
    const job = syncPlatformJob(['999999', WABA_ID], synced.sync);
    await runDueJob(job, deps);
    await runDueJob(job, deps);
    expect(synced.server.seen.filter(({ url }) => url.includes(`${WABA_ID}/phone_numbers`))).toHaveLength(1);
    const runs = await deps.store.runs('sync-platform', '');
    expect(runs).toMatchObject([
      { state: 'done', detail: expect.stringMatching(/^999999: not-found.*; 200300400500600: in full$/) },
    ]);
    clock.now += 30 * MINUTE_MS;
    await runDueJob(job, deps);
    expect(synced.server.seen.filter(({ url }) => url.includes(`${WABA_ID}/phone_numbers`))).toHaveLength(2);
    expect((await synced.ratings()).numbers).toMatchObject([{ rating: 'GREEN' }]);
  });

  test('no problem and no state holds the token', async () => {
    Object.assign(synced.server.state.tokens[TOKEN] ?? {}, { expiresAt: MORNING });
    await synced.sync();
    const stored = await synced.database.db.selectFrom('platform_sync').selectAll().execute();
    expect(JSON.stringify(stored)).toContain('token-expired');
    expect(JSON.stringify(stored)).not.toContain(TOKEN);
  });
});
