import { checkOf, type ConnectCheck, type ConnectFinding } from './connect-check.ts';
import type { ConnectFacts } from './connect-facts.ts';
import {
  judgeConsent,
  judgeFeed,
  judgeSecret,
  judgeSends,
  judgeTopics,
  judgeVerifyToken,
} from './judge-local.ts';
import { judgePlatform, notConnected } from './judge-platform.ts';

/** Every check of the wiring, in the order in which things are wired up. */
export function connectChecks({ now, settings, local: known, platform }: ConnectFacts): ConnectCheck[] {
  const local = { now, settings, local: known ?? NOTHING };
  const secret = judgeSecret(local);
  const told = platform === null ? notConnected() : judgePlatform({ now, settings, platform });
  // That the platform does not know the secret says more than that nothing has come yet.
  const isForeign = told.some(({ says }) => says === 'secret-of-another-app');
  return [
    ...told,
    ...(isForeign ? [] : [secret]),
    ...judgeVerifyToken(local),
    judgeFeed(local),
    judgeSends(local),
    judgeConsent(local),
    judgeTopics(local),
  ].map((finding: ConnectFinding) => checkOf(finding));
}

/** The checks that `doctor` makes as well: those it has no better word for than that something is to be done. */
export function wiringProblems(facts: Omit<ConnectFacts, 'platform'>): ConnectCheck[] {
  const local = { now: facts.now, settings: facts.settings, local: facts.local ?? NOTHING };
  return [
    judgeSecret(local),
    ...judgeVerifyToken(local),
    judgeFeed(local),
    judgeTopics(local),
    judgeSends(local),
  ]
    .map(checkOf)
    .filter(({ state }) => state === 'missing' || state === 'attention');
}

/** Before there is a database. */
const NOTHING = {
  handshakeAt: null,
  lastWebhookAt: null,
  signedAt: null,
  refusedAt: null,
  deliveries: { total: 0, unlinked: 0 },
  mapped: 0,
  unmapped: [],
  consent: false,
};
