import type { PollKind } from '../core/platform-status.ts';
import type { Sentence } from './catalogue.ts';

/** Every text about asking the platform, in one language. A language that lacks one does not compile. */
export type PlatformCatalogue = {
  heading: string;
  notConnected: string;
  /** Stands in place of what only a connected account knows. */
  unknown: string;
  kind: Record<PollKind, string>;
  /** `age`: from `ago`. */
  polled: Sentence<{ waba: string; kind: string; at: number; age: string }>;
  never: Sentence<{ waba: string; kind: string }>;
  ago: Sentence<{ count: number; unit: 'minutes' | 'hours' | 'days' }>;
  /** `text`: what is wrong and what to do; `at`: of the last good data, null for none. */
  problem: Sentence<{ waba: string; kind: string; text: string; at: number | null }>;
};
