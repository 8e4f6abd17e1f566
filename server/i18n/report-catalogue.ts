import type { Level } from '../analysis/incident/incident.ts';
import type { readSubject } from '../analysis/incident/subject.ts';
import type { QualityRating } from '../core/quality-rating.ts';
import type { TemplateChange } from '../core/template.ts';
import type { Sentence } from './catalogue.ts';

/** Texts of the quality report. Days come written out, in the zone of the account. */
export type ReportCatalogue = {
  title: Sentence<{ first: string; last: string | null }>;
  tile: {
    deliveries: string;
    optOuts: string;
    rate: string;
    rating: string;
    limit: string;
    noLimit: string;
    /** `share`: of the limit, null where there are several. */
    reached: Sentence<{ people: number; share: number | null }>;
    /** `most`: messages of the busiest of so many days. */
    busiest: Sentence<{ most: number; days: number }>;
    /** `change`: of a count as a share of what it was, of a rate as a difference; null when there was none. */
    before: Sentence<{ value: string; change: string | null }>;
    noBefore: string;
    notKnown: string;
  };
  heading: {
    decisions: string;
    changes: string;
    incidents: string;
    consent: string;
    leaving: string;
    practice: string;
    templates: string;
    health: string;
    notJudged: string;
  };
  decision: {
    none: string;
    more: Sentence<{ n: number }>;
    culprit: Sentence<{ name: string; probability: number; excess: number; since: number }>;
    numberRed: Sentence<{ number: string }>;
    templateStopped: Sentence<{ name: string; pauses: number }>;
    lateSends: Sentence<{ late: number; people: number }>;
    reviews: Sentence<{ n: number }>;
    unmapped: Sentence<{ n: number }>;
    quarantined: Sentence<{ n: number }>;
  };
  change: {
    none: string;
    added: Sentence<{ at: number; name: string; by: string | null }>;
    changed: Record<
      TemplateChange['kind'],
      Sentence<{ at: number; name: string; from: string | null; to: string | null }>
    >;
    status: Sentence<{ at: number; name: string; status: string }>;
    templateRating: Sentence<{ at: number; name: string; from: string; to: string }>;
    numberRating: Sentence<{ at: number; number: string; from: string; to: string }>;
  };
  rating: Record<QualityRating, string>;
  incident: {
    none: string;
    /** What it is about, as the beginning of a line. */
    about: (subject: ReturnType<typeof readSubject>) => string;
    level: Record<Level, string>;
    open: Sentence<{ about: string; level: string; excess: number; since: number; isTaken: boolean }>;
    snoozed: Sentence<{ about: string; until: number; soon: boolean }>;
    /** Only for whom the report is for. */
    snoozedForYou: Sentence<{ about: string; until: number; soon: boolean }>;
  };
  consent: {
    coverage: Sentence<{ share: number; outside: number; unknown: number }>;
    none: string;
  };
  leaving: {
    total: Sentence<{ optOuts: number }>;
    channels: string;
    reasons: string;
  };
  health: {
    good: string;
    pending: Sentence<{ n: number }>;
    quarantined: Sentence<{ n: number }>;
    webhook: Sentence<{ at: number }>;
    noWebhook: string;
    failedJobs: Sentence<{ names: string[] }>;
  };
  column: { template: string; deliveries: string; optOuts: string; rate: string; failures: string };
  all: string;
  note: string;
};
