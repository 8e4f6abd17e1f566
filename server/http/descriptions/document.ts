import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.ts';
import { describe, json } from '../openapi/describe.ts';

export const GET_OPENAPI = describe({
  id: 'getOpenApi',
  tag: 'operate',
  summary: 'This interface as an OpenAPI 3.1 document',
  answers: {
    200: json(z.looseObject({ openapi: z.string() }), {
      description: 'The document.',
      example: { openapi: '3.1.1' },
    }),
  },
});

export const GET_DOCS = describe({
  id: 'getDocs',
  tag: 'operate',
  summary: 'This interface as a page',
  answers: { 200: { description: 'The page.', media: [{ type: 'text/html', schema: z.string() }] } },
});

/** Any language may be asked for; what is not to be had is told in another. */
export const LANGUAGE_QUERY = z.object({
  lang: z
    .string()
    .optional()
    .meta({ description: `one of ${LANGUAGES.join(', ')}`, examples: [...LANGUAGES] }),
});
