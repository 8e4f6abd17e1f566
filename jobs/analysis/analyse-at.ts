import { analysed } from '../../server/analysis/analyse.ts';
import { foldEpoch } from '../../server/analysis/epoch.ts';
import {
  LEARNED_STATE_VERSION,
  type LearnedState,
  type SettledWeight,
  type WeightSum,
} from '../../server/analysis/learned-state.ts';
import { instantOf, type JudgeInput } from '../../server/analysis/judge-account.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { businessDayOf, nextBusinessDay, startOfBusinessDay } from '../../server/core/business-day.ts';
import {
  BUCKET_MS,
  DAY_MS,
  MINUTE_MS,
  bucketOf,
  ceilToBucket,
  floorToBucket,
  type EpochMs,
} from '../../server/core/time.ts';
import type { AnalysisStore, AttributionRow, AttributionSum } from '../../server/store/analysis-ports.ts';
import { readAnalysisData } from './analysis-data.ts';
import { readContactSample } from './read-contact-sample.ts';

/** Where analysis runs: transactions on a store of either engine. */
export type AnalysisAccess = {
  zone: string;
  read<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
  write<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
};

/** Days of roll-ups that a judgement looks at: a week, the 72 h before it, and one for safety at clock changes. */
const REACH_DAYS = 11;
/** Days of learned state folded in one transaction, so that ingest waits seconds at most. */
const FOLD_AT_ONCE = 20;

/** The verdict at a past instant, floored to a bucket edge, from all events known now.
 *  Brings learned state up to the business day first. Also gives the inputs, which re-run to the same verdict. */
export function analyseAt(
  access: AnalysisAccess,
  instant: EpochMs,
): Promise<{ verdict: Verdict; inputs: JudgeInput }> {
  return withInputs(access, { asOf: floorToBucket(instant) }, judge);
}

/** The same of the running minute's start, with what is known of the running bucket: nobody waits for its end. `now`: the
 *  present, or since when something waits to be applied; of an earlier instant the bucket would hold what came after it. */
export function analyseLive(
  access: AnalysisAccess,
  now: EpochMs,
): Promise<{ verdict: Verdict; inputs: JudgeInput }> {
  const knownUntil = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return withInputs(access, { asOf: ceilToBucket(knownUntil), knownUntil }, judge);
}

/** What a verdict at an instant is computed from, without computing it: for those who only ask for counts and weights. */
export function inputsAt(access: AnalysisAccess, instant: EpochMs): Promise<JudgeInput> {
  return withInputs(access, { asOf: floorToBucket(instant) }, async (_, inputs) => inputs);
}

type At = Pick<JudgeInput, 'asOf' | 'knownUntil'>;

async function withInputs<T>(
  access: AnalysisAccess,
  at: At,
  use: (store: AnalysisStore, inputs: JudgeInput) => Promise<T>,
): Promise<T> {
  for (;;) {
    await foldUpTo(access, instantOf(at));
    const used = await access.read(async (store) => {
      const inputs = await readInputs(store, at, access.zone);
      return inputs === null ? null : { value: await use(store, inputs) };
    });
    // Null: an event that was applied in between has voided what was just folded.
    if (used !== null) return used.value;
  }
}

/** Whether people leave more than usual. */
export const leaveMore = ({ outcome }: Pick<Verdict, 'outcome'>): boolean =>
  outcome !== 'normal' && outcome !== 'insufficient-data';

/** Only where people leave more than usual is it asked what they got: that is read from messages, if few of them. */
async function judge(
  store: AnalysisStore,
  inputs: JudgeInput,
): Promise<{ verdict: Verdict; inputs: JudgeInput }> {
  const { verdict, withContacts } = analysed(inputs);
  const { data, asOf } = inputs;
  if (!leaveMore(verdict) || data.firstBucket === null) return { verdict, inputs };
  const contacts = await readContactSample(store, { asOf, firstBucket: data.firstBucket });
  if (contacts === null) return { verdict, inputs };
  return { verdict: withContacts(contacts), inputs: { ...inputs, data: { ...data, contacts } } };
}

async function readInputs(store: AnalysisStore, at: At, zone: string): Promise<JudgeInput | null> {
  const { asOf } = at;
  const instant = instantOf(at);
  const from = bucketOf(asOf - REACH_DAYS * DAY_MS);
  const data = await readAnalysisData(store, { fromBucket: from, toBucket: bucketOf(asOf), zone });
  const epoch = await store.epoch(instant, LEARNED_STATE_VERSION);
  const due = epochDue(instant, data.firstBucket, zone);
  if (due !== null && epoch?.at !== due) return null;
  return {
    data,
    state: due !== null && epoch ? (JSON.parse(epoch.state) as LearnedState) : null,
    settled: (await store.settledSums(from * BUCKET_MS, asOf)).map(weightSum),
    ...at,
  };
}

/** The epoch that holds at an instant: the start of its business day; null on the account's first day. */
function epochDue(asOf: EpochMs, firstBucket: number | null, zone: string): EpochMs | null {
  if (firstBucket === null) return null;
  const start = startOfBusinessDay(businessDayOf(asOf, zone), zone);
  return start > firstBucket * BUCKET_MS ? start : null;
}

/** Folds the epochs that are missing up to an instant, some days per transaction. */
export async function foldUpTo(access: AnalysisAccess, asOf: EpochMs): Promise<void> {
  for (;;) {
    const done = await access.write(async (store) => {
      const first = await store.firstBucket();
      const due = epochDue(asOf, first, access.zone);
      if (due === null || first === null) return true;
      const known = await store.epoch(due, LEARNED_STATE_VERSION);
      if (known?.at === due) return true;
      await store.lockIngest();
      return foldSome(store, { due, first, zone: access.zone });
    });
    if (done) return;
  }
}

async function foldSome(
  store: AnalysisStore,
  { due, first, zone }: { due: EpochMs; first: number; zone: string },
): Promise<boolean> {
  const known = await store.epoch(due, LEARNED_STATE_VERSION);
  let state = known ? (JSON.parse(known.state) as LearnedState) : null;
  const start = nextEpoch(known?.at ?? first * BUCKET_MS, zone);
  if (start > due) return true;
  const last = Math.min(due, start + FOLD_AT_ONCE * DAY_MS);
  const fromBucket = bucketOf(start - REACH_DAYS * DAY_MS);
  const data = await readAnalysisData(store, { fromBucket, toBucket: bucketOf(last), zone });
  const settled: WeightSum[] = (await store.settledSums(fromBucket * BUCKET_MS, last)).map(weightSum);
  for (let at = start; at <= last; at = nextEpoch(at, zone)) {
    const reach = settled.filter((weight) => weight.at >= at - REACH_DAYS * DAY_MS);
    const fold = foldEpoch({ previous: state, data, settled: reach, at });
    state = fold.state;
    settled.push(...fold.settled);
    await store.putEpoch(
      { at, version: LEARNED_STATE_VERSION, state: JSON.stringify(state) },
      fold.settled.map((weight) => attributionRow(weight, at)),
    );
  }
  return nextEpoch(last, zone) > due;
}

/** Start of the first business day after an instant. A skipped day has no start of its own. */
function nextEpoch(after: EpochMs, zone: string): EpochMs {
  let day = businessDayOf(after, zone);
  for (;;) {
    day = nextBusinessDay(day);
    const start = startOfBusinessDay(day, zone);
    if (start > after) return start;
  }
}

function weightSum({ bucket, template_key, consent_class, weight }: AttributionSum): WeightSum {
  return { template: template_key, consentClass: consent_class, at: bucket * BUCKET_MS, ppm: weight };
}

function attributionRow(weight: SettledWeight, epoch: EpochMs): AttributionRow {
  return {
    epoch,
    at: weight.at,
    opt_out: weight.optOut,
    message: weight.message,
    template_key: weight.template,
    consent_class: weight.consentClass,
    weight: weight.ppm,
  };
}
