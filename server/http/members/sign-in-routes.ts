import { Hono, type Context } from 'hono';
import { asOwner, byLink, byNewPassword, byPassword, lookAtLink, type CameIn } from '../../auth/come-in.ts';
import { mailLinkTo } from '../../auth/mail-link.ts';
import { memberActor, record } from '../../auth/record.ts';
import { AppError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import {
  GET_WAYS,
  LOOK_AT_LINK,
  MAIL_PASSWORD,
  MAIL_SIGN_IN,
  SET_PASSWORD,
  SIGN_IN,
  SIGN_IN_BY_LINK,
  SIGN_OUT,
  WELCOME,
} from '../descriptions/sign-in.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { BODIES } from './bodies.ts';
import { keepCookies } from './keep-cookies.ts';
import { answerFor, type MemberAnswer } from './member-answer.ts';
import { createSignInLimits } from './sign-in-limits.ts';

/** How people come in: by a password, by a link that works once, at first start. */
export function signInRoutes(deps: Pick<HttpDeps, 'clock' | 'members' | 'optOut'>) {
  const { members } = deps;
  const limits = createSignInLimits(deps);
  const answer = async (
    c: Context<HttpEnv>,
    { member, cookies }: CameIn,
  ): Promise<{ member: MemberAnswer }> => {
    keepCookies(c, cookies);
    c.header('Cache-Control', 'no-store');
    return { member: await answerFor(members.store, member) };
  };
  const mail = async (email: string, kind: 'sign-in' | 'reset'): Promise<{ accepted: true }> => {
    if (members.mailer === null) {
      throw new AppError('unavailable', 'no mail is set up here; ask whoever runs the service for a link');
    }
    limits.mail(email);
    await mailLinkTo(members, { email, kind });
    return { accepted: true };
  };

  return new Hono<HttpEnv>()
    .get('/auth/ways', GET_WAYS, async (c) => {
      return c.json({ welcome: await members.store.isEmpty(), mail: members.mailer !== null }, 200);
    })
    .use('/auth/*', async (c, next) => {
      if (c.req.method === 'POST') limits.visit(c);
      await next();
    })
    .post('/auth/welcome', WELCOME, jsonBody(BODIES.welcome), async (c) => {
      const cameIn = await asOwner(members, c.req.raw.headers, c.req.valid('json'));
      return c.json(await answer(c, cameIn), 200);
    })
    .post('/auth/sign-in', SIGN_IN, jsonBody(BODIES.signIn), async (c) => {
      const given = c.req.valid('json');
      limits.password(given.email);
      const cameIn = await byPassword(members, c.req.raw.headers, given);
      return c.json(await answer(c, cameIn), 200);
    })
    .post('/auth/sign-in/link', SIGN_IN_BY_LINK, jsonBody(BODIES.link), async (c) => {
      const cameIn = await byLink(members, c.req.raw.headers, c.req.valid('json').token);
      return c.json(await answer(c, cameIn), 200);
    })
    .post('/auth/sign-in/mail', MAIL_SIGN_IN, jsonBody(BODIES.mail), async (c) =>
      c.json(await mail(c.req.valid('json').email, 'sign-in'), 200),
    )
    .post('/auth/password', SET_PASSWORD, jsonBody(BODIES.newPassword), async (c) => {
      const { token, password, name, language } = c.req.valid('json');
      const profile = { ...(name !== undefined && { name }), ...(language !== undefined && { language }) };
      const cameIn = await byNewPassword(members, c.req.raw.headers, { token, password, profile });
      return c.json(await answer(c, cameIn), 200);
    })
    .post('/auth/password/link', LOOK_AT_LINK, jsonBody(BODIES.link), async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(await lookAtLink(members, c.req.valid('json').token), 200);
    })
    .post('/auth/password/mail', MAIL_PASSWORD, jsonBody(BODIES.mail), async (c) =>
      c.json(await mail(c.req.valid('json').email, 'reset'), 200),
    )
    .post('/auth/sign-out', SIGN_OUT, async (c) => {
      const { headers } = c.req.raw;
      const found = await members.sessions.find(headers);
      keepCookies(c, await members.sessions.close(headers));
      if (found !== null) {
        const { id } = found.member;
        await record(members, { actor: memberActor(id), action: 'sign-out', member: id });
      }
      return c.json({ signedOut: true }, 200);
    });
}
