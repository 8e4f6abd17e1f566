import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { auditPractice } from '../../jobs/analysis/practice-audit.ts';
import { PRACTICE_DAYS } from '../analysis/practice/practice-period.ts';
import type { PracticeReport } from '../analysis/practice/practice.ts';
import type { Config } from '../config.ts';
import { DAY_MS, floorToBucket, type EpochMs } from '../core/time.ts';
import { scopeRuleOf } from '../rules.ts';
import type { Database } from '../store/database.ts';
import { hasManyRollups } from '../store/has-many-rollups.ts';
import { createKeptAnswerStore, KEPT_PRACTICE } from '../store/kept-answer-store.ts';
import { practiceAccess } from '../store/practice-store.ts';

type Period = { from: EpochMs; to: EpochMs };

/** An audit of thirty days says little of a month that ended earlier than that: then it is waited for. */
const KEPT_MS = DAY_MS;

/** The audit of practice: `audit` makes it, `keep` and `last` are about the one that a job made last. */
export function practiceOf(
  config: Pick<Config, 'stopScopes' | 'payloads'>,
  { database, access }: { database: Database; access: AnalysisAccess },
) {
  const answers = createKeptAnswerStore(database);
  return {
    audit: (period: Period): Promise<PracticeReport> =>
      auditPractice(
        {
          access,
          read: practiceAccess(database).read,
          scopeRule: scopeRuleOf(config),
          payloads: config.payloads,
        },
        period,
      ),
    isLarge: () => hasManyRollups(database),
    keep: (report: PracticeReport | null): Promise<void> =>
      answers.put(KEPT_PRACTICE, report && { asOf: report.to, body: JSON.stringify(report) }),
    /** The one of the last 30 days as it was kept, for a period that asks for them; null: none is kept. */
    async last(period: Period, now: EpochMs): Promise<PracticeReport | null> {
      if (periodKey(period, now) !== USUAL) return null;
      const kept = await answers.find(KEPT_PRACTICE);
      // Written by `keep` only.
      return kept !== null && kept.asOf > now - KEPT_MS ? (JSON.parse(kept.body) as PracticeReport) : null;
    },
  };
}

/** Periods that run up to now are one question whenever it is asked. */
export function periodKey({ from, to }: Period, now: EpochMs): string {
  const end = floorToBucket(to);
  return end === floorToBucket(now) ? `last ${to - from}` : `${floorToBucket(from)} ${end}`;
}

const USUAL = `last ${PRACTICE_DAYS * DAY_MS}`;
