import { z } from 'zod';
import { endedAnswer, invitedAnswer, memberAnswer, membersAnswer } from '../answers/members.ts';
import { describe, json } from '../openapi/describe.ts';

export const MEMBER_EXAMPLE = {
  id: '4f1c09a2be77',
  email: 'rita@example.com',
  name: 'Rita',
  role: 'reviewer',
  personal: false,
  language: 'pt-BR',
  state: 'joined',
  createdAt: '2026-06-01T12:00:00.000Z',
  joinedAt: '2026-06-01T12:30:00.000Z',
  seenAt: '2026-06-02T11:00:00.000Z',
};

const GIVING = 'Only somebody who has the permission `personal` can give it.';
const INVITED = json(invitedAnswer, {
  description: 'Who may join, and the link that is shown once. `mailed`: they have it already.',
  example: {
    member: { ...MEMBER_EXAMPLE, state: 'invited', joinedAt: null, seenAt: null },
    link: 'https://culprit.example.com/join#Yb1n0XwTjR8u3VQz5cK7mPq2sLh4dFgA6eJiUoN9rMk',
    expiresAt: '2026-06-08T12:00:00.000Z',
    mailed: true,
  },
});

export const LIST_MEMBERS = describe({
  id: 'listMembers',
  tag: 'members',
  summary: 'Who may sign in',
  answers: {
    200: json(membersAnswer, {
      description: 'In the order in which they came.',
      example: { members: [MEMBER_EXAMPLE] },
    }),
  },
});

export const INVITE_MEMBER = describe({
  id: 'inviteMember',
  tag: 'members',
  summary: 'Let somebody join',
  detail: GIVING,
  example: { email: 'rita@example.com', role: 'reviewer', personal: false, name: 'Rita', language: 'pt-BR' },
  answers: { 200: INVITED },
  errors: ['conflict'],
});

export const INVITE_AGAIN = describe({
  id: 'inviteMemberAgain',
  tag: 'members',
  summary: 'A new link for somebody who has not joined',
  detail: `The old link ends. ${GIVING}`,
  answers: { 200: INVITED },
  errors: ['not-found', 'conflict'],
});

export const CHANGE_MEMBER = describe({
  id: 'changeMember',
  tag: 'members',
  summary: 'Change what a member may do',
  detail: `Holds from their next request on. ${GIVING} The last admin who has joined stays one.`,
  example: { role: 'admin' },
  answers: {
    200: json(memberAnswer, {
      description: 'The member as they are now.',
      example: { member: { ...MEMBER_EXAMPLE, role: 'admin' } },
    }),
  },
  errors: ['not-found', 'conflict'],
});

export const REMOVE_MEMBER = describe({
  id: 'removeMember',
  tag: 'members',
  summary: 'Remove a member, with sessions and links',
  detail: 'The last admin who has joined cannot be removed.',
  answers: {
    200: json(z.object({ removed: z.string() }), {
      description: 'Whoever it was is out.',
      example: { removed: MEMBER_EXAMPLE.id },
    }),
  },
  errors: ['not-found', 'conflict'],
});

export const END_MEMBER_SESSIONS = describe({
  id: 'endMemberSessions',
  tag: 'members',
  summary: 'End all sessions of a member',
  answers: { 200: json(endedAnswer, { description: 'How many there were.', example: { ended: 2 } }) },
  errors: ['not-found'],
});
