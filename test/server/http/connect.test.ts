import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConnectJson } from '../../../server/i18n/connect-json.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { REFUSED } from '../../../server/store/wiring-store.ts';
import { ENGINES } from '../../support/database.ts';
import { startGraphServer, type GraphServer } from '../../support/graph-server.ts';
import { GRAPH_ERRORS } from '../../support/graph/errors.ts';
import type { Fault } from '../../support/graph/faults.ts';
import { sampleState } from '../../support/graph/sample.ts';
import { APP_SECRET, TOKEN, WABA_ID, type GraphState } from '../../support/graph/state.ts';
import { webhookBody } from '../../support/webhook.ts';
import { NOW, signed, startService, type Service } from './http-deps.ts';

let graph: GraphServer;
beforeEach(async () => {
  graph = await startGraphServer(sampleState(NOW));
});
afterEach(() => graph.close());

const settings = (): Record<string, string> => ({
  CULPRIT_GRAPH_URL: graph.origin,
  CULPRIT_GRAPH_TOKEN: TOKEN,
  CULPRIT_WABA_IDS: WABA_ID,
  CULPRIT_META_APP_SECRETS: APP_SECRET,
  CULPRIT_META_VERIFY_TOKEN: 'a-word',
  CULPRIT_PUBLIC_URL: 'https://messages.example.com',
});

async function ask(service: Service): Promise<ConnectJson> {
  const response = await service.app.request('/v1/connect', service.as('read'));
  expect(response.status).toBe(200);
  return (await response.json()) as ConnectJson;
}

/** Asks a service of its own. */
async function connected(more: Record<string, string> = {}): Promise<ConnectJson> {
  const service = await startService('sqlite', { settings: { ...settings(), ...more } });
  try {
    return await ask(service);
  } finally {
    await service.close();
  }
}

const find = ({ checks }: ConnectJson, says: string) => checks.find((check) => check.says === says);
const PLATFORM = /^(token|scopes|account|app|callback|field|insights)/;
const openOfPlatform = ({ checks }: ConnectJson): string[] =>
  checks.filter(({ says, state }) => PLATFORM.test(says) && state !== 'ok').map(({ says }) => says);

describe('GET /v1/connect', () => {
  test('of an account that is wired up at the platform finds nothing of it open', async () => {
    const answer = await connected();
    expect(openOfPlatform(answer)).toEqual([]);
    expect(find(answer, 'account-reached')).toMatchObject({
      state: 'ok',
      name: 'Aurora',
      business: 'Aurora Ltda',
    });
    expect(find(answer, 'callback-here')).toMatchObject({
      url: 'https://messages.example.com/webhooks/meta',
    });
    expect(answer.checks.filter(({ says }) => says === 'field-subscribed')).toHaveLength(10);
    expect(answer.wiredUp).toBe(false);
  });

  test('ranks templates by taps on their ways out, in any language, and says what that is worth', async () => {
    const { ranking } = await connected();
    expect(ranking).toMatchObject({ basis: 'button-clicks', consent: 'unknown' });
    const [account] = ranking.accounts ?? [];
    if (account === undefined || !('templates' in account)) throw new Error('no ranking');
    expect(account.templates.map(({ name, clicks, delivered }) => ({ name, clicks, delivered }))).toEqual([
      { name: 'winter_sale', clicks: 140, delivered: 7_000 },
      { name: 'survey', clicks: 1, delivered: 35 },
      { name: 'weekly_offers', clicks: 28, delivered: 7_000 },
      { name: 'order_sent', clicks: 0, delivered: 2_800 },
    ]);
    expect(account.templates.map(({ beyond }) => beyond > 0)).toEqual([true, false, false, false]);
    expect(account.templates.at(-1)?.id).toBe('90071992547409931');
  });

  test('without a token nothing of the platform is fine, and nothing is asked', async () => {
    const answer = await connected({ CULPRIT_GRAPH_TOKEN: '', CULPRIT_WABA_IDS: '' });
    const told = answer.checks.filter(({ says }) => says === 'not-connected');
    expect(told.map(({ state }) => state)).toEqual(Array(7).fill('not-connected'));
    expect(answer.ranking.accounts).toBeNull();
    expect(JSON.stringify(answer)).toContain('CULPRIT_GRAPH_TOKEN is not set');
    expect(graph.seen).toEqual([]);
  });

  test('shows no secret', async () => {
    graph.fail(/./, { kind: 'reply', reply: GRAPH_ERRORS.tokenMalformed });
    const text = JSON.stringify(await connected());
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(APP_SECRET);
    for (const { url } of graph.seen) expect(url).not.toMatch(/EAATest|the-secret/);
  });
});

describe('what is wrong at the platform', () => {
  const reply = (name: keyof typeof GRAPH_ERRORS): Fault => ({ kind: 'reply', reply: GRAPH_ERRORS[name] });
  const waba = (state: GraphState) => state.wabas[WABA_ID]!;
  const token = (state: GraphState) => state.tokens[TOKEN]!;

  test.each<[string, (server: GraphServer) => void, string[], RegExp]>([
    [
      'token expired',
      ({ state }) => (token(state).expiresAt = 1),
      ['token-refused', 'scopes-unread', 'account-unread', 'callback-unread', 'fields-unread'],
      /190\/463.*CULPRIT_GRAPH_TOKEN/,
    ],
    [
      'token withdrawn',
      ({ state }) => (token(state).revoked = true),
      ['token-refused', 'scopes-unread', 'account-unread', 'callback-unread', 'fields-unread'],
      /190\/467.*system user/,
    ],
    [
      'scope missing',
      ({ state }) => (token(state).scopes = ['public_profile']),
      ['scopes-lacking', 'account-not-reached'],
      /lacks whatsapp_business_management/,
    ],
    [
      'account of another business',
      ({ state }) => (token(state).wabas = []),
      ['account-not-reached'],
      /another business.*CULPRIT_WABA_IDS/,
    ],
    [
      'a code nobody knows',
      (server) => server.fail(new RegExp(`/${WABA_ID}$`), reply('policyBlock')),
      ['account-not-reached'],
      /refused the call \(368/,
    ],
    [
      'throttled',
      (server) =>
        server.fail(/./, { kind: 'text', status: 429, text: '{}', headers: { 'retry-after': '900' } }),
      ['token-unread', 'scopes-unread', 'account-unread', 'callback-unread', 'fields-unread'],
      /wait 15 min/,
    ],
    [
      'half a page',
      (server) => server.fail(/subscribed_apps/, { kind: 'truncated' }),
      ['app-unread'],
      /broke off in the middle/,
    ],
    [
      'a changed type',
      (server) => server.fail(/subscribed_apps/, { kind: 'text', text: '{"data":{"0":{}}}' }),
      ['app-unread'],
      /not as documented: data is missing/,
    ],
    [
      'our app not subscribed',
      ({ state }) => (waba(state).subscribedApps = [{ id: '7', name: 'Chatbot' }]),
      ['app-not-subscribed'],
      /only to Chatbot/,
    ],
    [
      'a callback elsewhere',
      ({ state }) => (state.app.subscriptions[0]!.callback_url = 'https://bot.example.com/in'),
      ['callback-elsewhere'],
      /go to https:\/\/bot\.example\.com\/in, not to https:\/\/messages/,
    ],
    [
      'a field not subscribed',
      ({ state }) =>
        (state.app.subscriptions[0]!.fields = state.app.subscriptions[0]!.fields.filter(
          (name) => name !== 'user_preferences',
        )),
      ['field-missing'],
      /user_preferences is not subscribed: stops in the platform/,
    ],
    [
      'the secret of another app',
      ({ state }) => (state.app.secret = 'another'),
      ['fields-unread'],
      /not that of the app the token belongs to/,
    ],
    [
      'analytics off',
      ({ state }) => (waba(state).insights = 'off'),
      ['insights-off'],
      /culprit connect --enable-insights/,
    ],
    [
      'analytics not in the region',
      ({ state }) => (waba(state).insights = 'unavailable'),
      ['insights-unavailable'],
      /because of its region/,
    ],
  ])('%s', async (_, break_, says, sentence) => {
    break_(graph);
    const answer = await connected();
    expect(openOfPlatform(answer)).toEqual(says);
    expect(
      answer.checks
        .filter(({ state }) => state !== 'ok')
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(sentence);
  });

  test('counts that are no counts give no ranking, and the reason', async () => {
    graph.fail(/template_analytics/, {
      kind: 'changed',
      change: (text) => text.replace(/"delivered":(\d+)/, '"delivered":"$1"'),
    });
    const { ranking } = await connected();
    expect(ranking.accounts).toMatchObject([
      { problem: { kind: 'changed-field', place: 'data[0].data_points[0].delivered' } },
    ]);
  });

  test.each(LANGUAGES)('is said in %s in whole sentences', async (lang) => {
    waba(graph.state).subscribedApps = [];
    waba(graph.state).insights = 'off';
    const { checks } = await connected({ CULPRIT_LANG: lang });
    for (const { text } of checks) {
      expect(text).toMatch(/^\p{Lu}[^]{15,}[.\w]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(new Set(checks.map(({ text }) => text)).size).toBe(checks.length);
  });
});

describe.each(ENGINES)('what the database shows of the wiring (%s)', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.close());
  const state = async (says: string) => find(await ask(service), says)?.state;
  const post = (body: string, headers: Record<string, string>) =>
    service.app.request('/webhooks/meta', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  test('at first, nothing', async () => {
    expect(await state('webhook-none')).toBe('missing');
    expect(await state('consent-none')).toBe('missing');
    expect(await state('sends-none')).toBe('unknown');
  });

  test('a refused webhook is written down once an hour, and one without a signature not at all', async () => {
    const body = webhookBody({
      message: 'wamid.A',
      phone: '5511990000001',
      at: NOW / 1_000,
      kind: 'sent',
      template: 'x',
    });
    const refusals = async () => {
      const entries = await service.deps.stores.audit.since(0);
      return entries.filter(({ action }) => action === REFUSED);
    };
    expect((await post(body, {})).status).toBe(401);
    expect((await post(body, { 'x-hub-signature-256': 'nonsense' })).status).toBe(401);
    expect(await refusals()).toEqual([]);
    for (let sent = 0; sent < 3; sent += 1)
      expect((await post(body, signed(body, 'wrong'))).status).toBe(401);
    expect(await refusals()).toHaveLength(1);
    service.clock.now += 3_600_000;
    expect((await post(body, signed(body, 'wrong'))).status).toBe(401);
    expect((await refusals()).map(({ detail }) => detail)).toEqual([{ refused: 1 }, { refused: 3 }]);
    expect(JSON.stringify(await refusals())).not.toContain('5511990000001');
  });

  test('a signed delivery with its template, and consent', async () => {
    const at = Math.floor(service.clock.now / 1_000) - 60;
    const body = webhookBody({
      message: 'wamid.B',
      phone: '5511990000001',
      at,
      kind: 'delivered',
      template: 'winter_sale',
    });
    expect((await post(body, signed(body))).status).toBe(200);
    const consent = {
      type: 'consent',
      at: NOW - 1_000,
      contact: '5511990000001',
      topic: 'offers',
      action: 'grant',
      source: 'form',
    };
    const accepted = await service.app.request(
      '/v1/events',
      service.as('ingest', { method: 'POST', body: JSON.stringify(consent) }),
    );
    expect(accepted.status).toBe(200);
    await service.ingestor.drain();
    expect(await state('webhook-recent')).toBe('ok');
    expect(await state('sends-known')).toBe('ok');
    expect(await state('consent-known')).toBe('ok');
  });
});
