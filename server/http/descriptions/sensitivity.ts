import { z } from 'zod';
import { SENSITIVITIES } from '../../core/sensitivity.ts';
import { count, share } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const sensitivity = z.enum(SENSITIVITIES);

export const GET_SENSITIVITY = describe({
  id: 'getSensitivity',
  tag: 'operate',
  summary: 'How easily the account is told of incidents',
  detail:
    'With how often each choice would have told of one, counted from the stored verdicts by the rules that open incidents.',
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
