import {
  alertResponse,
  ENOUGH_ALERTS,
  proposalOf,
  type AlertProposal,
  type RuleResponse,
} from '../../analysis/alert/alert-response.ts';
import type { Sensitivity } from '../../core/sensitivity.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { HttpDeps } from '../deps.ts';

const RESPONSE_DAYS = 90;

export type ReadResponse = {
  days: number;
  needed: number;
  rules: (RuleResponse & { proposal: AlertProposal | null })[];
};

/** What became of the alerts of the last 90 days, by rule, and what the figures speak for. */
export async function readAlertResponse(
  { incidents }: Pick<HttpDeps['stores'], 'incidents'>,
  { sensitivity, now }: { sensitivity: Sensitivity; now: EpochMs },
): Promise<ReadResponse> {
  const since = now - RESPONSE_DAYS * DAY_MS;
  const stored = await incidents.list(since);
  const cases = await Promise.all(stored.map(async ({ id }) => ({ steps: await incidents.steps(id) })));
  const rules = alertResponse(cases, { since, now });
  return {
    days: RESPONSE_DAYS,
    needed: ENOUGH_ALERTS,
    rules: rules.map((figures) => ({ ...figures, proposal: proposalOf(figures, sensitivity) })),
  };
}
