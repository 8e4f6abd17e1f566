import { z } from 'zod';
import { endedAnswer, meAnswer, memberAnswer, sessionsAnswer } from '../answers/members.ts';
import { describe, json } from '../openapi/describe.ts';
import { MEMBER_EXAMPLE } from './members.ts';

const ENDED = json(endedAnswer, { description: 'How many ended.', example: { ended: 1 } });

export const GET_ME = describe({
  id: 'getMe',
  tag: 'members',
  summary: 'Who is signed in, and what they may do',
  answers: {
    200: json(meAnswer, {
      description: 'Oneself.',
      example: {
        member: MEMBER_EXAMPLE,
        scopes: ['read', 'review'],
        session: { id: 'q3VZk0mBp1xTn7Ls', expiresAt: '2026-06-16T11:00:00.000Z' },
      },
    }),
  },
});

export const CHANGE_ME = describe({
  id: 'changeMe',
  tag: 'members',
  summary: 'Change one’s own name and language',
  detail: '`language` null: that of the account.',
  example: { name: 'Rita', language: 'en' },
  answers: {
    200: json(memberAnswer, { description: 'Oneself as one is now.', example: { member: MEMBER_EXAMPLE } }),
  },
});

export const CHANGE_MY_PASSWORD = describe({
  id: 'changeMyPassword',
  tag: 'members',
  summary: 'Change one’s own password',
  detail: 'Ends all other sessions.',
  example: { current: 'the old password', password: 'a new password' },
  answers: {
    200: json(z.object({ changed: z.literal(true) }), {
      description: 'It is changed; the cookie is a new one.',
      example: { changed: true },
    }),
  },
  errors: ['too-many'],
});

export const LIST_MY_SESSIONS = describe({
  id: 'listMySessions',
  tag: 'members',
  summary: 'Where one is signed in',
  answers: {
    200: json(sessionsAnswer, {
      description: 'Latest first.',
      example: {
        sessions: [
          {
            id: 'q3VZk0mBp1xTn7Ls',
            current: true,
            userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
            createdAt: '2026-06-01T12:30:00.000Z',
            seenAt: '2026-06-02T11:00:00.000Z',
            expiresAt: '2026-06-16T11:00:00.000Z',
          },
        ],
      },
    }),
  },
});

export const END_MY_OTHER_SESSIONS = describe({
  id: 'endMyOtherSessions',
  tag: 'members',
  summary: 'Sign out everywhere else',
  answers: { 200: ENDED },
});

export const END_MY_SESSION = describe({
  id: 'endMySession',
  tag: 'members',
  summary: 'Sign out somewhere',
  answers: { 200: ENDED },
  errors: ['not-found'],
});
