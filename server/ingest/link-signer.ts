import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { createHmac96 } from './hasher.ts';

/** Makes and checks what links carry. */
export type LinkSigner = {
  /** A new random id: 72 bits. */
  newId(): string;
  /** What stands in the address: the id and a code that only this service can make. Lower-case letters and digits only, so
   *  that no messenger cuts it short or turns a part of it into formatting. */
  tokenOf(id: string): string;
  /** The id of a token that was made here; null for every other text, without a look into the database. */
  idOf(token: string): string | null;
  /** A code for a text, to be recognised when it comes back. */
  sign(text: string): string;
  fits(text: string, code: string): boolean;
  /** 96 bits that stand for a text: the same text gives the same, and nobody else can tell which it was. */
  fingerprint(text: string): string;
};

const PART_BYTES = 9;
/** 9 bytes in base 36. */
const PART_LENGTH = 14;
const TOKEN = /^([0-9a-z]{14})([0-9a-z]{14})$/;

/** A signer with keys of its own for each purpose, derived from the service's encryption key (RFC 5869). */
export function createLinkSigner(
  encryptionKey: Uint8Array,
  purpose: 'opt-out link' | 'share link' | 'mail link' | 'mail action' = 'opt-out link',
): LinkSigner {
  const key = derive(encryptionKey, `culprit ${purpose} 1`);
  const fingerprint = createHmac96(derive(encryptionKey, `culprit ${purpose} fingerprint 1`));
  const code = (of: 'token' | 'text', text: string): string =>
    inBase36(createHmac('sha256', key).update(`${of} ${text}`).digest());
  const same = (left: string, right: string): boolean =>
    left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
  return {
    newId: () => inBase36(randomBytes(PART_BYTES)),
    tokenOf: (id) => id + code('token', id),
    idOf(token) {
      const [, id, given] = TOKEN.exec(token) ?? [];
      return id !== undefined && given !== undefined && same(given, code('token', id)) ? id : null;
    },
    sign: (text) => code('text', text),
    fits: (text, given) => same(given, code('text', text)),
    fingerprint,
  };
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), purpose, 32));
}

function inBase36(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, PART_BYTES)).toString('hex');
  return BigInt(`0x${hex}`).toString(36).padStart(PART_LENGTH, '0');
}
