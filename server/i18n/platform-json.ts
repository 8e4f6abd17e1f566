import { isoInstant } from '../core/business-day.ts';
import type { PlatformStatus } from '../core/platform-status.ts';
import type { EpochMs } from '../core/time.ts';
import type { Format } from './format.ts';
import { platformProblem } from './render-platform.ts';

/** How asking the platform went as a plain value, problems with their sentence. Ages in milliseconds. */
export function platformJson({ isConnected, polled }: PlatformStatus, format: Format, now: EpochMs) {
  return {
    state: isConnected ? ('connected' as const) : ('not connected' as const),
    polls: polled.map((entry) => ({
      waba: entry.waba,
      kind: entry.kind,
      triedAt: entry.triedAt === null ? null : isoInstant(entry.triedAt),
      doneAt: entry.doneAt === null ? null : isoInstant(entry.doneAt),
      ageMs: entry.doneAt === null ? null : Math.max(0, now - entry.doneAt),
      problem: entry.problem && { ...entry.problem, text: platformProblem(entry, format) ?? '' },
    })),
  };
}

export type PlatformJson = ReturnType<typeof platformJson>;
