import { INCIDENT_RULES, type IncidentRules } from '../server/analysis/incident/incident-rules.ts';
import type { JudgeInput } from '../server/analysis/judge-account.ts';
import { LEARNED_STATE_VERSION } from '../server/analysis/learned-state.ts';
import type { Verdict } from '../server/analysis/verdict.ts';
import { businessDayOf } from '../server/core/business-day.ts';
import { ceilToBucket, type EpochMs } from '../server/core/time.ts';
import type { Language } from '../server/i18n/language.ts';
import { wordedVerdict } from '../server/i18n/worded-verdict.ts';
import type { StoredVerdict } from '../server/store/analysis-ports.ts';
import type { Incidents } from '../server/store/incident-ports.ts';
import { analyseLive, type AnalysisAccess } from './analysis/analyse-at.ts';
import { liveInstant } from './analysis/live-instant.ts';
import { followFixes } from './incident/follow-fixes.ts';
import { observeVerdict } from './incident/observe-verdict.ts';
import { packInputs } from './pack-inputs.ts';

/** Where verdicts are made, and the incidents that they open and end. */
export type PublishAccess = AnalysisAccess & { incidents: Incidents };

/**
 * Analyses up to an instant, but never past what still waits to be applied, and keeps the verdict. One that differs in
 * outcome or named templates from the one before, and the first of a business day, are kept with their inputs.
 * Of the others the last of a quarter of an hour is kept; one kept with its inputs is never replaced. Incidents follow it, also when it was
 * kept before: whoever kept it may have died right after. Also gives what the verdict rests on.
 */
export async function publishVerdict(
  access: PublishAccess,
  {
    now,
    instant,
    language,
    rules = INCIDENT_RULES,
  }: { now: EpochMs; instant: EpochMs; language: Language; rules?: IncidentRules },
): Promise<{ verdict: Verdict; inputs: JudgeInput }> {
  const { verdict, inputs } = await analyseLive(access, await liveInstant(access, instant));
  const before = await access.read((store) => store.latestVerdict());
  const isNews = before === null || isChange(before, verdict) || isNextDay(before, verdict, access.zone);
  const body = JSON.stringify(wordedVerdict(verdict, { language, zone: access.zone }));
  // What says the same is not kept twice.
  if (before?.asOf !== verdict.asOf || before.body !== body) {
    await access.write(async (store) => {
      const isSameQuarter = before !== null && ceilToBucket(before.asOf) === ceilToBucket(verdict.asOf);
      if (isSameQuarter && before.inputs === null) await store.dropVerdict(before);
      await store.putVerdict({
        asOf: verdict.asOf,
        computedAt: now,
        version: LEARNED_STATE_VERSION,
        outcome: verdict.outcome,
        body,
        inputs: isNews ? packInputs(inputs) : null,
      });
    });
  }
  await observeVerdict(access, verdict, { now, rules });
  await followFixes(access, inputs, now);
  return { verdict, inputs };
}

function isChange(before: StoredVerdict, verdict: Verdict): boolean {
  // Stored by this file only.
  const body = JSON.parse(before.body) as Pick<Verdict, 'culprits'>;
  return before.outcome !== verdict.outcome || namedKeys(body) !== namedKeys(verdict);
}

function isNextDay(before: StoredVerdict, verdict: Verdict, zone: string): boolean {
  return businessDayOf(before.asOf, zone) < businessDayOf(verdict.asOf, zone);
}

function namedKeys({ culprits }: Pick<Verdict, 'culprits'>): string {
  return culprits
    .filter(({ named }) => named)
    .map(({ template }) => template.key)
    .sort()
    .join('\n');
}
