import type { AccountRanking, ConnectReport } from '../analysis/provisional/connect-report.ts';
import { isoInstant } from '../core/business-day.ts';
import { isWiredUp, type ConnectCheck } from '../core/connect/connect-check.ts';
import { connectText, problemText } from './connect-text.ts';
import type { Format } from './format.ts';

/** What `GET /v1/connect` answers and `connect --json` prints; `text` is for people, in the language of the format. */
export function connectJson({ at, checks, rankings }: ConnectReport, format: Format) {
  return {
    at: isoInstant(at),
    wiredUp: isWiredUp(checks),
    checks: checks.map((check) => ({ ...checkJson(check), text: connectText(check, format) })),
    /** Clicks on buttons alone: a first look, and no verdict. */
    ranking: {
      basis: 'button-clicks',
      consent: 'unknown',
      accounts: rankings?.map((entry) => rankingJson(entry, format)) ?? null,
    },
  };
}

export type ConnectJson = ReturnType<typeof connectJson>;

/** The finding as it is, with instants as ISO 8601 in UTC. */
function checkJson(check: ConnectCheck) {
  return {
    ...check,
    ...('at' in check && { at: check.at === null ? null : isoInstant(check.at) }),
    ...('expiresAt' in check && {
      expiresAt: check.expiresAt === null ? null : isoInstant(check.expiresAt),
    }),
  };
}

function rankingJson(entry: AccountRanking, format: Format) {
  const { account, name } = entry;
  if ('problem' in entry) {
    const { problem } = entry;
    return { account, name, problem: { ...problem, text: problemText(problem, format) } };
  }
  const { recentFrom, earlierFrom, templates } = entry.ranking;
  return {
    account,
    name,
    recentFrom: isoInstant(recentFrom),
    earlierFrom: earlierFrom === null ? null : isoInstant(earlierFrom),
    templates,
  };
}
