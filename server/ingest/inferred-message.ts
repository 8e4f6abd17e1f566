import { templateAlias } from '../core/alias.ts';
import type { SendEvent } from '../core/event.ts';
import type { ContactRef } from '../core/event-parts.ts';
import { MINUTE_MS, type EpochMs } from '../core/time.ts';

/** Stands for the id of a message whose file names none: two sends of one template to one person within a minute are one. */
export function inferredMessage({
  contact,
  template,
  at,
}: Pick<SendEvent, 'contact' | 'template' | 'at'>): string {
  const alias = template ? templateAlias(template) : null;
  return `inferred:${JSON.stringify(contact ?? {})}:${alias}:${Math.floor(at / MINUTE_MS)}`;
}

/** Stands for the id of a reply whose file names none. Nothing hangs on it. */
export function inferredReply({ contact, at }: { contact: ContactRef; at: EpochMs }): string {
  return `inferred-reply:${JSON.stringify(contact)}:${at}`;
}
