import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../../server/demo/signed-request.ts';
import { createSignatureVerifier } from '../../../server/ingest/verify-signature.ts';

describe('signedHeaders', () => {
  it('signs the bytes of a body as RFC 4231 says (test case 2)', () => {
    expect(signedHeaders('what do ya want for nothing?', 'Jefe')['x-hub-signature-256']).toBe(
      'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('is accepted for its own body and secret only', () => {
    const signature = signedHeaders('{"a":"ção"}', 'secret')['x-hub-signature-256'];
    const verify = createSignatureVerifier(['secret']);
    expect(verify(Buffer.from('{"a":"ção"}'), signature)).toBe(true);
    expect(verify(Buffer.from('{"a":"cao"}'), signature)).toBe(false);
  });
});
