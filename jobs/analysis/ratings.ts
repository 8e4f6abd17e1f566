import { accountGrid, addWeights, type AccountGrid } from '../../server/analysis/account-grid.ts';
import { attributeAccount } from '../../server/analysis/attribute-account.ts';
import { groupAt } from '../../server/analysis/group.ts';
import type { JudgeInput } from '../../server/analysis/judge-account.ts';
import { fitLagKernel } from '../../server/analysis/lag-kernel.ts';
import { groupRate, learnedTemplates } from '../../server/analysis/learned-state.ts';
import { addDays, daySums } from '../../server/analysis/rating/day-sums.ts';
import { RATING_MODEL } from '../../server/analysis/rating/rating-coefficients.ts';
import type { DaySum } from '../../server/analysis/rating/rating-features.ts';
import { numberDays } from '../../server/analysis/rating/number-days.ts';
import { forecastRating } from '../../server/analysis/rating/rating-forecast.ts';
import type { Rated, RatedNumber, RatingsReport } from '../../server/analysis/rating/ratings-report.ts';
import { EVENT_KIND } from '../../server/core/event-kind.ts';
import type { PlatformStatus } from '../../server/core/platform-status.ts';
import { foldPauseLadder, type StatusFact } from '../../server/core/pause-ladder.ts';
import { ratingChanges } from '../../server/core/quality-rating.ts';
import type { Dated } from '../../server/core/template.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import type { EventRow } from '../../server/store/ports.ts';
import type { PracticeStores } from '../../server/store/practice-store.ts';
import { inputsAt, type AnalysisAccess } from './analyse-at.ts';
import { membersOf, numberFacts, texts, type NumberFacts } from './number-facts.ts';
import { readAccountRegistry, type AccountRegistry } from './practice/account-registry.ts';

/** What it reads from. */
export type RatingsDeps = {
  access: AnalysisAccess;
  read<T>(work: (stores: PracticeStores) => Promise<T>): Promise<T>;
  platform(): Promise<PlatformStatus>;
  /** People reached in the day before an instant, where somebody remembers them; else they are counted. */
  reached?(instant: EpochMs): Promise<number | null>;
};

/** Ratings of numbers and templates at an instant, their history, the pause ladder, and forecasts from the opt-outs of
 *  the seven days before it. Cost: that of one analysis, and the registry. Source: docs/methods.md#quality-forecast */
export async function readRatings(deps: RatingsDeps, instant: EpochMs): Promise<RatingsReport> {
  const inputs = await inputsAt(deps.access, instant);
  const { asOf } = inputs;
  const { account, events } = await deps.read(async ({ apply }) => ({
    account: await readAccountRegistry(apply),
    events: (await apply.registryEvents()).filter((row) => row.occurred_at <= instant),
  }));
  const platform = await deps.platform();
  const days = daysByTemplate(inputs);
  const all = addDays([...days.values()]);
  const statuses = statusFacts(events, account);
  const templates: RatingsReport['templates'] = [];
  const rated = [...account.registry.histories].filter(([, history]) => history.ratings.length > 0);
  for (const key of new Set([...days.keys(), ...statuses.keys(), ...rated.map(([key]) => key)])) {
    const ratings = account.historyOf(key)?.ratings ?? [];
    const own = days.get(key) ?? [];
    templates.push({
      template: account.named(key),
      ...ratedOf({ ratings, own, account: all, subject: 'template', instant }),
      ladder: foldPauseLadder(statuses.get(key) ?? [], instant),
    });
  }
  const likelihood = ({ forecast }: Rated): number => forecast?.probability ?? -1;
  return {
    asOf,
    model: RATING_MODEL,
    numbers: [...numberFacts(events)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([number, facts]) => ({
        number,
        ...ratedOf({ ratings: facts.ratings, own: all, account: all, subject: 'number', instant }),
        ...polledOf(facts, { platform, zone: deps.access.zone, instant }),
      })),
    reached: await (deps.reached?.(instant) ?? reachedBefore(deps.access, instant)),
    platform,
    templates: templates.sort(
      (a, b) => likelihood(b) - likelihood(a) || (a.template.key < b.template.key ? -1 : 1),
    ),
  };
}

/** People reached in the 24 h before an instant. Cost: the messages of two or three days; of an account of 200,000 a day 0.1 s. */
export function reachedBefore(
  access: Pick<AnalysisAccess, 'read'>,
  instant: EpochMs,
): Promise<number | null> {
  return access.read((store) => store.peopleReached({ from: instant - DAY_MS, to: instant }));
}

/** What polls say of a number now and by the day. */
function polledOf(
  facts: NumberFacts,
  { platform, zone, instant }: { platform: PlatformStatus; zone: string; instant: EpochMs },
): Pick<RatedNumber, 'status' | 'limit' | 'checkedAt' | 'days'> {
  const last = facts.states.toSorted((a, b) => a.at - b.at).at(-1)?.value;
  const asked = platform.polled.find(({ kind, waba }) => kind === 'numbers' && waba === last?.waba);
  return {
    status: last?.status ?? null,
    limit: last?.limit ?? null,
    checkedAt: asked?.doneAt ?? null,
    days: numberDays(facts, { zone, asOf: instant }),
  };
}

function ratedOf({
  ratings,
  own,
  account,
  subject,
  instant,
}: {
  ratings: readonly Dated<string>[];
  own: readonly DaySum[];
  account: readonly DaySum[];
  subject: 'template' | 'number';
  instant: EpochMs;
}): Rated {
  const history = ratingChanges(ratings.filter(({ at }) => at <= instant));
  const last = history.at(-1);
  const rating = last?.value ?? 'UNKNOWN';
  return {
    rating,
    since: last?.at ?? null,
    history,
    forecast: rating === 'RED' ? null : forecastRating({ rating, own, account }, subject),
  };
}

/** The last seven days of each template with deliveries, by key. */
function daysByTemplate(inputs: JudgeInput): Map<string, DaySum[]> {
  const { data, state, asOf } = inputs;
  const grid = attributedGrid(inputs);
  const learned = learnedTemplates(state);
  const days = new Map<string, DaySum[]>();
  for (const template of grid.templates) {
    const { key } = template;
    if (key === '') continue;
    const rate = learned.get(key)?.rate ?? groupRate(state, groupAt(data, key, asOf)).rate;
    const sums = daySums(grid, template, rate);
    if (sums.some(({ deliveries }) => deliveries > 0)) days.set(key, sums);
  }
  return days;
}

function attributedGrid({ data, state, settled, asOf }: JudgeInput): AccountGrid {
  const kernel = fitLagKernel(state?.lagCounts ?? []);
  const grid = accountGrid({ data, kernel, to: asOf });
  const open = attributeAccount({ data, state, settled, grid, kernel, asOf });
  addWeights(grid, state ? settled.filter(({ at }) => at < state.settledUntil) : []);
  addWeights(grid, open);
  return grid;
}

/** What the platform said of pauses, by template key. */
export function statusFacts(
  events: readonly EventRow[],
  account: AccountRegistry,
): Map<string, StatusFact[]> {
  const facts = new Map<string, StatusFact[]>();
  for (const row of events) {
    if (row.kind !== EVENT_KIND.templateStatus || row.template === null) continue;
    const key = account.keyOf(row.template, row.occurred_at);
    const { status, detail, seen } = texts(membersOf(row));
    if (key === null || status === undefined) continue;
    const fact = { at: row.occurred_at, status, detail: detail ?? null, isPolled: seen !== undefined };
    facts.set(key, [...(facts.get(key) ?? []), fact]);
  }
  // Only those that were ever paused or disabled stand on the ladder.
  for (const [key, list] of facts) if (!list.some(isLadderWord)) facts.delete(key);
  return facts;
}

function isLadderWord({ status, detail }: StatusFact): boolean {
  return /^(PAUSED|DISABLED)$/i.test(status) || /PAUSE/i.test(detail ?? '');
}
