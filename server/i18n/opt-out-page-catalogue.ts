import type { OptOutReason } from '../core/event.ts';

/** A sentence that speaks of the sender. */
type OfSender = (parts: { sender: string }) => string;
type WideScope = 'marketing' | 'all';

/** Every text of the page that opt-out links lead to, in one language. A language that lacks one does not compile. */
export type OptOutPageCatalogue = {
  /** In place of a sender's name that is not known. */
  someSender: string;
  /** Names the list of languages to those who do not see it. */
  languages: string;
  choose: {
    heading: string;
    lead: OfSender;
    legend: string;
    /** Beside the topic of the message that the link came in. */
    about: string;
    stop: string;
    nothingChosen: string;
    stoppedHeading: string;
    resume: string;
    /** Where WhatsApp's own setting holds messages back too. */
    native: string;
  };
  /** `subject`: what the stop covers, in a word or two. */
  wide: Record<WideScope, { heading: string; hint: string; stop: string; stopped: string; subject: string }>;
  stopped: {
    heading: string;
    /** Ends where the list of topics begins. */
    topics: OfSender;
    wide: Record<WideScope, OfSender>;
    onItsWay: string;
    undo: string;
  };
  reason: {
    legend: string;
    option: Record<Exclude<OptOutReason, 'unknown'>, string>;
    send: string;
    thanks: string;
  };
  resumed: {
    heading: string;
    /** Ends where the list of topics begins. */
    topics: OfSender;
    wide: Record<WideScope, OfSender>;
  };
  /** Leads back to all choices. */
  choices: string;
  notice: Record<'unknown' | 'gone' | 'busy' | 'trouble', { heading: string; text: string }>;
  /** Another way to stop, that needs no page. */
  otherWay: (parts: { sender: string; word: string }) => string;
  /** An answer that is understood as a stop. */
  stopWord: string;
};
