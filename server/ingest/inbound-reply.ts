import type { Decoded, InboundEvent } from '../core/event.ts';
import type { ContactRef } from '../core/event-parts.ts';
import { isLink } from './meta/contact.ts';
import type { InboundContent } from './meta/inbound-content.ts';

/** A message of a person as an adapter read it. `kind`: the provider's word for what it is; `path`: where it stood. */
export type Reply = Pick<InboundEvent, 'at' | 'atArrival' | 'id' | 'phoneNumberId' | 'repliedTo'> & {
  message: string | undefined;
  contact: ContactRef;
  kind: string;
  path: string;
  content: InboundContent | 'nothing' | 'unreadable';
};

/**
 * Keeps a person's message when it says something (a text, a tap, a choice) or answers a message, which proves that one
 * delivered. Otherwise it only shows that two identities are one person, if it names both.
 */
export function pushReply(reply: Reply, into: Decoded): void {
  const { message, contact, kind, path, content, ...told } = reply;
  if (content === 'unreadable') {
    into.drops.push({ reason: 'unsupported-shape', detail: `${path}.${kind}` });
    return;
  }
  if (content === 'nothing' && told.repliedTo === undefined) {
    into.drops.push({ reason: 'no-signal', detail: kind });
    if (isLink(contact)) into.events.push({ type: 'contact-seen', at: told.at, contact });
    return;
  }
  if (message === undefined) {
    into.drops.push({ reason: 'missing-message-id', detail: `${path}.id` });
    return;
  }
  into.events.push({
    type: 'inbound',
    ...told,
    message,
    contact,
    ...(content !== 'nothing' && content),
  });
}
