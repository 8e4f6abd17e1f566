import { createHmac96 } from '../hasher.ts';

/** The names that stand in the log for those of a person who was erased. The same names give the same aliases as long as
 *  the secret is kept; without it nobody can tell what an alias stood for. */
export type Aliases = {
  identity(hash: string): string;
  message(hash: string): string;
  /** Of the key of a log row, and of an opt-out's key, which begins with one. */
  key(key: string): string;
};

const KEY_LENGTH = 16;

/** `secret`: 32 random bytes, made for one person's erasure. */
export function aliasesOf(secret: Uint8Array): Aliases {
  const hmac = createHmac96(secret);
  return {
    // Kinds of identities are told apart by their first character, and stay so.
    identity: (hash) =>
      hash === '' ? '' : hash.charAt(0) + hmac(`identity:${hash}`).slice(0, KEY_LENGTH - 1),
    message: (hash) => hmac(`message:${hash}`),
    key: (key) => hmac(`key:${key.slice(0, KEY_LENGTH)}`) + key.slice(KEY_LENGTH),
  };
}
