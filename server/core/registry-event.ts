import type { EventCommon, TemplateRef } from './event-parts.ts';
import type { EpochMs } from './time.ts';

/** What a topic is. */
export type TopicEvent = EventCommon & {
  type: 'topic';
  topic: string;
  category?: string;
  basis?: string;
  /** What people call it, by language (`pt-BR`, `en`, ...); under the empty text, in every other language. */
  names?: Readonly<Record<string, string>>;
  /** The consent list for this topic is complete: nobody outside it ever agreed. */
  complete?: boolean;
};

/** A template's state as of `at`; members left out are unchanged. A later event that differs is the change. */
export type TemplateEvent = EventCommon & {
  type: 'template';
  template: TemplateRef;
  category?: string;
  topic?: string;
  /** The latest mapping to a topic up to then was a mistake, and counts as never made. */
  unmap?: boolean;
  /** Components in the platform's shape (HEADER, BODY, FOOTER, BUTTONS). */
  components?: unknown[];
  addedAt?: EpochMs;
  addedBy?: string;
  owner?: string;
  /** True when the components come from a webhook that may leave quick replies out. */
  partial?: boolean;
  seen?: SeenInPoll;
};

/** Set on what a poll of the platform found. `listed`: it is so, and may have been so for long; `appeared`: a full listing
 *  before did not have the template. */
export type SeenInPoll = 'listed' | 'appeared';

export type TemplateStatusEvent = EventCommon & {
  type: 'template-status';
  template: TemplateRef;
  /** Upper-cased platform event: APPROVED, PENDING, PAUSED, DISABLED, REINSTATED, ... */
  status: string;
  reason?: string;
  /** `other_info.title`: FIRST_PAUSE, UNPAUSE, ... */
  detail?: string;
  category?: string;
  seen?: SeenInPoll;
};

/** Rating of a template or of a number (one of `template`, `phoneNumberId`, `displayPhone`). */
export type QualityEvent = EventCommon & {
  type: 'quality';
  template?: TemplateRef;
  phoneNumberId?: string;
  displayPhone?: string;
  rating: string;
  previous?: string;
  seen?: SeenInPoll;
};

/** Anything about the account or a number that is kept and shown but not computed with. */
export type AccountEvent = EventCommon & {
  type: 'account';
  /** Webhook field, e.g. `account_update`. */
  field: string;
  /** The event or alert type inside it, e.g. `ACCOUNT_RESTRICTION`. */
  event: string;
  /** What it is about: a number, a template, a business; never a customer. */
  subject?: string;
  /** The rest, free of personal data. */
  detail?: Record<string, unknown>;
};

/** The platform's answer which of two templates is blocked more; only the order is told, never how often. */
export type ComparisonEvent = EventCommon & {
  type: 'comparison';
  /** Days back from `at` that it is about: 7, 30, 60 or 90. */
  windowDays: number;
  /** Template ids by how often people block after them, the one most blocked last. */
  blockOrder: readonly string[];
  /** Sends in the window and the platform's word for the main reason of blocks, by template id. */
  sends: Readonly<Record<string, number>>;
  reasons: Readonly<Record<string, string>>;
};
