import { createHmac } from 'node:crypto';

/** Headers of a webhook request as the platform sends it: the signature covers exactly the bytes of the body. */
export function signedHeaders(body: string | Uint8Array, appSecret: string): Record<string, string> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  return { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
}
