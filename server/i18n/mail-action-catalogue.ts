import type { Sentence } from './catalogue.ts';
import type { MailAction } from '../core/mail-action.ts';

/** Why nothing was done. */
export type MailActionRefusal =
  | 'used'
  | 'already'
  | 'ended'
  | 'nothing-named'
  | 'not-allowed'
  | 'expired'
  | 'unknown'
  | 'busy'
  | 'trouble';

/** Every text of the page that links in mails about incidents lead to, in one language. `about`: what the incident is about. */
export type MailActionCatalogue = {
  about: { account: string; topic: (parts: { topic: string }) => string; noTopic: string };
  action: Record<
    MailAction,
    {
      heading: string;
      /** What will happen. */
      lead: (parts: { about: string }) => string;
      button: string;
      done: string;
    }
  >;
  /** The same of a mail that tells of several incidents, which its links answer all; `n`: how many. */
  all: Record<
    MailAction,
    {
      heading: (parts: { n: number }) => string;
      lead: (parts: { n: number }) => string;
      done: (parts: { n: number }) => string;
    }
  >;
  /** Above the list of these incidents. */
  listed: string;
  /** What a mute would do, before it is confirmed. */
  mute: {
    until: Sentence<{ at: number; zone: string }>;
    forWhom: Sentence<{ recipients: number }>;
    stays: string;
    before: Sentence<{ days: number; mails: number; held: number }>;
    /** The same where it is muted for the reader alone. */
    onlyYou: Sentence<{ others: number }>;
    beforeYou: Sentence<{ days: number; mails: number; held: number }>;
  };
  /** Taking back what was put off for the reader alone. */
  undo: { until: Sentence<{ at: number; zone: string }>; button: string; heading: string; text: string };
  /** Above the list of the templates that it is about. */
  templates: string;
  /** Below the button: nothing happens by looking. */
  asks: string;
  /** Leads to the incident. */
  open: string;
  outcome: Record<MailActionRefusal, { heading: string; text: string }>;
};
