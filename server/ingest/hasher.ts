import { hash as digest } from 'node:crypto';
import type { ContactRef } from '../core/event-parts.ts';
import { identityKeys, type IdentityKey } from '../core/contact.ts';

/** First character of an identity hash; phones sort before user ids before the sender's own ids. */
const IDENTITY_PREFIX = { phone: '0', bsuid: '1', external: '2' } as const;
export const IDENTITY_KIND = { phone: 0, bsuid: 1, external: 2 } as const;

/** A person's identity as it is stored: 16 characters, the first names its kind. */
export type HashedIdentity = { hash: string; key: IdentityKey };

/** Turns names of people and messages into keyed hashes; remembers recent ones, because the same people come back. */
export interface Hasher {
  /** The identities a reference names, in the order phone, bsuid, external id. */
  identities(contact: ContactRef): HashedIdentity[];
  message(id: string): string;
}

const REMEMBERED = 50_000;

/** HMAC-SHA256 cut to 96 bits as base64url: 16 characters. One-shot digests over precomputed pads cost two thirds of `createHmac`. */
export function createHasher(pepper: Uint8Array): Hasher {
  const hmac = createHmac96(pepper);
  const identities = new Map<string, HashedIdentity[]>();
  return {
    identities(contact) {
      const asked = `${contact.phone ?? ''}\u0001${contact.bsuid ?? ''}\u0001${contact.externalId ?? ''}`;
      let found = identities.get(asked);
      if (!found) {
        found = identityKeys(contact).map((key) => ({
          hash: IDENTITY_PREFIX[key.kind] + hmac(`${key.kind}:${key.value}`).slice(0, 15),
          key,
        }));
        if (identities.size >= REMEMBERED) identities.clear();
        identities.set(asked, found);
      }
      return found;
    },
    message: (id) => hmac(`message:${id}`),
  };
}

/** `createHmac('sha256', key).update(text).digest('base64url').slice(0, 16)`, by the definition in RFC 2104. */
export function createHmac96(key: Uint8Array): (text: string) => string {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? digest('sha256', key, 'buffer') : key);
  const inner = Buffer.from(block.map((byte) => byte ^ 0x36));
  const outer = Buffer.from(block.map((byte) => byte ^ 0x5c));
  return (text) => {
    const inside = digest('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
    return digest('sha256', Buffer.concat([outer, inside]), 'base64url').slice(0, 16);
  };
}
