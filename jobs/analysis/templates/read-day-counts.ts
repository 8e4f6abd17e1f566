import { addAt, addTo, emptyCounts, type DayCounts } from '../../../server/analysis/templates/day-counts.ts';
import type { BusinessDayInterval } from '../../../server/core/business-day.ts';
import { CLOCK, MEASURE } from '../../../server/core/event-kind.ts';
import { readOptOutCode } from '../../../server/core/opt-out-code.ts';
import { BUCKET_MS, bucketOf, type EpochMs } from '../../../server/core/time.ts';
import type { AnalysisStore, DayCell, DayRun } from '../../../server/store/analysis-ports.ts';

/** Counts of one day: by template key, and opt-outs of unknown cause of the whole account. */
export type DaySheet = { counts: Map<string, DayCounts>; unsplit: Map<number, number> };

/** What was counted on each of some days that follow one another. */
export async function readDayCells(
  store: AnalysisStore,
  days: readonly BusinessDayInterval[],
): Promise<DayCell[][]> {
  const cells: DayCell[][] = [];
  for (const run of runsOf(days)) {
    const first = cells.length;
    for (let day = 0; day < run.days; day += 1) cells.push([]);
    if (run.length === 0) continue;
    for (const cell of await store.dayCells(run)) cells[first + cell.day]?.push(cell);
  }
  return cells;
}

/** What templates did on a day that ends at an instant. `keyOf`: the template that an alias meant in a bucket. */
export function sheetOf(
  cells: readonly DayCell[],
  { end, keyOf }: { end: EpochMs; keyOf: (alias: number, bucket: number) => string | null },
): DaySheet {
  const sheet: DaySheet = { counts: new Map(), unsplit: new Map() };
  // A name may mean another template later on; by the end of the day it means what it meant on most of it.
  const last = bucketOf(end) - 1;
  for (const cell of cells) {
    const key = keyOf(cell.template, last);
    if (key !== null) addCell(sheet, key, cell);
  }
  return sheet;
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
