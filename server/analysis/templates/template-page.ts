import type { Announced } from '../../core/announcement.ts';
import type { BusinessDay } from '../../core/business-day.ts';
import type { WayToStop } from '../../core/opt-out/says-how-to-stop.ts';
import type { TemplateText } from '../../core/template-texts.ts';
import type { EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';
import type { ComparedFrequency } from './compare-frequency.ts';
import type { ComparedGroup } from './compare-groups.ts';
import type { ComparedNumber } from './compare-numbers.ts';
import type { ComparedSource } from './compare-sources.ts';
import type { ConsentPanel } from './consent-panel.ts';
import type { Funnel } from './funnel.ts';
import type { RatedCount } from './rated-count.ts';
import type { Relation } from './related.ts';
import type { SeriesClock, SeriesOf, SeriesPoint } from './series.ts';
import type { TemplateReview } from './template-review.ts';
import type { TimelineEntry } from './timeline.ts';

/** All templates for the table. */
export type TemplateList = { asOf: EpochMs; days: BusinessDay[]; reviews: Map<string, TemplateReview> };

/** The content of a template from an instant on. `isPartial`: known from notices that may leave out quick replies. `ways`: how it
 *  says people can stop; null when that is not known. */
export type TemplateVersion = {
  at: EpochMs;
  isPartial: boolean;
  texts: TemplateText[];
  ways: readonly WayToStop[] | null;
};

/** What the page of one template shows beside its row of the table; counts are of `[from, to)`. */
export type TemplatePage = {
  asOf: EpochMs;
  from: EpochMs;
  to: EpochMs;
  review: TemplateReview;
  versions: TemplateVersion[];
  funnel: Funnel;
  consent: ConsentPanel;
  /** Opt-outs that answered a message of it. */
  channels: { channel: string; optOuts: number }[];
  reasons: { reason: string; optOuts: number }[];
  groups: ComparedGroup[];
  numbers: ComparedNumber[];
  frequency: ComparedFrequency[];
  sources: ComparedSource[];
  timeline: TimelineEntry[];
  related: (RatedCount & { template: NamedTemplate; relations: Relation[] })[];
};

/** Nothing came in, or the provider failed. */
export const GAP_KINDS = ['feed-gap', 'provider-outage'] as const;
export type SeriesGap = { kind: (typeof GAP_KINDS)[number]; from: EpochMs; to: EpochMs };

/** A series with what may explain its bends. */
export type Series = {
  asOf: EpochMs;
  clock: SeriesClock;
  from: EpochMs;
  to: EpochMs;
  points: SeriesPoint[];
  /** Stretches of the range of which something is missing, oldest first. */
  gaps: SeriesGap[];
  /** What was announced of the range, earliest first: of a template whose topic it is about, or everything. */
  announced: Announced[];
  /** Entries of the timeline in the range, oldest first; none of an account. */
  markers: TimelineEntry[];
};

/** A range as asked for; null: what the page shows by itself. */
export type AskedRange = { from: EpochMs | null; to: EpochMs | null };

/** What the routes about templates ask. Null: no template has this key. */
export type TemplatesPort = {
  list(): Promise<TemplateList>;
  page(key: string, range: AskedRange): Promise<TemplatePage | null>;
  series(
    key: string | null,
    asked: AskedRange & { clock: SeriesClock; of?: SeriesOf },
  ): Promise<Series | null>;
};
