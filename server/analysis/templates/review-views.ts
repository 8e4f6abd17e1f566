import { REVIEW_VIEWS, type ReviewState, type ReviewView } from '../../core/review-view.ts';
import { REVIEW_WEIGHT, WATCH_WEIGHT, weightOf, type ReviewSign } from './review-priority.ts';

/** Where no more than this share agreed, a template is one of those that reach people who did not. */
const MOST_AGREED = 0.9;

export type ReviewParts = {
  signs: readonly ReviewSign[];
  isPaused: boolean;
  isNew: boolean;
  isFalling: boolean;
  isBreach: boolean;
  topic: string | null;
  week: { deliveries: number; consent: { coverage: number | null } };
};

export function reviewState({ signs, isPaused, week }: ReviewParts): ReviewState {
  const weight = signs.reduce((most, sign) => Math.max(most, weightOf(sign)), 0);
  if (isPaused) return 'paused';
  if (weight >= REVIEW_WEIGHT) return 'review';
  if (weight >= WATCH_WEIGHT) return 'watch';
  return week.deliveries > 0 ? 'clear' : 'quiet';
}

/** The views that a template belongs to. */
export function reviewViews(parts: ReviewParts): ReviewView[] {
  const { signs, isPaused, isNew, isFalling, isBreach, topic, week } = parts;
  const { coverage } = week.consent;
  const belongs: Record<ReviewView, boolean> = {
    review: signs.some((sign) => weightOf(sign) >= REVIEW_WEIGHT),
    new: isNew,
    unconsented: isBreach && coverage !== null && coverage <= MOST_AGREED,
    falling: isFalling,
    paused: isPaused,
    unmapped: topic === null,
  };
  return REVIEW_VIEWS.filter((view) => belongs[view]);
}
