import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { templateAge } from '../../server/analysis/template-features.ts';
import { DIMENSION } from '../../server/core/event-kind.ts';
import type { TemplateHistory } from '../../server/core/template.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../server/core/time.ts';
import { Dimensions } from '../../server/ingest/apply/dimensions.ts';
import { foldRegistry, registryFacts } from '../../server/ingest/apply/registry.ts';
import { writeIngest } from '../../server/store/ingest-transaction.ts';
import { ENGINES } from '../support/database.ts';
import { GRAPH_ERRORS } from '../support/graph/errors.ts';
import { WABA_ID } from '../support/graph/state.ts';
import { BIG_ID, day, MORNING, number, NUMBER, template } from '../support/platform-nodes.ts';
import { startSynced, type Synced } from '../support/synced.ts';

async function historiesOf({ database }: Synced): Promise<Map<string, TemplateHistory>> {
  return writeIngest(database, async ({ apply }) => {
    const dimensions = new Dimensions();
    await dimensions.load(apply, [DIMENSION.template, DIMENSION.topic]);
    return foldRegistry(registryFacts(await apply.registryEvents(), dimensions), dimensions).histories;
  });
}

describe.each(ENGINES)('asking the platform on %s', (engine) => {
  let synced: Synced;
  beforeEach(async () => {
    synced = await startSynced(engine, MORNING);
    synced.waba.phoneNumbers = [number('GREEN')];
    synced.waba.templates = [template(BIG_ID, 'winter_sale'), template('9002', 'receipt')];
    synced.waba.analytics = [day(String(BIG_ID), 3, 40, 7), day('9002', 60, 20)];
  });
  afterEach(() => synced.close());

  test('a day of polls gives the lowest rating of the day, and the last limit and status', async () => {
    const { waba, clock } = synced;
    for (let slot = 0; slot < 48; slot += 1) {
      // Yellow for an hour at noon, red for half an hour in the evening, green at both ends.
      const rating = slot === 20 ? 'RED' : slot >= 6 && slot < 8 ? 'YELLOW' : 'GREEN';
      waba.phoneNumbers = [
        number(rating, { whatsapp_business_manager_messaging_limit: slot > 30 ? 'TIER_100K' : 'TIER_10K' }),
      ];
      expect(await synced.sync()).toEqual([]);
      clock.now += 30 * MINUTE_MS;
    }
    const { numbers } = await synced.ratings();
    expect(numbers).toMatchObject([
      {
        number: NUMBER,
        rating: 'GREEN',
        status: 'CONNECTED',
        limit: 'TIER_100K',
        checkedAt: clock.now - 30 * MINUTE_MS,
        days: [
          { day: '2026-05-20', lowest: 'RED', status: 'CONNECTED', limit: 'TIER_10K' },
          { day: '2026-05-21', lowest: 'GREEN', status: 'CONNECTED', limit: 'TIER_100K' },
        ],
      },
    ]);
  });

  test('two polls of the same answer store nothing twice, and a change stores itself alone', async () => {
    await synced.sync();
    const events = async () => (await synced.database.db.selectFrom('event').selectAll().execute()).length;
    const days = () => synced.store.templateDays(0);
    const before = { bodies: await synced.bodies(), events: await events(), days: await days() };
    expect(before.days).toMatchObject([
      { templateId: '9002', sent: 20 },
      { templateId: String(BIG_ID), sent: 40, delivered: 39, read: 1 },
    ]);
    synced.clock.now += 30 * MINUTE_MS;
    await synced.sync();
    expect({ bodies: await synced.bodies(), events: await events(), days: await days() }).toEqual(before);

    synced.clock.now += 30 * MINUTE_MS;
    synced.waba.templates[1] = template('9002', 'receipt', { quality_score: { score: 'RED' } });
    synced.waba.analytics[0] = day(String(BIG_ID), 3, 41, 9);
    await synced.sync();
    expect(await synced.bodies()).toBe(before.bodies + 2);
    expect(await events()).toBe(before.events + 1);
    expect((await days()).find(({ sent }) => sent === 41)?.clicks).toContainEqual({
      type: 'quick_reply_button',
      content: 'Parar promoções',
      count: 9,
    });
    expect((await days()).length).toBe(before.days.length);
  });

  test('reads every page, also of many templates, and ids as they are', async () => {
    synced.server.state.pageSize = 7;
    synced.waba.templates = Array.from({ length: 30 }, (_, index) =>
      template(BIG_ID + BigInt(index), `t${index}`),
    );
    synced.waba.analytics = Array.from({ length: 30 }, (_, index) =>
      day(String(BIG_ID + BigInt(index)), 85, index + 1),
    );
    expect(await synced.sync()).toEqual([]);
    expect([...(await historiesOf(synced)).keys()].sort()).toEqual(
      Array.from({ length: 30 }, (_, index) => `id:${BIG_ID + BigInt(index)}`).sort(),
    );
    expect(await synced.store.templateDays(0)).toHaveLength(30);
  });

  test('what the first listing finds is of unknown age; what appears later is new; an edit is a change when it is seen', async () => {
    const { clock, waba } = synced;
    await synced.sync();
    clock.now += 30 * DAY_MS;
    waba.templates = [
      template(BIG_ID, 'winter_sale', { components: [{ type: 'BODY', text: 'Outro texto' }] }),
      template('9002', 'receipt', {
        components: [{ type: 'BODY', text: 'Oi {{1}}, receipt', example: { body_text: [['Rui']] } }],
      }),
      template('9003', 'spring_sale'),
    ];
    await synced.sync();
    const histories = await historiesOf(synced);
    const ageOf = (id: string) =>
      templateAge({
        history: histories.get(`id:${id}`) ?? null,
        firstDeliveredAt: null,
        accountFirstAt: MORNING - 100 * DAY_MS,
        onset: clock.now,
        asOf: clock.now + HOUR_MS,
      });
    expect(ageOf(String(BIG_ID))).toMatchObject({
      isNew: false,
      known: null,
      changes: [{ kind: 'edited', at: clock.now }],
    });
    expect(ageOf('9002')).toMatchObject({ isNew: false, known: null, changes: [] });
    expect(ageOf('9003')).toMatchObject({ isNew: true, known: 'announced', addedAt: clock.now });
  });

  test('a listing that broke off is read anew, and makes no template new', async () => {
    synced.server.state.pageSize = 1;
    synced.server.fail(/message_templates/, { kind: 'changed', change: (text) => text }, 1);
    synced.server.fail(/message_templates/, { kind: 'reply', reply: GRAPH_ERRORS.policyBlock }, 1);
    expect(await synced.sync()).toMatchObject([{ kind: 'other', code: 368 }]);
    expect((await historiesOf(synced)).size).toBe(1);
    await synced.sync();
    const histories = await historiesOf(synced);
    expect([...histories.values()].map(({ announcedAt }) => announcedAt)).toEqual([null, null]);
  });

  test('a poll that says a template is paused, which a webhook told, is no second step of the ladder', async () => {
    const ref = { id: '9002', waba: WABA_ID, name: 'receipt', language: 'pt_BR' };
    const at = MORNING - HOUR_MS;
    await synced.accept(
      'events',
      JSON.stringify({ type: 'template-status', at, template: ref, status: 'PAUSED', detail: 'FIRST_PAUSE' }),
    );
    synced.waba.templates[1] = template('9002', 'receipt', { status: 'PAUSED' });
    await synced.sync();
    const rated = (await synced.ratings()).templates.find(({ template: { id } }) => id === '9002');
    expect(rated?.ladder).toMatchObject({ step: 1, pausedUntil: at + 3 * HOUR_MS });
  });

  test('a crash between two pages loses nothing and counts nothing twice', async () => {
    synced.server.state.pageSize = 1;
    synced.breakAfter(1);
    await expect(synced.poll()).rejects.toThrow('the process died');
    synced.breakAfter(Infinity);
    expect(await synced.sync()).toEqual([]);
    const straight = await startSynced(engine, MORNING);
    straight.server.state.pageSize = 1;
    straight.waba.phoneNumbers = synced.waba.phoneNumbers;
    straight.waba.templates = synced.waba.templates;
    straight.waba.analytics = synced.waba.analytics;
    await straight.sync();
    expect(await historiesOf(synced)).toEqual(await historiesOf(straight));
    expect(await synced.store.templateDays(0)).toEqual(await straight.store.templateDays(0));
    expect((await synced.ratings()).numbers).toEqual((await straight.ratings()).numbers);
    await straight.close();
  });
});
