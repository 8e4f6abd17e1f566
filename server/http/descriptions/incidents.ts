import { incidentAnswer, incidentsAnswer, muteAnswer, precisionAnswer } from '../answers/incidents.ts';
import { describe, json } from '../openapi/describe.ts';
import { INCIDENT_EXAMPLE, TIMELINE_EXAMPLE } from './incident-example.ts';
import { VERDICT_EXAMPLE } from './verdict-example.ts';

export const LIST_INCIDENTS = describe({
  id: 'listIncidents',
  tag: 'answer',
  summary: 'Opt-outs that need somebody',
  detail:
    'Open ones first, then those that ended within 30 days, the latest first. At most one of a topic is open at a time, and one of the whole account.',
  answers: {
    200: json(incidentsAnswer, { description: 'Incidents.', example: { incidents: [INCIDENT_EXAMPLE] } }),
  },
});

export const GET_INCIDENT = describe({
  id: 'getIncident',
  tag: 'answer',
  summary: 'How an incident went',
  detail:
    'What each verdict said, what happened and who did what, and the last verdict that saw it, with the rates without each culprit, the rivals, and what it rests on.',
  answers: {
    200: json(incidentAnswer, {
      description: 'The incident.',
      example: {
        incident: INCIDENT_EXAMPLE,
        points: [
          { at: '2026-06-02T20:30:00.000Z', excess: 48.2, probability: 0.91 },
          { at: '2026-06-02T21:00:00.000Z', excess: 59, probability: 0.94 },
        ],
        timeline: TIMELINE_EXAMPLE,
        verdict: VERDICT_EXAMPLE,
      },
    }),
  },
  errors: ['not-found'],
});

export const GET_MUTE_PREVIEW = describe({
  id: 'getMutePreview',
  tag: 'answer',
  summary: 'What putting it off would keep silent',
  detail:
    'To be looked at before `POST /v1/incidents/{id}/snooze`: how many people it would spare mails, and how many mails of the last days would have waited. What gets worse, and the end, is told all the same.',
  answers: {
    200: json(muteAnswer, {
      description: 'Counts.',
      example: { days: 30, recipients: 4, mails: 12, held: 8 },
    }),
  },
  errors: ['not-found'],
});

export const GET_PRECISION = describe({
  id: 'getPrecision',
  tag: 'answer',
  summary: 'How often the names were right',
  detail: 'Of the templates that incidents named, how many people confirmed, and how many they refuted.',
  answers: {
    200: json(precisionAnswer, {
      description: 'Counts of the latest word on each.',
      example: {
        named: 9,
        confirmed: 6,
        refuted: { oneOff: 1, newNormal: 0 },
        undecided: 2,
        share: 6 / 7,
      },
    }),
  },
});
