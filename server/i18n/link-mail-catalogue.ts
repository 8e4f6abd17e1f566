import type { Sentence } from './catalogue.ts';

/** What a link by mail is for. */
export type LinkMailKind = 'sign-in' | 'invitation' | 'reset';

/** Every text of mails with a link, in one language. A language that lacks one does not compile. */
export type LinkMailCatalogue = Record<
  LinkMailKind,
  {
    subject: string;
    /** What the mail is about. */
    why: string;
    /** On the button. */
    action: string;
    /** For somebody who does not know why they get this. */
    otherwise: string;
  }
> & {
  /** `name` is empty when it is not known. */
  greeting: Sentence<{ name: string }>;
  once: Sentence<{ until: number }>;
  copy: string;
};
