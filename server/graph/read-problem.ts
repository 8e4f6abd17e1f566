import { objectOf, textOf, type JsonObject } from '../core/json/json-members.ts';
import type { GraphProblemKind } from '../core/graph-problem.ts';
import { GraphError } from './problem.ts';

const EXPIRED = [463, 467];
const NOT_A_TOKEN = [102, 190, 2500];
/** 101: the app id and secret of an app token do not belong together. */
const NOT_AN_APP = 101;
const NO_PERMISSION = [3, 10];
const NO_SUCH_OBJECT = 33;
const NO_SUCH_ALIAS = 803;
/** App, user, page, business account and management limits. 80000 and after: per business use case. */
const TOO_MANY = [4, 17, 32, 613, 130429];
const PASSING = [1, 2];
/** Seen in public code that reads live answers; Meta's pages name no code. */
const INSIGHTS_OFF = 4182004;

const ABOUT_INSIGHTS = /insights?|template[ _]analytics/i;
/** No documented code says so either: the sentence is all there is to go by. */
const NOT_SWITCHED_ON = /not (?:been |yet )?(?:enabled|confirmed|activated)|is_enabled_for_insights/i;
const NOT_IN_REGION = /not (?:available|supported|eligible|allowed)|unavailable|unsupported|region|countr/i;

/**
 * The problem that an answer tells of, for every answer that is not a success.
 * `body`: the answer as JSON, whatever it is. Shape: `{"error":{"message","type","code","error_subcode"?,"fbtrace_id"}}`.
 */
export function readProblem(status: number, body: unknown, waitMs: number | null): GraphError {
  const error = objectOf(objectOf(body)?.['error']);
  const code = numberOf(error?.['code']);
  const subcode = numberOf(error?.['error_subcode']);
  const kind = kindOf(status, { error, code, subcode });
  return new GraphError({
    kind,
    status,
    code,
    subcode,
    traceId: traceOf(error?.['fbtrace_id']),
    waitMs: kind === 'throttled' ? waitMs : null,
  });
}

type Told = { error: JsonObject | undefined; code: number | null; subcode: number | null };

function kindOf(status: number, { error, code, subcode }: Told): GraphProblemKind {
  if (subcode === INSIGHTS_OFF) return 'insights-off';
  if (code !== null) {
    const said = [error?.['message'], error?.['error_user_msg']].map((text) => textOf(text) ?? '').join(' ');
    if (code === 190 && subcode !== null && EXPIRED.includes(subcode)) return 'token-expired';
    if (NOT_A_TOKEN.includes(code) || code === NOT_AN_APP) return 'token-invalid';
    if (TOO_MANY.includes(code) || (code >= 80_000 && code < 80_100)) return 'throttled';
    if (ABOUT_INSIGHTS.test(said)) {
      if (NOT_SWITCHED_ON.test(said)) return 'insights-off';
      if (NOT_IN_REGION.test(said)) return 'insights-unavailable';
    }
    if (NO_PERMISSION.includes(code) || (code >= 200 && code < 300)) return 'scope-missing';
    if ((code === 100 && subcode === NO_SUCH_OBJECT) || code === NO_SUCH_ALIAS) return 'not-found';
    if (PASSING.includes(code) || error?.['is_transient'] === true) return 'temporary';
  }
  if (status === 429) return 'throttled';
  if (status >= 500) return 'temporary';
  if (code === null && status === 401) return 'token-invalid';
  return 'other';
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A short opaque word, or nothing: it is logged. */
function traceOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== undefined && /^[\w-]{1,40}$/.test(text) ? text : null;
}
