import type { OptOutChannel, OptOutReason } from '../core/event.ts';
import type { WayToStop } from '../core/opt-out/says-how-to-stop.ts';
import type { Sentence } from './catalogue.ts';

/** Every text of the practice audit, in one language. A language that lacks one does not compile. */
export type PracticeCatalogue = {
  title: Sentence<{ from: number; to: number }>;
  heading: { control: string; ease: string; immediacy: string; transparency: string };
  /** Ways out that templates offer, as a list in a sentence. */
  way: Record<WayToStop, string>;
  /** Stops by channel, short. */
  channel: Record<OptOutChannel, string>;
  reason: Record<OptOutReason, string>;
  /** `ways` empty: none. */
  offered: Sentence<{ ways: string[] }>;
  offeredUnknown: string;
  taken: Sentence<{ channels: { name: string; optOuts: number }[] }>;
  noOptOuts: string;
  ease: Sentence<{ optOuts: number; repeated: number; share: number; most: number }>;
  unrecognised: Sentence<{ replies: number }>;
  noLate: string;
  late: Sentence<{ messages: number; delivered: number; people: number }>;
  lastSend: Sentence<{ p50: number; p95: number; most: number }>;
  /** Counted apart; only what is not zero is said. */
  apart: {
    heading: string;
    confirmations: Sentence<{ n: number }>;
    inFlight: Sentence<{ n: number }>;
    outOfScope: Sentence<{ n: number }>;
    undecided: Sentence<{ n: number }>;
    unjudged: Sentence<{ n: number }>;
    consentWithdrawn: Sentence<{ n: number }>;
  };
  firstMessages: Sentence<{ share: number; people: number; unknown: number }>;
  firstUnknown: string;
  sample: Sentence<{ share: number }>;
  deliveries: Sentence<{ share: number; deliveries: number; unknown: number }>;
  deliveriesUnknown: string;
  column: {
    template: string;
    deliveries: string;
    says: string;
    late: string;
    optOuts: string;
    reasons: string;
  };
  /** Whether a template says how to stop. */
  says: { yes: string; no: string; unknown: string; sometimes: string };
  breaking: Sentence<{ names: string[] }>;
};
