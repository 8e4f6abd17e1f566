import type { SourceSample } from '../../../server/analysis/source-sample.ts';
import { topicAt } from '../../../server/analysis/group.ts';
import { compareFrequency } from '../../../server/analysis/templates/compare-frequency.ts';
import { compareGroups } from '../../../server/analysis/templates/compare-groups.ts';
import { compareNumbers } from '../../../server/analysis/templates/compare-numbers.ts';
import { compareSources } from '../../../server/analysis/templates/compare-sources.ts';
import { consentPanelOf } from '../../../server/analysis/templates/consent-panel.ts';
import { emptyCounts, optOutsOf, sumCounts, totalOf } from '../../../server/analysis/templates/day-counts.ts';
import { funnelOf } from '../../../server/analysis/templates/funnel.ts';
import { pageRange } from '../../../server/analysis/templates/page-range.ts';
import { ratedCount } from '../../../server/analysis/templates/rated-count.ts';
import { relatedTemplates } from '../../../server/analysis/templates/related.ts';
import { seriesOf, type SeriesClock, type SeriesOf } from '../../../server/analysis/templates/series.ts';
import type {
  AskedRange,
  Series,
  SeriesGap,
  TemplatePage,
  TemplateVersion,
} from '../../../server/analysis/templates/template-page.ts';
import {
  timelineOf,
  type Decision,
  type NamedIn,
  type TimelineEntry,
} from '../../../server/analysis/templates/timeline.ts';
import { waysAt } from '../../../server/analysis/practice/template-says.ts';
import { DIMENSION } from '../../../server/core/event-kind.ts';
import {
  announcedFrom,
  isAbout,
  isHeldWithin,
  type Announcement,
} from '../../../server/core/announcement.ts';
import { readOptOutCode } from '../../../server/core/opt-out-code.ts';
import type { PayloadMap } from '../../../server/core/opt-out/recognise-reply.ts';
import { templateTexts } from '../../../server/core/template-texts.ts';
import type { TemplateAccount } from './read-account.ts';

/** What is told of a template beside the events of the account: decisions of people, incidents that named it. */
export type Told = { decisions: readonly Decision[]; incidents: readonly NamedIn[] };

type Asked = { key: string; asked: AskedRange; sources: SourceSample | null; payloads: PayloadMap };

/** What the page of a template shows; null for a key that names none. */
export function pageOf(
  known: TemplateAccount,
  { key, asked, sources, payloads, ...told }: Asked & Told,
): TemplatePage | null {
  const { book, account } = known;
  const review = known.reviews.get(key);
  if (review === undefined) return null;
  const { asOf } = book.verdict;
  const range = pageRange(book.days, { ...asked, asOf });
  const within = book.days.map(({ start, end }) => end > range.from && start < range.to);
  const sums = new Map(
    [...book.counts].map(([other, days]) => [other, sumCounts(days.filter((_, index) => within[index]))]),
  );
  const own = sums.get(key) ?? emptyCounts();
  return {
    asOf,
    ...range,
    review,
    versions: versionsOf(known, key, payloads),
    funnel: funnelOf(own),
    consent: consentPanelOf(own),
    channels: countBy(own.codes, (code) => readOptOutCode(code).channel).map(([channel, optOuts]) => {
      return { channel, optOuts };
    }),
    reasons: countBy(own.codes, (code) => readOptOutCode(code).reason).map(([reason, optOuts]) => {
      return { reason, optOuts };
    }),
    groups: compareGroups(book, { key, sums }),
    frequency: compareFrequency(book.inputs.data.contacts, { key, asOf: book.inputs.asOf }),
    sources: compareSources(sources, key),
    numbers: compareNumbers(own, (id) => account.dimensions.name(DIMENSION.number, id)),
    timeline: entriesOf(known, key, told),
    related: relatedTemplates(book.inputs.data, { key, asOf }).map(({ key: other, relations }) => {
      const sum = sums.get(other) ?? emptyCounts();
      return {
        template: account.named(other),
        relations,
        ...ratedCount(totalOf(sum.delivered), optOutsOf(sum)),
      };
    }),
  };
}

/** The series of a template, of the account without it (`of` `rest`), or of the account (`key` null). */
export function pageSeriesOf(
  known: TemplateAccount,
  {
    key,
    asked,
    clock,
    of,
    incidents,
    announcements,
  }: Pick<Told, 'incidents'> & {
    announcements: readonly Announcement[];
    key: string | null;
    asked: AskedRange;
    clock: SeriesClock;
    of: SeriesOf;
  },
): Series | null {
  const { book } = known;
  if (key !== null && !known.reviews.has(key)) return null;
  const { asOf } = book.verdict;
  const range = pageRange(book.days, { ...asked, asOf });
  const { data } = book.inputs;
  const within = announcements.filter((one) => isHeldWithin(one, range));
  const isAccount = key === null || of === 'rest';
  const about = within.filter((one) =>
    isAccount ? one.topic === null : isAbout(one, topicAt(data, key, one.from)),
  );
  const points = seriesOf(book, { key, range, clock, of, announcements: about });
  const markers = isAccount ? [] : entriesOf(known, key, { decisions: [], incidents });
  return {
    asOf,
    clock,
    ...range,
    points,
    gaps: gapsIn(book, range),
    announced: (isAccount ? within : about).sort((a, b) => a.from - b.from).map(announcedFrom),
    markers: markers.filter(({ at }) => at >= range.from && at < range.to).toReversed(),
  };
}

/** What a verdict knows to be missing; it looks back seven days. */
function gapsIn(
  { verdict }: TemplateAccount['book'],
  { from, to }: { from: number; to: number },
): SeriesGap[] {
  return verdict.rivals
    .flatMap((rival) =>
      (rival.kind === 'feed-gap' || rival.kind === 'provider-outage') && rival.from < to && rival.to > from
        ? [{ kind: rival.kind, from: rival.from, to: rival.to }]
        : [],
    )
    .sort((a, b) => a.from - b.from);
}

function entriesOf(
  { book, account, reviews, ratings }: TemplateAccount,
  key: string,
  told: Told,
): TimelineEntry[] {
  return timelineOf({
    history: account.historyOf(key),
    addedAt: reviews.get(key)?.age.addedAt ?? null,
    ratings: ratings.get(key) ?? [],
    ...told,
    asOf: book.verdict.asOf,
  });
}

function versionsOf({ account }: TemplateAccount, key: string, payloads: PayloadMap): TemplateVersion[] {
  const components = account.historyOf(key)?.components ?? [];
  return components.map((version) => ({
    at: version.at,
    isPartial: version.isPartial === true,
    texts: templateTexts(version.value),
    ways: waysAt({ components: [version] }, version.at, payloads),
  }));
}

/** Counts per word, most first. */
function countBy<T extends string>(
  codes: ReadonlyMap<number, number>,
  wordOf: (code: number) => T,
): [T, number][] {
  const counts = new Map<T, number>();
  for (const [code, n] of codes) counts.set(wordOf(code), (counts.get(wordOf(code)) ?? 0) + n);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
