import type { Sentence } from './catalogue.ts';

/** The steps of wiring an account up, in the order in which they are taken. */
export const WIRING_STEPS = ['handshake', 'webhook', 'linked', 'topic', 'optOut'] as const;
export type WiringStep = (typeof WIRING_STEPS)[number];

/** Every text of `doctor --live`, in one language. A language that lacks one does not compile. */
export type WiringCatalogue = {
  watching: string;
  /** A step that is done; `at`: when, null where that is not known. */
  done: Record<WiringStep, Sentence<{ at: number | null }>>;
  /** A step that is still to come, and what to do for it. */
  waiting: Record<WiringStep, string>;
  next: Record<WiringStep, string>;
  nextHeading: string;
  allDone: string;
  timeOut: string;
  from: {
    heading: string;
    soon: string;
    anyVerdict: Sentence<{ at: number }>;
    newTemplates: Sentence<{ at: number }>;
    settled: Sentence<{ at: number }>;
    contacts: Sentence<{ at: number }>;
  };
};
