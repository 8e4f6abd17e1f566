import type { GraphProblem } from './graph-problem.ts';
import type { EpochMs } from './time.ts';

/** What is asked of the platform, in the order in which it is asked. */
export const POLL_KINDS = ['numbers', 'templates', 'template-analytics', 'comparison'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** How asking for one kind of data went. `doneAt`: when it was last answered in full, and so how old the data are;
 *  `triedAt`: when it was last asked; `problem`: why that brought not everything. Null: never, none. */
export type PlatformPolled = {
  waba: string;
  kind: PollKind;
  triedAt: EpochMs | null;
  doneAt: EpochMs | null;
  problem: GraphProblem | null;
};

/** `isConnected`: there are a token and accounts. What was polled before a token was taken away stays, with its age. */
export type PlatformStatus = { isConnected: boolean; polled: PlatformPolled[] };

/** Whether something has to be done about a poll: nothing can be where the platform offers no analytics. */
export function needsHelp({ problem }: PlatformPolled): boolean {
  return problem !== null && problem.kind !== 'insights-unavailable' && problem.kind !== 'budget-spent';
}
