import { changedIncident, reviewersAnswer } from '../answers/incidents.ts';
import { describe, json } from '../openapi/describe.ts';
import { INCIDENT_EXAMPLE } from './incident-example.ts';

const answers = {
  200: json(changedIncident, {
    description: 'The incident as it is now, and the number of the step in its timeline.',
    example: { incident: INCIDENT_EXAMPLE, step: 3 },
  }),
};

/** What all of them have in common. */
const verb = (given: { id: string; summary: string; detail?: string; example?: object; isWord?: true }) => {
  const { isWord, ...rest } = given;
  const errors = ['not-found', isWord ? 'unavailable' : 'conflict'] as const;
  return describe({ tag: 'decide', answers, errors, ...rest });
};

export const LIST_REVIEWERS = describe({
  id: 'listReviewers',
  tag: 'decide',
  summary: 'To whom incidents can be assigned',
  answers: {
    200: json(reviewersAnswer, {
      description: 'Members who may review, by name only.',
      example: { reviewers: [{ id: 'f1c09a2be770', name: 'Rita' }] },
    }),
  },
});

export const ACKNOWLEDGE_INCIDENT = verb({
  id: 'acknowledgeIncident',
  summary: 'Say that somebody looks after an incident',
});

export const UNDO_ACKNOWLEDGE = verb({
  id: 'undoAcknowledgeIncident',
  summary: 'Take an acknowledgement back',
});

export const ASSIGN_INCIDENT = verb({
  id: 'assignIncident',
  summary: 'Give an incident to a member',
  detail: '`member` null: to nobody. Members are those of `GET /v1/reviewers`.',
  example: { member: null },
});

export const COMMENT_INCIDENT = verb({
  id: 'commentIncident',
  summary: 'Write a comment into the timeline of an incident',
  detail: 'At most 2,000 characters, for everybody who may read; write no names or numbers of recipients.',
  example: { text: 'The list of Friday was the wrong one.' },
});

export const WITHDRAW_COMMENT = verb({
  id: 'withdrawComment',
  summary: 'Take back a comment of your own',
  detail:
    'By the number of its step. Its text is deleted; the timeline says that there was a comment. `step` null: it was taken back before.',
});

export const SNOOZE_INCIDENT = verb({
  id: 'snoozeIncident',
  summary: 'Put an incident off until an instant',
  detail:
    'This incident only, 30 days at most. It comes back at that instant, or before it when it is worse: half as many opt-outs more and at least ten. `for` `everybody` is the default; with `me` only the mails of the member who asks wait, everybody else gets theirs (`ownSnoozes`).',
  example: { until: '2026-06-04T12:00:00Z', for: 'everybody' },
});

export const UNDO_SNOOZE = verb({
  id: 'undoSnoozeIncident',
  summary: 'Bring an incident back at once',
  detail: 'With `for=me` only for the mails of the member who asks.',
});

export const RESOLVE_INCIDENT = verb({
  id: 'resolveIncident',
  summary: 'Close an incident',
  detail:
    'It is opened again within seven days when it is worse than it was last told, or when it had ended and comes back.',
});

export const UNDO_RESOLVE = verb({
  id: 'undoResolveIncident',
  summary: 'Open an incident again that somebody closed',
});

export const DECIDE_INCIDENT = verb({
  id: 'decideIncident',
  summary: 'Say whether a template of an incident was the cause',
  detail:
    '`confirmed`: it was this. `one-off`: not this; the spike that has begun opens and keeps open no incident because of it. `new-normal`: not this; for four weeks it opens none while its rate is not half as high again. `undecided` takes the word back. None of them changes a verdict; all but `undecided` count in `GET /v1/precision`.',
  example: { template: 'id:9001', decision: 'confirmed', by: 'Rita' },
  isWord: true,
});
