import { createHmac, timingSafeEqual } from 'node:crypto';

/** True when `signature` (`X-Twilio-Signature`) signs this form under one of the addresses and tokens known here.
 *  `target`: path and query of the request. */
export type VerifyTwilio = (
  request: { body: Uint8Array; target: string },
  signature: string | undefined,
) => boolean;

/** Base64 of the 20 bytes of SHA-1. */
const SIGNATURE = /^[A-Za-z0-9+/]{27}=$/;
/** Larger than any message; sorting the fields of more would be work done for strangers. */
const LARGEST_FORM = 128 * 1024;

const decoder = new TextDecoder();

/**
 * A check of Twilio's signature of forms: Base64 of HMAC-SHA1, with the account's auth token as key, over the address that
 * Twilio calls, query included, and then each field's name and value in the order of the names. Several tokens make
 * rotation possible; all are tried, in constant time. Whether the address is signed with its port is not consistent, so
 * both count, as in Twilio's own libraries.
 *
 * `publicUrl`: under which this service is reached; `addresses`: those of receivers that hand their requests on.
 * JSON with `bodySHA256` is not accepted: webhooks of messages are forms.
 *
 * Source: twilio.com/docs/usage/webhooks/webhooks-security; twilio/twilio-node `src/webhooks/webhooks.ts`.
 */
export function createTwilioVerifier(known: {
  tokens: readonly string[];
  publicUrl: string | null;
  addresses: readonly string[];
}): VerifyTwilio {
  const { publicUrl, addresses } = known;
  const tokens = known.tokens.filter((token) => token !== '');
  return ({ body, target }, signature) => {
    if (signature === undefined || !SIGNATURE.test(signature) || body.length > LARGEST_FORM) return false;
    const given = Buffer.from(signature, 'base64');
    const fields = joinedFields(decoder.decode(body));
    const called = publicUrl === null ? addresses : [publicUrl + target, ...addresses];
    let isValid = false;
    for (const address of called.flatMap(spellingsOf)) {
      for (const token of tokens) {
        const signed = createHmac('sha1', token)
          .update(address + fields)
          .digest();
        if (timingSafeEqual(signed, given)) isValid = true;
      }
    }
    return isValid;
  };
}

/** Fields as they are signed: in the order of their names; of one given several times, each value once and in order. */
function joinedFields(form: string): string {
  const fields = new URLSearchParams(form);
  return [...new Set(fields.keys())]
    .sort()
    .map((name) => [...new Set(fields.getAll(name))].sort().map((value) => name + value))
    .flat()
    .join('');
}

/** An address without its port and with it. */
function spellingsOf(address: string): string[] {
  const url = new URL(address);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  url.port = '';
  const bare = url.toString();
  return [bare, bare.replace(url.host, `${url.host}:${port}`)];
}
