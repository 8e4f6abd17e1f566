import type { Sentence } from './catalogue.ts';

/** Every text of the page beyond those of the verdict, in one language. A language that lacks one does not compile. */
export type PageCatalogue = {
  title: string;
  language: string;
  token: {
    heading: string;
    label: string;
    hint: string;
    /** Ends where the command that makes one follows. */
    howTo: string;
    show: string;
    forget: string;
  };
  state: {
    loading: string;
    refused: string;
    lacksScope: string;
    noVerdict: string;
    offline: string;
    trouble: string;
  };
  /** Beside a trouble, when a verdict that came before it is still to be seen. */
  stillShown: string;
  checked: Sentence<{ at: number }>;
  /** Heading of the column that says which part of the excess a template explains. */
  shareOfExcess: string;
};
