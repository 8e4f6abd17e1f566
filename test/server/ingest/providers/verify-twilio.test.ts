import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTwilioVerifier } from '../../../../server/ingest/providers/verify-twilio.ts';
import { twilioSignature } from '../../../support/partners.ts';

const PUBLIC = 'https://messages.example.com';
const ADDRESS = `${PUBLIC}/webhooks/twilio`;
const TARGET = '/webhooks/twilio';
const FORM = 'MessageSid=SM1&Body=Parar+promo%C3%A7%C3%B5es&From=whatsapp%3A%2B5511988887777&To=';
const encoder = new TextEncoder();
const request = (form: string, target = TARGET) => ({ body: encoder.encode(form), target });
const verifier = (more: Partial<Parameters<typeof createTwilioVerifier>[0]> = {}) =>
  createTwilioVerifier({ tokens: ['old', 'new'], publicUrl: PUBLIC, addresses: [], ...more });
const sign = (form: string, token = 'new', address = ADDRESS): string =>
  twilioSignature(form, { address, token });

describe('createTwilioVerifier', () => {
  it.each([
    ['+14158675309', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['+14158675310', 'GvWf1cFY/Q7PnoempGyD5oXAezc='],
  ])('accepts the published example with %s', (number, signature) => {
    const form = String(
      new URLSearchParams({
        CallSid: 'CA1234567890ABCDE',
        Caller: number,
        Digits: '1234',
        From: number,
        To: '+18005551212',
      }),
    );
    const verify = createTwilioVerifier({
      tokens: ['12345'],
      publicUrl: 'https://mycompany.com',
      addresses: [],
    });
    expect(verify(request(form, '/myapp.php?foo=1&bar=2'), signature)).toBe(true);
    expect(verify(request(form, '/myapp.php?foo=1&bar=3'), signature)).toBe(false);
  });

  it('accepts any of several tokens and no other', () => {
    expect(['old', 'new', 'other'].map((token) => verifier()(request(FORM), sign(FORM, token)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(verifier({ tokens: [''] })(request(FORM), sign(FORM, ''))).toBe(false);
  });

  it('accepts the address with its port and without, and where a receiver hands on, that one’s', () => {
    const withPort = 'https://messages.example.com:443/webhooks/twilio';
    expect(verifier()(request(FORM), sign(FORM, 'new', withPort))).toBe(true);
    const own = verifier({ publicUrl: 'https://messages.example.com:8443' });
    for (const address of ['https://messages.example.com:8443', 'https://messages.example.com'])
      expect(own(request(FORM), sign(FORM, 'new', `${address}/webhooks/twilio`))).toBe(true);
    const bot = 'https://bot.example.com/in?line=1';
    expect(verifier()(request(FORM), sign(FORM, 'new', bot))).toBe(false);
    expect(verifier({ publicUrl: null, addresses: [bot] })(request(FORM), sign(FORM, 'new', bot))).toBe(true);
  });

  it('rejects a form with a field changed, added or left out, and headers of another form', () => {
    const signature = sign(FORM);
    const forms = [FORM.replace('SM1', 'SM2'), `${FORM}&OptOutType=STOP`, FORM.replace('&To=', ''), '{}', ''];
    for (const form of forms) expect(verifier()(request(form), signature)).toBe(false);
    for (const header of [undefined, '', signature.slice(1), `${signature}=`, signature.toLowerCase()])
      expect(verifier()(request(FORM), header)).toBe(false);
  });

  it('reads names and values as forms are written, repeated ones once each', () => {
    expect(verifier()(request('b=2&a=%2B1&b=1&b=2'), sign('a=%2B1&b=1&b=2'))).toBe(true);
    const pairs = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(pairs, (fields) => {
        const form = String(new URLSearchParams(fields));
        expect(verifier()(request(form), sign(form))).toBe(true);
      }),
    );
  });

  it('does no work for forms larger than any message', () => {
    const form = `Body=${'x'.repeat(128 * 1024)}`;
    expect(verifier()(request(form), sign(form))).toBe(false);
  });
});
