import { isoInstant } from '../server/core/business-day.ts';
import type { CsvCell } from '../server/core/csv.ts';
import { BUCKET_MS, floorToBucket, type EpochMs } from '../server/core/time.ts';
import type { AnalysisAccess } from './analysis/analyse-at.ts';
import { unpackInputs } from './pack-inputs.ts';

/** What a stored verdict was computed from, as tables without anybody in them. */
export type EvidenceInputs = { counts: CsvCell[][]; optOuts: CsvCell[][] };

const SERIES = [
  'delivered',
  'deliveredOutside',
  'deliveredUnknown',
  'exact',
  'exactOutside',
  'exactUnknown',
  'failed',
] as const;

/** Null where a verdict was kept without its inputs: it said nothing new. */
export async function evidenceInputs(access: AnalysisAccess, asOf: EpochMs): Promise<EvidenceInputs | null> {
  const stored = await access.read((store) => store.verdict(asOf));
  if (stored === null || stored.inputs === null) return null;
  const { data } = unpackInputs(stored.inputs);
  const counts: CsvCell[][] = [['from', 'time_zone', 'template', ...SERIES]];
  for (const [template, series] of data.series) {
    for (let index = 0; index < series.delivered.length; index += 1) {
      const row = SERIES.map((name) => series[name][index] ?? 0);
      if (row.every((n) => n === 0)) continue;
      counts.push([isoInstant((data.fromBucket + index) * BUCKET_MS), 'UTC', template, ...row]);
    }
  }
  // In the order of what they say, so that the place in the table tells nothing either.
  const optOuts = data.optOuts
    .map(({ at, channel, reason, exact, candidates }): CsvCell[] => {
      const from = isoInstant(floorToBucket(at));
      return [from, 'UTC', channel, reason, exact?.template ?? null, candidates.length];
    })
    .sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
  const heading = ['from', 'time_zone', 'channel', 'reason', 'answered_template', 'possible_messages'];
  return { counts, optOuts: [heading, ...optOuts] };
}
