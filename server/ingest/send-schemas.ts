import { z } from 'zod';
import type { SourceEvent } from '../core/event.ts';
import {
  contact,
  optionalContact,
  optionalTemplate,
  optionalText,
  optionalValues,
  template,
  text,
} from './event-fields.ts';
import { common } from './event-type.ts';
import { withoutUndefined } from './without-undefined.ts';

const { type: sendType, ...base } = common('send');

const fields = {
  ...base,
  message: optionalText,
  template: optionalTemplate,
  contact: optionalContact,
  phoneNumberId: optionalText,
  campaign: optionalText,
  topic: optionalText,
  parameters: optionalValues,
};

/** A send as a file tells of it. */
export const send = z
  .object({ type: sendType, ...fields })
  .check(({ value, issues }) => {
    if (value.message !== undefined) return;
    const absent = value.contact === undefined ? 'contact' : value.template === undefined ? 'template' : null;
    if (absent === null) return;
    const message = 'is missing; a send without a message id needs both contact and template';
    issues.push({ code: 'custom', message, path: [absent], input: undefined });
  })
  .transform(({ type, ...rest }): SourceEvent => withoutUndefined({ type, via: 'import', ...rest }))
  .meta({ id: 'SendEvent' });

/** A send that its sender registers, whose word about the template counts for more than an imported file's. */
export const REGISTRATION_SCHEMA = z
  .object({ ...fields, message: text, template, contact })
  .transform((rest): SourceEvent => withoutUndefined({ type: 'send', via: 'registration', ...rest }))
  .meta({
    id: 'RegisteredSend',
    description: 'A message that was sent. Members that are not named here are ignored.',
  });
