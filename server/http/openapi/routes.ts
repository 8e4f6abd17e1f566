import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { HttpEnv } from '../http-env.ts';
import { GET_OPENAPI } from '../descriptions/document.ts';
import type { OpenApiDocument } from './types.ts';

/** The document of the interface. It says nothing about this account and is open to all. */
export function documentRoutes(document: () => OpenApiDocument) {
  return new Hono<HttpEnv>().get('/v1/openapi.json', GET_OPENAPI, etag(), (c) =>
    c.json(document() as unknown as Record<string, unknown>, 200),
  );
}
