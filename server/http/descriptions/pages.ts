import { z } from 'zod';
import { describe, takes, type Answer } from '../openapi/describe.ts';
import { ACTIONS, SCOPES, STATED_REASONS } from '../opt-out/page-form.ts';

function page(description: string, type = 'text/html'): Answer {
  return { description, media: [{ type, schema: z.string() }] };
}

export const GET_PAGE = describe({
  id: 'getPage',
  tag: 'page',
  summary: 'The dashboard',
  detail: 'Holds no data itself: what it shows it asks for with the token of its reader.',
  answers: { 200: page('The page.') },
  errors: ['not-found'],
});

export const GET_PAGE_SCRIPT = describe({
  id: 'getPageScript',
  tag: 'page',
  summary: 'Its script',
  answers: { 200: page('The script.', 'text/javascript') },
  errors: ['not-found'],
});

export const GET_PAGE_STYLE = describe({
  id: 'getPageStyle',
  tag: 'page',
  summary: 'Its style',
  answers: { 200: page('The style.', 'text/css') },
  errors: ['not-found'],
});

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
