import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { TOKEN_SCOPES, type AuditStore, type TokenScope, type TokenStore } from '../store/read-ports.ts';
import { issueToken } from './token.ts';

type Deps = { tokens: TokenStore; audit: AuditStore };
type By = { actor: string; now: EpochMs };

/** The scopes that words name, each once and in their order. Errors: `invalid` for a word that is none; `field`: where it stands. */
export function readScopes(words: readonly string[], field: string): TokenScope[] {
  const unknown = words.find((word) => !TOKEN_SCOPES.some((known) => known === word));
  if (unknown !== undefined || words.length === 0) {
    const fault = unknown === undefined ? 'names none' : `${unknown} is no scope`;
    throw new AppError('invalid', `${field}: ${fault}; write some of ${TOKEN_SCOPES.join(', ')}`, {
      details: { field },
    });
  }
  return TOKEN_SCOPES.filter((scope) => words.includes(scope));
}

/** Makes a token and writes down who did; the returned text is shown once and cannot be had again. */
export async function createToken(
  { tokens, audit }: Deps,
  { name, scopes, actor, now }: { name: string; scopes: TokenScope[] } & By,
): Promise<{ id: string; token: string }> {
  const issued = await issueToken(tokens, { name, scopes, now });
  const detail = { name, scopes: scopes.join(' ') };
  await audit.append({ at: now, actor, action: 'token.create', subject: issued.id, detail });
  return issued;
}

/** Makes a token useless at once. Errors: `not-found` when there is none that could be revoked. */
export async function revokeToken({ tokens, audit }: Deps, id: string, { actor, now }: By): Promise<void> {
  if (!(await tokens.revoke(id, now)))
    throw new AppError('not-found', `there is no token ${id} that could be revoked`);
  await audit.append({ at: now, actor, action: 'token.revoke', subject: id, detail: {} });
}
