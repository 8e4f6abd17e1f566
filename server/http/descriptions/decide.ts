import { acceptedCount } from '../answers/common.ts';
import { reviewsAnswer } from '../answers/operate.ts';
import { describe, json } from '../openapi/describe.ts';

const one = json(acceptedCount, {
  description: 'The decision is on disk and counts within a second.',
  example: { accepted: 1 },
});

export const MAP_TEMPLATES = describe({
  id: 'mapTemplates',
  tag: 'decide',
  summary: 'Say which topics templates are about',
  detail:
    "At most 1,000; all are taken or none, and the error names every wrong one. Messages before a template's first mapping use that first one.",
  example: {
    mappings: [
      { template: '9001', topic: 'offers' },
      {
        template: { name: 'pedido_enviado', language: 'pt_BR' },
        topic: 'delivery',
        at: '2026-01-01T00:00:00-03:00',
      },
    ],
  },
  answers: {
    200: json(acceptedCount, { description: 'All mappings are on disk.', example: { accepted: 2 } }),
  },
  errors: ['unavailable'],
});

export const WAIVE_FINDING = describe({
  id: 'waiveFinding',
  tag: 'decide',
  summary: 'Accept what a policy check finds in a template, or take that back',
  example: { rule: 'no-way-out', reason: 'the profile says how', by: 'Rita' },
  answers: { 200: one },
  errors: ['not-found', 'unavailable'],
});

export const LIST_REVIEWS = describe({
  id: 'listReviews',
  tag: 'decide',
  summary: 'Ambiguous stops that wait for a person',
  detail: 'Oldest first. Until somebody decides, no marketing must be sent to these people.',
  answers: {
    200: json(reviewsAnswer, {
      description: 'What waits, and how much altogether.',
      example: {
        reviews: [
          {
            subject: '3kTMd9yQ2m4hV5aYbW6fRw.q1Zx8sLp0cU7nE2dKj4gHg',
            at: '2026-06-02T19:12:00.000Z',
            rule: 'ambiguous-word',
            channel: 'keyword',
            confidence: 0.5,
            template: { key: 'id:9002', id: '9002', name: 'pedido_enviado', language: 'pt_BR' },
          },
        ],
        total: 1,
      },
    }),
  },
});

export const DECIDE_REVIEW = describe({
  id: 'decideReview',
  tag: 'decide',
  summary: 'Decide whether an ambiguous stop was one',
  detail: 'A decision may be changed later: the latest counts; `undecided` takes it back.',
  example: {
    subject: '3kTMd9yQ2m4hV5aYbW6fRw.q1Zx8sLp0cU7nE2dKj4gHg',
    decision: 'not-an-opt-out',
    by: 'Rita',
  },
  answers: { 200: one },
  errors: ['not-found', 'unavailable'],
});
