import type { Sentence } from '../catalogue.ts';

/** What a page says when it has no data, or not all of it. */
export type StatesCatalogue = {
  loading: string;
  retry: string;
  offline: string;
  trouble: string;
  /** Where to look in the log. */
  requestId: Sentence<{ id: string }>;
  stillShown: Sentence<{ at: number }>;
  /** Over numbers that lack something. */
  partial: string;
  checked: Sentence<{ at: number }>;
  broken: { title: string; text: string; reload: string };
  forbidden: { title: string; text: Sentence<{ scope: string | null }> };
  firstRun: {
    title: string;
    text: string;
    step: Record<'webhook' | 'template' | 'topic', { title: string; how: string }>;
    done: string;
    waiting: string;
    /** Ends where the command follows. */
    demo: string;
  };
  notEnough: {
    title: string;
    text: string;
    expected: string;
    history: string;
    of: Sentence<{ have: number; need: number }>;
  };
};
