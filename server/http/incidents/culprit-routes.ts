import { Hono } from 'hono';
import { z } from 'zod';
import { LONGEST_SNOOZE_MS } from '../../analysis/incident/act-on-incident.ts';
import { DECISIONS } from '../../analysis/incident/decision.ts';
import { isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';
import { instant } from '../../ingest/event-fields.ts';
import { appendLines } from '../append-lines.ts';
import { BY, decidedBy } from '../decided-by.ts';
import type { HttpDeps } from '../deps.ts';
import {
  DECIDE_CULPRIT,
  LIST_CULPRITS,
  SNOOZE_CULPRIT,
  UNDO_SNOOZE_CULPRIT,
} from '../descriptions/culprits.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { params } from '../query.ts';
import { TEMPLATE_KEY } from '../template-key.ts';
import { confirmationLine } from './confirmation-line.ts';
import { REFUSED } from './perform.ts';
import { readCulprits } from './read-culprits.ts';

const DECIDING = z.object({
  decision: z.enum(DECISIONS, `is not known; write ${DECISIONS.join(', ')}`),
  by: BY,
});
const SNOOZE = z.object({ until: instant });

/** The three verbs for templates that are named while no incident is open about them. */
export function culpritRoutes(deps: Pick<HttpDeps, 'clock' | 'stores' | 'inbox'>) {
  const { clock, stores, inbox } = deps;
  const find = async (key: string) => {
    const culprit = (await readCulprits(deps)).culprits.find(({ template }) => template.key === key);
    if (culprit !== undefined) return culprit;
    throw new AppError(
      'not-found',
      'this template is not named, or an incident is open about it; see GET /v1/culprits and GET /v1/incidents',
    );
  };
  const putOff = async (key: string, { until, actor }: { until: EpochMs | null; actor: string }) => {
    const culprit = await find(key);
    await stores.preferences.putCulpritOff(key, until);
    const action = until === null ? 'culprit.undo-snooze' : 'culprit.snooze';
    await stores.audit.append({ at: clock(), actor, action, subject: key, detail: { until } });
    const scope = 'this-template-for-everybody' as const;
    return { culprit: { ...culprit, snooze: until === null ? null : { until: isoInstant(until), scope } } };
  };
  const ofKey = params(TEMPLATE_KEY);
  return new Hono<HttpEnv>()
    .get('/v1/culprits', LIST_CULPRITS, async (c) => c.json(await readCulprits(deps), 200))
    .post('/v1/culprits/:key/decision', DECIDE_CULPRIT, ofKey, jsonBody(DECIDING), async (c) => {
      const { key } = c.req.valid('param');
      const { decision, by: given } = c.req.valid('json');
      const by = decidedBy(c, given);
      const suspect = await find(key);
      const at = clock();
      const line = confirmationLine({ suspect, incident: null, decision, by, at });
      await appendLines(inbox, { lines: [line], source: 'events', receivedAt: at });
      const actor = c.get('actor');
      await stores.audit.append({ at, actor, action: 'culprit.decide', subject: key, detail: { decision } });
      const word = decision === 'undecided' ? null : { decision, at: isoInstant(at), by };
      return c.json({ culprit: { ...suspect, decision: word } }, 200);
    })
    .post('/v1/culprits/:key/snooze', SNOOZE_CULPRIT, ofKey, jsonBody(SNOOZE), async (c) => {
      const { key } = c.req.valid('param');
      const { until } = c.req.valid('json');
      const ahead = until - clock();
      const refused = ahead <= 0 ? REFUSED.past : ahead > LONGEST_SNOOZE_MS ? REFUSED['too-far'] : null;
      if (refused) throw new AppError(refused.code, refused.message, { details: { field: 'until' } });
      return c.json(await putOff(key, { until, actor: c.get('actor') }), 200);
    })
    .delete('/v1/culprits/:key/snooze', UNDO_SNOOZE_CULPRIT, ofKey, async (c) =>
      c.json(await putOff(c.req.valid('param').key, { until: null, actor: c.get('actor') }), 200),
    );
}
