import type { GraphTokenInfo } from '../graph-facts.ts';
import { DAY_MS, type EpochMs } from '../time.ts';
import { PLATFORM_PARTS, type ConnectFinding } from './connect-check.ts';
import type { AccountFacts, ConnectSettings, PlatformFacts } from './connect-facts.ts';
import { judgeCallback } from './judge-callback.ts';
import { WEBHOOK_FIELDS } from './webhook-fields.ts';

const SOON_DAYS = 14;
const NEEDED_SCOPES = ['whatsapp_business_management'];
const OBJECT = 'whatsapp_business_account';

type Platform = { now: EpochMs; settings: ConnectSettings; platform: PlatformFacts };

/** What stands in place of the platform's part where there is no token: nothing of it is known, and nothing is green. */
export function notConnected(): ConnectFinding[] {
  return PLATFORM_PARTS.map((part) => ({ says: 'not-connected', part }));
}

/** Token, permissions, accounts, apps, callback address, fields and analytics, as the platform tells them. */
export function judgePlatform(input: Platform): ConnectFinding[] {
  const { platform } = input;
  return [
    ...judgeToken(input),
    ...platform.accounts.flatMap((entry) => judgeAccount(entry, platform)),
    ...judgeCallback(input),
    ...judgeFields(platform),
  ];
}

function judgeToken({ now, platform: { token } }: Platform): ConnectFinding[] {
  if (!token.ok) {
    const { problem } = token;
    const isRefused = problem.kind === 'token-expired' || problem.kind === 'token-invalid';
    return [{ says: isRefused ? 'token-refused' : 'token-unread', problem }, { says: 'scopes-unread' }];
  }
  const { valid, appName: app, expiresAt } = token.value;
  if (!valid) {
    const problem = {
      kind: 'token-invalid',
      status: 200,
      code: null,
      subcode: null,
      traceId: null,
      waitMs: null,
      place: null,
    } as const;
    return [{ says: 'token-refused', problem }, { says: 'scopes-unread' }];
  }
  const ends = endOf(token.value);
  const isSoon = ends !== null && ends - now < SOON_DAYS * DAY_MS;
  return [
    isSoon ? { says: 'token-expires-soon', app, expiresAt: ends } : { says: 'token-valid', app, expiresAt },
    judgeScopes(token.value),
  ];
}

/** Access to data may end before the token does. */
function endOf({ expiresAt, dataAccessExpiresAt }: GraphTokenInfo): EpochMs | null {
  const ends = [expiresAt, dataAccessExpiresAt].filter((at) => at !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}

function judgeScopes({ scopes }: GraphTokenInfo): ConnectFinding {
  const lacking = NEEDED_SCOPES.filter((scope) => !scopes.includes(scope));
  return lacking.length > 0 ? { says: 'scopes-lacking', scopes: lacking } : { says: 'scopes-held', scopes };
}

function judgeAccount(
  { id: account, account: read, apps, clicks }: AccountFacts,
  { token }: PlatformFacts,
): ConnectFinding[] {
  if (read === null) return [{ says: 'account-unread', account }];
  if (!read.ok) return [{ says: 'account-not-reached', account, problem: read.problem }];
  const { name, business, insights } = read.value;
  return [
    { says: 'account-reached', account, name, business: business?.name ?? business?.id ?? null },
    judgeApps({ account, apps, ours: token.ok ? token.value.appId : null }),
    { says: judgeInsights(insights, clicks), account },
  ];
}

/** What asking for them came to says more than what the account says of itself. */
function judgeInsights(
  insights: boolean | null,
  clicks: AccountFacts['clicks'],
): 'insights-on' | 'insights-off' | 'insights-unavailable' | 'insights-unread' {
  const kind = clicks === null || clicks.ok ? null : clicks.problem.kind;
  if (kind === 'insights-off' || kind === 'insights-unavailable') return kind;
  if (clicks?.ok === true || insights === true) return 'insights-on';
  return insights === false ? 'insights-off' : 'insights-unread';
}

function judgeApps({
  account,
  apps,
  ours,
}: {
  account: string;
  apps: AccountFacts['apps'];
  ours: string | null;
}): ConnectFinding {
  if (apps === null || !apps.ok) return { says: 'app-unread', account, problem: apps?.problem ?? null };
  if (ours === null) return { says: 'app-unread', account, problem: null };
  const found = apps.value.find(({ id }) => id === ours);
  return found === undefined
    ? { says: 'app-not-subscribed', account, others: apps.value.map(({ id, name }) => name ?? id) }
    : { says: 'app-subscribed', account, app: found.name };
}

function judgeFields({ app }: PlatformFacts): ConnectFinding[] {
  if (app === null || !app.ok) return [{ says: 'fields-unread' }];
  const subscribed = new Set(
    app.value.filter(({ object, active }) => object === OBJECT && active).flatMap(({ fields }) => fields),
  );
  return WEBHOOK_FIELDS.map((field) => ({
    says: subscribed.has(field) ? 'field-subscribed' : 'field-missing',
    field,
  }));
}
