/** Class of (person, topic) at an instant; the number is what roll-ups store. */
export const CONSENT_CLASS = { granted: 0, withdrawn: 1, never: 2, unknown: 3 } as const;
export type ConsentClassName = keyof typeof CONSENT_CLASS;
export type ConsentClass = (typeof CONSENT_CLASS)[ConsentClassName];

/** Outside consent = never + withdrawn; `unknown` belongs to neither arm of the lift. */
export const OUTSIDE_CONSENT: readonly number[] = [CONSENT_CLASS.never, CONSENT_CLASS.withdrawn];

export function isOutsideConsent(consentClass: number): boolean {
  return consentClass === CONSENT_CLASS.never || consentClass === CONSENT_CLASS.withdrawn;
}
