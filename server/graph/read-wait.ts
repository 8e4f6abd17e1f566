import { parseLosslessJson } from '../core/json/lossless-json.ts';
import { objectOf } from '../core/json/json-members.ts';
import { MINUTE_MS, SECOND_MS } from '../core/time.ts';

/**
 * How long the platform asks to be left alone, in milliseconds, from the headers of an answer; null when it does not ask.
 * `Retry-After` in seconds; `X-Business-Use-Case-Usage` is
 * `{"<account>":[{"type","call_count","total_cputime","total_time","estimated_time_to_regain_access"}]}`, the last in minutes.
 */
export function readWait(headers: Headers): number | null {
  const waits = [
    retryAfter(headers.get('retry-after')),
    regainAccess(headers.get('x-business-use-case-usage')),
  ];
  const longest = Math.max(...waits);
  return longest > 0 ? longest : null;
}

function retryAfter(text: string | null): number {
  return text !== null && /^\d{1,7}$/.test(text.trim()) ? Number(text) * SECOND_MS : 0;
}

function regainAccess(text: string | null): number {
  if (text === null) return 0;
  let usage: unknown;
  try {
    usage = parseLosslessJson(text);
  } catch {
    // An advice that cannot be read is none.
    return 0;
  }
  const minutes = Object.values(objectOf(usage) ?? {})
    .flatMap((uses) => (Array.isArray(uses) ? (uses as unknown[]) : []))
    .map((use) => Number(objectOf(use)?.['estimated_time_to_regain_access'] ?? 0))
    .filter((value) => Number.isFinite(value) && value > 0);
  return Math.max(0, ...minutes) * MINUTE_MS;
}
