import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishVerdict } from '../../../jobs/publish-verdict.ts';
import { isoInstant } from '../../../server/core/business-day.ts';
import { EVIDENCE_CATALOGUES } from '../../../server/i18n/evidence-catalogues.ts';
import { LANGUAGES, type Language } from '../../../server/i18n/language.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import { shopLines, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { ndjson, startService, ZONE, type Service } from './http-deps.ts';

let service: Service;
let asOf: string;
beforeAll(async () => {
  service = await startService();
  service.clock.now = SHOP_NOW;
  const lines = shopLines().map((line) =>
    line['type'] === 'template' && line['addedBy'] === 'CRM team'
      ? { ...line, addedBy: 'Rita Lima', owner: 'Davi Rocha' }
      : line,
  );
  for (let from = 0; from < lines.length; from += 1_000) {
    const body = ndjson(...lines.slice(from, from + 1_000));
    await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body }));
  }
  await service.ingestor.drain();
  const access = { zone: ZONE, ...analysisAccess(service.database) };
  const { verdict } = await publishVerdict(access, { now: SHOP_NOW, instant: SHOP_NOW, language: 'en' });
  asOf = isoInstant(verdict.asOf);
  await service.app.request(
    '/v1/templates/mapping',
    service.as('review', {
      method: 'PUT',
      body: JSON.stringify({ mappings: [{ template: '9101', topic: '=SUM(A1)' }] }),
    }),
  );
  await service.ingestor.drain();
}, 120_000);
afterAll(() => service.close());

const pack = async (language: Language): Promise<Map<string, string>> => {
  const answer = await service.app.request(`/v1/evidence/${asOf}?lang=${language}`, service.as('read'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="culprit-evidence-2026-05-20.zip"',
  );
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
};
const rowsOf = (csv: string | undefined): string[][] =>
  (csv ?? '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));

describe('GET /v1/evidence/:asOf', () => {
  test('holds the verdict with its inputs, charts, versions, consent and what happened, and nobody', async () => {
    const files = await pack('en');
    expect([...files.keys()].filter((name) => !/^(?:charts|templates)\/\d/.test(name))).toEqual([
      'README.txt',
      'verdict.json',
      'consent.csv',
      'timeline.csv',
      'charts/account.csv',
      'inputs/counts.csv',
      'inputs/opt-outs.csv',
    ]);
    const all = [...files.values()].join('\n');
    // No number, no message, no name, and no hash of an identity.
    expect(all).not.toMatch(/55119|wamid|Rita|Davi/);
    const identities = await service.database.db.selectFrom('opt_out').select(['identity', 'key']).execute();
    expect(identities.length).toBeGreaterThan(10);
    for (const { identity, key } of identities) {
      expect(all).not.toContain(identity);
      expect(all).not.toContain(key);
    }
    const verdict = JSON.parse(files.get('verdict.json') ?? '') as {
      asOf: string;
      culprits: { deliveries: number }[];
    };
    expect(verdict.asOf).toBe(asOf);

    expect(files.get('charts/account.csv')).toMatch(/^\uFEFFday,/);
    const chart = rowsOf(files.get('charts/1_winter_sale-pt_BR_event-day.csv'));
    expect(chart[0]?.slice(0, 4)).toEqual(['day', 'time_zone', 'is_complete', 'deliveries']);
    expect(chart[1]?.[1]).toBe(ZONE);
    const delivered = chart.slice(1).reduce((sum, row) => sum + Number(row[3]), 0);
    expect(delivered).toBe(verdict.culprits[0]?.deliveries);
    const inputs = rowsOf(files.get('inputs/counts.csv')).filter((row) => row[2] === 'id:9001');
    expect(inputs.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(delivered);
    const consent = rowsOf(files.get('consent.csv')).filter((row) => row[0]?.startsWith('winter_sale'));
    expect(consent.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(delivered);
    expect(files.get('templates/1_winter_sale-pt_BR.json')).toContain('temos novidades para você');
    expect(files.get('timeline.csv')).toMatch(/,templates\.map,,,token\r\n/);
  });

  test('its README speaks the language that was asked for, and each pack is recorded', async () => {
    for (const language of LANGUAGES) {
      expect((await pack(language)).get('README.txt')).toContain(EVIDENCE_CATALOGUES[language].nobody);
    }
    const [entry] = await service.deps.stores.audit.latest(1);
    expect(entry).toMatchObject({ action: 'evidence.export', subject: asOf });
  });

  test('of an instant without a stored verdict there is none', async () => {
    const answer = await service.app.request('/v1/evidence/2026-05-01T00:00:00Z', service.as('read'));
    expect(answer.status).toBe(404);
  });
});
