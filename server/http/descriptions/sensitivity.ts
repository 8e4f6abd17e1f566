import { z } from 'zod';
import { ALERT_RULES } from '../../analysis/alert/alert-response.ts';
import { SENSITIVITIES } from '../../core/sensitivity.ts';
import { count, share } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const sensitivity = z.enum(SENSITIVITIES);
const why = z.enum(['ignored', 'muted', 'refuted']);

const response = z.object({
  days: count,
  needed: count.meta({ description: 'so many alerts of a rule say something' }),
  rules: z.array(
    z.object({
      rule: z
        .enum(ALERT_RULES)
        .meta({ description: '`line`: over the fixed line, whatever the probability' }),
      alerts: count,
      acted: count.meta({ description: 'taken, given to somebody, closed or judged' }),
      muted: count.meta({ description: 'put off, for everybody or by somebody for their own mails' }),
      refuted: count.meta({ description: 'said to be no problem' }),
      acknowledged: count,
      medianMs: z.number().nullable().meta({ description: 'to the acknowledgement; null: there was none' }),
      proposal: z
        .union([
          z.object({ why, change: z.literal('sensitivity'), from: sensitivity, to: sensitivity }),
          z.object({ why, change: z.literal('line') }),
        ])
        .nullable()
        .meta({ description: 'null: too few to say, nothing to say, or nothing that could be changed' }),
    }),
  ),
});

const NOTHING = {
  alerts: 0,
  acted: 0,
  muted: 0,
  refuted: 0,
  acknowledged: 0,
  medianMs: null,
  proposal: null,
};

export const GET_SENSITIVITY = describe({
  id: 'getSensitivity',
  tag: 'operate',
  summary: 'How easily the account is told of incidents',
  detail:
    'With how often each choice would have told of one, counted from the stored verdicts by the rules that open incidents; and, in `response`, what became of the alerts of the last 90 days, by the rule that told them: those that ended, or began at least a day ago.',
  answers: {
    200: json(
      z.object({
        sensitivity,
        days: count.meta({ description: 'that were looked through' }),
        levels: z.array(
          z.object({
            sensitivity,
            probability: share.meta({ description: 'from which a template becomes an incident' }),
            alerts: count,
          }),
        ),
        response,
      }),
      {
        description: 'What is in force, and what else there is.',
        example: {
          sensitivity: 'balanced',
          days: 90,
          levels: [
            { sensitivity: 'fewer', probability: 0.9, alerts: 2 },
            { sensitivity: 'balanced', probability: 0.8, alerts: 3 },
            { sensitivity: 'more', probability: 0.7, alerts: 6 },
          ],
          response: {
            days: 90,
            needed: 5,
            rules: [
              { ...NOTHING, rule: 'line' },
              { ...NOTHING, rule: 'critical', alerts: 2, acted: 2, acknowledged: 1, medianMs: 540_000 },
              {
                ...NOTHING,
                rule: 'warning',
                alerts: 7,
                acted: 1,
                muted: 2,
                proposal: { why: 'ignored', change: 'sensitivity', from: 'balanced', to: 'fewer' },
              },
            ],
          },
        },
      },
    ),
  },
});

export const SET_SENSITIVITY = describe({
  id: 'setSensitivity',
  tag: 'operate',
  summary: 'Have more or fewer incidents told',
  detail: 'Holds from the next verdict on. Incidents that are open stay so.',
  example: { sensitivity: 'fewer' },
  answers: {
    200: json(z.object({ sensitivity }), {
      description: 'What is in force now.',
      example: { sensitivity: 'fewer' },
    }),
  },
});
