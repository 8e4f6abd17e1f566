import { Hono, type Context } from 'hono';
import { invite, inviteAgain, type Invited } from '../../auth/invite.ts';
import { changeAccess, endSessions, removeMember } from '../../auth/manage.ts';
import { isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import {
  CHANGE_MEMBER,
  END_MEMBER_SESSIONS,
  INVITE_AGAIN,
  INVITE_MEMBER,
  LIST_MEMBERS,
  REMOVE_MEMBER,
} from '../descriptions/members.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { params } from '../query.ts';
import { BODIES, ID_IN_PATH } from './bodies.ts';
import { answerFor, memberAnswer } from './member-answer.ts';

/** Who may sign in, and what they may do. */
export function memberRoutes({ members }: Pick<HttpDeps, 'members'>) {
  return new Hono<HttpEnv>()
    .get('/v1/members', LIST_MEMBERS, async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json({ members: (await members.store.list()).map(memberAnswer) }, 200);
    })
    .post('/v1/members', INVITE_MEMBER, jsonBody(BODIES.invitation), async (c) => {
      const invitation = c.req.valid('json');
      assertMayGive(c, invitation.personal);
      c.header('Cache-Control', 'no-store');
      return c.json(invitedAnswer(await invite(members, invitation, c.get('actor'))), 200);
    })
    .post('/v1/members/:id/invitation', INVITE_AGAIN, params(ID_IN_PATH), async (c) => {
      const { personal } = await answerFor(members.store, c.req.valid('param').id);
      assertMayGive(c, personal);
      c.header('Cache-Control', 'no-store');
      return c.json(invitedAnswer(await inviteAgain(members, c.req.valid('param').id, c.get('actor'))), 200);
    })
    .patch('/v1/members/:id', CHANGE_MEMBER, params(ID_IN_PATH), jsonBody(BODIES.access), async (c) => {
      const { role, personal } = c.req.valid('json');
      assertMayGive(c, personal);
      const id = c.req.valid('param').id;
      const access = { ...(role !== undefined && { role }), ...(personal !== undefined && { personal }) };
      await changeAccess(members, { id, access, actor: c.get('actor') });
      return c.json({ member: await answerFor(members.store, id) }, 200);
    })
    .delete('/v1/members/:id', REMOVE_MEMBER, params(ID_IN_PATH), async (c) => {
      const id = c.req.valid('param').id;
      await removeMember(members, { id, actor: c.get('actor') });
      return c.json({ removed: id }, 200);
    })
    .delete('/v1/members/:id/sessions', END_MEMBER_SESSIONS, params(ID_IN_PATH), async (c) => {
      const { id } = await answerFor(members.store, c.req.valid('param').id);
      return c.json({ ended: await endSessions(members, { id, actor: c.get('actor') }) }, 200);
    });
}

/** Whoever manages members does not come by personal data that way. Errors: `forbidden`. */
function assertMayGive(c: Context<HttpEnv>, personal: boolean | undefined): void {
  if (personal !== true || c.get('scopes').includes('privacy')) return;
  throw new AppError('forbidden', 'personal can be given only by somebody who has it', {
    details: { field: 'personal', scope: 'privacy' },
  });
}

function invitedAnswer({ member, link, expiresAt, mailed }: Invited) {
  return { member: memberAnswer(member), link, expiresAt: isoInstant(expiresAt), mailed };
}
