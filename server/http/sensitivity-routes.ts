import { Hono } from 'hono';
import { z } from 'zod';
import { SENSITIVITIES, sensitivityOf, WARNING_PROBABILITY } from '../core/sensitivity.ts';
import type { HttpDeps } from './deps.ts';
import { GET_SENSITIVITY, SET_SENSITIVITY } from './descriptions/sensitivity.ts';
import type { HttpEnv } from './http-env.ts';
import { readAlertResponse } from './incidents/read-alert-response.ts';
import { jsonBody } from './json-body.ts';

const CHOICE = z.object({
  sensitivity: z.enum(SENSITIVITIES, `is not known; write ${SENSITIVITIES.join(', ')}`),
});

/** How easily the account is told of incidents, and how often that would have been before. */
export function sensitivityRoutes({
  clock,
  stores,
  wouldHaveFired,
}: Pick<HttpDeps, 'clock' | 'stores' | 'wouldHaveFired'>) {
  return new Hono<HttpEnv>()
    .get('/v1/sensitivity', GET_SENSITIVITY, async (c) => {
      const { days, alerts } = await wouldHaveFired();
      const sensitivity = sensitivityOf(await stores.preferences.sensitivity());
      return c.json(
        {
          sensitivity,
          days,
          levels: SENSITIVITIES.map((level) => ({
            sensitivity: level,
            probability: WARNING_PROBABILITY[level],
            alerts: alerts[level],
          })),
          response: await readAlertResponse(stores, { sensitivity, now: clock() }),
        },
        200,
      );
    })
    .put('/v1/sensitivity', SET_SENSITIVITY, jsonBody(CHOICE), async (c) => {
      const { sensitivity } = c.req.valid('json');
      const before = sensitivityOf(await stores.preferences.sensitivity());
      await stores.preferences.setSensitivity(sensitivity);
      await stores.audit.append({
        at: clock(),
        actor: c.get('actor'),
        action: 'sensitivity.set',
        subject: null,
        detail: { from: before, to: sensitivity },
      });
      return c.json({ sensitivity }, 200);
    });
}
