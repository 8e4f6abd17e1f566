/** Kinds of the event log. Below 10: the account's registry; 10 to 19: facts about a person; 20 and above: facts about a message. */
export const EVENT_KIND = {
  topic: 1,
  template: 2,
  templateStatus: 3,
  quality: 4,
  account: 5,
  waiver: 6,
  /** Values of a template's variables broke a rule on a UTC day. */
  valueFinding: 7,
  /** Which of two templates the platform says is blocked more. */
  comparison: 8,
  /** A person's word on a template that was named. */
  confirmation: 9,
  consent: 10,
  identity: 11,
  stop: 12,
  optIn: 13,
  review: 14,
  send: 20,
  sent: 21,
  delivered: 22,
  read: 23,
  played: 24,
  failed: 25,
  unknownStatus: 26,
  reply: 27,
  contactSeen: 28,
} as const;
export type EventKind = (typeof EVENT_KIND)[keyof typeof EVENT_KIND];

/** What templates and topics are, and with that how messages are counted; the rest of the registry is only shown. */
export const shapesRegistry = (kind: number): boolean =>
  kind >= EVENT_KIND.topic && kind <= EVENT_KIND.quality;
export const isPersonKind = (kind: number): boolean => kind >= 10 && kind < 20;

/** What a person does in answer to a message: it names whoever does it, not whom the message was sent to. */
export const isAnswerKind = (kind: number): boolean => isPersonKind(kind) || kind === EVENT_KIND.reply;

/** Columns of a roll-up: what is counted and on which clock. `number`: event time once more, by the business number that sent
 *  it (`code`: its id) in place of consent: deliveries and opt-outs whose message is known. */
export const CLOCK = { event: 0, cohort: 1, number: 2 } as const;
/** `begun`: messages by the bucket of their earliest fact, whatever it was. `inferredDelivery`: deliveries, counted as such
 *  too, of messages whose file gave no id. */
export const MEASURE = {
  sent: 1,
  delivered: 2,
  read: 3,
  failed: 4,
  exactOptOut: 5,
  inferredOptOut: 6,
  begun: 7,
  inferredDelivery: 8,
} as const;

/** Dimensions: small sets of outside names kept once as integers. Id 0 means none. */
export const DIMENSION = { template: 1, topic: 2, campaign: 3, number: 4, channel: 5, status: 6 } as const;

/** How far back facts of one message, and therefore the message cache, reach: 30 days of delivery and 7 of retries. */
export const MESSAGE_DAYS = 37;

/** A message may have begun so many days before it was delivered; what came later than that is rare, and left out where
 *  deliveries of a time are looked for by the day of the message. */
export const LATE_DELIVERY_DAYS = 1;

/** How long after a delivery an opt-out without context may still be its doing. */
export const ATTRIBUTION_HOURS = 72;
