import type { GraphProblem, GraphProblemKind } from '../graph-problem.ts';
import type { EpochMs } from '../time.ts';
import type { WebhookField } from './webhook-fields.ts';

/** `ok`: shown to be so. `attention`: works, with a loss. `missing`: does not work. `unknown`: could not be found out.
 *  `not-connected`: needs a token of the platform, and there is none. `not-offered`: the platform does not have it here. */
export const CONNECT_STATES = [
  'ok',
  'attention',
  'missing',
  'unknown',
  'not-connected',
  'not-offered',
] as const;
export type ConnectState = (typeof CONNECT_STATES)[number];

/** What is only known with a token of the platform. */
export const PLATFORM_PARTS = [
  'token',
  'scopes',
  'account',
  'app',
  'callback',
  'fields',
  'insights',
] as const;
export type PlatformPart = (typeof PLATFORM_PARTS)[number];

/** One thing found out about the wiring, with what its sentence needs. `account`: id of a business account. */
export type ConnectFinding =
  | { says: 'not-connected'; part: PlatformPart }
  | { says: 'token-valid'; app: string | null; expiresAt: EpochMs | null }
  | { says: 'token-expires-soon'; app: string | null; expiresAt: EpochMs }
  | { says: 'token-refused'; problem: GraphProblem }
  | { says: 'token-unread'; problem: GraphProblem }
  | { says: 'scopes-held'; scopes: string[] }
  | { says: 'scopes-lacking'; scopes: string[] }
  | { says: 'scopes-unread' }
  | { says: 'account-reached'; account: string; name: string | null; business: string | null }
  | { says: 'account-not-reached'; account: string; problem: GraphProblem }
  | { says: 'account-unread'; account: string }
  | { says: 'app-subscribed'; account: string; app: string | null }
  | { says: 'app-not-subscribed'; account: string; others: string[] }
  | { says: 'app-unread'; account: string; problem: GraphProblem | null }
  | { says: 'callback-here'; account: string; url: string }
  | { says: 'callback-elsewhere'; account: string; url: string; expected: string }
  | { says: 'callback-unset'; expected: string | null }
  | { says: 'callback-unread'; reason: 'no-public-url' | 'no-secret' | 'no-app' }
  | { says: 'callback-failed'; problem: GraphProblem }
  | { says: 'secret-unset' }
  | { says: 'partner-webhooks' }
  | { says: 'secret-proven'; at: EpochMs }
  | { says: 'secret-unproven' }
  | { says: 'secret-refused'; at: EpochMs }
  | { says: 'secret-of-another-app' }
  | { says: 'verify-unset' }
  | { says: 'verify-shaken'; at: EpochMs | null }
  | { says: 'verify-waiting' }
  | { says: 'webhook-recent'; at: EpochMs }
  | { says: 'webhook-silent'; at: EpochMs; hours: number }
  | { says: 'webhook-none' }
  | { says: 'field-subscribed'; field: WebhookField }
  | { says: 'field-missing'; field: WebhookField }
  | { says: 'fields-unread' }
  | { says: 'sends-known'; share: number }
  | { says: 'sends-unlinked'; share: number }
  | { says: 'sends-none' }
  | { says: 'consent-known' }
  | { says: 'consent-none' }
  | { says: 'topics-known' }
  | { says: 'topics-unmapped'; names: string[]; count: number }
  | { says: 'topics-none' }
  | { says: 'insights-on'; account: string }
  | { says: 'insights-off'; account: string }
  | { says: 'insights-unavailable'; account: string }
  | { says: 'insights-unread'; account: string };

export type ConnectSays = ConnectFinding['says'];
export type ConnectCheck = ConnectFinding & { state: ConnectState };

const STATES: Record<ConnectSays, ConnectState> = {
  'not-connected': 'not-connected',
  'token-valid': 'ok',
  'token-expires-soon': 'attention',
  'token-refused': 'missing',
  'token-unread': 'unknown',
  'scopes-held': 'ok',
  'scopes-lacking': 'missing',
  'scopes-unread': 'unknown',
  'account-reached': 'ok',
  'account-not-reached': 'missing',
  'account-unread': 'unknown',
  'app-subscribed': 'ok',
  'app-not-subscribed': 'missing',
  'app-unread': 'unknown',
  'callback-here': 'ok',
  'callback-elsewhere': 'attention',
  'callback-unset': 'missing',
  'callback-unread': 'unknown',
  'callback-failed': 'unknown',
  'secret-unset': 'missing',
  'partner-webhooks': 'ok',
  'secret-proven': 'ok',
  'secret-unproven': 'unknown',
  'secret-refused': 'attention',
  'secret-of-another-app': 'missing',
  'verify-unset': 'missing',
  'verify-shaken': 'ok',
  'verify-waiting': 'unknown',
  'webhook-recent': 'ok',
  'webhook-silent': 'attention',
  'webhook-none': 'missing',
  'field-subscribed': 'ok',
  'field-missing': 'attention',
  'fields-unread': 'unknown',
  'sends-known': 'ok',
  'sends-unlinked': 'attention',
  'sends-none': 'unknown',
  'consent-known': 'ok',
  'consent-none': 'missing',
  'topics-known': 'ok',
  'topics-unmapped': 'attention',
  'topics-none': 'unknown',
  'insights-on': 'ok',
  'insights-off': 'attention',
  'insights-unavailable': 'not-offered',
  'insights-unread': 'unknown',
};

/** What a call came to that may come to something else in a moment, or says nothing of what was asked for. */
const UNDECIDED: ReadonlySet<GraphProblemKind> = new Set([
  'throttled',
  'temporary',
  'unreachable',
  'half-answer',
  'changed-field',
  'too-large',
  'budget-spent',
]);

/** A finding with how it stands. */
export function checkOf(finding: ConnectFinding): ConnectCheck {
  return { ...finding, state: stateOf(finding) };
}

function stateOf(finding: ConnectFinding): ConnectState {
  // Without `messages` nothing is known at all.
  if (finding.says === 'field-missing' && finding.field === 'messages') return 'missing';
  if (finding.says === 'account-not-reached' && UNDECIDED.has(finding.problem.kind)) return 'unknown';
  return STATES[finding.says];
}

/** Whether nothing is left to do or to find out. */
export function isWiredUp(checks: readonly ConnectCheck[]): boolean {
  return checks.every(({ state }) => state === 'ok' || state === 'not-offered');
}
