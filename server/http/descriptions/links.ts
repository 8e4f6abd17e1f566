import { z } from 'zod';
import { linksAnswer } from '../answers/ingest.ts';
import { describe, json, takes } from '../openapi/describe.ts';
import { LINK_REQUEST } from '../opt-out/read-link-request.ts';

export const MAKE_LINKS = describe({
  id: 'makeOptOutLinks',
  tag: 'send',
  summary: 'Make links by which people opt out',
  detail:
    'One link or up to 1,000. Asking again for the same gives the same link, with the later expiry. Links that are wrong are named and the others are made.',
  answers: {
    200: json(linksAnswer, {
      description: 'The links, by their place in the request.',
      example: {
        links: [
          {
            index: 0,
            token: '1hx0c5m2jq9zk41ybw7f0r3n8d2a',
            url: 'https://messages.example.com/o/1hx0c5m2jq9zk41ybw7f0r3n8d2a',
            expiresAt: '2026-07-01T17:00:00.000Z',
          },
        ],
        rejected: 0,
        errors: [],
      },
    }),
  },
  errors: ['conflict'],
});

export const LINKS = takes([
  {
    type: 'application/json',
    schema: z.union([z.object({ links: z.array(LINK_REQUEST).min(1).max(1_000) }), LINK_REQUEST]),
    example: {
      links: [
        { contact: '5511990000001', template: '9001', topic: 'offers', campaign: '88' },
        {
          contact: { externalId: 'AUR-2' },
          template: { name: 'winter_sale', language: 'pt_BR' },
          topic: 'offers',
        },
      ],
    },
  },
]);
