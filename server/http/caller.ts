import type { Context } from 'hono';
import { memberActor } from '../auth/record.ts';
import { scopesOf } from '../auth/scopes-of.ts';
import type { SignedIn } from '../auth/sessions.ts';
import { AppError } from '../core/errors.ts';
import type { TokenScope } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { keepCookies } from './members/keep-cookies.ts';
import { authenticate } from './token.ts';

/** Who asks: a token, or a member who is signed in. */
export type Caller = { actor: string; scopes: readonly TokenScope[]; signedIn: SignedIn | null };

/** Finds out who asks; a token goes before a cookie. What a proxy in front asks for (`Basic`) is not for us. Errors: `unauthorized`. */
export async function identify(
  c: Context<HttpEnv>,
  { stores, members }: Pick<HttpDeps, 'stores' | 'members'>,
): Promise<Caller> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined && /^bearer\b/i.test(authorization)) {
    const { id, scopes } = await authenticate(stores.tokens, authorization);
    return { actor: `token:${id}`, scopes, signedIn: null };
  }
  const found = c.req.header('cookie') === undefined ? null : await members.sessions.find(c.req.raw.headers);
  if (found === null) {
    throw new AppError('unauthorized', 'sign in, or send a valid API token as Authorization: Bearer clp_…');
  }
  const { member, session, cookies } = found;
  keepCookies(c, cookies);
  return { actor: memberActor(member.id), scopes: scopesOf(member), signedIn: { member, session } };
}
