import { businessDaysBetween } from '../core/business-day.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, type EpochMs } from '../core/time.ts';
import { accountGrid, addWeights, firstDeliveryOn, type AccountGrid } from './account-grid.ts';
import { attributeAccount } from './attribute-account.ts';
import type { Rate } from './baseline.ts';
import { UNLINKED, groupAt } from './group.ts';
import type { AnalysisData } from './input.ts';
import { fitLagKernel, type LagKernel } from './lag-kernel.ts';
import {
  groupRate,
  learnedTemplates,
  type LearnedState,
  type LearnedTemplate,
  type WeightSum,
} from './learned-state.ts';
import { isMismatch, usualOutsideShare } from './mismatch.ts';
import { USUAL_NOISE } from './noise.ts';
import { accountPosterior, type AccountPosterior } from './posterior.ts';
import { EARLIER_WINDOW, WINDOW_HOURS } from './posterior-grid.ts';
import { priorLogOdds } from './prior-odds.ts';
import { templateAge, type TemplateAge } from './template-features.ts';
import { USUAL_RATIO } from './usual-ratio.ts';
import { EVEN_WEEK } from './weekday.ts';
import type { JudgedRows, PosteriorRow } from './window-posterior.ts';
import { windowTotals, type WindowTotals } from './window-totals.ts';

/** `settled`: weights of opt-outs before `state.settledUntil`, covering at least the last ten days. */
export type JudgeInput = {
  data: AnalysisData;
  state: LearnedState | null;
  settled: readonly WeightSum[];
  /** On a bucket edge. */
  asOf: EpochMs;
  /** Within the last bucket: up to here it is known, the rest lies ahead. Absent: all of it is known. */
  knownUntil?: EpochMs;
  /** The roll-ups up to `asOf`, laid out before under the same kernel; weights are added to it. Absent: laid out here. */
  grid?: AccountGrid;
};

/** The instant that inputs stand for. */
export function instantOf({
  asOf,
  knownUntil,
}: {
  asOf: EpochMs;
  knownUntil?: EpochMs | undefined;
}): EpochMs {
  return Math.min(asOf, knownUntil ?? asOf);
}

/** One template active in the last seven days, with all that its judgement rests on. */
export type JudgedTemplate = {
  key: string;
  group: string;
  firstDeliveredAt: EpochMs | null;
  reference: Rate & { kind: 'own' | 'group' };
  /** What was usual before the last weeks; null when too little is known of it. */
  earlier: Rate | null;
  totals: WindowTotals[];
  age: TemplateAge;
  usualOutsideShare: number;
  mismatch: boolean;
};

export type JudgedAccount = {
  grid: AccountGrid;
  kernel: LagKernel;
  templates: JudgedTemplate[];
  rows: PosteriorRow[];
  posterior: AccountPosterior;
  noise: number;
  usualRatio: number;
};

/** Less exposure than this in a week, and a template has nothing to be judged by. */
const LEAST_EXPOSURE = 0.5;
const WEEK_MS = 7 * DAY_MS;
/** On the day it is added and the seven after, a template is a culprit also when it is bad by nature. */
const NATURE_COUNTS_MS = 8 * DAY_MS;
/** A mismatch is looked for in windows of at least a day that hold a tenth of the week's exposure. */
const MISMATCH_LEAST_HOURS = 24;
const MISMATCH_LEAST_SHARE = 0.1;

/** Attribution, windows, prior odds and the posterior of all templates at an instant. */
export function judgeAccount(input: JudgeInput): JudgedAccount {
  const { data, state, settled, asOf } = input;
  const kernel = fitLagKernel(state?.lagCounts ?? []);
  const grid = input.grid ?? accountGrid({ data, kernel, to: asOf });
  const open = attributeAccount({ data, state, settled, grid, kernel, asOf });
  addWeights(grid, state ? settled.filter(({ at }) => at < state.settledUntil) : []);
  addWeights(grid, open);
  const noise = state?.noise ?? USUAL_NOISE;
  const usualRatio = state?.usualRatio ?? USUAL_RATIO;
  const templates = judgedTemplates(input, grid);
  const worked: JudgedRows = new WeakMap();
  const judge = (onsets: readonly EpochMs[], before: readonly PosteriorRow[]) => {
    templates.forEach((template, index) => {
      template.age = ageOf(input, template, onsets[index] ?? asOf);
    });
    const rows = templates.map((template, index) => {
      const row = rowOf(template, { asOf, templates: templates.length });
      const same = before[index];
      return same?.priorLogOdds === row.priorLogOdds && same.isNew === row.isNew ? same : row;
    });
    return { rows, posterior: accountPosterior(rows, { noise, usualRatio }, worked) };
  };
  // Age counts back from the onset, and the onset comes out of the posterior: one pass finds it, the next uses it.
  const first = judge(
    templates.map(() => asOf),
    [],
  );
  const onsets = first.posterior.templates.map(({ window }) => asOf - (WINDOW_HOURS[window] ?? 0) * HOUR_MS);
  const { rows, posterior } = judge(onsets, first.rows);
  return { grid, kernel, templates, rows, posterior, noise, usualRatio };
}

function judgedTemplates({ data, state, asOf }: JudgeInput, grid: AccountGrid): JudgedTemplate[] {
  const learned = learnedTemplates(state);
  const days = businessDaysBetween({ from: asOf - WEEK_MS, to: asOf, zone: data.zone });
  const weekdays = state?.weekdays ?? EVEN_WEEK;
  return grid.templates.flatMap((template) => {
    if (template.key === UNLINKED) return [];
    const totals = windowTotals({ grid, template, asOf, days, weekdays });
    if (!((totals.at(-1)?.exposure ?? 0) > LEAST_EXPOSURE)) return [];
    const known = learned.get(template.key);
    const group = groupAt(data, template.key, asOf);
    const firstDeliveredAt = known?.firstDeliveredAt ?? firstDeliveryOn(grid, template);
    const young = firstDeliveredAt === null || asOf - firstDeliveredAt <= WEEK_MS;
    const reference =
      known && !young
        ? { kind: 'own' as const, rate: known.rate, shape: known.shape }
        : { kind: 'group' as const, ...pick(groupRate(state, group)) };
    const usual = usualOutsideShare(pastExposure(state, known, asOf - WEEK_MS));
    return [
      {
        key: template.key,
        group,
        firstDeliveredAt,
        reference,
        earlier: reference.kind === 'own' ? (known?.earlier ?? null) : null,
        totals,
        age: { addedAt: null, known: null, isNew: false, changes: [] },
        usualOutsideShare: usual,
        mismatch: isMismatch({ share: highestOutsideShare(totals), usual }),
      },
    ];
  });
}

function pick({ rate, shape }: Rate): Rate {
  return { rate, shape };
}

function ageOf({ data, asOf }: JudgeInput, template: JudgedTemplate, onset: EpochMs): TemplateAge {
  return templateAge({
    history: data.templates.get(template.key) ?? null,
    firstDeliveredAt: template.firstDeliveredAt,
    accountFirstAt: data.firstBucket === null ? null : data.firstBucket * BUCKET_MS,
    onset,
    asOf,
  });
}

function rowOf(
  template: JudgedTemplate,
  { asOf, templates }: { asOf: EpochMs; templates: number },
): PosteriorRow {
  const { reference, totals, age, mismatch } = template;
  const changed = !age.isNew && age.changes.length > 0;
  const isYoung = reference.kind === 'group';
  const isNew = age.isNew && age.addedAt !== null && asOf - age.addedAt <= NATURE_COUNTS_MS;
  const grown = age.isNew && !isNew && !isYoung;
  return {
    priorLogOdds: priorLogOdds({ isNew: age.isNew && !grown, grown, changed, mismatch, templates }),
    shape: reference.shape,
    isYoung,
    isNew,
    windows: totals.map((window, index) => {
      const { rate, shape } = referenceIn(template, index);
      return {
        optOuts: window.optOuts,
        expected: window.exposure * rate,
        effectiveDays: window.effectiveDays,
        shape,
        ...consentArms(window),
      };
    }),
  };
}

/** What a template is compared with in one window of WINDOW_HOURS. */
export function referenceIn({ reference, earlier }: JudgedTemplate, window: number): Rate {
  return window === EARLIER_WINDOW ? (earlier ?? reference) : reference;
}

/** The two arms of the consent comparison in one window; unknown consent is in neither. */
export function consentArms(window: WindowTotals) {
  const { optOuts, optOutsOutside, optOutsUnknown, exposure, exposureOutside, exposureUnknown } = window;
  return {
    outside: { optOuts: optOutsOutside, exposure: exposureOutside },
    inside: {
      optOuts: Math.max(0, optOuts - optOutsOutside - optOutsUnknown),
      exposure: Math.max(0, exposure - exposureOutside - exposureUnknown),
    },
  };
}

/** Sums of the learned days that ended before an instant. */
function pastExposure(state: LearnedState | null, known: LearnedTemplate | undefined, until: EpochMs) {
  const past = { exposure: 0, exposureOutside: 0 };
  state?.days.forEach(({ end }, day) => {
    if (end > until) return;
    past.exposure += (known?.history.exposure[day] ?? 0) / 1_000;
    past.exposureOutside += (known?.history.exposureOutside[day] ?? 0) / 1_000;
  });
  return past;
}

/** The highest share outside consent: judged on the window that holds the change, not diluted by the week. */
function highestOutsideShare(totals: readonly WindowTotals[]): number {
  const week = totals.at(-1)?.exposure ?? 0;
  let highest = 0;
  totals.forEach((window, index) => {
    const isWeek = index === totals.length - 1;
    const long = (WINDOW_HOURS[index] ?? 0) >= MISMATCH_LEAST_HOURS;
    if (!isWeek && !(long && window.exposure >= MISMATCH_LEAST_SHARE * week)) return;
    if (window.exposure > 0) highest = Math.max(highest, window.exposureOutside / window.exposure);
  });
  return highest;
}
