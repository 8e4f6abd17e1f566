import { z } from 'zod';
import { TOKEN_SCOPES } from '../../store/read-ports.ts';
import { instant, instantOrNull } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    createdAt: instant,
    revokedAt: instantOrNull,
  })
  .meta({ id: 'Token', description: 'An API token, without the token itself.' });

const EXAMPLE = {
  id: '0a1b2c3d4e5f',
  name: 'campaign system',
  scopes: ['ingest'],
  createdAt: '2026-06-01T12:00:00.000Z',
  revokedAt: null,
};

export const LIST_TOKENS = describe({
  id: 'listTokens',
  tag: 'members',
  summary: 'API tokens, revoked ones too',
  answers: {
    200: json(z.object({ tokens: z.array(token) }), {
      description: 'The oldest first.',
      example: { tokens: [EXAMPLE] },
    }),
  },
});

export const CREATE_TOKEN = describe({
  id: 'createToken',
  tag: 'members',
  summary: 'Make an API token',
  detail: 'The scopes `suppress` and `privacy` can be given only by somebody who has `privacy`.',
  example: { name: 'campaign system', scopes: ['ingest'] },
  answers: {
    200: json(z.object({ token, secret: z.string() }), {
      description: '`secret` is the token: it is shown once and cannot be had again.',
      example: { token: EXAMPLE, secret: 'clp_0a1b2c3d4e5f_Yb1n0XwTjR8u3VQz5cK7mPq2sLh4dFgA6eJiUoN9rMk' },
    }),
  },
});

export const REVOKE_TOKEN = describe({
  id: 'revokeToken',
  tag: 'members',
  summary: 'Make a token useless at once',
  answers: {
    200: json(z.object({ revoked: z.string() }), {
      description: 'It opens nothing any more.',
      example: { revoked: EXAMPLE.id },
    }),
  },
  errors: ['not-found'],
});
