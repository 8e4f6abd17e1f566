import { HOUR_MS } from '../core/time.ts';
import { REFUSED } from '../store/wiring-store.ts';
import type { HttpDeps } from './deps.ts';

/** Writes down that a body came with a signature that no secret here makes. */
export type RecordRefusal = (signature: string | undefined) => Promise<void>;

const SIGNATURE = /^sha256=[0-9a-f]{64}$/i;

/**
 * Refusals for the audit trail, so that a wrong secret is found out: the first, and then at most one an hour, as anybody can
 * cause them. What does not even look like a signature is not the platform's.
 */
export function recordRefusals({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>): RecordRefusal {
  let recordedAt = -Infinity;
  let since = 0;
  return async (signature) => {
    if (signature === undefined || !SIGNATURE.test(signature)) return;
    since += 1;
    const at = clock();
    if (at - recordedAt < HOUR_MS) return;
    recordedAt = at;
    const detail = { refused: since };
    since = 0;
    await stores.audit.append({ at, actor: 'platform', action: REFUSED, subject: null, detail });
  };
}
