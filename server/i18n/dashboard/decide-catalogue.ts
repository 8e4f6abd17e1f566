import type { Sentence } from '../catalogue.ts';

type Kind = 'culprit' | 'review' | 'late' | 'topic' | 'body';

/** Texts of the page "To decide". */
export type DecideCatalogue = {
  title: string;
  allClear: { title: string; text: string };
  heading: Record<Kind, Sentence<{ n: number }>>;
  /** Under each heading: what hangs on it. */
  why: Record<Kind, string>;
  /** A named template: how likely, how bad, since when. */
  culprit: Sentence<{ probability: number; excess: number; since: number }>;
  /** An unclear reply. `template` null: it is not known which message it answered. */
  review: Sentence<{ channel: string; template: string | null }>;
  recognised: Sentence<{ rule: string; confidence: number }>;
  deliveries: Sentence<{ n: number }>;
  /** `like` null: the topic stands in the name of the template. */
  suggested: Sentence<{ topic: string; like: string | null }>;
  notSuggested: string;
  late: Sentence<{ messages: number; people: number }>;
  /** Of messages whose template is not known. */
  lateUnknown: string;
  lastAt: Sentence<{ at: number }>;
  /** A notification that could not be read; `source`: whose it is. */
  body: Sentence<{ source: string; at: number }>;
  answer: {
    stop: string;
    noStop: string;
    topic: Sentence<{ topic: string }>;
    otherTopic: string;
    chooseTopic: string;
    looked: string;
    readAgain: string;
    acceptAll: Sentence<{ n: number }>;
    undo: string;
  };
  topicField: { label: string; hint: string; save: string; cancel: string };
  /** What was decided, in the words in which it is read out. */
  said: {
    stop: string;
    noStop: string;
    mapped: Sentence<{ template: string; topic: string }>;
    mappedAll: Sentence<{ n: number }>;
    looked: Sentence<{ template: string }>;
    readAgain: string;
    undone: Sentence<{ said: string }>;
  };
  untold: Sentence<{ n: number }>;
  key: { next: string; previous: string; yes: string; no: string; all: string; undo: string; open: string };
  /** For who may look, but not decide. */
  lookOnly: { title: string; text: string };
  failed: { gone: string; notKept: string };
};
