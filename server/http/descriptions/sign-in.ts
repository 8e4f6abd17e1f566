import { z } from 'zod';
import { memberAnswer, passwordLinkAnswer, waysAnswer } from '../answers/members.ts';
import { describe, json } from '../openapi/describe.ts';
import { MEMBER_EXAMPLE } from './members.ts';

const TOKEN = 'Yb1n0XwTjR8u3VQz5cK7mPq2sLh4dFgA6eJiUoN9rMk';
const LINK_TOKEN = 'The token stands behind the `#` of the link; it works once.';

const SIGNED_IN = json(memberAnswer, {
  description: 'Who has come in.',
  example: { member: MEMBER_EXAMPLE },
  headers: { 'Set-Cookie': 'the cookie of the session' },
});
const MAILED = json(z.object({ accepted: z.literal(true) }), {
  description: 'Whether there is such a member is not told.',
  example: { accepted: true },
});

export const GET_WAYS = describe({
  id: 'getWaysIn',
  tag: 'members',
  summary: 'How one can sign in here',
  answers: {
    200: json(waysAnswer, {
      description: '`welcome`: there is no member yet. `mail`: links can be sent.',
      example: { welcome: false, mail: true },
    }),
  },
});

export const WELCOME = describe({
  id: 'makeOwner',
  tag: 'members',
  summary: 'Make the first member',
  detail: `With the link that the first start prints. ${LINK_TOKEN}`,
  example: { token: TOKEN, name: 'Ana', email: 'ana@example.com', password: 'a long password' },
  answers: { 200: SIGNED_IN },
  errors: ['unauthorized', 'too-many'],
});

export const SIGN_IN = describe({
  id: 'signIn',
  tag: 'members',
  summary: 'Sign in with a password',
  example: { email: 'rita@example.com', password: 'a long password' },
  answers: { 200: SIGNED_IN },
  errors: ['unauthorized', 'too-many'],
});

export const SIGN_IN_BY_LINK = describe({
  id: 'signInByLink',
  tag: 'members',
  summary: 'Sign in with a link',
  detail: LINK_TOKEN,
  example: { token: TOKEN },
  answers: { 200: SIGNED_IN },
  errors: ['unauthorized', 'too-many'],
});

export const MAIL_SIGN_IN = describe({
  id: 'mailSignInLink',
  tag: 'members',
  summary: 'Have a link for signing in sent by mail',
  detail: 'It works for 15 minutes. Without mail the answer is 503.',
  example: { email: 'rita@example.com' },
  answers: { 200: MAILED },
  errors: ['unavailable', 'too-many'],
});

export const SET_PASSWORD = describe({
  id: 'setPassword',
  tag: 'members',
  summary: 'Choose a password, by an invitation or a link for a new one',
  detail: `${LINK_TOKEN} Ends every other session of the member.`,
  example: { token: TOKEN, password: 'a long password', name: 'Rita', language: 'pt-BR' },
  answers: { 200: SIGNED_IN },
  errors: ['unauthorized', 'too-many'],
});

export const LOOK_AT_LINK = describe({
  id: 'lookAtPasswordLink',
  tag: 'members',
  summary: 'Whom a link for a password is for',
  detail: 'Uses nothing up.',
  example: { token: TOKEN },
  answers: {
    200: json(passwordLinkAnswer, {
      description: 'The member.',
      example: { kind: 'invitation', email: 'rita@example.com', name: 'Rita', language: null },
    }),
  },
  errors: ['unauthorized', 'too-many'],
});

export const MAIL_PASSWORD = describe({
  id: 'mailPasswordLink',
  tag: 'members',
  summary: 'Have a link for a new password sent by mail',
  detail: 'It works for one hour. Without mail the answer is 503.',
  example: { email: 'rita@example.com' },
  answers: { 200: MAILED },
  errors: ['unavailable', 'too-many'],
});

export const SIGN_OUT = describe({
  id: 'signOut',
  tag: 'members',
  summary: 'End this session',
  answers: {
    200: json(z.object({ signedOut: z.literal(true) }), {
      description: 'The cookie is taken back.',
      example: { signedOut: true },
    }),
  },
  errors: ['too-many'],
});
