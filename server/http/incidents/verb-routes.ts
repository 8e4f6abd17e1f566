import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Verb } from '../../analysis/incident/act-on-incident.ts';
import { opens } from '../access.ts';
import { scopesOf } from '../../auth/scopes-of.ts';
import { AppError } from '../../core/errors.ts';
import { instant } from '../../ingest/event-fields.ts';
import {
  ACKNOWLEDGE_INCIDENT,
  ASSIGN_INCIDENT,
  COMMENT_INCIDENT,
  LIST_REVIEWERS,
  RESOLVE_INCIDENT,
  SNOOZE_INCIDENT,
  UNDO_ACKNOWLEDGE,
  UNDO_RESOLVE,
  UNDO_SNOOZE,
  WITHDRAW_COMMENT,
} from '../descriptions/incident-verbs.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { limitedText } from '../limited-text.ts';
import { idInPath, params, query } from '../query.ts';
import { ownRecipient, SNOOZED_FOR } from './own-recipient.ts';
import { perform, type ActDeps } from './perform.ts';
import { withdrawComment } from './withdraw-comment.ts';

const ASSIGNMENT = z.object({
  member: z.string('is no member; take it from GET /v1/reviewers, or write null').nullable(),
});
const COMMENT = z.object({ text: limitedText(2_000, 'write the comment') });
const WHOSE = z.enum(SNOOZED_FOR, `is not known; write ${SNOOZED_FOR.join(' or ')}`).default('everybody');
const SNOOZE = z.object({ until: instant, for: WHOSE });

/** What people do about incidents, each with its undoing. */
export function incidentVerbRoutes(deps: ActDeps) {
  const ofId = params(z.object({ id: idInPath }));
  const act = (c: Context<HttpEnv>, id: number, verb: Verb) =>
    perform(deps, { id, actor: c.get('actor'), verb });
  return new Hono<HttpEnv>()
    .get('/v1/reviewers', LIST_REVIEWERS, async (c) => {
      const reviewers = (await deps.members.store.list())
        .filter((member) => opens(scopesOf(member), 'review'))
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      c.header('Cache-Control', 'no-store');
      return c.json({ reviewers }, 200);
    })
    .post('/v1/incidents/:id/acknowledge', ACKNOWLEDGE_INCIDENT, ofId, async (c) =>
      c.json(await act(c, c.req.valid('param').id, { verb: 'acknowledge' }), 200),
    )
    .delete('/v1/incidents/:id/acknowledge', UNDO_ACKNOWLEDGE, ofId, async (c) =>
      c.json(await act(c, c.req.valid('param').id, { verb: 'undo-acknowledge' }), 200),
    )
    .post('/v1/incidents/:id/assign', ASSIGN_INCIDENT, ofId, jsonBody(ASSIGNMENT), async (c) => {
      const { member } = c.req.valid('json');
      const found = member === null ? null : await deps.members.store.find(member);
      if (member !== null && (found === null || !opens(scopesOf(found), 'review'))) {
        throw new AppError('invalid', 'member is nobody who may review; take it from GET /v1/reviewers', {
          details: { field: 'member' },
        });
      }
      return c.json(await act(c, c.req.valid('param').id, { verb: 'assign', member }), 200);
    })
    .post('/v1/incidents/:id/comment', COMMENT_INCIDENT, ofId, jsonBody(COMMENT), async (c) => {
      const { text } = c.req.valid('json');
      return c.json(await act(c, c.req.valid('param').id, { verb: 'comment', text }), 200);
    })
    .delete(
      '/v1/incidents/:id/comment/:number',
      WITHDRAW_COMMENT,
      params(z.object({ id: idInPath, number: idInPath })),
      async (c) => {
        const { id, number } = c.req.valid('param');
        return c.json(await withdrawComment(deps, { id, number, actor: c.get('actor') }), 200);
      },
    )
    .post('/v1/incidents/:id/snooze', SNOOZE_INCIDENT, ofId, jsonBody(SNOOZE), async (c) => {
      const { until, for: whose } = c.req.valid('json');
      const verb: Verb =
        whose === 'everybody'
          ? { verb: 'snooze', until }
          : { verb: 'snooze-for-one', until, recipient: await ownRecipient(c, deps) };
      return c.json(await act(c, c.req.valid('param').id, verb), 200);
    })
    .delete('/v1/incidents/:id/snooze', UNDO_SNOOZE, ofId, query(z.object({ for: WHOSE })), async (c) => {
      const verb: Verb =
        c.req.valid('query').for === 'everybody'
          ? { verb: 'undo-snooze' }
          : { verb: 'undo-snooze-for-one', recipient: await ownRecipient(c, deps) };
      return c.json(await act(c, c.req.valid('param').id, verb), 200);
    })
    .post('/v1/incidents/:id/resolve', RESOLVE_INCIDENT, ofId, async (c) =>
      c.json(await act(c, c.req.valid('param').id, { verb: 'resolve' }), 200),
    )
    .delete('/v1/incidents/:id/resolve', UNDO_RESOLVE, ofId, async (c) =>
      c.json(await act(c, c.req.valid('param').id, { verb: 'undo-resolve' }), 200),
    );
}
