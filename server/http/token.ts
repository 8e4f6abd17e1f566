import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import type { ApiToken, TokenScope, TokenStore } from '../store/read-ports.ts';

/** `clp_<id>_<secret>`: 12 hexadecimal digits and 32 random bytes as base64url. */
const TOKEN = /^clp_([0-9a-f]{12})_[\w-]{43}$/;

/** Compared with when there is no such token, so that a guess of an id takes as long as one of a secret. */
const NOBODY = '0'.repeat(64);

/** Makes a token and keeps its hash; the returned text is shown once and cannot be had again. */
export async function issueToken(
  tokens: TokenStore,
  { name, scopes, now }: { name: string; scopes: TokenScope[]; now: EpochMs },
): Promise<{ id: string; token: string }> {
  const id = randomBytes(6).toString('hex');
  const token = `clp_${id}_${randomBytes(32).toString('base64url')}`;
  await tokens.create({ id, name, hash: hash('sha256', token), scopes, createdAt: now });
  return { id, token };
}

/** The token that an `Authorization: Bearer` header carries. Errors: `unauthorized`, the same for every fault. */
export async function authenticate(tokens: TokenStore, header: string | undefined): Promise<ApiToken> {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? '';
  const id = TOKEN.exec(given)?.[1];
  const known = id === undefined ? null : await tokens.find(id);
  const fits = timingSafeEqual(
    Buffer.from(hash('sha256', given), 'hex'),
    Buffer.from(known?.hash ?? NOBODY, 'hex'),
  );
  if (known === null || !fits || known.revokedAt !== null) {
    throw new AppError('unauthorized', 'send a valid API token as Authorization: Bearer clp_…');
  }
  return known;
}
