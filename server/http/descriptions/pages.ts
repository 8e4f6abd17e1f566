import { z } from 'zod';
import { describe, takes, type Answer } from '../openapi/describe.ts';
import { ACTIONS, SCOPES, STATED_REASONS } from '../opt-out/page-form.ts';

function page(description: string, type = 'text/html'): Answer {
  return { description, media: [{ type, schema: z.string() }] };
}

/** One address of the dashboard. */
export const getPage = (address: string) =>
  describe({
    id: `getPage${inCamelCase(address)}`,
    tag: 'page',
    summary: 'The dashboard',
    detail:
      'Holds no data itself: what it shows it asks for in the name of its reader. A member who is signed in gets `/now` with the latest verdict in it.',
    answers: { 200: page('The page.') },
    errors: ['not-found'],
  });

/** One of its files that keep their names. */
export const getPageFile = (path: string) =>
  describe({
    id: `getPageFile${inCamelCase(path)}`,
    tag: 'page',
    summary: 'A file of it that keeps its name',
    answers: {
      200: page('The file.', path.endsWith('.js') ? 'text/javascript' : 'image/svg+xml'),
    },
    errors: ['not-found'],
  });

export const GET_ASSET = describe({
  id: 'getPageAsset',
  tag: 'page',
  summary: 'A file of it with a hash in its name',
  answers: { 200: page('Script or style; it never changes.', 'text/javascript') },
  errors: ['not-found'],
});

function inCamelCase(path: string): string {
  return path
    .split(/[^a-z]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

const REFUSALS = {
  404: page('No link of this service.'),
  410: page('The link has expired.'),
  429: page('Too many requests of one address or about one link; `Retry-After` says when to come back.'),
  500: page('A fault here; the page says how else to stop.'),
  503: page('Not now: nothing was taken; the page says how else to stop.'),
};

export const GET_OPT_OUT_PAGE = describe({
  id: 'getOptOutPage',
  tag: 'people',
  summary: 'The page that an opt-out link opens',
  detail:
    'For people, in their language. Opening it changes nothing. At most so many requests a minute of one address and about one link.',
  answers: { 200: page('What can be stopped, and what is.'), ...REFUSALS },
});

export const ANSWER_OPT_OUT_PAGE = describe({
  id: 'answerOptOutPage',
  tag: 'people',
  summary: 'What its forms send',
  // The token in the address is signed.
  proof: 'path',
  answers: {
    200: page('What was done is on disk, and can be undone here.'),
    400: page('The form asked for nothing; the choices once more.'),
    413: page('The form is larger than 3 MB.'),
    ...REFUSALS,
  },
});

/** As forms of the page send it. */
export const OPT_OUT_FORM = takes([
  {
    type: 'application/x-www-form-urlencoded',
    schema: z.object({
      action: z.enum(ACTIONS),
      topic: z.array(z.string()).optional(),
      scope: z.array(z.enum(SCOPES)).optional(),
      reason: z.enum(STATED_REASONS).optional(),
      receipt: z.string().optional(),
    }),
    example: { action: 'stop', topic: ['offers'] },
  },
]);

const ACTION_REFUSALS = {
  403: page('The role of the member that the mail went to does not allow it.'),
  404: page('No link of this service, or its recipient gets no mails any more.'),
  409: page('The link was used, the incident has ended, or it was so already.'),
  410: page('The link has expired.'),
  429: page('Too many requests of one address or about one link; `Retry-After` says when to come back.'),
  500: page('A fault here.'),
  503: page('Not now: nothing was taken.'),
};

export const GET_MAIL_ACTION = describe({
  id: 'getMailAction',
  tag: 'people',
  summary: 'The page that a link in a mail about an incident opens',
  detail:
    'For people, in their language: says what will happen, and asks. Opening it changes nothing, so that programs which look at links of mails cannot set them off.',
  answers: { 200: page('What the link does.'), ...ACTION_REFUSALS },
});

export const DO_MAIL_ACTION = describe({
  id: 'doMailAction',
  tag: 'people',
  summary: 'What its button sends',
  detail: 'Does what the link stands for, once, in the name of the recipient: as the dashboard does it.',
  // The token in the address is signed.
  proof: 'path',
  answers: { 200: page('It was done.'), ...ACTION_REFUSALS },
});
