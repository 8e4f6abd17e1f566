import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError } from '../core/errors.ts';

const NONCE = 12;
/** Random bytes are drawn for this many nonces at a time: a draw costs more than the bytes. */
const NONCES = 256;
const TAG = 16;
const PLAIN = 0;
const PACKED = 1;
/** Below this, packing costs more time than it saves disk. */
const WORTH_PACKING = 16_384;

/** Encrypts with AES-256-GCM: one byte of form, nonce, tag, ciphertext. Large texts are packed first. `key`: 32 bytes. */
export function seal(key: Uint8Array, text: Uint8Array): Uint8Array {
  const packed = text.length >= WORTH_PACKING;
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce);
  const body = cipher.update(packed ? gzipSync(text, { level: 1 }) : text);
  // A stream cipher: the end adds nothing but the tag.
  cipher.final();
  const sealed = Buffer.allocUnsafe(1 + NONCE + TAG + body.length);
  sealed[0] = packed ? PACKED : PLAIN;
  sealed.set(nonce, 1);
  sealed.set(cipher.getAuthTag(), 1 + NONCE);
  sealed.set(body, 1 + NONCE + TAG);
  return sealed;
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Made once: preparing raw bytes anew costs five times what sealing a short text does. */
function keyObject(key: Uint8Array): KeyObject {
  let known = keyObjects.get(key);
  if (!known) keyObjects.set(key, (known = createSecretKey(key)));
  return known;
}

let nonces: Buffer = Buffer.alloc(0);

function nextNonce(): Uint8Array {
  if (nonces.length === 0) nonces = randomBytes(NONCE * NONCES);
  const nonce = nonces.subarray(0, NONCE);
  nonces = nonces.subarray(NONCE);
  return nonce;
}

/** Reverses `seal`. Errors: `AppError` internal when the key is another one or the bytes were changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyObject(key), sealed.subarray(1, 1 + NONCE));
    decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
    return sealed[0] === PACKED ? gunzipSync(text) : text;
  } catch (cause) {
    throw new AppError(
      'internal',
      'stored data cannot be decrypted: the encryption key is not the one it was written with',
      { cause },
    );
  }
}
