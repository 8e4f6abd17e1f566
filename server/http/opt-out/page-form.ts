import type { OptOutReason } from '../../core/event.ts';

/** What a form of the page says. */
export type PageForm = {
  action: 'stop' | 'stop-all' | 'resume' | 'reason';
  topics: string[];
  scopes: ('marketing' | 'all')[];
  reason: Exclude<OptOutReason, 'unknown'> | null;
  /** When the stop was that a reason is about, and the code that shows it was ours; empty without. */
  receipt: string;
};

export const ACTIONS = ['stop', 'stop-all', 'resume', 'reason'] as const;
export const SCOPES = ['marketing', 'all'] as const;

/** The reasons a person may give, in the order in which the page asks. */
export const STATED_REASONS = ['lost-interest', 'problem-solved', 'dislikes-content', 'no-consent'] as const;

/** Reads `application/x-www-form-urlencoded`; null for what no form of the page sends. */
export function readPageForm(text: string): PageForm | null {
  const fields = new URLSearchParams(text);
  const action = ACTIONS.find((known) => known === fields.get('action'));
  if (action === undefined) return null;
  return {
    action,
    topics: [...new Set(fields.getAll('topic'))],
    scopes: SCOPES.filter((scope) => fields.getAll('scope').includes(scope)),
    reason: STATED_REASONS.find((reason) => reason === fields.get('reason')) ?? null,
    receipt: fields.get('receipt') ?? '',
  };
}
