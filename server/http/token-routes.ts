import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { ApiToken } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import { CREATE_TOKEN, LIST_TOKENS, REVOKE_TOKEN } from './descriptions/tokens.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { limitedText } from './limited-text.ts';
import { createToken, readScopes, revokeToken } from './manage-tokens.ts';
import { params } from './query.ts';

const LONGEST_NAME = 100;
const NEW_TOKEN = z.object({
  name: limitedText(LONGEST_NAME, 'write what it is for'),
  scopes: z.array(z.string(), 'is no list of scopes; write {"scopes": ["read"]}'),
});
const ID = z.object({ id: z.string().meta({ examples: ['0a1b2c3d4e5f'] }) });

/** Tokens for programs that use this interface. */
export function tokenRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  return new Hono<HttpEnv>()
    .get('/v1/tokens', LIST_TOKENS, async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json({ tokens: (await stores.tokens.list()).map(tokenAnswer) }, 200);
    })
    .post('/v1/tokens', CREATE_TOKEN, jsonBody(NEW_TOKEN), async (c) => {
      const { name, scopes: words } = c.req.valid('json');
      const scopes = readScopes(words, 'scopes');
      // Whoever manages tokens does not come by personal data that way.
      const personal = scopes.find((scope) => scope === 'suppress' || scope === 'privacy');
      if (personal !== undefined && !c.get('scopes').includes('privacy')) {
        throw new AppError(
          'forbidden',
          `the scope ${personal} can be given only by somebody who has privacy`,
          {
            details: { field: 'scopes', scope: 'privacy' },
          },
        );
      }
      const by = { actor: c.get('actor'), now: clock() };
      const { id, token: secret } = await createToken(stores, { name, scopes, ...by });
      c.header('Cache-Control', 'no-store');
      const token = tokenAnswer({ id, name, scopes, createdAt: by.now, revokedAt: null });
      return c.json({ token, secret }, 200);
    })
    .delete('/v1/tokens/:id', REVOKE_TOKEN, params(ID), async (c) => {
      const { id } = c.req.valid('param');
      await revokeToken(stores, id, { actor: c.get('actor'), now: clock() });
      return c.json({ revoked: id }, 200);
    });
}

function tokenAnswer({ id, name, scopes, createdAt, revokedAt }: Omit<ApiToken, 'hash'>) {
  return {
    id,
    name,
    scopes,
    createdAt: isoInstant(createdAt),
    revokedAt: revokedAt === null ? null : isoInstant(revokedAt),
  };
}
