import { addAt, addTo, emptyCounts, type DayCounts } from '../../../server/analysis/templates/day-counts.ts';
import type { BusinessDayInterval } from '../../../server/core/business-day.ts';
import { CLOCK, MEASURE } from '../../../server/core/event-kind.ts';
import { readOptOutCode } from '../../../server/core/opt-out-code.ts';
import { BUCKET_MS, bucketOf } from '../../../server/core/time.ts';
import type { AnalysisStore, DayCell, DayRun } from '../../../server/store/analysis-ports.ts';

/** Counts of one day: by template key, and opt-outs of unknown cause of the whole account. */
export type DaySheet = { counts: Map<string, DayCounts>; unsplit: Map<number, number> };

export const emptySheet = (): DaySheet => ({ counts: new Map(), unsplit: new Map() });

/** What templates did on each of some days that follow one another. `keyOf`: the template that an alias meant at an instant. */
export async function readDayCounts(
  store: AnalysisStore,
  days: readonly BusinessDayInterval[],
  keyOf: (alias: number, bucket: number) => string | null,
): Promise<DaySheet[]> {
  const sheets: DaySheet[] = [];
  for (const run of runsOf(days)) {
    const first = sheets.length;
    for (let day = 0; day < run.days; day += 1) sheets.push(emptySheet());
    if (run.length === 0) continue;
    for (const cell of await store.dayCells(run)) {
      const sheet = sheets[first + cell.day];
      // A name may mean another template later on; by the end of the day it means what it meant on most of it.
      const key = keyOf(cell.template, run.from + run.length * (cell.day + 1) - 1);
      if (sheet !== undefined && key !== null) addCell(sheet, key, cell);
    }
  }
  return sheets;
}

/** Days of the same length lie in one run: only where the clocks change does another one begin. */
function runsOf(days: readonly BusinessDayInterval[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { start, end } of days) {
    const length = (end - start) / BUCKET_MS;
    const last = runs.at(-1);
    if (last?.length === length) last.days += 1;
    else runs.push({ from: bucketOf(start), length, days: 1 });
  }
  return runs;
}

function addCell({ counts, unsplit }: DaySheet, key: string, cell: DayCell): void {
  if (cell.measure === MEASURE.inferredOptOut) {
    // What is found late is no news of the day.
    if (readOptOutCode(cell.code).channel !== 'error') addTo(unsplit, cell.code, cell.n);
    return;
  }
  let own = counts.get(key);
  if (own === undefined) counts.set(key, (own = emptyCounts()));
  if (cell.clock === CLOCK.number) {
    addTo(cell.measure === MEASURE.delivered ? own.numbers.delivered : own.numbers.exact, cell.code, cell.n);
    return;
  }
  const isCohort = cell.clock === CLOCK.cohort;
  switch (cell.measure) {
    case MEASURE.sent:
      own.sent += cell.n;
      return;
    case MEASURE.read:
      own.read += cell.n;
      return;
    case MEASURE.delivered:
      if (isCohort) own.cohort.delivered += cell.n;
      else addAt(own.delivered, cell.consent_class, cell.n);
      return;
    case MEASURE.exactOptOut:
      if (isCohort) own.cohort.exact += cell.n;
      else {
        addAt(own.exact, cell.consent_class, cell.n);
        addTo(own.codes, cell.code, cell.n);
      }
      return;
    case MEASURE.failed:
      addTo(own.failed, cell.code, cell.n);
      return;
    default:
      return;
  }
}
