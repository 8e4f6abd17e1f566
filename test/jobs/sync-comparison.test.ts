import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { packInputs, unpackInputs } from '../../jobs/pack-inputs.ts';
import { chooseComparisons } from '../../jobs/platform/choose-comparison.ts';
import { publishVerdict } from '../../jobs/publish-verdict.ts';
import { analyse } from '../../server/analysis/analyse.ts';
import { toJson } from '../../server/analysis/verdict-json.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../server/core/time.ts';
import { CATALOGUES } from '../../server/i18n/catalogues.ts';
import { createFormat } from '../../server/i18n/format.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { reasonLine } from '../../server/i18n/render-reason.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { day, MORNING, template } from '../support/platform-nodes.ts';
import { startSynced, type Synced } from '../support/synced.ts';

const ZONE = 'America/Sao_Paulo';
const LATER = MORNING + HOUR_MS;

/** A delivered message of each of some people, one a second, and an opt-out of every so many. */
function campaign(id: string, from: number, { people, every }: { people: number; every: number }): object[] {
  return Array.from({ length: people }, (_, index) => {
    const contact = `5511${String(900_000_000 + index)}`;
    const message = `wamid.${id}.${from}.${index}`;
    const at = from + index * 1_000;
    return [
      { type: 'send', at, message, template: id, contact },
      { type: 'status', at: at + 1_000, message, status: 'delivered', contact },
      ...(index % every === 0
        ? [{ type: 'opt-out', at: at + 10 * MINUTE_MS, contact, channel: 'button', repliedTo: message }]
        : []),
    ];
  }).flat();
}

describe('what the platform says of a named template', () => {
  let synced: Synced;
  let access: Parameters<typeof publishVerdict>[0];
  let before: Verdict;
  beforeAll(async () => {
    synced = await startSynced('sqlite', MORNING);
    access = { zone: ZONE, ...analysisAccess(synced.database) };
    const usual = Array.from({ length: 10 }, (_, ago) =>
      ['9002', '9003', '9004'].flatMap((id, index) =>
        campaign(id, MORNING - ago * DAY_MS - 5 * HOUR_MS, { people: 190 - index * 10, every: 60 }),
      ),
    ).flat();
    const added = {
      type: 'template',
      at: MORNING - 6 * HOUR_MS,
      template: { id: '9001' },
      addedAt: MORNING - 6 * HOUR_MS,
    };
    const spike = campaign('9001', MORNING - 5 * HOUR_MS, { people: 1_050, every: 8 });
    const lines = [...usual, added, ...spike];
    await synced.accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
    await synced.ingestor.drain();
    synced.waba.templates = [template('9001', 'winter_sale'), template('9002', 'receipt')];
    synced.waba.analytics = [day('9001', 0, 1_050), day('9002', 1, 1_190)];
    synced.waba.blocks = {
      '9001': { rate: 0.02, reason: 'NO_SIGN_UP' },
      '9002': { rate: 0.001, reason: 'SPAM' },
    };
    before = (await analyseAt(access, LATER)).verdict;
    await publishVerdict(access, { now: MORNING, instant: MORNING, language: 'en' });
  }, 240_000);
  afterAll(() => synced.close());

  const asked = () => synced.server.seen.filter(({ url }) => url.includes('/compare'));

  test('is asked once a day, of the suspect and the usual one, over a window the platform knows', async () => {
    expect(before.culprits[0]).toMatchObject({ named: true, template: { key: 'id:9001' } });
    expect(await synced.sync()).toEqual([]);
    synced.clock.now += 30 * MINUTE_MS;
    expect(await synced.sync()).toEqual([]);
    expect(asked()).toHaveLength(1);
    const query = new URL(asked()[0]?.url ?? '', 'http://graph').searchParams;
    expect(asked()[0]?.url).toContain('/9001/compare');
    expect(query.get('template_ids')).toBe('[9002]');
    expect(Number(query.get('end')) - Number(query.get('start'))).toBe(604_800);
  });

  test('stands among its reasons in three languages, and moves no number', async () => {
    const { verdict, inputs } = await analyseAt(access, LATER);
    const [culprit] = verdict.culprits;
    const reason = culprit?.reasons.find(({ kind }) => kind === 'platform-comparison');
    if (reason === undefined) throw new Error('the comparison is no reason');
    expect(reason).toEqual({
      kind: 'platform-comparison',
      at: MORNING,
      windowDays: 7,
      other: { key: 'id:9002', id: '9002', name: 'receipt', language: 'pt_BR' },
      blockedMore: true,
      blockReason: 'NO_SIGN_UP',
    });
    const said = LANGUAGES.map((language) =>
      reasonLine(reason, {
        catalogue: CATALOGUES[language],
        format: createFormat({ language, zone: ZONE, now: LATER }),
      }),
    );
    expect(said).toEqual([
      'Segundo a plataforma, nos últimos 7 dias houve mais bloqueios depois dele do que depois de receipt (pt_BR); motivo principal: nunca se cadastraram.',
      'The platform says: in the last 7 days people blocked more often after it than after receipt (pt_BR); the main reason given: never signed up.',
      'Según la plataforma, en los últimos 7 días hubo más bloqueos después de ella que después de receipt (pt_BR); motivo principal: nunca se registraron.',
    ]);
    const numbers = ({ culprits }: Verdict) =>
      culprits.map(({ probability, excess, share, lift }) => ({ probability, excess, share, lift }));
    const { comparisons: _told, ...untold } = inputs.data;
    expect(numbers(verdict)).toEqual(numbers(analyse({ ...inputs, data: untold })));
    expect(toJson(analyse(unpackInputs(packInputs(inputs))))).toBe(toJson(verdict));
  });

  test('counts for a week, and not before it was given', async () => {
    const kinds = async (at: number) =>
      (await analyseAt(access, at)).verdict.culprits.flatMap(({ reasons }) =>
        reasons.map(({ kind }) => kind),
      );
    expect(await kinds(MORNING - 10 * MINUTE_MS)).not.toContain('platform-comparison');
  });

  test('without the volume the platform refuses, which is no problem and is not asked again that day', async () => {
    synced.clock.now += DAY_MS;
    await publishVerdict(access, { now: synced.clock.now, instant: synced.clock.now, language: 'en' });
    synced.waba.analytics = [];
    expect(await synced.sync()).toEqual([]);
    expect(await synced.sync()).toEqual([]);
    expect(asked()).toHaveLength(2);
  });
});

describe('chooseComparisons', () => {
  const sends = (days: 7 | 30, entries: Record<string, number>) => ({
    days,
    byTemplate: new Map(Object.entries(entries)),
  });

  test('takes the shortest window with volume and the busiest template that is no suspect', () => {
    const windows = [sends(7, { a: 900, b: 5_000, c: 6_000 }), sends(30, { a: 1_000, b: 9_000, c: 8_000 })];
    expect(chooseComparisons(['a', 'b'], windows)).toEqual([
      { template: 'a', other: 'c', days: 30 },
      { template: 'b', other: 'c', days: 7 },
    ]);
  });

  test('asks nothing without a usual template of that volume', () => {
    expect(chooseComparisons(['a'], [sends(7, { a: 5_000, b: 999 })])).toEqual([]);
  });
});
