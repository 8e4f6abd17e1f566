import { needsHelp, type PlatformPolled, type PlatformStatus } from '../core/platform-status.ts';
import type { EpochMs } from '../core/time.ts';
import { ageOf } from './age-of.ts';
import type { Format } from './format.ts';
import { GRAPH_PROBLEM_CATALOGUES } from './graph-problem-catalogues.ts';
import { PLATFORM_CATALOGUES } from './platform-catalogues.ts';

/** What is wrong and what to do, without the account; null where nothing is. */
export function platformProblem({ problem }: Pick<PlatformPolled, 'problem'>, format: Format): string | null {
  return problem && GRAPH_PROBLEM_CATALOGUES[format.language][problem.kind](format, problem);
}

/** Everything that somebody has to do about asking the platform, a sentence or two for each account and kind. */
export function platformFindings({ polled }: PlatformStatus, format: Format): string[] {
  return polled.filter(needsHelp).map((entry) => problemLine(entry, format));
}

/** How old is what the platform was asked for, a line for each account and kind; without a connection one that says so. */
export function platformLines(
  { isConnected, polled }: PlatformStatus,
  format: Format,
  now: EpochMs,
): string[] {
  const words = PLATFORM_CATALOGUES[format.language];
  return [
    ...(isConnected ? [] : [words.notConnected]),
    ...polled.map((entry) => {
      if (entry.problem !== null) return problemLine(entry, format);
      const { waba, doneAt } = entry;
      const kind = words.kind[entry.kind];
      if (doneAt === null) return words.never(format, { waba, kind });
      return words.polled(format, { waba, kind, at: doneAt, age: words.ago(format, ageOf(now - doneAt)) });
    }),
  ];
}

function problemLine(entry: PlatformPolled, format: Format): string {
  const words = PLATFORM_CATALOGUES[format.language];
  const { waba, doneAt } = entry;
  const text = platformProblem(entry, format) ?? '';
  return words.problem(format, { waba, kind: words.kind[entry.kind], text, at: doneAt });
}
