import type { EpochMs } from '../core/time.ts';
import type { AnalysisData } from './input.ts';

/** A template that had reached many of the people who left after another one. */
export type BusyTemplate = { key: string; shared: number; optOuts: number };

const LEAST_SHARED = 0.3;
const LEAST_OPT_OUTS = 3;

/**
 * Of the opt-outs of unknown cause since `since` that a template may have provoked, the share another template had
 * reached too: whom the data can hardly tell apart. Highest share first, then by key.
 */
export function busyTemplates({ data, template, since, asOf }: BusyInput): BusyTemplate[] {
  const reached = new Map<string, number>();
  let own = 0;
  for (const optOut of data.optOuts) {
    if (optOut.exact || optOut.at < since || optOut.at >= asOf) continue;
    const keys = new Set(optOut.candidates.map((candidate) => candidate.template));
    if (!keys.has(template)) continue;
    own += 1;
    for (const key of keys) reached.set(key, (reached.get(key) ?? 0) + 1);
  }
  return [...reached]
    .filter(
      ([key, optOuts]) => key !== template && optOuts >= LEAST_OPT_OUTS && optOuts >= LEAST_SHARED * own,
    )
    .map(([key, optOuts]) => ({ key, shared: optOuts / own, optOuts }))
    .sort((left, right) => right.shared - left.shared || (left.key < right.key ? -1 : 1));
}

export type BusyInput = { data: AnalysisData; template: string; since: EpochMs; asOf: EpochMs };
