import { hash, randomBytes } from 'node:crypto';

/** What a one-time link carries behind its `#`, and how it is kept. */
export type OneTimeToken = { token: string; digest: string };

/** 32 random bytes as base64url. */
export function makeOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

/** SHA-256 in hexadecimal: a token is random throughout, so nothing slower is needed. */
export function digestOf(token: string): string {
  return hash('sha256', token);
}
