import { INCIDENT_RULES } from '../../server/analysis/incident/incident-rules.ts';
import { observeVerdict } from '../../jobs/incident/observe-verdict.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { wordedVerdict } from '../../server/i18n/worded-verdict.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import type { Database } from '../../server/store/database.ts';
import { sampleVerdict } from './sample-verdict.ts';

const ZONE = 'America/Sao_Paulo';

/** Keeps a verdict and has incidents follow it, as the job does after its analysis. */
export async function publishSample(
  database: Database,
  { asOf, probability = 0.97, since }: { asOf: number; probability?: number; since?: number },
): Promise<void> {
  const sample = sampleVerdict();
  const verdict: Verdict = {
    ...sample,
    asOf,
    culprits: sample.culprits.map((culprit, index) => {
      const changed = { probability, named: probability >= 0.5, ...(since !== undefined && { since }) };
      return index === 0 ? { ...culprit, ...changed } : culprit;
    }),
  };
  const access = { zone: ZONE, ...analysisAccess(database) };
  await access.write((store) =>
    store.putVerdict({
      asOf,
      computedAt: asOf,
      version: 1,
      outcome: verdict.outcome,
      body: JSON.stringify(wordedVerdict(verdict, { language: 'en', zone: ZONE })),
      inputs: null,
    }),
  );
  await observeVerdict(access, verdict, { now: asOf + 5_000, rules: INCIDENT_RULES });
}
