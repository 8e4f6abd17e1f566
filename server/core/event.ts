import type { PolicyRuleId } from './policy-finding.ts';
import type { TemplateDay } from './template-day.ts';
import type { EpochMs } from './time.ts';

/**
 * What an adapter says happened, in the provider's own words: phone numbers and texts are still plain here.
 * These values live only between an adapter and `minimise`; nothing of this type is stored or logged.
 * Every string from outside that names a kind (status, rating, category...) is open: unknown values are kept as they came.
 */
export type SourceEvent =
  | TopicEvent
  | TemplateEvent
  | TemplateStatusEvent
  | QualityEvent
  | AccountEvent
  | ConsentEvent
  | IdentityEvent
  | ContactSeenEvent
  | SendEvent
  | StatusEvent
  | InboundEvent
  | OptOutEvent
  | OptInEvent
  | ReviewEvent
  | WaiverEvent
  | ConfirmationEvent
  | ComparisonEvent;

/** One person as an event names them; two or more members in one value are a link between identities. */
export type ContactRef = {
  /** Digits with or without `+` and punctuation, country code included. */
  phone?: string;
  /** Business-scoped user id, e.g. `BR.73920018456201`. */
  bsuid?: string;
  /** The sender's own customer id. */
  externalId?: string;
};

/** A template as an event names it: by id, or by name and language. `waba` is the account that owns the name. */
export type TemplateRef = { id?: string; waba?: string; name?: string; language?: string };

/** `id`: idempotency key given by the source, unique within the source. `atArrival`: the source tells no time, so `at` is
 *  when its body came in; what comes again under the same `id` is the same fact, and its earliest arrival counts. */
type Common = { at: EpochMs; id?: string; atArrival?: true };

export type TopicEvent = Common & {
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
export type TemplateEvent = Common & {
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

export type TemplateStatusEvent = Common & {
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
export type QualityEvent = Common & {
  type: 'quality';
  template?: TemplateRef;
  phoneNumberId?: string;
  displayPhone?: string;
  rating: string;
  previous?: string;
  seen?: SeenInPoll;
};

/** Anything about the account or a number that is kept and shown but not computed with. */
export type AccountEvent = Common & {
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

export type ConsentEvent = Common & {
  type: 'consent';
  contact: ContactRef;
  topic: string;
  action: 'grant' | 'withdraw';
  source?: string;
  wording?: string;
  evidence?: string;
  actor?: string;
  expiresAt?: EpochMs;
};

/** The person known as `from` is known as `to` from `at` on (a change of number or user id). */
export type IdentityEvent = Common & { type: 'identity'; from: ContactRef; to: ContactRef };

/** A payload that named one person by two identities and said nothing else of use. */
export type ContactSeenEvent = Common & { type: 'contact-seen'; contact: ContactRef };

/** Which claim about a send wins: registration over callback data over import. */
export type SendSource = 'registration' | 'callback' | 'import';

export type SendEvent = Common & {
  type: 'send';
  /** Message id (wamid); absent only in files, then the send is inferred from (contact, template, minute). */
  message?: string;
  via: SendSource;
  template?: TemplateRef;
  contact?: ContactRef;
  phoneNumberId?: string;
  campaign?: string;
  topic?: string;
  /** Values for the template's variables. Checked when the event is read and then gone; only what was found is kept. */
  parameters?: readonly string[];
};

export type StatusEvent = Common & {
  type: 'status';
  message: string;
  /** Lower-cased: sent, delivered, read, played, failed, or an unknown word kept as it came. */
  status: string;
  contact?: ContactRef;
  phoneNumberId?: string;
  errorCode?: number;
  /** Category the platform charged for; a hint only. */
  pricingCategory?: string;
  /** What the sender put into `biz_opaque_callback_data`, already parsed. */
  callback?: { template?: TemplateRef; topic?: string; campaign?: string };
};

export type InboundEvent = Common & {
  type: 'inbound';
  message: string;
  contact: ContactRef;
  phoneNumberId?: string;
  /** Message id this one answers (`context.id`). */
  repliedTo?: string;
  text?: string;
  /** A tap on a template's quick reply. */
  button?: { payload?: string; text?: string };
  /** A tap on a reply button, a list choice or a flow's answer. */
  interactive?: { kind: 'button' | 'list' | 'flow'; id?: string; title?: string; response?: unknown };
};

export type OptOutChannel =
  | 'button'
  | 'interactive'
  | 'link'
  | 'keyword'
  | 'preference'
  | 'provider'
  | 'error'
  | 'manual';

export type OptOutReason = 'lost-interest' | 'problem-solved' | 'dislikes-content' | 'no-consent' | 'unknown';

export type OptOutEvent = Common & {
  type: 'opt-out';
  contact: ContactRef;
  channel: OptOutChannel;
  repliedTo?: string;
  /** The template that carried the link, and its round of sends, where the message itself is not named. */
  template?: TemplateRef;
  campaign?: string;
  topic?: string;
  /** `marketing` or `all` when the event says so; otherwise the account's rule for the channel decides. */
  scope?: 'marketing' | 'all';
  /** The business number the person turned away from, when the event names it. */
  phoneNumberId?: string;
  reason?: OptOutReason;
};

export type OptInEvent = Common & {
  type: 'opt-in';
  contact: ContactRef;
  channel: OptOutChannel;
  topic?: string;
  /** Without a topic: lifts stops of this scope only. */
  scope?: 'marketing' | 'all';
  /** The business number the person turned to, when the event names it. */
  phoneNumberId?: string;
  /** Id of the sign-up form or link that recorded the agreement: the evidence of it. */
  signup?: string;
};

/** The platform's answer which of two templates is blocked more; only the order is told, never how often. */
export type ComparisonEvent = Common & {
  type: 'comparison';
  /** Days back from `at` that it is about: 7, 30, 60 or 90. */
  windowDays: number;
  /** Template ids by how often people block after them, the one most blocked last. */
  blockOrder: readonly string[];
  /** Sends in the window and the platform's word for the main reason of blocks, by template id. */
  sends: Readonly<Record<string, number>>;
  reasons: Readonly<Record<string, string>>;
};

/** A person's decision. `subject` is the id the review queue showed. */
export type ReviewEvent = Common & {
  type: 'review';
  subject: string;
  decision: string;
  by?: string;
};

/** A person's word on what a policy check found in a template: to be left out from now on, or no longer. */
export type WaiverEvent = Common & {
  type: 'waiver';
  template: TemplateRef;
  rule: PolicyRuleId;
  waived: boolean;
  reason: string;
  by: string;
};

/** A person's word on whether a template that was named was the cause: `server/analysis/incident/decision.ts` says what follows. */
export type ConfirmationEvent = Common & {
  type: 'confirmation';
  template: TemplateRef;
  decision: 'confirmed' | 'one-off' | 'new-normal' | 'undecided';
  /** Id of the incident that named it. */
  incident?: string;
  /** Opt-outs per delivery of the template then. */
  rate?: number;
  by?: string;
};

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

/** What an adapter makes of one inbox row. `days`: the platform's own counts, which are no events: it restates them. */
export type Decoded = { events: SourceEvent[]; drops: Drop[]; days?: TemplateDay[] };
