import type { Outcome } from '../../analysis/verdict.ts';
import type { QualityRating } from '../../core/quality-rating.ts';
import type { Sentence } from '../catalogue.ts';

/** Texts of the page "Now" beyond those of the verdict, the ratings and the audit. */
export type NowCatalogue = {
  title: string;
  state: Record<Outcome, string>;
  asOf: Sentence<{ at: number; zone: string }>;
  culprit: {
    probability: string;
    rate: string;
    usual: string;
    share: string;
    excess: string;
    since: string;
    why: string;
    /** A rate beside its usual one, for who does not see the bars. */
    compared: Sentence<{ rate: number; usual: number }>;
    open: string;
  };
  fix: {
    heading: string;
    keep: string;
    leaveOut: string;
    clarify: string;
    /** Under each number: deliveries of the template since its onset. */
    deliveries: Sentence<{ n: number }>;
    /** The same in people. */
    people: Sentence<{ n: number }>;
    rate: Sentence<{ rate: number }>;
    none: string;
    list: string;
    listHint: string;
    noList: string;
    manager: string;
    managerOne: string;
  };
  alsoSuspected: string;
  rivals: string;
  noRivals: string;
  notKnown: string;
  numbers: {
    heading: string;
    none: string;
    quality: Record<QualityRating, string>;
    since: Sentence<{ at: number }>;
    /** `people`: that may be written to first within 24 hours; null: as many as one likes. */
    limit: Sentence<{ people: number | null }>;
    worse: Sentence<{ probability: number; days: number }>;
    /** People whom templates reached in 24 h, beside the limit that all numbers share. */
    reached: {
      heading: string;
      of: Sentence<{ people: number; limit: number }>;
      unlimited: Sentence<{ people: number }>;
      unknown: Sentence<{ people: number }>;
      notKnown: string;
      state: Record<'room' | 'close' | 'full', string>;
      /** How far that is known. */
      used: Sentence<{ share: number }>;
      /** What happens then. */
      atLimit: string;
    };
  };
  fold: { reasons: string; practice: string; consent: string };
  bars: {
    channels: string;
    reasons: string;
    kind: string;
    optOuts: string;
    summary: Sentence<{ name: string; optOuts: number; total: number }>;
    none: string;
    noneStated: string;
    period: string;
  };
  practicePeriod: Sentence<{ from: number; to: number }>;
  /** The link to everything that the verdict rests on. */
  evidence: string;
  consent: {
    template: string;
    agreed: string;
    outside: string;
    unknown: string;
    share: string;
    usual: string;
    account: Sentence<{ share: number }>;
    none: string;
  };
};
