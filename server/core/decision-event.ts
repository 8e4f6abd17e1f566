import type { EventCommon, TemplateRef } from './event-parts.ts';
import type { PolicyRuleId } from './policy-finding.ts';

/** A person's decision. `subject` is the id the review queue showed. */
export type ReviewEvent = EventCommon & {
  type: 'review';
  subject: string;
  decision: string;
  by?: string;
};

/** A person's word on what a policy check found in a template: to be left out from now on, or no longer. */
export type WaiverEvent = EventCommon & {
  type: 'waiver';
  template: TemplateRef;
  rule: PolicyRuleId;
  waived: boolean;
  reason: string;
  by: string;
};

/** A person's word on whether a template that was named was the cause: `server/analysis/incident/decision.ts` says what follows. */
export type ConfirmationEvent = EventCommon & {
  type: 'confirmation';
  template: TemplateRef;
  decision: 'confirmed' | 'one-off' | 'new-normal' | 'undecided';
  /** Id of the incident that named it. */
  incident?: string;
  /** Opt-outs per delivery of the template then. */
  rate?: number;
  by?: string;
};
