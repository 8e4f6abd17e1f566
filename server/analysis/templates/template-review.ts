import type { LadderPosition } from '../../core/pause-ladder.ts';
import type { PolicyFinding, PolicySeverity } from '../../core/policy-finding.ts';
import { isDowngrade, type QualityRating } from '../../core/quality-rating.ts';
import type { ReviewState, ReviewView } from '../../core/review-view.ts';
import type { Dated, TemplateHistory } from '../../core/template.ts';
import { valueAt } from '../../core/template.ts';
import { BUCKET_MS, DAY_MS, type EpochMs } from '../../core/time.ts';
import { topicAt } from '../group.ts';
import { templateAge, type TemplateAge } from '../template-features.ts';
import type { AccountBook } from './account-book.ts';
import { optOutsOf, totalOf } from './day-counts.ts';
import { reviewPriority, reviewSigns, type ReviewSign } from './review-priority.ts';
import { reviewState, reviewViews } from './review-views.ts';
import { weekOf, type TemplateWeek } from './template-week.ts';

/** Days of the sparkline. */
export const SPARK_DAYS = 28;

/** What the table of templates shows of one. */
export type TemplateReview = {
  key: string;
  rating: { value: QualityRating; since: EpochMs | null; isFalling: boolean };
  age: Pick<TemplateAge, 'addedAt' | 'known' | 'isNew'>;
  firstDeliveredAt: EpochMs | null;
  week: TemplateWeek;
  /** Legal basis of its topic, null when unset. */
  basis: string | null;
  policy: { findings: number; gravest: PolicySeverity | null };
  status: string | null;
  isPaused: boolean;
  ladder: LadderPosition | null;
  owner: string | null;
  addedBy: string | null;
  /** Of the latest verdict; null where it does not list the template. */
  probability: number | null;
  isNamed: boolean;
  signs: ReviewSign[];
  priority: number;
  state: ReviewState;
  views: ReviewView[];
  /** The last 28 business days of the account, oldest first; the last one is under way. */
  days: { deliveries: number; optOuts: number }[];
};

/** What is known of a template beside the book. `all`: deliveries of the account in the week. */
export type KnownTemplate = {
  key: string;
  history: TemplateHistory | undefined;
  ratings: readonly Dated<QualityRating>[];
  ladder: LadderPosition | null;
  /** Open findings, gravest first. */
  findings: readonly Pick<PolicyFinding, 'severity'>[];
  all: number;
};

/** Words of the platform for a template that it does not send. */
const STOPPED = new Set(['PAUSED', 'DISABLED']);
/** A worse rating is news for so long. */
const FALL_DAYS = 28;
/** Topics on these grounds need no consent; what goes outside it breaks nothing. */
const OTHER_BASES = new Set(['contract', 'legitimate-interest']);

/** One template as the table has it. */
export function reviewTemplate(book: AccountBook, known: KnownTemplate): TemplateReview {
  const { data, asOf } = book.inputs;
  const { key, history, ratings, ladder, findings, all } = known;
  const judged = book.judged.templates.find((template) => template.key === key);
  const learned = book.inputs.state?.templates.find((template) => template.key === key);
  const firstDeliveredAt = judged?.firstDeliveredAt ?? learned?.firstDeliveredAt ?? null;
  const accountFirstAt = data.firstBucket === null ? null : data.firstBucket * BUCKET_MS;
  const {
    addedAt,
    known: how,
    isNew,
  } = templateAge({
    history: history ?? null,
    firstDeliveredAt,
    accountFirstAt,
    onset: asOf,
    asOf,
  });
  const week = weekOf(book, key);
  const topic = topicAt(data, key, asOf);
  const basis = topic === null ? null : (data.topics.get(topic)?.basis ?? null);
  const status =
    history === undefined || history.statuses.length === 0 ? null : valueAt(history.statuses, asOf);
  const isPaused = (ladder?.pausedUntil ?? null) !== null || (status !== null && STOPPED.has(status));
  const culprit = book.verdict.culprits.find(({ template }) => template.key === key);
  const last = ratings.at(-1);
  const before = ratings.at(-2)?.value ?? 'UNKNOWN';
  const rating = {
    value: last?.value ?? ('UNKNOWN' as const),
    since: last?.at ?? null,
    isFalling: last !== undefined && asOf - last.at <= FALL_DAYS * DAY_MS && isDowngrade(before, last.value),
  };
  const isBreach = basis === null || !OTHER_BASES.has(basis);
  const signs = reviewSigns({
    probability: culprit?.probability ?? null,
    optOuts: week.optOuts,
    expected: week.expectation,
    rating: rating.value,
    isPaused,
    consent:
      week.consent.coverage === null
        ? null
        : { ...week.consent, isBreach, outside: 1 - week.consent.coverage },
    policy: findings[0]?.severity ?? null,
  });
  const parts = { signs, isPaused, isNew, isFalling: rating.isFalling, isBreach, topic, week };
  return {
    key,
    rating,
    age: { addedAt, known: how, isNew },
    firstDeliveredAt,
    week,
    basis,
    policy: { findings: findings.length, gravest: findings[0]?.severity ?? null },
    status,
    isPaused,
    ladder,
    owner: history?.owner ?? null,
    addedBy: history?.addedBy ?? null,
    probability: culprit?.probability ?? null,
    isNamed: culprit?.named ?? false,
    signs,
    priority: reviewPriority(signs, { deliveries: week.deliveries, all }),
    state: reviewState(parts),
    views: reviewViews(parts),
    days: (book.counts.get(key) ?? book.days.map(() => null)).slice(-SPARK_DAYS).map((day) => ({
      deliveries: day === null ? 0 : totalOf(day.delivered),
      optOuts: day === null ? 0 : optOutsOf(day),
    })),
  };
}
