import { createHmac } from 'node:crypto';
import { SECOND_MS, type EpochMs } from '../../server/core/time.ts';

/** Headers by which a receiver knows that a body is ours, whole and fresh, as Standard Webhooks have them: HMAC-SHA256 over
 *  `ID.TIMESTAMP.BODY`. `secret`: as it was shown, `whsec_` and base64. Source: https://www.standardwebhooks.com */
export function signedHeaders(
  body: string,
  { id, secret, now }: { id: string; secret: string; now: EpochMs },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(now / SECOND_MS));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const code = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${code}` };
}
