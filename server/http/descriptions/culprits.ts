import { z } from 'zod';
import { culpritsAnswer, namedCulprit } from '../answers/incidents.ts';
import { describe, json } from '../openapi/describe.ts';
import { INCIDENT_EXAMPLE } from './incident-example.ts';

const [suspect] = INCIDENT_EXAMPLE.suspects;
const EXAMPLE = {
  ...suspect,
  probability: 0.62,
  since: INCIDENT_EXAMPLE.since,
  decision: null,
  snooze: null,
};

const answers = {
  200: json(z.object({ culprit: namedCulprit }), {
    description: 'The template as it stands then.',
    example: { culprit: EXAMPLE },
  }),
};

export const LIST_CULPRITS = describe({
  id: 'listCulprits',
  tag: 'answer',
  summary: 'Named templates that no incident is open about',
  detail:
    'Of the latest verdict: likely to be the cause (0.5 or more), but not likely or not long enough to open an incident, or somebody closed it; and those below that with a word that holds still. `asOf` null: there is no verdict yet.',
  answers: {
    200: json(culpritsAnswer, {
      description: 'The likeliest first.',
      example: { asOf: '2026-06-02T21:00:00.000Z', culprits: [EXAMPLE] },
    }),
  },
});

export const DECIDE_CULPRIT = describe({
  id: 'decideCulprit',
  tag: 'decide',
  summary: 'Say whether a named template was the cause',
  detail:
    'Like `POST /v1/incidents/{id}/decision`, which is for templates of an open incident, with the same consequences. It counts within a second.',
  example: { decision: 'one-off', by: 'Rita' },
  answers,
  errors: ['not-found', 'unavailable'],
});

export const SNOOZE_CULPRIT = describe({
  id: 'snoozeCulprit',
  tag: 'decide',
  summary: 'Put a named template off until an instant',
  detail:
    'For everybody, this template only, 30 days at most: until then nobody is asked about it. An incident that is opened about it is told all the same.',
  example: { until: '2026-06-04T12:00:00Z' },
  answers,
  errors: ['not-found'],
});

export const UNDO_SNOOZE_CULPRIT = describe({
  id: 'undoSnoozeCulprit',
  tag: 'decide',
  summary: 'Bring a named template back at once',
  answers,
  errors: ['not-found'],
});
