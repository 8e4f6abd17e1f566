import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Language } from '../../i18n/language.ts';
import { GET_DOCS, GET_OPENAPI, LANGUAGE_QUERY } from '../descriptions/document.ts';
import { docsPage } from '../docs/docs-page.ts';
import type { HttpEnv } from '../http-env.ts';
import { visitorLanguage } from '../opt-out/visitor-language.ts';
import { query } from '../query.ts';
import type { OpenApiDocument } from './types.ts';

/** The description of the interface, for machines and for people. It says nothing about this account and is open to all. */
export function documentRoutes({
  document,
  language,
}: {
  document: () => OpenApiDocument;
  language: Language;
}) {
  const pages = new Map<Language, string>();
  const pageIn = async (asked: Language): Promise<string> => {
    const page = pages.get(asked) ?? String(await docsPage(document(), asked));
    pages.set(asked, page);
    return page;
  };
  return new Hono<HttpEnv>()
    .get('/v1/openapi.json', GET_OPENAPI, etag(), (c) => c.json(document(), 200))
    .get('/v1/docs', GET_DOCS, query(LANGUAGE_QUERY), async (c) => {
      const chosen = c.req.valid('query').lang ?? null;
      const accepted = c.req.header('accept-language') ?? null;
      const asked = visitorLanguage({ chosen, accepted, link: null, contact: null }, language);
      c.header('Vary', 'Accept-Language');
      return c.html(await pageIn(asked), 200);
    });
}
