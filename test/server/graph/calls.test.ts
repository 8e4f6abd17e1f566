import { describe, expect, test } from 'vitest';
import { readAnalyticsPoints } from '../../../server/core/template-analytics.ts';
import { allItems } from '../../../server/graph/pages.ts';
import {
  APP_ID,
  APP_SECRET,
  TOKEN,
  WABA_FIELDS,
  WABA_ID,
  type AnalyticsDay,
} from '../../support/graph/state.ts';
import { problemOf, useGraph } from './graph-test.ts';

const graph = useGraph();
const DAY = 86_400_000;
const NOW = 1_780_000_000_000;
const TODAY = Math.floor(NOW / DAY) * DAY;
const waba = () => graph.server.state.wabas[WABA_ID]!;
const day = (template: string, ago: number, sent = 100): AnalyticsDay => ({
  template,
  day: TODAY - ago * DAY,
  sent,
  delivered: sent - 10,
  read: sent - 60,
  replies: { 'Parar promoções': 3, Ver: 9 },
});

describe('the token', () => {
  test('what it is, may, and is limited to', async () => {
    graph.server.state.tokens[TOKEN]!.expiresAt = graph.server.state.now() + 5 * DAY;
    graph.server.state.tokens[TOKEN]!.wabas = [WABA_ID];
    const info = await graph.client().tokenInfo();
    expect(info).toMatchObject({
      valid: true,
      appId: APP_ID,
      appName: 'Aurora Messages',
      type: 'SYSTEM_USER',
    });
    expect(info.expiresAt).toBeGreaterThan(graph.server.state.now() + 4 * DAY);
    expect(info.scopes).toContain('whatsapp_business_management');
    expect(info.targets.get('whatsapp_business_management')).toEqual([WABA_ID]);
  });

  test.each([
    ['a withdrawn one', { revoked: true }, 'token-expired'],
    ['one past its time', { expiresAt: 1 }, 'token-expired'],
  ])('%s says so itself', async (_, change, kind) => {
    Object.assign(graph.server.state.tokens[TOKEN]!, change);
    expect(await problemOf(graph.client().tokenInfo())).toMatchObject({ kind });
  });

  test('one that is none', async () => {
    expect(await problemOf(graph.client({ token: 'other' }).tokenInfo())).toMatchObject({
      kind: 'token-invalid',
    });
  });

  test.each([
    ['{"not":"a batch"}', 'changed-field', 'answer'],
    ['[null]', 'temporary', null],
    ['[{"code":200,"body":"{\\"data\\":{\\"is_valid\\":\\"yes\\"}}"}]', 'changed-field', 'data.is_valid'],
    [
      '[{"code":200,"body":"{\\"data\\":{\\"is_valid\\":true,\\"expires_at\\":\\"soon\\"}}"}]',
      'changed-field',
      'data.expires_at',
    ],
    [
      '[{"code":200,"body":"{\\"data\\":{\\"is_valid\\":true,\\"scopes\\":\\"all\\"}}"}]',
      'changed-field',
      'data.scopes',
    ],
    ['[{"code":400,"body":"{\\"error\\":{\\"code\\":190,\\"error_subcode\\":463}}"}]', 'token-expired', null],
  ])('%s is %s', async (text, kind, place) => {
    graph.server.fail(/./, { kind: 'text', text });
    expect(await problemOf(graph.client().tokenInfo())).toMatchObject({ kind, place });
  });
});

describe('an account', () => {
  test('with its business and whether analytics are on', async () => {
    expect(await graph.client().account(WABA_ID)).toEqual({
      id: WABA_ID,
      name: 'Aurora',
      timezoneId: '25',
      insights: true,
      business: { id: '100200300400500', name: 'Aurora Ltda' },
    });
  });

  test('of another business is not found', async () => {
    graph.server.state.tokens[TOKEN]!.wabas = [];
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({
      kind: 'not-found',
      subcode: 33,
    });
  });

  test('whose business the token may not read is still an account', async () => {
    graph.server.fail(/./, { kind: 'text', text: `{"id":"${WABA_ID}","name":"Aurora"}` }, 1);
    graph.server.fail(/./, { kind: 'text', status: 403, text: '{"error":{"code":200,"message":"no"}}' }, 1);
    expect(await graph.client().account(WABA_ID)).toMatchObject({
      name: 'Aurora',
      insights: null,
      business: null,
    });
  });

  test('its analytics are switched on by a POST, once', async () => {
    waba().insights = 'off';
    await graph.client().enableInsights(WABA_ID);
    expect(waba().insights).toBe('on');
    expect(graph.server.seen).toMatchObject([
      { method: 'POST', url: `/v25.0/${WABA_ID}?is_enabled_for_insights=true` },
    ]);
  });
});

describe('subscriptions', () => {
  test('the apps of an account, with callback addresses of their own', async () => {
    waba().subscribedApps.push({ id: '2', name: 'Other', callbackUrl: 'https://other.example.com/hook' });
    expect(await graph.client().subscribedApps(WABA_ID)).toEqual([
      { id: APP_ID, name: 'Aurora Messages', callbackUrl: null },
      { id: '2', name: 'Other', callbackUrl: 'https://other.example.com/hook' },
    ]);
  });

  test('the fields of an app, with the app’s own token', async () => {
    const [subscription] = await graph.client().appSubscriptions({ id: APP_ID, secret: APP_SECRET });
    expect(subscription).toMatchObject({
      callbackUrl: 'https://messages.example.com/webhooks/meta',
      active: true,
    });
    expect(subscription?.fields).toEqual(WABA_FIELDS);
    expect(graph.server.seen[0]?.url).not.toContain(APP_SECRET);
  });

  test('under a secret that is not the app’s', async () => {
    const problem = await problemOf(graph.client().appSubscriptions({ id: APP_ID, secret: 'wrong' }));
    expect(problem).toMatchObject({ kind: 'token-invalid' });
  });
});

describe('analytics', () => {
  const request = { account: WABA_ID, templates: ['11', '12'], from: TODAY - 20 * DAY, to: TODAY };

  test('by template and day, over pages', async () => {
    graph.server.state.now = () => NOW;
    waba().analytics = [day('11', 1), day('12', 2), day('13', 1), day('11', 40)];
    graph.server.state.pageSize = 1;
    const items = await allItems(graph.client().templateAnalytics(request));
    const { points, changed } = readAnalyticsPoints(items);
    expect(changed).toEqual([]);
    expect(points.map(({ template, from }) => [template, (TODAY - from) / DAY])).toEqual([
      ['11', 1],
      ['12', 2],
    ]);
    expect(points[0]).toMatchObject({ sent: 100, delivered: 90, read: 40, to: TODAY });
    expect(points[0]?.clicks[0]).toEqual({
      type: 'quick_reply_button',
      content: 'Parar promoções',
      count: 3,
    });
  });

  test.each([
    ['off', 'insights-off'],
    ['unavailable', 'insights-unavailable'],
  ] as const)('%s are %s', async (insights, kind) => {
    waba().insights = insights;
    expect(await problemOf(allItems(graph.client().templateAnalytics(request)))).toMatchObject({ kind });
  });

  test('of more templates than one call may ask for: nothing is sent', () => {
    const templates = Array.from({ length: 11 }, (_, index) => String(index));
    expect(() => graph.client().templateAnalytics({ ...request, templates })).toThrow(RangeError);
    expect(() => graph.client().templateAnalytics({ ...request, templates: [] })).toThrow(RangeError);
    expect(graph.server.seen).toEqual([]);
  });

  test.each([
    ['[{"data_points":{}}]', 'data[0].data_points'],
    ['[{"data_points":["x"]}]', 'data[0].data_points[0]'],
    ['[{"data_points":[{"start":1,"end":2}]}]', 'data[0].data_points[0].template_id'],
    ['[{"data_points":[{"template_id":"1","start":"1","end":2}]}]', 'data[0].data_points[0].start'],
    [
      '[{"data_points":[{"template_id":"1","start":1,"end":2,"delivered":"9"}]}]',
      'data[0].data_points[0].delivered',
    ],
    [
      '[{"data_points":[{"template_id":"1","start":1,"end":2,"clicked":[{"type":"a"}]}]}]',
      'data[0].data_points[0].clicked',
    ],
  ])('%s: a changed field, by name, and its neighbours stand', (text, place) => {
    const good = { data_points: [{ template_id: '2', start: 1, end: 2, delivered: 5 }] };
    const items = [...(JSON.parse(text) as Record<string, unknown>[]), good];
    const { points, changed } = readAnalyticsPoints(items);
    expect(changed).toEqual([place]);
    expect(points).toMatchObject([{ template: '2', sent: null, delivered: 5, clicks: [] }]);
  });
});

describe('a comparison', () => {
  const ask = { template: '11', other: '12', days: 30, to: NOW } as const;

  test('orders two templates by blocks where both were sent a thousand times', async () => {
    waba().templates = [{ id: '11' }, { id: '12' }];
    waba().analytics = [day('11', 3, 1_273), day('12', 5, 1_042)];
    waba().blocks = { 11: { rate: 0.02, reason: 'NO_SIGN_UP' }, 12: { rate: 0.001, reason: 'SPAM' } };
    const { metrics } = await graph.client().compare(ask);
    expect(metrics[0]).toMatchObject({ metric: 'BLOCK_RATE', order_by_relative_metric: ['12', '11'] });
    expect(metrics[2]).toMatchObject({ metric: 'TOP_BLOCK_REASON' });
  });

  test('below its volume: an error without a name of its own, or nothing', async () => {
    waba().templates = [{ id: '11' }, { id: '12' }];
    waba().analytics = [day('11', 3, 1_273), day('12', 5, 900)];
    expect(await problemOf(graph.client().compare(ask))).toMatchObject({ kind: 'other', code: 100 });
    graph.server.state.thinComparison = 'empty';
    expect((await graph.client().compare(ask)).metrics).toEqual([]);
  });

  test('with a template of another account is not found', async () => {
    waba().templates = [{ id: '11' }];
    expect(await problemOf(graph.client().compare(ask))).toMatchObject({ kind: 'not-found' });
  });
});
