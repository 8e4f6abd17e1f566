import type { Verdict } from '../analysis/verdict.ts';

/** A verdict without the names of whoever added or owns a template: what an outsider may read. */
export function maskVerdict(verdict: Verdict): Verdict {
  const nobody = { addedBy: null, owner: null };
  return {
    ...verdict,
    culprits: verdict.culprits.map((culprit) => ({
      ...culprit,
      ...nobody,
      reasons: culprit.reasons.map((reason) =>
        reason.kind === 'new-template' ? { ...reason, ...nobody } : reason,
      ),
    })),
  };
}
