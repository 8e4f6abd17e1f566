/** How easily the service speaks up: from which probability on a template is worth an alert. */
export const SENSITIVITIES = ['fewer', 'balanced', 'more'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const WARNING_PROBABILITY: Record<Sensitivity, number> = { fewer: 0.9, balanced: 0.8, more: 0.7 };

/** What is stored, or what holds while nothing is; a word of another version counts as nothing. */
export function sensitivityOf(stored: string | null): Sensitivity {
  return SENSITIVITIES.find((known) => known === stored) ?? 'balanced';
}
