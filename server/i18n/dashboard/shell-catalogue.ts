import type { Sentence } from '../catalogue.ts';

/** Texts around every page of the dashboard. */
export type ShellCatalogue = {
  skip: string;
  /** Names of landmarks. */
  mainNavigation: string;
  preferences: string;
  now: string;
  templates: string;
  decide: string;
  /** After the name of the destination, for who cannot see its badge. */
  waiting: Sentence<{ waiting: number }>;
  settings: string;
  language: string;
  theme: string;
  themes: Record<'light' | 'dark' | 'auto', string>;
  zone: Sentence<{ zone: string }>;
  signOut: string;
  close: string;
  notFound: { title: string; text: string; home: string };
  keyboard: {
    title: string;
    open: string;
    /** Heads the shortcuts of the page that is open. */
    here: string;
    everywhere: string;
    isOn: string;
    hint: string;
    help: string;
    goTo: Sentence<{ place: string }>;
  };
};
