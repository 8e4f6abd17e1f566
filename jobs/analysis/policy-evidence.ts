import type { AnalysisData } from '../../server/analysis/input.ts';
import { POLICY_SEVERITIES, type PolicyFacts } from '../../server/core/policy-finding.ts';
import type { TemplateHistory } from '../../server/core/template.ts';
import type { EpochMs } from '../../server/core/time.ts';
import { findingsAt } from '../../server/policy/findings-at.ts';

/** What templates seem to break at an instant and nobody waived, by key: each rule once a source, gravest first.
 *  Templates without findings are left out. */
export function policyEvidence(
  templates: readonly TemplateHistory[],
  facts: ReadonlyMap<string, PolicyFacts>,
  at: EpochMs,
): NonNullable<AnalysisData['policy']> {
  const evidence: NonNullable<AnalysisData['policy']> = new Map();
  for (const history of templates) {
    const open = findingsAt({ history, facts: facts.get(history.key) ?? null }, at).filter(
      ({ waiver }) => waiver === null,
    );
    const once = new Map(open.map((finding) => [`${finding.rule} ${finding.source}`, finding]));
    const findings = [...once.values()]
      .map(({ rule, severity, source }) => ({ rule, severity, source }))
      .sort(
        (left, right) => POLICY_SEVERITIES.indexOf(left.severity) - POLICY_SEVERITIES.indexOf(right.severity),
      );
    if (findings.length > 0) evidence.set(history.key, findings);
  }
  return evidence;
}
