/** Why an update became no event. Closed: a new reason is a new member here and in the catalogues. */
export const DROP_REASONS = [
  'no-signal',
  'unknown-field',
  'unknown-status',
  'not-about-a-template-message',
  'missing-contact',
  'missing-message-id',
  'invalid-contact',
  'invalid-time',
  'too-old',
  'in-the-future',
  'unsupported-shape',
  /** About somebody who was erased. */
  'erased',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** One dropped update; `detail` is a field name or an enum value, never a person's data. */
export type Drop = { reason: DropReason; detail?: string };
