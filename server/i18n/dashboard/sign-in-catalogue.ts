import type { Sentence } from '../catalogue.ts';

/** Texts of the pages that let people in. */
export type SignInCatalogue = {
  title: string;
  email: string;
  password: string;
  submit: string;
  wrong: string;
  /** `seconds`: until it may be tried again, null when that is not known. */
  tooMany: Sentence<{ seconds: number | null }>;
  ended: string;
  /** A wrong field by its name in the interface. */
  field: Record<'email' | 'password' | 'name', string>;
  link: { working: string; used: string };
  mail: { heading: string; signIn: string; reset: string; sent: string };
  token: {
    heading: string;
    label: string;
    hint: string;
    /** Ends where the command that makes one follows. */
    howTo: string;
    show: string;
  };
  name: string;
  newPassword: string;
  passwordHint: string;
  welcome: {
    title: string;
    text: string;
    submit: string;
    /** Ends where the command follows. */ noLink: string;
  };
  join: { title: string; text: Sentence<{ email: string }>; submit: string; noLink: string };
  reset: { title: string; text: Sentence<{ email: string }>; submit: string; noLink: string };
  toSignIn: string;
};
