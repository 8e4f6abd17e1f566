import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSignatureVerifier } from '../../../server/ingest/verify-signature.ts';

const BODY = Buffer.from('{"object":"whatsapp_business_account"}');

function sign(secret: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

describe('createSignatureVerifier', () => {
  it('accepts the published test vector of RFC 4231, case 2', () => {
    const verify = createSignatureVerifier(['Jefe']);
    const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(verify(Buffer.from('what do ya want for nothing?'), `sha256=${digest}`)).toBe(true);
  });

  it('equals createHmac for any secret and any bytes', () => {
    const secrets = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(secrets, fc.uint8Array({ maxLength: 300 }), (secret, body) => {
        expect(createSignatureVerifier([secret])(body, sign(secret, body))).toBe(true);
      }),
    );
  });

  it('accepts any of several secrets, so that they can be rotated', () => {
    const verify = createSignatureVerifier(['old', 'new']);
    expect(verify(BODY, sign('old', BODY))).toBe(true);
    expect(verify(BODY, sign('new', BODY))).toBe(true);
    expect(verify(BODY, sign('other', BODY))).toBe(false);
  });

  it('rejects a body that differs in one byte', () => {
    const changed = Buffer.from(BODY);
    changed[3] = 0x4f;
    expect(createSignatureVerifier(['key'])(changed, sign('key', BODY))).toBe(false);
  });

  it('rejects a header that is absent, of another length, prefix or alphabet', () => {
    const verify = createSignatureVerifier(['key']);
    const header = sign('key', BODY);
    expect(verify(BODY, undefined)).toBe(false);
    expect(verify(BODY, null)).toBe(false);
    expect(verify(BODY, '')).toBe(false);
    expect(verify(BODY, 'sha256=')).toBe(false);
    expect(verify(BODY, header.slice(0, -2))).toBe(false);
    expect(verify(BODY, `${header}00`)).toBe(false);
    expect(verify(BODY, `${header}\n`)).toBe(false);
    expect(verify(BODY, header.replace('sha256=', 'sha1='))).toBe(false);
    expect(verify(BODY, header.replace('sha256=', ''))).toBe(false);
    expect(verify(BODY, header.toUpperCase())).toBe(false);
    expect(verify(BODY, `${header.slice(0, -1)}g`)).toBe(false);
  });

  it('accepts hexadecimal digits of either case', () => {
    const header = sign('key', BODY);
    const upper = `sha256=${header.slice('sha256='.length).toUpperCase()}`;
    expect(createSignatureVerifier(['key'])(BODY, upper)).toBe(true);
  });

  it('accepts nothing without a secret, not even a signature made with the empty one', () => {
    expect(createSignatureVerifier([])(BODY, sign('', BODY))).toBe(false);
    expect(createSignatureVerifier([''])(BODY, sign('', BODY))).toBe(false);
  });
});
