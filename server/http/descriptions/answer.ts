import { platformTemplatesAnswer } from '../answers/platform.ts';
import { practiceAnswer } from '../answers/practice.ts';
import { ratingsAnswer } from '../answers/ratings.ts';
import { verdictAnswer } from '../answers/verdict.ts';
import { describe, json } from '../openapi/describe.ts';
import { PLATFORM_EXAMPLE } from './platform-example.ts';
import { PRACTICE_EXAMPLE } from './practice-example.ts';
import { VERDICT_EXAMPLE } from './verdict-example.ts';

export const GET_VERDICT = describe({
  id: 'getVerdict',
  tag: 'answer',
  summary: 'Who makes people leave',
  detail:
    'The latest verdict; with `asOf` what is known now about a past instant, floored to a quarter of an hour. Texts are in the language of the service.',
  answers: { 200: json(verdictAnswer, { description: 'A verdict.', example: VERDICT_EXAMPLE }) },
  errors: ['not-found'],
});

export const GET_STORED_VERDICT = describe({
  id: 'getStoredVerdict',
  tag: 'answer',
  summary: 'A verdict as it was stored',
  detail:
    'What was said at the time, whatever has become known since. Of verdicts that said nothing new the last of a quarter of an hour is kept: it stands for the others.',
  answers: { 200: json(verdictAnswer, { description: 'A verdict.', example: VERDICT_EXAMPLE }) },
  errors: ['not-found'],
});

export const GET_PRACTICE = describe({
  id: 'getPractice',
  tag: 'answer',
  summary: 'How the account lets people go',
  detail: 'The audit of a period of at most 92 days; without `from` and `to` of the last 30.',
  answers: { 200: json(practiceAnswer, { description: 'The audit.', example: PRACTICE_EXAMPLE }) },
});

export const GET_PLATFORM_TEMPLATES = describe({
  id: 'listPlatformTemplates',
  tag: 'answer',
  summary: "The platform's own counts by template and day",
  detail: 'Of the last `days` days of UTC (30); the platform restates a day for a week.',
  answers: {
    200: json(platformTemplatesAnswer, {
      description: 'Templates that the platform has counts of.',
      example: {
        templates: [
          {
            template: '9001',
            waba: '200300400500600',
            days: [
              {
                day: '2026-06-01',
                product: 'cloud_api',
                sent: 1_200,
                delivered: 1_110,
                read: 640,
                optOutClicks: 38,
                clicks: [{ type: 'quick_reply_button', content: 'Parar promoções', count: 38 }],
                polledAt: '2026-06-02T20:30:00.000Z',
              },
            ],
          },
        ],
      },
    }),
  },
});

export const GET_RATINGS = describe({
  id: 'getRatings',
  tag: 'answer',
  summary: "The platform's ratings, and what is to be expected",
  answers: {
    200: json(ratingsAnswer, {
      description: 'Ratings of numbers and templates, the likeliest downgrade first.',
      example: {
        asOf: '2026-06-02T21:00:00.000Z',
        model: '1',
        forecastDays: 7,
        numbers: [],
        reached: 9_140,
        templates: [
          {
            template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
            rating: 'YELLOW',
            since: '2026-06-02T12:00:00.000Z',
            history: [
              { at: '2026-05-01T12:00:00.000Z', rating: 'GREEN' },
              { at: '2026-06-02T12:00:00.000Z', rating: 'YELLOW' },
            ],
            forecast: { probability: 0.42, parts: [{ feature: 'lift', logOdds: 1.3 }] },
            ladder: { step: 0, pausedUntil: null, isPaced: false, next: { kind: 'pause', hours: 3 } },
          },
        ],
        platform: PLATFORM_EXAMPLE,
      },
    }),
  },
});
