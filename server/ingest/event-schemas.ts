import { z } from 'zod';
import type { SourceEvent } from '../core/event.ts';
import {
  contact,
  oneOf,
  optionalCode,
  optionalContact,
  optionalFlag,
  optionalInstant,
  optionalNames,
  optionalOneOf,
  optionalShare,
  optionalTemplate,
  optionalText,
  ruleId,
  template,
  text,
} from './event-fields.ts';
import { common } from './event-type.ts';
import { send } from './send-schemas.ts';
import { templateEvent } from './template-schema.ts';
import { withoutUndefined } from './without-undefined.ts';

const CHANNELS = [
  'button',
  'interactive',
  'link',
  'keyword',
  'preference',
  'provider',
  'error',
  'manual',
] as const;
const REASONS = ['lost-interest', 'problem-solved', 'dislikes-content', 'no-consent', 'unknown'] as const;

const topic = z
  .object({
    ...common('topic'),
    topic: text,
    names: optionalNames,
    category: optionalText,
    basis: optionalText,
    complete: optionalFlag,
  })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'TopicEvent' });

const templateStatus = z
  .object({
    ...common('template-status'),
    template,
    status: text,
    reason: optionalText,
    detail: optionalText,
    category: optionalText,
  })
  .transform(({ status, ...fields }): SourceEvent =>
    withoutUndefined({ status: status.toUpperCase(), ...fields }),
  )
  .meta({ id: 'TemplateStatusEvent' });

const quality = z
  .object({
    ...common('quality'),
    template: optionalTemplate,
    phoneNumberId: optionalText,
    displayPhone: optionalText,
    rating: text,
    previous: optionalText,
  })
  .check(({ value, issues }) => {
    if (value.template ?? value.phoneNumberId ?? value.displayPhone) return;
    const message = 'is missing; name the template or the phoneNumberId that was rated';
    issues.push({ code: 'custom', message, path: ['template'], input: undefined });
  })
  .transform(({ rating, ...fields }): SourceEvent =>
    withoutUndefined({ rating: rating.toUpperCase(), ...fields }),
  )
  .meta({ id: 'QualityEvent' });

const consent = z
  .object({
    ...common('consent'),
    contact,
    topic: text,
    action: oneOf(['grant', 'withdraw']),
    source: optionalText,
    wording: optionalText,
    evidence: optionalText,
    actor: optionalText,
    expiresAt: optionalInstant,
  })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'ConsentEvent' });

const identity = z
  .object({ ...common('identity'), from: contact, to: contact })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'IdentityEvent' });

const status = z
  .object({
    ...common('status'),
    message: text,
    status: text,
    contact: optionalContact,
    phoneNumberId: optionalText,
    errorCode: optionalCode,
    error: z.object({ code: optionalCode }).nullish(),
    pricingCategory: optionalText,
  })
  .transform(({ error, errorCode, ...fields }): SourceEvent => {
    // The platform may add words: one that is new is kept as it came.
    const word = fields.status.toLowerCase();
    return withoutUndefined({ errorCode: errorCode ?? error?.code, ...fields, status: word });
  })
  .meta({ id: 'StatusEvent' });

const inbound = z
  .object({
    ...common('inbound'),
    message: text,
    contact,
    phoneNumberId: optionalText,
    repliedTo: optionalText,
    text: optionalText,
    button: z.object({ payload: optionalText, text: optionalText }).optional(),
    interactive: z
      .object({
        kind: oneOf(['button', 'list', 'flow']),
        id: optionalText,
        title: optionalText,
        response: z.unknown(),
      })
      .optional(),
  })
  .transform(({ button, interactive, ...fields }): SourceEvent => {
    return withoutUndefined({
      ...fields,
      button: button && withoutUndefined(button),
      interactive: interactive && withoutUndefined(interactive),
    });
  })
  .meta({ id: 'InboundEvent' });

const optOut = z
  .object({
    ...common('opt-out'),
    contact,
    channel: oneOf(CHANNELS),
    repliedTo: optionalText,
    template: optionalTemplate,
    campaign: optionalText,
    topic: optionalText,
    scope: optionalOneOf(['marketing', 'all']),
    phoneNumberId: optionalText,
    reason: optionalOneOf(REASONS),
  })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'OptOutEvent' });

const optIn = z
  .object({
    ...common('opt-in'),
    contact,
    channel: oneOf(CHANNELS),
    topic: optionalText,
    scope: optionalOneOf(['marketing', 'all']),
    phoneNumberId: optionalText,
    signup: optionalText,
  })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'OptInEvent' });

const review = z
  .object({ ...common('review'), subject: text, decision: text, by: optionalText })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'ReviewEvent' });

const waiver = z
  .object({
    ...common('waiver'),
    template,
    rule: ruleId,
    waived: optionalFlag,
    reason: text,
    by: text,
  })
  .transform(({ waived = true, ...fields }): SourceEvent => withoutUndefined({ waived, ...fields }))
  .meta({ id: 'WaiverEvent' });

const confirmation = z
  .object({
    ...common('confirmation'),
    template,
    decision: oneOf(['confirmed', 'one-off', 'new-normal', 'undecided']),
    incident: optionalText,
    rate: optionalShare,
    by: optionalText,
  })
  .transform((fields): SourceEvent => withoutUndefined(fields))
  .meta({ id: 'ConfirmationEvent' });

/** Any event of the format. */
export const EVENT = z
  .union([
    topic,
    templateEvent,
    templateStatus,
    quality,
    consent,
    identity,
    send,
    status,
    inbound,
    optOut,
    optIn,
    review,
    waiver,
    confirmation,
  ])
  .meta({
    id: 'Event',
    description: 'One event, by its `type`. Members that are not named here are ignored.',
  });

/** The type words of the event format, each with the schema that makes an event of a line's fields. */
export const EVENT_SCHEMAS = new Map<string, z.ZodType<SourceEvent>>([
  ['topic', topic],
  ['template', templateEvent],
  ['template-status', templateStatus],
  ['quality', quality],
  ['consent', consent],
  ['identity', identity],
  ['send', send],
  ['status', status],
  ['inbound', inbound],
  ['opt-out', optOut],
  ['opt-in', optIn],
  ['review', review],
  ['waiver', waiver],
  ['confirmation', confirmation],
]);
