import { z } from 'zod';
import type { SendSource, SourceEvent } from '../core/event.ts';
import {
  contact,
  instant,
  oneOf,
  optionalCode,
  optionalContact,
  optionalFlag,
  optionalInstant,
  optionalList,
  optionalNames,
  optionalOneOf,
  optionalTemplate,
  optionalText,
  optionalValues,
  ruleId,
  template,
  text,
} from './event-fields.ts';
import { withoutUndefined } from './without-undefined.ts';

const common = { at: instant, id: optionalText };

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
    ...common,
    topic: text,
    names: optionalNames,
    category: optionalText,
    basis: optionalText,
    complete: optionalFlag,
  })
  .transform((fields): SourceEvent => withoutUndefined({ type: 'topic', ...fields }));

const templateEvent = z.preprocess(
  liftDefinition,
  z
    .object({
      ...common,
      template,
      category: optionalText,
      topic: optionalText,
      components: optionalList,
      addedAt: optionalInstant,
      addedBy: optionalText,
      owner: optionalText,
      partial: optionalFlag,
    })
    .transform((fields): SourceEvent => withoutUndefined({ type: 'template', ...fields })),
);

const templateStatus = z
  .object({
    ...common,
    template,
    status: text,
    reason: optionalText,
    detail: optionalText,
    category: optionalText,
  })
  .transform(({ status, ...fields }): SourceEvent =>
    withoutUndefined({ type: 'template-status', status: status.toUpperCase(), ...fields }),
  );

const quality = z
  .object({
    ...common,
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
    withoutUndefined({ type: 'quality', rating: rating.toUpperCase(), ...fields }),
  );

const consent = z
  .object({
    ...common,
    contact,
    topic: text,
    action: oneOf(['grant', 'withdraw']),
    source: optionalText,
    wording: optionalText,
    evidence: optionalText,
    actor: optionalText,
    expiresAt: optionalInstant,
  })
  .transform((fields): SourceEvent => withoutUndefined({ type: 'consent', ...fields }));

const identity = z
  .object({ ...common, from: contact, to: contact })
  .transform((fields): SourceEvent => withoutUndefined({ type: 'identity', ...fields }));

const send = (via: SendSource) =>
  z
    .object({
      ...common,
      message: optionalText,
      template: optionalTemplate,
      contact: optionalContact,
      phoneNumberId: optionalText,
      campaign: optionalText,
      topic: optionalText,
      parameters: optionalValues,
    })
    .check(({ value, issues }) => {
      if (value.message !== undefined) return;
      const absent =
        value.contact === undefined ? 'contact' : value.template === undefined ? 'template' : null;
      if (absent === null) return;
      const message = 'is missing; a send without a message id needs both contact and template';
      issues.push({ code: 'custom', message, path: [absent], input: undefined });
    })
    .transform((fields): SourceEvent => withoutUndefined({ type: 'send', via, ...fields }));

const status = z
  .object({
    ...common,
    message: text,
    status: text,
    contact: optionalContact,
    phoneNumberId: optionalText,
    errorCode: optionalCode,
    error: z.preprocess((given) => given ?? undefined, z.object({ code: optionalCode }).optional()),
    pricingCategory: optionalText,
  })
  .transform(({ error, errorCode, ...fields }): SourceEvent => {
    // The platform may add words: one that is new is kept as it came.
    const word = fields.status.toLowerCase();
    return withoutUndefined({ type: 'status', errorCode: errorCode ?? error?.code, ...fields, status: word });
  });

const inbound = z
  .object({
    ...common,
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
      type: 'inbound',
      ...fields,
      button: button && withoutUndefined(button),
      interactive: interactive && withoutUndefined(interactive),
    });
  });

const optOut = z
  .object({
    ...common,
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
  .transform((fields): SourceEvent => withoutUndefined({ type: 'opt-out', ...fields }));

const optIn = z
  .object({
    ...common,
    contact,
    channel: oneOf(CHANNELS),
    topic: optionalText,
    scope: optionalOneOf(['marketing', 'all']),
    phoneNumberId: optionalText,
    signup: optionalText,
  })
  .transform((fields): SourceEvent => withoutUndefined({ type: 'opt-in', ...fields }));

const review = z
  .object({ ...common, subject: text, decision: text, by: optionalText })
  .transform((fields): SourceEvent => withoutUndefined({ type: 'review', ...fields }));

const waiver = z
  .object({
    ...common,
    template,
    rule: ruleId,
    waived: optionalFlag,
    reason: text,
    by: text,
  })
  .transform(({ waived = true, ...fields }): SourceEvent =>
    withoutUndefined({ type: 'waiver', waived, ...fields }),
  );

/** The type words of the event format, each with the schema that makes an event of a line's fields. */
export const EVENT_SCHEMAS = new Map<string, z.ZodType<SourceEvent>>([
  ['topic', topic],
  ['template', templateEvent],
  ['template-status', templateStatus],
  ['quality', quality],
  ['consent', consent],
  ['identity', identity],
  ['send', send('import')],
  ['status', status],
  ['inbound', inbound],
  ['opt-out', optOut],
  ['opt-in', optIn],
  ['review', review],
  ['waiver', waiver],
]);

/** A send that its sender registers, whose word about the template counts for more than an imported file's. */
export const REGISTRATION_SCHEMA: z.ZodType<SourceEvent> = send('registration');

/** A template's category, topic and components may stand inside the template or beside it. */
function liftDefinition(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('template' in given)) return given;
  const { template: inner } = given;
  if (typeof inner !== 'object' || inner === null) return given;
  return { ...inner, id: undefined, ...given };
}
