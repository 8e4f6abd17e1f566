import { seriesAnswer, templatePageAnswer } from '../answers/template-page.ts';
import { templatesAnswer, unmappedAnswer } from '../answers/templates.ts';
import { describe, json } from '../openapi/describe.ts';
import {
  FINDING_EXAMPLE,
  PAGE_EXAMPLE,
  REVIEW_EXAMPLE,
  SERIES_EXAMPLE,
  TEMPLATE_EXAMPLE,
} from './template-example.ts';

const DAYS = ['2026-05-31', '2026-06-01', '2026-06-02'];

export const GET_TEMPLATES = describe({
  id: 'listTemplates',
  tag: 'answer',
  summary: 'The templates of the account, busiest first',
  detail:
    'With counts of the last seven days, what the policy checks find in their texts, and in `review` what says whether to look at one.',
  answers: {
    200: json(templatesAnswer, {
      description: 'Every template that was described or used.',
      example: {
        asOf: '2026-06-02T21:00:00.000Z',
        zone: 'America/Sao_Paulo',
        days: DAYS,
        templates: [{ ...TEMPLATE_EXAMPLE, findings: [FINDING_EXAMPLE], review: REVIEW_EXAMPLE }],
      },
    }),
  },
});

export const GET_UNMAPPED = describe({
  id: 'listUnmappedTemplates',
  tag: 'answer',
  summary: 'Templates without a topic',
  answers: {
    200: json(unmappedAnswer, {
      description: 'The templates that `PUT /v1/templates/mapping` still has to name.',
      example: {
        templates: [
          { ...TEMPLATE_EXAMPLE, topic: null, suggestion: { topic: 'offers', like: 'summer_sale' } },
        ],
        topics: ['delivery', 'offers'],
      },
    }),
  },
});

export const GET_TEMPLATE = describe({
  id: 'getTemplate',
  tag: 'answer',
  summary: 'All that is known of one template',
  detail:
    'Counts are of whole business days that touch `from` to `to`; without them of the last 28. At most the last 60 are kept.',
  answers: {
    200: json(templatePageAnswer, { description: 'The template.', example: { ...PAGE_EXAMPLE, days: DAYS } }),
  },
  errors: ['not-found'],
});

export const GET_TEMPLATE_SERIES = describe({
  id: 'getTemplateSeries',
  tag: 'answer',
  summary: 'Opt-outs of a template by day, beside what was to be expected',
  detail:
    'Opt-outs that answer no message are put down to templates by weight. With `clock=cohort` only those that answer one are counted, and expected: of the others it is not known when the message was sent. `of=rest`: the account without this template, to compare it with.',
  answers: { 200: json(seriesAnswer, { description: 'A point a day.', example: SERIES_EXAMPLE }) },
  errors: ['not-found'],
});

export const GET_SERIES = describe({
  id: 'getSeries',
  tag: 'answer',
  summary: 'Opt-outs of the account by day, beside what was to be expected',
  answers: {
    200: json(seriesAnswer, { description: 'A point a day.', example: { ...SERIES_EXAMPLE, markers: [] } }),
  },
  errors: ['not-found'],
});
