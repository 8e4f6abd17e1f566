import type { TokenScope } from '../store/read-ports.ts';
import { ASSETS, PAGE_ADDRESSES, PLAIN_FILES } from './page-files.ts';

/** `public`: anybody; `signed`: the handler checks a signature, a handshake word or a partner's secret; `visitor`: anybody, but
 *  to write only from our own page; `member`: whoever is signed in; else the scope that is needed. */
export type Access = TokenScope | 'public' | 'signed' | 'visitor' | 'member';

/** Who may use which route. A route that is not listed here is closed to everybody. */
export const ACCESS: ReadonlyMap<string, Access> = new Map<string, Access>([
  // Files of the dashboard: without data, the same for everybody.
  ...[...PAGE_ADDRESSES, ...PLAIN_FILES, `${ASSETS}:file`].map((path) => [`GET ${path}`, 'public'] as const),
  ['GET /health/live', 'public'],
  ['GET /health/ready', 'public'],
  ['GET /webhooks/meta', 'signed'],
  ['POST /webhooks/meta', 'signed'],
  ['POST /webhooks/twilio', 'signed'],
  // Partners that sign nothing show a secret.
  ['POST /webhooks/gupshup', 'signed'],
  ['POST /webhooks/gupshup/:secret', 'signed'],
  ['POST /webhooks/infobip', 'signed'],
  ['POST /webhooks/infobip/:secret', 'signed'],
  ['POST /v1/events', 'ingest'],
  ['POST /v1/sends', 'ingest'],
  ['POST /v1/sends/meta', 'ingest'],
  ['POST /v1/sends/forward', 'signed'],
  // Whoever may report opt-outs may also hand out the links that lead to them.
  ['POST /v1/opt-out-links', 'ingest'],
  // The token in the address is signed.
  ['GET /o/:token', 'signed'],
  ['POST /o/:token', 'signed'],
  ['GET /v1/suppressions', 'suppress'],
  ['POST /v1/suppressions/check', 'suppress'],
  ['GET /v1/templates/:key/exclusions', 'suppress'],
  ['GET /v1/templates/:key/exclusions.csv', 'suppress'],
  ['GET /v1/templates/:key/audience', 'read'],
  ['GET /v1/verdict', 'read'],
  ['GET /v1/verdicts/:asOf', 'read'],
  ['GET /v1/incidents', 'read'],
  ['GET /v1/incidents/:id', 'read'],
  ['GET /v1/precision', 'read'],
  ['GET /v1/reviewers', 'review'],
  ['POST /v1/incidents/:id/acknowledge', 'review'],
  ['DELETE /v1/incidents/:id/acknowledge', 'review'],
  ['POST /v1/incidents/:id/assign', 'review'],
  ['POST /v1/incidents/:id/comment', 'review'],
  ['POST /v1/incidents/:id/snooze', 'review'],
  ['DELETE /v1/incidents/:id/snooze', 'review'],
  ['POST /v1/incidents/:id/resolve', 'review'],
  ['DELETE /v1/incidents/:id/resolve', 'review'],
  ['POST /v1/incidents/:id/decision', 'review'],
  ['GET /v1/practice', 'read'],
  ['GET /v1/late-sends', 'read'],
  ['PUT /v1/late-sends/:key', 'review'],
  ['GET /v1/ratings', 'read'],
  ['GET /v1/platform/templates', 'read'],
  ['GET /v1/connect', 'read'],
  ['GET /v1/templates', 'read'],
  ['GET /v1/templates/unmapped', 'read'],
  ['GET /v1/templates/:key', 'read'],
  ['GET /v1/templates/:key/series', 'read'],
  ['GET /v1/series', 'read'],
  ['PUT /v1/templates/mapping', 'review'],
  ['POST /v1/templates/:key/waivers', 'review'],
  ['GET /v1/reviews', 'read'],
  ['POST /v1/reviews', 'review'],
  ['GET /v1/quarantine', 'read'],
  ['POST /v1/quarantine/:id/replay', 'review'],
  ['POST /v1/privacy/person', 'privacy'],
  ['POST /v1/privacy/erase', 'privacy'],
  ['GET /v1/health/data', 'read'],
  // What the interface is like is no secret.
  ['GET /v1/openapi.json', 'public'],
  ['GET /v1/docs', 'public'],
  ['GET /auth/ways', 'visitor'],
  ['POST /auth/welcome', 'visitor'],
  ['POST /auth/sign-in', 'visitor'],
  ['POST /auth/sign-in/link', 'visitor'],
  ['POST /auth/sign-in/mail', 'visitor'],
  ['POST /auth/password', 'visitor'],
  ['POST /auth/password/link', 'visitor'],
  ['POST /auth/password/mail', 'visitor'],
  ['POST /auth/sign-out', 'visitor'],
  ['GET /v1/me', 'member'],
  ['PATCH /v1/me', 'member'],
  ['POST /v1/me/password', 'member'],
  ['GET /v1/me/sessions', 'member'],
  ['DELETE /v1/me/sessions', 'member'],
  ['DELETE /v1/me/sessions/:id', 'member'],
  ['GET /v1/shares', 'review'],
  ['POST /v1/shares', 'review'],
  ['DELETE /v1/shares/:id', 'review'],
  // The token in the address is signed.
  ['GET /v1/shared/:token', 'signed'],
  ['GET /v1/tokens', 'admin'],
  ['POST /v1/tokens', 'admin'],
  ['DELETE /v1/tokens/:id', 'admin'],
  ['GET /v1/settings', 'admin'],
  ['GET /v1/members', 'admin'],
  ['POST /v1/members', 'admin'],
  ['PATCH /v1/members/:id', 'admin'],
  ['DELETE /v1/members/:id', 'admin'],
  ['POST /v1/members/:id/invitation', 'admin'],
  ['DELETE /v1/members/:id/sessions', 'admin'],
]);

/** Whether scopes open a route. `admin` opened what `review` does before there was that scope, and still does. */
export function opens(scopes: readonly TokenScope[], needed: TokenScope): boolean {
  return scopes.includes(needed) || (needed === 'review' && scopes.includes('admin'));
}
