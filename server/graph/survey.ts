import type { AccountFacts, PlatformFacts } from '../core/connect/connect-facts.ts';
import type { GraphOutcome } from '../core/graph-facts.ts';
import type { GraphProblem } from '../core/graph-problem.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { EpochMs } from '../core/time.ts';
import type { GraphClient } from './client.ts';
import { readClicks } from './read-clicks.ts';
import { graphOutcome } from './problem.ts';

/** What to ask for. `payloads`: what the account says the labels of its buttons mean. `secrets`: of the app. */
export type SurveyRequest = {
  accounts: readonly string[];
  secrets: readonly string[];
  payloads: PayloadMap;
  now: EpochMs;
};

/** Everything that the platform tells of how an account is wired up. Never throws for what the platform answers. */
export async function surveyPlatform(client: GraphClient, request: SurveyRequest): Promise<PlatformFacts> {
  const token = await graphOutcome(client.tokenInfo());
  if (!token.ok && isHopeless(token.problem)) {
    // Every further call would come to the same, only later.
    const accounts = request.accounts.map((id): AccountFacts => ({
      id,
      account: null,
      apps: null,
      clicks: null,
    }));
    return { token, accounts, app: null };
  }
  const accounts: AccountFacts[] = [];
  for (const id of request.accounts) accounts.push(await surveyAccount(client, id, request));
  const appId = token.ok ? token.value.appId : null;
  return { token, accounts, app: appId === null ? null : await appOf(client, appId, request.secrets) };
}

function isHopeless({ kind }: GraphProblem): boolean {
  return ['token-expired', 'token-invalid', 'unreachable', 'throttled'].includes(kind);
}

async function surveyAccount(client: GraphClient, id: string, request: SurveyRequest): Promise<AccountFacts> {
  const account = await graphOutcome(client.account(id));
  if (!account.ok) return { id, account, apps: null, clicks: null };
  return {
    id,
    account,
    apps: await graphOutcome(client.subscribedApps(id)),
    clicks: await graphOutcome(readClicks(client, { account: id, ...request })),
  };
}

/** Of several secrets, during a rotation, one is the app's. */
async function appOf(
  client: GraphClient,
  id: string,
  secrets: readonly string[],
): Promise<PlatformFacts['app']> {
  let told: GraphOutcome<Awaited<ReturnType<GraphClient['appSubscriptions']>>> | null = null;
  for (const secret of secrets) {
    told = await graphOutcome(client.appSubscriptions({ id, secret }));
    if (told.ok || told.problem.kind !== 'token-invalid') return told;
  }
  return told;
}
