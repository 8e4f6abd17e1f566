import { isoInstant } from '../core/business-day.ts';
import type { PublishedVerdict } from '../store/read-ports.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

/** A verdict as it was stored, as an answer. */
export function storedVerdict(row: PublishedVerdict, zone: string): VerdictAnswer {
  return {
    asOf: isoInstant(row.asOf),
    computedAt: isoInstant(row.computedAt),
    version: row.version,
    zone,
    verdict: JSON.parse(row.body) as VerdictAnswer['verdict'],
  };
}
