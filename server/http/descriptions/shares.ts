import { z } from 'zod';
import { SHARED_PAGES } from '../../core/dashboard-page.ts';
import { instant, instantOrNull, namedTemplate, textOrNull } from '../answers/common.ts';
import { incidentAnswer } from '../answers/incidents.ts';
import { seriesAnswer, templatePageAnswer } from '../answers/template-page.ts';
import { verdictBody } from '../answers/verdict.ts';
import { describe, json } from '../openapi/describe.ts';

const share = z
  .object({
    id: z.string(),
    page: z.enum(SHARED_PAGES),
    subject: textOrNull.meta({
      description: 'key of the template, id of the incident; null: the page is one',
    }),
    template: namedTemplate.nullable().meta({ description: 'the template it shows; null for other pages' }),
    label: z.string().meta({ description: 'a note of whoever made it, not shown to whoever has the link' }),
    link: textOrNull.meta({ description: 'null: it works no more' }),
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instantOrNull,
  })
  .meta({ id: 'Share', description: 'A link that shows one page to whoever has it.' });

const EXAMPLE = {
  id: '0k3j9x1m7q2w5z',
  page: 'now',
  subject: null,
  template: null,
  label: 'agency',
  link: 'https://culprit.example.com/s/0k3j9x1m7q2w5z8c4v6b0n1m2a9s',
  createdAt: '2026-06-02T21:00:00.000Z',
  expiresAt: '2026-06-09T21:00:00.000Z',
  revokedAt: null,
};

export const LIST_SHARES = describe({
  id: 'listShares',
  tag: 'decide',
  summary: 'Share links, ended ones too',
  answers: {
    200: json(z.object({ shares: z.array(share) }), {
      description: 'The latest first.',
      example: { shares: [EXAMPLE] },
    }),
  },
});

export const CREATE_SHARE = describe({
  id: 'createShare',
  tag: 'decide',
  summary: 'Share a page with somebody who is no member',
  detail: 'For 1 to 90 days. Whoever has the link reads that page without names of people, and nothing else.',
  example: { page: 'template', subject: 'id:9001', days: 7, label: 'agency' },
  answers: {
    200: json(z.object({ share }), {
      description: 'The link.',
      example: {
        share: {
          ...EXAMPLE,
          page: 'template',
          subject: 'id:9001',
          template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
        },
      },
    }),
  },
  errors: ['not-found'],
});

export const REVOKE_SHARE = describe({
  id: 'revokeShare',
  tag: 'decide',
  summary: 'End a share link at once',
  answers: {
    200: json(z.object({ revoked: z.string() }), {
      description: 'It shows nothing any more.',
      example: { revoked: EXAMPLE.id },
    }),
  },
  errors: ['not-found'],
});

export const GET_SHARED = describe({
  id: 'getShared',
  tag: 'page',
  summary: 'What a share link, or the link of a mail to somebody without an account, shows',
  detail:
    'A link that was tampered with, has ended or was revoked is not found; nor is one of a mail whose recipient was removed.',
  answers: {
    200: json(
      z.object({
        page: z.enum(SHARED_PAGES),
        expiresAt: instant,
        zone: z.string(),
        asOf: instantOrNull,
        verdict: verdictBody.nullable().meta({ description: 'of the page `now`; null while there is none' }),
        template: templatePageAnswer.nullable().meta({ description: 'of a template, over the last 28 days' }),
        series: z
          .object({ event: seriesAnswer, cohort: seriesAnswer })
          .nullable()
          .meta({ description: 'of a template, by the day people left and by the day of the message' }),
        incident: incidentAnswer.nullable(),
      }),
      {
        description:
          'What the page shows, without names of people, comments, and findings that somebody accepted; what belongs to another page is null.',
        example: {
          page: 'now',
          expiresAt: '2026-06-09T21:00:00.000Z',
          zone: 'America/Sao_Paulo',
          asOf: null,
          verdict: null,
          template: null,
          series: null,
          incident: null,
        },
      },
    ),
  },
  errors: ['not-found'],
});
