import type { ConfirmationEvent, ReviewEvent, WaiverEvent } from './decision-event.ts';
import type { Drop } from './drop.ts';
import type { ContactRef, EventCommon, TemplateRef } from './event-parts.ts';
import type {
  AccountEvent,
  ComparisonEvent,
  QualityEvent,
  TemplateEvent,
  TemplateStatusEvent,
  TopicEvent,
} from './registry-event.ts';
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

export type ConsentEvent = EventCommon & {
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
export type IdentityEvent = EventCommon & { type: 'identity'; from: ContactRef; to: ContactRef };

/** A payload that named one person by two identities and said nothing else of use. */
export type ContactSeenEvent = EventCommon & { type: 'contact-seen'; contact: ContactRef };

/** Which claim about a send wins: registration over callback data over import. */
export type SendSource = 'registration' | 'callback' | 'import';

export type SendEvent = EventCommon & {
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

export type StatusEvent = EventCommon & {
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

export type InboundEvent = EventCommon & {
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

export type OptOutEvent = EventCommon & {
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

export type OptInEvent = EventCommon & {
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

/** What an adapter makes of one inbox row. `days`: the platform's own counts, which are no events: it restates them. */
export type Decoded = { events: SourceEvent[]; drops: Drop[]; days?: TemplateDay[] };
