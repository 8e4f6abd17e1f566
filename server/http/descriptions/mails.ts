import { z } from 'zod';
import { MAIL_WISHES } from '../../core/recipient.ts';
import { mailsAnswer, myMailsAnswer, recipientAnswer, recipientsAnswer } from '../answers/mails.ts';
import { describe, json, takes, type Answer } from '../openapi/describe.ts';

export const RECIPIENT_EXAMPLE = {
  id: '0k3j9x1m7q2w5z',
  email: 'rita@example.com',
  member: null,
  wishes: MAIL_WISHES,
  createdAt: '2026-06-01T12:00:00.000Z',
  stoppedAt: null,
  bouncedAt: null,
  bounces: [],
  problem: null,
};
const ONE = json(recipientAnswer, {
  description: 'As it holds now.',
  example: { recipient: RECIPIENT_EXAMPLE },
});

export const LIST_RECIPIENTS = describe({
  id: 'listRecipients',
  tag: 'members',
  summary: 'Whom mails go to',
  answers: {
    200: json(recipientsAnswer, {
      description: 'In the order in which they came.',
      example: { isOn: true, recipients: [RECIPIENT_EXAMPLE] },
    }),
  },
});

export const ADD_RECIPIENT = describe({
  id: 'addRecipient',
  tag: 'members',
  summary: 'Send mails to somebody',
  detail: 'They need no account. Members are added by themselves when they join.',
  example: { email: 'rita@example.com', wishes: { report: 'weekly', zone: 'Europe/Lisbon' } },
  answers: { 200: ONE },
  errors: ['conflict'],
});

export const CHANGE_RECIPIENT = describe({
  id: 'changeRecipient',
  tag: 'members',
  summary: 'Change what somebody gets by mail, and when',
  detail: 'What is left out stays.',
  example: { wishes: { reportMinute: 390, quiet: null } },
  answers: { 200: ONE },
  errors: ['not-found'],
});

export const REMOVE_RECIPIENT = describe({
  id: 'removeRecipient',
  tag: 'members',
  summary: 'Send no more mails to somebody without an account',
  answers: {
    200: json(z.object({ removed: z.string() }), {
      description: 'What waited for them is not sent.',
      example: { removed: RECIPIENT_EXAMPLE.id },
    }),
  },
  errors: ['not-found', 'conflict'],
});

export const TEST_RECIPIENT = describe({
  id: 'testRecipient',
  tag: 'members',
  summary: 'Send a mail that only shows that mails arrive',
  detail: 'What becomes of it stands in `GET /v1/mails`.',
  answers: {
    200: json(z.object({ queued: z.string() }), {
      description: 'It goes out in a moment.',
      example: { queued: RECIPIENT_EXAMPLE.id },
    }),
  },
  errors: ['not-found', 'conflict', 'too-many', 'unavailable'],
});

export const LIST_MAILS = describe({
  id: 'listMails',
  tag: 'operate',
  summary: 'What became of mails',
  answers: {
    200: json(mailsAnswer, {
      description: 'The latest first; of 90 days.',
      example: {
        mails: [
          {
            id: 12,
            kind: 'report',
            recipient: RECIPIENT_EXAMPLE.id,
            email: RECIPIENT_EXAMPLE.email,
            state: 'sent',
            plannedAt: '2026-06-02T11:00:00.000Z',
            dueAt: '2026-06-02T11:00:00.000Z',
            sentAt: '2026-06-02T11:00:03.000Z',
            attempts: 1,
            resent: 0,
            problem: null,
            messageId: '<5d41402abc4b2a76b9719d911017c592@example.com>',
          },
        ],
      },
    }),
  },
});

export const GET_MY_MAILS = describe({
  id: 'getMyMails',
  tag: 'members',
  summary: 'What you get by mail, and when',
  answers: {
    200: json(myMailsAnswer, {
      description: 'What holds for you.',
      example: { isOn: true, wishes: MAIL_WISHES, recipient: RECIPIENT_EXAMPLE },
    }),
  },
});

export const CHANGE_MY_MAILS = describe({
  id: 'changeMyMails',
  tag: 'members',
  summary: 'Choose what you get by mail, and when',
  detail: 'What is left out stays. `isStopped`: nothing at all, or again what you wish.',
  example: { wishes: { report: 'needed', reportDays: [0, 1, 2, 3, 4] }, isStopped: false },
  answers: { 200: ONE },
});

const page = (description: string): Answer => ({
  description,
  media: [{ type: 'text/html', schema: z.string() }],
});
const REFUSALS = {
  404: page('No link of this service, or of somebody who was removed.'),
  429: page('Too many.'),
};

export const GET_STOP_PAGE = describe({
  id: 'getStopMailsPage',
  tag: 'people',
  summary: 'The page that asks whether somebody wants no more mails',
  detail: 'Opening it changes nothing, however often scanners of mails do.',
  answers: { 200: page('The question, or that it is so already.'), ...REFUSALS },
});

export const STOP_MAILS = describe({
  id: 'stopMails',
  tag: 'people',
  summary: 'No more mails to somebody (RFC 8058)',
  detail:
    'What a mail program sends for the header `List-Unsubscribe-Post`, and the form of the page. `action=resume` takes it back.',
  // The token in the address is signed.
  proof: 'path',
  answers: { 200: page('Done.'), 413: page('The form is larger than 3 MB.'), ...REFUSALS },
});

export const STOP_FORM = takes([
  {
    type: 'application/x-www-form-urlencoded',
    schema: z.object({
      'List-Unsubscribe': z.literal('One-Click').optional(),
      action: z.enum(['stop', 'resume']).optional(),
    }),
    example: { 'List-Unsubscribe': 'One-Click' },
  },
  // RFC 8058 lets mail programs choose.
  { type: 'multipart/form-data', schema: null },
]);
