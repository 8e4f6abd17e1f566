import { audienceAnswer, exclusionsAnswer } from '../answers/audience.ts';
import { describe, json } from '../openapi/describe.ts';

const RANGE =
  'From `since` on, at most as far back as messages are kept; left out: the last seven days. What counts is the consent at the last message to each.';
const RECORDED = 'Every read is recorded.';

export const GET_AUDIENCE = describe({
  id: 'getAudience',
  tag: 'answer',
  summary: 'Whom a template reached, by their consent',
  detail: RANGE,
  answers: {
    200: json(audienceAnswer, {
      description: 'Counts of people.',
      example: {
        template: { key: 'id:900100200300', id: '900100200300', name: 'winter_sale', language: 'pt_BR' },
        since: '2026-06-02T17:00:00.000Z',
        asOf: '2026-06-02T21:04:10.000Z',
        keep: 1_742,
        leaveOut: 3_015,
        unknown: 0,
        manager:
          'https://business.facebook.com/latest/whatsapp_manager/template_details?asset_id=200300400500600&id=900100200300&tab=template-details',
      },
    }),
  },
  errors: ['not-found'],
});

export const LIST_EXCLUSIONS = describe({
  id: 'listExclusions',
  tag: 'suppress',
  summary: 'Whom to leave out of the next sends of a template',
  detail: `People it reached who had never agreed to its topic, or no longer. Ask again with \`next\` as \`after\` while there is more. ${RANGE} ${RECORDED}`,
  answers: {
    200: json(exclusionsAnswer, {
      description: 'A page of people.',
      example: {
        exclusions: [
          {
            contact: { phone: '5511990000003' },
            consent: 'never',
            lastDeliveredAt: '2026-06-02T17:20:00.000Z',
          },
        ],
        next: '3kTMd9yQ2m4hV5aY',
        more: false,
      },
    }),
  },
  errors: ['not-found'],
});

export const GET_EXCLUSIONS_CSV = describe({
  id: 'getExclusionsCsv',
  tag: 'suppress',
  summary: 'The same as a table',
  detail: `All of them, streamed. What begins like a formula has an apostrophe before it. ${RANGE} ${RECORDED}`,
  answers: {
    200: {
      description: 'CSV in UTF-8 with a byte order mark and a line of headings.',
      media: [
        {
          type: 'text/csv',
          schema: null,
          example:
            'phone,user_id,external_id,consent,last_delivered_at,time_zone\r\n5511990000003,,,never,2026-06-02T17:20:00.000Z,UTC\r\n',
        },
      ],
      headers: { 'Content-Disposition': 'a name for the file' },
    },
  },
  errors: ['not-found'],
});
