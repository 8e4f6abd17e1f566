import type { Verdict } from '../../../../server/analysis/verdict.ts';
import type { IncidentAnswer } from '../../api/answers.ts';

/** An incident with its verdict in numbers and instants. */
export type ReadIncident = Omit<IncidentAnswer, 'verdict'> & {
  verdict: { asOf: string; verdict: Verdict } | null;
};
