import { z } from 'zod';
import type { ContactRef, TemplateRef } from '../../core/event-parts.ts';
import { canonicalLanguage } from '../../core/canonical-language.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import { contact, optionalInstant, optionalTemplate, optionalText } from '../../ingest/event-fields.ts';
import { objectOf } from '../../core/json/json-members.ts';
import { valueClass } from '../../ingest/value-class.ts';

/** A link that somebody asks for; null where they said nothing. */
export type LinkRequest = {
  contact: ContactRef;
  message: string | null;
  template: TemplateRef | null;
  topic: string | null;
  campaign: string | null;
  /** As a template's, e.g. `pt_BR`. */
  language: string | null;
  expiresAt: EpochMs;
};

/** Why an entry is no link. */
export type LinkFault = { field: string; message: string };

const DEFAULT_DAYS = 30;
const LONGEST_DAYS = 366;
const LONGEST_NAME = 200;

/** One entry of a request for links. */
export const LINK_REQUEST = z
  .object({
    contact,
    message: optionalText,
    template: optionalTemplate,
    topic: optionalText,
    campaign: optionalText,
    language: optionalText,
    expiresAt: optionalInstant,
  })
  .meta({ id: 'LinkRequest' });

/** Reads one entry of a request for links. */
export function readLinkRequest(entry: unknown, now: EpochMs): { link: LinkRequest } | LinkFault {
  if (objectOf(entry) === undefined) {
    return { field: '', message: `the link is ${valueClass(entry)}; write an object with a contact` };
  }
  const read = LINK_REQUEST.safeParse(entry);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    return { field, message: `${field} ${issue?.message ?? 'cannot be read'}` };
  }
  const { message, template, topic, campaign, language, expiresAt = now + DEFAULT_DAYS * DAY_MS } = read.data;
  if (expiresAt <= now) return fault('expiresAt', 'has passed; give an instant to come, or leave it out');
  if (expiresAt > now + LONGEST_DAYS * DAY_MS) {
    return fault('expiresAt', `lies more than ${LONGEST_DAYS} days ahead; give an earlier instant`);
  }
  for (const [field, text] of Object.entries({ topic, campaign, language })) {
    if (text !== undefined && text.length > LONGEST_NAME)
      return fault(field, `has more than ${LONGEST_NAME} characters; shorten it`);
  }
  return {
    link: {
      contact: read.data.contact,
      message: message ?? null,
      // The message says which template it was; the link keeps what it needs.
      template: message === undefined ? (template ?? null) : null,
      topic: topic ?? null,
      campaign: message === undefined ? (campaign ?? null) : null,
      language: canonicalLanguage(language ?? template?.language ?? '') || null,
      expiresAt,
    },
  };
}

function fault(field: string, message: string): LinkFault {
  return { field, message: `${field} ${message}` };
}
