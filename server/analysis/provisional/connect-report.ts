import { connectChecks } from '../../core/connect/connect-checks.ts';
import type { ConnectCheck } from '../../core/connect/connect-check.ts';
import type { ConnectFacts } from '../../core/connect/connect-facts.ts';
import type { GraphProblem } from '../../core/graph-problem.ts';
import type { EpochMs } from '../../core/time.ts';
import { rankClicks, type ClickRanking } from './rank-clicks.ts';

/** The first look at one account: a ranking, or why there is none. */
export type AccountRanking = { account: string; name: string | null } & (
  | { ranking: ClickRanking }
  | { problem: GraphProblem }
);

/** How an account is wired up, and what its templates look like already. `rankings` null: nothing was asked of the platform. */
export type ConnectReport = { at: EpochMs; checks: ConnectCheck[]; rankings: AccountRanking[] | null };

export function connectReport(facts: ConnectFacts): ConnectReport {
  const { now, platform } = facts;
  return {
    at: now,
    checks: connectChecks(facts),
    rankings:
      platform === null
        ? null
        : platform.accounts.flatMap(({ id, account, clicks }): AccountRanking[] => {
            if (clicks === null) return [];
            const named = { account: id, name: account?.ok === true ? account.value.name : null };
            return [
              clicks.ok
                ? { ...named, ranking: rankClicks(clicks.value, now) }
                : { ...named, problem: clicks.problem },
            ];
          }),
  };
}
