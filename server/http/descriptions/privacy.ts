import { z } from 'zod';
import { erasureAnswer, personAnswer } from '../answers/person.ts';
import { describe, json } from '../openapi/describe.ts';
import { PERSON_EXAMPLE } from './person-example.ts';

const WHERE = 'The person stands in the body, never in the address: addresses end up in logs.';

export const GET_PERSON = describe({
  id: 'getPerson',
  tag: 'privacy',
  summary: 'Everything that is known of one person',
  detail: `${WHERE} Every use is recorded. \`format\` is \`json\` (the default) or \`html\`; \`lang\` is \`pt-BR\` (the default), \`en\` or \`es\`.`,
  example: { contact: '5511990000001', format: 'json', lang: 'pt-BR' },
  answers: {
    200: {
      description: 'The access report.',
      media: [
        { type: 'application/json', schema: personAnswer, example: PERSON_EXAMPLE },
        { type: 'text/html', schema: z.string() },
      ],
    },
  },
  errors: ['not-found'],
});

export const ERASE_PERSON = describe({
  id: 'erasePerson',
  tag: 'privacy',
  summary: 'Erase a person',
  detail: `${WHERE} Counts stay, and a stop by hash, so that nobody writes to them again. There is no way back.`,
  example: { contact: '5511990000001' },
  answers: {
    200: json(erasureAnswer, {
      description:
        'What was taken out. `purged` false: until the readers of the moment have ended, files may hold traces.',
      example: {
        erasedAt: '2026-06-02T21:00:00.000Z',
        identities: 2,
        events: 31,
        bodiesChanged: 3,
        bodiesDeleted: 1,
        unjudged: 0,
        purged: true,
      },
    }),
  },
  errors: ['not-found'],
});
