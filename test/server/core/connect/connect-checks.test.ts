import { describe, expect, test } from 'vitest';
import {
  isWiredUp,
  type ConnectCheck,
  type ConnectSays,
} from '../../../../server/core/connect/connect-check.ts';
import { connectChecks, wiringProblems } from '../../../../server/core/connect/connect-checks.ts';
import type {
  AccountFacts,
  ConnectFacts,
  PlatformFacts,
} from '../../../../server/core/connect/connect-facts.ts';
import { WEBHOOK_FIELDS } from '../../../../server/core/connect/webhook-fields.ts';
import type { GraphProblem, GraphProblemKind } from '../../../../server/core/graph-problem.ts';
import { DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';

const NOW = 1_780_000_000_000;
const APP = '440550660770880';

const problem = (kind: GraphProblemKind): { ok: false; problem: GraphProblem } => ({
  ok: false,
  problem: { kind, status: 400, code: 1, subcode: null, traceId: null, waitMs: null, place: null },
});

const ACCOUNT: AccountFacts = {
  id: '1',
  account: {
    ok: true,
    value: {
      id: '1',
      name: 'Aurora',
      timezoneId: '25',
      insights: true,
      business: { id: '9', name: 'Aurora Ltda' },
    },
  },
  apps: { ok: true, value: [{ id: APP, name: 'Messages', callbackUrl: null }] },
  clicks: { ok: true, value: [] },
};

const PLATFORM: PlatformFacts = {
  token: {
    ok: true,
    value: {
      valid: true,
      appId: APP,
      appName: 'Messages',
      type: 'SYSTEM_USER',
      expiresAt: null,
      dataAccessExpiresAt: null,
      scopes: ['whatsapp_business_management'],
      targets: new Map(),
    },
  },
  accounts: [ACCOUNT],
  app: {
    ok: true,
    value: [
      {
        object: 'whatsapp_business_account',
        callbackUrl: 'https://Messages.example.com/webhooks/meta/',
        active: true,
        fields: [...WEBHOOK_FIELDS],
      },
    ],
  },
};

/** Everything wired up and working. */
const FACTS: ConnectFacts = {
  now: NOW,
  settings: { publicUrl: 'https://messages.example.com', appSecrets: 1, verifyToken: true, partner: false },
  local: {
    handshakeAt: NOW - DAY_MS,
    lastWebhookAt: NOW - HOUR_MS,
    signedAt: NOW - HOUR_MS,
    refusedAt: null,
    deliveries: { total: 100, unlinked: 1 },
    mapped: 3,
    unmapped: [],
    consent: true,
  },
  platform: PLATFORM,
};

type Change = {
  settings?: Partial<ConnectFacts['settings']>;
  local?: Partial<NonNullable<ConnectFacts['local']>>;
  platform?: Partial<PlatformFacts>;
  account?: Partial<AccountFacts>;
};

function checks({ settings, local, platform, account }: Change = {}): ConnectCheck[] {
  return connectChecks({
    ...FACTS,
    settings: { ...FACTS.settings, ...settings },
    local: FACTS.local && { ...FACTS.local, ...local },
    platform: { ...PLATFORM, accounts: [{ ...ACCOUNT, ...account }], ...platform },
  });
}

const open = (all: readonly ConnectCheck[]): ConnectSays[] =>
  all.filter(({ state }) => state !== 'ok').map(({ says }) => says);

test('an account that is wired up leaves nothing open', () => {
  expect(open(checks())).toEqual([]);
  expect(isWiredUp(checks())).toBe(true);
});

test('without a token nothing of the platform is fine, and everything else is judged as before', () => {
  const all = connectChecks({ ...FACTS, platform: null });
  const told = all.filter(({ says }) => says === 'not-connected');
  expect(told).toHaveLength(7);
  expect(told.every(({ state }) => state === 'not-connected')).toBe(true);
  expect(isWiredUp(all)).toBe(false);
  expect(open(all).filter((says) => says !== 'not-connected')).toEqual([]);
});

describe('what is wrong is said, and only that', () => {
  const token = (change: object): Partial<PlatformFacts> => ({
    token: PLATFORM.token.ok ? { ok: true, value: { ...PLATFORM.token.value, ...change } } : PLATFORM.token,
  });
  const app = (change: object): Partial<PlatformFacts> => ({
    app:
      PLATFORM.app?.ok === true
        ? { ok: true, value: PLATFORM.app.value.map((one) => ({ ...one, ...change })) }
        : null,
  });
  const account = (change: object): Partial<AccountFacts> => ({
    account:
      ACCOUNT.account?.ok === true ? { ok: true, value: { ...ACCOUNT.account.value, ...change } } : null,
  });

  test.each<[string, Change, ConnectSays[]]>([
    [
      'a token that ends in ten days',
      { platform: token({ expiresAt: NOW + 10 * DAY_MS }) },
      ['token-expires-soon'],
    ],
    [
      'access to data that ends',
      { platform: token({ dataAccessExpiresAt: NOW + DAY_MS }) },
      ['token-expires-soon'],
    ],
    ['a token that is not valid', { platform: token({ valid: false }) }, ['token-refused', 'scopes-unread']],
    ['a permission that is missing', { platform: token({ scopes: ['email'] }) }, ['scopes-lacking']],
    ['a token whose app is not known', { platform: token({ appId: null }) }, ['app-unread']],
    [
      'an account of another business',
      { account: { account: problem('not-found') } },
      ['account-not-reached'],
    ],
    [
      'an account that could not be asked',
      { account: { account: problem('throttled') } },
      ['account-not-reached'],
    ],
    ['an app that is not subscribed', { account: { apps: { ok: true, value: [] } } }, ['app-not-subscribed']],
    ['apps that could not be read', { account: { apps: problem('temporary') } }, ['app-unread']],
    [
      'analytics that are off',
      { account: { ...account({ insights: false }), clicks: problem('insights-off') } },
      ['insights-off'],
    ],
    [
      'analytics that the account says are off',
      { account: { ...account({ insights: false }), clicks: null } },
      ['insights-off'],
    ],
    [
      'analytics not spoken of',
      { account: { ...account({ insights: null }), clicks: problem('other') } },
      ['insights-unread'],
    ],
    [
      'analytics that the region lacks',
      { account: { clicks: problem('insights-unavailable') } },
      ['insights-unavailable'],
    ],
    [
      'a callback to another receiver',
      { platform: app({ callbackUrl: 'https://other.example.com/hook' }) },
      ['callback-elsewhere'],
    ],
    [
      'an app without a callback',
      { platform: app({ active: false }) },
      ['callback-unset', ...WEBHOOK_FIELDS.map(() => 'field-missing' as const)],
    ],
    ['an address of our own that is not set', { settings: { publicUrl: null } }, ['callback-unread']],
    [
      'a field that is not subscribed',
      { platform: app({ fields: WEBHOOK_FIELDS.slice(1) }) },
      ['field-missing'],
    ],
    [
      'subscriptions that could not be read',
      { platform: { app: problem('temporary') } },
      ['callback-failed', 'fields-unread'],
    ],
    [
      'the secret of another app',
      { platform: { app: problem('token-invalid') } },
      ['secret-of-another-app', 'fields-unread'],
    ],
    [
      'no secret',
      { settings: { appSecrets: 0 }, platform: { app: null } },
      ['callback-unread', 'fields-unread', 'secret-unset'],
    ],
    ['a refused webhook', { local: { refusedAt: NOW - DAY_MS } }, ['secret-refused']],
    ['a webhook refused long ago', { local: { refusedAt: NOW - 8 * DAY_MS } }, []],
    [
      'nothing come yet',
      { local: { handshakeAt: null, lastWebhookAt: null, signedAt: null } },
      ['secret-unproven', 'verify-waiting', 'webhook-none'],
    ],
    ['silence', { local: { lastWebhookAt: NOW - 7 * HOUR_MS } }, ['webhook-silent']],
    ['a handshake whose trace is gone', { local: { handshakeAt: null } }, []],
    [
      'webhooks of a partner alone',
      { settings: { appSecrets: 0, verifyToken: false, partner: true }, platform: { app: null } },
      ['callback-unread', 'fields-unread'],
    ],
    ['a secret that nothing of the platform has proven', { local: { signedAt: null } }, ['secret-unproven']],
    ['no verify token', { settings: { verifyToken: false } }, ['verify-unset']],
    [
      'messages without a template',
      { local: { deliveries: { total: 10, unlinked: 1 } } },
      ['sends-unlinked'],
    ],
    [
      'no messages',
      { local: { deliveries: { total: 0, unlinked: 0 }, mapped: 0 } },
      ['sends-none', 'topics-none'],
    ],
    ['no consent', { local: { consent: false } }, ['consent-none']],
    ['a template without a topic', { local: { unmapped: ['winter_sale'] } }, ['topics-unmapped']],
  ])('%s', (_, change, says) => {
    expect(open(checks(change))).toEqual(says);
  });
});

test('how bad it is depends on what is lost', () => {
  const stateOf = (change: Change, says: ConnectSays) =>
    checks(change).find((check) => check.says === says)?.state;
  const subscribed = PLATFORM.app?.ok === true ? PLATFORM.app.value : [];
  const without = (field: string): Change => ({
    platform: {
      app: {
        ok: true,
        value: subscribed.map((one) => ({ ...one, fields: one.fields.filter((name) => name !== field) })),
      },
    },
  });
  expect(stateOf(without('messages'), 'field-missing')).toBe('missing');
  expect(stateOf(without('account_alerts'), 'field-missing')).toBe('attention');
  expect(stateOf({ account: { account: problem('not-found') } }, 'account-not-reached')).toBe('missing');
  expect(stateOf({ account: { account: problem('throttled') } }, 'account-not-reached')).toBe('unknown');
});

test('an account may send its webhooks elsewhere than the app says', () => {
  const apps = (callbackUrl: string): Change => ({
    account: { apps: { ok: true, value: [{ id: APP, name: null, callbackUrl }] } },
  });
  expect(open(checks(apps('https://other.example.com/hook')))).toEqual(['callback-elsewhere']);
  expect(open(checks(apps('https://messages.example.com/webhooks/meta')))).toEqual([]);
});

test('doctor makes the same checks, and says only what is to be done', () => {
  expect(wiringProblems(FACTS)).toEqual([]);
  const local = FACTS.local && { ...FACTS.local, unmapped: ['winter_sale'], lastWebhookAt: null };
  const settings = { ...FACTS.settings, verifyToken: false };
  expect(wiringProblems({ ...FACTS, settings, local }).map(({ says }) => says)).toEqual([
    'verify-unset',
    'webhook-none',
    'topics-unmapped',
  ]);
  expect(wiringProblems({ ...FACTS, local: null }).map(({ says }) => says)).toEqual(['webhook-none']);
});
