import type { Judged } from '../../jobs/mail/alerts-of.ts';
import { INCIDENT_RULES } from '../../server/analysis/incident/incident-rules.ts';
import type { JudgeInput } from '../../server/analysis/judge-account.ts';
import { bucketOf, ceilToBucket } from '../../server/core/time.ts';
import { sampleVerdict } from './sample-verdict.ts';

/** The sample verdict at an instant, with how likely its culprit is and what it rests on. */
export function judgedSample(asOf: number, probability = 0.97): Judged {
  const sample = sampleVerdict();
  const culprits = sample.culprits.map((culprit, index) =>
    index === 0 ? { ...culprit, probability, named: probability >= 0.5 } : culprit,
  );
  return { verdict: { ...sample, asOf, culprits }, inputs: inputsAt(asOf), rules: INCIDENT_RULES };
}

/** An account with one template, two deliveries and an opt-out in the last bucket, which may not be over yet. */
function inputsAt(knownUntil: number): JudgeInput {
  const asOf = ceilToBucket(knownUntil);
  const bucket = bucketOf(asOf);
  const none = () => new Float64Array(4);
  const last = (value: number) => Float64Array.of(0, 0, 0, value);
  const series = {
    delivered: last(2),
    deliveredOutside: none(),
    deliveredUnknown: none(),
    exact: last(1),
    exactOutside: none(),
    exactUnknown: none(),
    failed: none(),
  };
  return {
    data: {
      zone: 'America/Sao_Paulo',
      fromBucket: bucket - 4,
      toBucket: bucket,
      firstBucket: bucket - 4,
      series: new Map([['id:9001', series]]),
      templates: new Map(),
      optOuts: [],
      errorOptOuts: new Map(),
      topics: new Map(),
    },
    state: null,
    settled: [],
    asOf,
    knownUntil,
  };
}
