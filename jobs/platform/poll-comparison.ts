import { MEASURE } from '../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS, bucketOf, utcDayOf, type EpochMs } from '../../server/core/time.ts';
import { graphOutcome } from '../../server/graph/problem.ts';
import type { AnalysisStore } from '../../server/store/analysis-ports.ts';
import { readTemplateKeys } from '../analysis/analysis-data.ts';
import { chooseComparisons, type ComparisonDays, type ComparisonPair } from './choose-comparison.ts';
import { appendPoll, pollBody, readPolled, type Polled, type Polling } from './polling.ts';

/** UTC day of the last calls, and the suspects that were asked about on it. */
export type ComparisonState = { day: number; asked: string[] };

export const NEW_COMPARISON: ComparisonState = { day: 0, asked: [] };

/** Calls a day and account. */
const DAILY_CALLS = 4;
const WINDOWS: readonly ComparisonDays[] = [7, 30];
/** An older verdict suspects nobody any more. */
const VERDICT_AGE_MS = DAY_MS;

/** Asks of each template that the verdict names, once a day, whether the platform blocks it more than a usual one. What it
 *  refuses for want of volume is not asked again that day. `templates`: those of the account. */
export async function pollComparison(
  polling: Polling,
  templates: readonly string[],
  before: ComparisonState,
): Promise<Polled<ComparisonState>> {
  const { waba, apiVersion, client, clock, read } = polling;
  const day = utcDayOf(clock());
  const state = { day, asked: before.day === day ? [...before.asked] : [] };
  const pairs = await read((store) => pairsOf(store, new Set(templates), clock()));
  for (const { template, other, days } of pairs) {
    if (state.asked.includes(template) || state.asked.length >= DAILY_CALLS) continue;
    const at = clock();
    const outcome = await graphOutcome(client.compare({ template, other, days, to: at }));
    if (!outcome.ok && outcome.problem.kind !== 'other') return { state, problem: outcome.problem };
    state.asked.push(template);
    if (!outcome.ok || outcome.value.metrics.length === 0) continue;
    const asked = { windowDays: days };
    const body = pollBody(
      { kind: 'comparison', waba, at, apiVersion, known: null, asked },
      outcome.value.raw,
    );
    const { read: answer, problem } = readPolled(body, at);
    if (answer.comparisons.length > 0) await appendPoll(polling, body, at);
    if (problem !== null) return { state, problem };
  }
  return { state, problem: null };
}

async function pairsOf(
  store: AnalysisStore,
  templates: ReadonlySet<string>,
  now: EpochMs,
): Promise<ComparisonPair[]> {
  const suspects = (await suspectsOf(store, now)).filter((id) => templates.has(id));
  if (suspects.length === 0) return [];
  const keyOf = await readTemplateKeys(store);
  const sends = [];
  for (const days of WINDOWS) {
    const byTemplate = new Map<string, number>();
    // Deliveries are fewer than sends: whoever has enough of the one has enough of the other.
    for (const { bucket, template, measure, n } of await store.cells(
      bucketOf(now - days * DAY_MS),
      Math.ceil(now / BUCKET_MS),
    )) {
      const id = keyOf(template, bucket)?.replace(/^id:/, '');
      if (measure !== MEASURE.delivered || id === undefined || !templates.has(id)) continue;
      byTemplate.set(id, (byTemplate.get(id) ?? 0) + n);
    }
    sends.push({ days, byTemplate });
  }
  return chooseComparisons(suspects, sends);
}

/** Ids of the templates that the last verdict names, the likeliest first. */
async function suspectsOf(store: AnalysisStore, now: EpochMs): Promise<string[]> {
  const verdict = await store.latestVerdict();
  if (verdict === null || now - verdict.asOf > VERDICT_AGE_MS) return [];
  // Stored by `publishVerdict` only.
  const { culprits } = JSON.parse(verdict.body) as {
    culprits: { named: boolean; template: { id: string | null } }[];
  };
  return culprits.flatMap(({ named, template: { id } }) => (named && id !== null ? [id] : []));
}
