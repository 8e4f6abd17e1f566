import { hash, timingSafeEqual } from 'node:crypto';

/** SHA-256 works on blocks of 64 bytes; a shorter HMAC key is filled up with zeros, a longer one hashed. */
const BLOCK_BYTES = 64;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/** True when `header` signs exactly these bytes with one of the secrets. */
export type VerifySignature = (body: Uint8Array, header: string | null | undefined) => boolean;

/**
 * A check of `X-Hub-Signature-256: sha256=<hex>`: HMAC-SHA256 (RFC 2104) over the raw bytes of the body.
 * Several secrets make rotation possible; all are tried and compared in constant time, so the duration does not
 * tell which one fits. Hexadecimal digits of either case are the same number and are accepted; the prefix is
 * lower-case as the platform sends it. Without a secret (or with empty ones only) nothing is ever valid.
 *
 * HMAC is written as two one-shot hashes over pads that are computed once per secret: on small bodies that is a
 * third faster than `createHmac`, whose objects also burden the garbage collector.
 */
export function createSignatureVerifier(secrets: readonly string[]): VerifySignature {
  const keys = secrets.filter((secret) => secret !== '').map(padsOf);
  return (body, header) => {
    const given = /^sha256=([0-9a-fA-F]{64})$/.exec(header ?? '')?.[1];
    if (given === undefined) return false;
    const signature = Buffer.from(given, 'hex');
    let isValid = false;
    for (const key of keys) {
      if (timingSafeEqual(hmacSha256(key, body), signature)) isValid = true;
    }
    return isValid;
  };
}

type Pads = { inner: Uint8Array; outer: Uint8Array };

function padsOf(secret: string): Pads {
  const bytes = Buffer.from(secret, 'utf8');
  const key = Buffer.alloc(BLOCK_BYTES);
  (bytes.length > BLOCK_BYTES ? hash('sha256', bytes, 'buffer') : bytes).copy(key);
  return { inner: key.map((byte) => byte ^ INNER_PAD), outer: key.map((byte) => byte ^ OUTER_PAD) };
}

function hmacSha256(key: Pads, body: Uint8Array): Buffer {
  const inner = hash('sha256', Buffer.concat([key.inner, body]), 'buffer');
  return hash('sha256', Buffer.concat([key.outer, inner]), 'buffer');
}
