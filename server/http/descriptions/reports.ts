import { z } from 'zod';
import { describe, type Answer } from '../openapi/describe.ts';

const page = (description: string): Answer => ({
  description,
  media: [{ type: 'text/html', schema: z.string() }],
});

export const GET_REPORT_PAGE = describe({
  id: 'getReportPage',
  tag: 'page',
  summary: 'The quality report of a day, or of the days from `from` on',
  detail:
    'For members, and for whoever has the link of a mail, which opens this report and no other and expires. Others are sent to the page to sign in.',
  answers: { 200: page('The report.'), 302: page('To the page to sign in.') },
  errors: ['not-found', 'forbidden'],
});

export const GET_MAIL_PREVIEW = describe({
  id: 'getMailPreview',
  tag: 'operate',
  summary: 'A mail as it would look',
  detail: 'Of the last day that is over; where nothing happened yet, a worked example. Its links do nothing.',
  answers: { 200: page('The mail.') },
});
