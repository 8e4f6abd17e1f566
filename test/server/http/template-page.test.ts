import { afterEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import type { seriesAnswer, templatePageAnswer } from '../../../server/http/answers/template-page.ts';
import type { templatesAnswer } from '../../../server/http/answers/templates.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { ENGINES } from '../../support/database.ts';
import { shopLines, shopWithHole, SHOP_NOW } from '../../support/dashboard-shop.ts';
import { phone, startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

type List = z.output<typeof templatesAnswer>;
type Page = z.output<typeof templatePageAnswer>;
type Series = z.output<typeof seriesAnswer>;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let client: Client;
afterEach(() => client.service.close());

const KEY = encodeURIComponent('id:9001');
const BODY = { type: 'BODY', text: 'Olá {{1}}, temos novidades para você. Até logo.' };

const NAMED = {
  id: '9001',
  name: 'winter_sale',
  language: 'pt_BR',
  category: 'MARKETING',
  topic: 'offers',
};
const template = (at: number, components: object[], more: object = {}) => {
  return { type: 'template', at, template: { ...NAMED, components }, ...more };
};

/** A message to a person two hours ago, and how far it came. */
function message(person: number, steps: string[], more: object = {}): object[] {
  const at = NOW - 2 * HOUR_MS;
  const own = { message: `wamid.${person}`, contact: phone(person) };
  return [
    { type: 'send', at, template: '9001', ...own },
    ...steps.map((status, index) => ({
      type: 'status',
      at: at + (index + 1) * MINUTE_MS,
      status,
      ...own,
      ...more,
    })),
  ];
}

const FACTS = [
  { type: 'topic', at: NOW - 20 * DAY_MS, topic: 'offers', basis: 'consent', complete: true },
  template(NOW - 3 * DAY_MS, [BODY], { addedAt: NOW - 3 * DAY_MS, addedBy: 'Rita', owner: 'Ana' }),
  template(NOW - DAY_MS, [BODY, { type: 'FOOTER', text: 'Responda SAIR para parar.' }]),
  { type: 'quality', at: NOW - 2 * DAY_MS, template: '9001', rating: 'GREEN' },
  { type: 'quality', at: NOW - HOUR_MS, template: '9001', rating: 'YELLOW' },
  { type: 'consent', at: NOW - 10 * DAY_MS, contact: phone(1), topic: 'offers', action: 'grant' },
  ...message(1, ['delivered', 'read']),
  ...message(2, ['delivered']),
  ...message(3, ['delivered']),
  ...message(4, ['failed'], { error: { code: 131_026 } }),
  {
    type: 'inbound',
    at: NOW - HOUR_MS,
    message: 'wamid.I',
    contact: phone(2),
    text: 'PARAR',
    repliedTo: 'wamid.2',
  },
];

describe.each(ENGINES)('on %s', (engine) => {
  test('a template is told with its funnel, consent, life and texts, and the list says what to look at', async () => {
    client = await startClient(engine);
    await client.ingest(...FACTS);
    const list = await client.get<List>('/v1/templates', 'read');
    expect(list).toMatchObject({ zone: 'America/Sao_Paulo', days: ['2026-05-20'] });
    expect(list.templates).toHaveLength(1);
    expect(list.templates[0]?.review).toMatchObject({
      rating: { value: 'YELLOW', since: new Date(NOW - HOUR_MS).toISOString(), isFalling: true },
      age: { known: 'given', isNew: true },
      week: {
        deliveries: 3,
        optOuts: 1,
        exact: 1,
        consent: { granted: 1, outside: 2, unknown: 0, known: 1 },
      },
      basis: 'consent',
      owner: 'Ana',
      addedBy: 'Rita',
      isPaused: false,
      state: 'review',
      views: ['review', 'new', 'unconsented', 'falling'],
      days: [{ deliveries: 3, optOuts: 1 }],
    });
    const page = await client.get<Page>(`/v1/templates/${KEY}`, 'read');
    expect(page.funnel).toEqual({
      sent: 4,
      delivered: 3,
      read: 1,
      optOuts: 1,
      failed: 1,
      failures: [{ code: 131_026, n: 1 }],
    });
    expect(
      page.consent.classes.map(({ consent, deliveries, optOuts }) => [consent, deliveries, optOuts]),
    ).toEqual([
      ['granted', 1, 0],
      ['never', 2, 1],
      ['withdrawn', 0, 0],
      ['unknown', 0, 0],
    ]);
    expect(page.channels).toEqual([{ channel: 'keyword', optOuts: 1 }]);
    expect(page.timeline.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['rating', 'GREEN', 'YELLOW'],
      ['edited', null, null],
      ['rating', null, 'GREEN'],
      ['added', null, null],
    ]);
    expect(page.versions.map(({ texts }) => texts.map(({ component }) => component))).toEqual([
      ['BODY'],
      ['BODY', 'FOOTER'],
    ]);
    expect(page.versions.map(({ ways }) => ways)).toEqual([[], ['keyword']]);
    expect(page.template).toMatchObject({ key: 'id:9001', deliveries: 3, optOuts: 1 });
    expect(page.from).toBe('2026-05-20T03:00:00.000Z');
  });

  test('days add up to what the page says, by either clock, and the account to its templates', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    // The last days of the invented month, and all that was said before them.
    const recent = shopLines().filter(
      ({ type, at }) =>
        !['send', 'status', 'opt-out'].includes(String(type)) || Number(at) > SHOP_NOW - 6 * DAY_MS,
    );
    for (let from = 0; from < recent.length; from += 1_000)
      await client.ingest(...recent.slice(from, from + 1_000));
    const page = await client.get<Page>(`/v1/templates/${KEY}`, 'read');
    const series = await client.get<Series>(`/v1/templates/${KEY}/series`, 'read');
    const sum = (points: Series['points'], read: (point: Series['points'][number]) => number): number =>
      points.reduce((total, point) => total + read(point), 0);
    expect(page.funnel.delivered).toBe(1_000);
    expect(sum(series.points, ({ deliveries }) => deliveries)).toBe(1_000);
    expect(sum(series.points, ({ optOuts }) => optOuts)).toBeCloseTo(page.funnel.optOuts, 9);
    expect(sum(page.consent.classes as never, ({ optOuts }) => optOuts)).toBeCloseTo(page.funnel.optOuts, 9);
    const inferred = sum(series.points, (point) => point.inferred);
    expect(inferred).toBeGreaterThan(5);
    expect(series.points.map(({ isComplete }) => isComplete)).toEqual(
      series.points.map((_, index) => index < series.points.length - 1),
    );
    expect(series.markers.map(({ kind }) => kind)).toEqual(['added']);

    const cohort = await client.get<Series>(`/v1/templates/${KEY}/series?clock=cohort`, 'read');
    expect(sum(cohort.points, ({ deliveries }) => deliveries)).toBe(1_000);
    expect(sum(cohort.points, ({ exact }) => exact)).toBe(sum(series.points, ({ exact }) => exact));
    expect(sum(cohort.points, (point) => point.inferred)).toBe(0);

    const account = await client.get<Series>('/v1/series', 'read');
    const { templates } = await client.get<List>('/v1/templates', 'read');
    const all = templates.reduce(
      (total, { review }) => total + review.days.reduce((own, { deliveries }) => own + deliveries, 0),
      0,
    );
    expect(sum(account.points, ({ deliveries }) => deliveries)).toBe(all);
    const last = account.points.at(-1);
    expect(last?.expected?.low).toBeLessThan(last?.expected?.optOuts ?? 0);
    expect(last?.expected?.high).toBeGreaterThan(last?.expected?.optOuts ?? Infinity);

    // The account without it is the account less it, whatever the clock.
    for (const by of ['event', 'cohort']) {
      const [own, rest, both] = await Promise.all([
        client.get<Series>(`/v1/templates/${KEY}/series?clock=${by}`, 'read'),
        client.get<Series>(`/v1/templates/${KEY}/series?clock=${by}&of=rest`, 'read'),
        client.get<Series>(`/v1/series?clock=${by}`, 'read'),
      ]);
      expect(rest.markers).toEqual([]);
      for (const [index, point] of both.points.entries()) {
        const [mine, others] = [own.points[index], rest.points[index]];
        expect(others?.deliveries).toBe(point.deliveries - (mine?.deliveries ?? 0));
        expect(others?.exact).toBe(point.exact - (mine?.exact ?? 0));
        expect(others?.optOuts).toBeCloseTo(point.optOuts - (mine?.optOuts ?? 0), 9);
      }
    }
    const day = series.points[3];
    const one = await client.get<Series>(
      `/v1/templates/${KEY}/series?from=${day?.from}&to=${day?.to}`,
      'read',
    );
    expect(one.points).toEqual([day]);
  });

  test('says of which hours something is missing', async () => {
    client = await startClient(engine);
    client.service.clock.now = SHOP_NOW;
    const lines = shopWithHole();
    for (let from = 0; from < lines.length; from += 1_000)
      await client.ingest(...lines.slice(from, from + 1_000));
    const { gaps } = await client.get<Series>('/v1/templates/id:9101/series', 'read');
    expect(gaps).toEqual([
      { kind: 'feed-gap', from: '2026-05-18T13:00:00.000Z', to: '2026-05-18T19:00:00.000Z' },
    ]);
    const before = await client.get<Series>(`/v1/series?to=2026-05-18T03:00:00.000Z`, 'read');
    expect(before.gaps).toEqual([]);
  });
});

test('what nobody knows is not found, and a range that is none is refused', async () => {
  client = await startClient();
  const ask = async (path: string) => {
    const response = await client.service.app.request(path, client.service.as('read'));
    const body = (await response.json()) as { error?: { details?: { field?: string } } };
    return [response.status, body.error?.details?.field];
  };
  expect(await ask('/v1/templates/id:1')).toEqual([404, undefined]);
  expect(await ask('/v1/templates/id:1/series')).toEqual([404, undefined]);
  expect(await ask('/v1/series?from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z')).toEqual([400, 'from']);
  expect(await ask('/v1/series?clock=moon')).toEqual([400, 'clock']);
  expect(await ask('/v1/series?from=yesterday')).toEqual([400, 'from']);
  const empty = await client.get<Series>('/v1/series', 'read');
  expect(empty.points).toHaveLength(1);
  expect(empty.points[0]).toMatchObject({ deliveries: 0, rate: null, expected: null });
});
