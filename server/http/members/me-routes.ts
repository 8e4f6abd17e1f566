import { Hono } from 'hono';
import { endSessions } from '../../auth/manage.ts';
import { record } from '../../auth/record.ts';
import { isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import {
  CHANGE_ME,
  CHANGE_MY_PASSWORD,
  END_MY_OTHER_SESSIONS,
  END_MY_SESSION,
  GET_ME,
  LIST_MY_SESSIONS,
} from '../descriptions/me.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { params } from '../query.ts';
import { BODIES, ID_IN_PATH } from './bodies.ts';
import { keepCookies } from './keep-cookies.ts';
import { answerFor } from './member-answer.ts';
import { createSignInLimits } from './sign-in-limits.ts';
import { signedIn } from './signed-in.ts';

/** What members see and change of themselves. */
export function meRoutes(deps: Pick<HttpDeps, 'clock' | 'members' | 'optOut'>) {
  const { members } = deps;
  const limits = createSignInLimits(deps);
  return new Hono<HttpEnv>()
    .get('/v1/me', GET_ME, async (c) => {
      const { member, session } = signedIn(c);
      c.header('Cache-Control', 'no-store');
      return c.json(
        {
          member: await answerFor(members.store, member.id),
          scopes: c.get('scopes'),
          session: { id: session.id, expiresAt: isoInstant(session.expiresAt) },
        },
        200,
      );
    })
    .patch('/v1/me', CHANGE_ME, jsonBody(BODIES.profile), async (c) => {
      const { id } = signedIn(c).member;
      const { name, language } = c.req.valid('json');
      const profile = { ...(name !== undefined && { name }), ...(language !== undefined && { language }) };
      await members.store.changeProfile(id, profile, deps.clock());
      const detail = { name: name !== undefined, language: language !== undefined };
      await record(members, { actor: c.get('actor'), action: 'change', member: id, detail });
      return c.json({ member: await answerFor(members.store, id) }, 200);
    })
    .post('/v1/me/password', CHANGE_MY_PASSWORD, jsonBody(BODIES.changePassword), async (c) => {
      const { id, email } = signedIn(c).member;
      limits.password(email);
      const cookies = await members.sessions.changePassword(c.req.raw.headers, c.req.valid('json'));
      if (cookies === null) {
        throw new AppError('invalid', 'current is not the password of today', {
          details: { field: 'current' },
        });
      }
      keepCookies(c, cookies);
      await record(members, { actor: c.get('actor'), action: 'password-change', member: id });
      return c.json({ changed: true }, 200);
    })
    .get('/v1/me/sessions', LIST_MY_SESSIONS, async (c) => {
      const { member, session } = signedIn(c);
      const open = await members.store.sessions(member.id, deps.clock());
      const sessions = open.map(({ id, userAgent, createdAt, seenAt, expiresAt }) => ({
        id,
        current: id === session.id,
        userAgent,
        createdAt: isoInstant(createdAt),
        seenAt: isoInstant(seenAt),
        expiresAt: isoInstant(expiresAt),
      }));
      c.header('Cache-Control', 'no-store');
      return c.json({ sessions }, 200);
    })
    .delete('/v1/me/sessions', END_MY_OTHER_SESSIONS, async (c) => {
      const { member, session } = signedIn(c);
      const which = { except: session.id };
      const ended = await endSessions(members, { id: member.id, which, actor: c.get('actor') });
      return c.json({ ended }, 200);
    })
    .delete('/v1/me/sessions/:id', END_MY_SESSION, params(ID_IN_PATH), async (c) => {
      const which = { only: c.req.valid('param').id };
      const ended = await endSessions(members, { id: signedIn(c).member.id, which, actor: c.get('actor') });
      if (ended === 0) throw new AppError('not-found', 'you have no session with this id');
      return c.json({ ended }, 200);
    });
}
