import { z } from 'zod';
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
