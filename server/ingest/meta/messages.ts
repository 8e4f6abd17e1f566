import type { Decoded } from '../../core/event.ts';
import { listedContacts } from './contact.ts';
import { eachObject } from './each-object.ts';
import type { MetaChange } from './meta-change.ts';
import { readErrors } from './messages-errors.ts';
import { readInboundMessage } from './messages-inbound.ts';
import { readMessageStatus } from './messages-status.ts';
import { readUserIdUpdates } from './user-id-update.ts';

/** Field `messages`: replies, statuses, platform errors and changes of user ids, in any mixture. */
export function readMessages(change: MetaChange, into: Decoded): void {
  const { value } = change;
  const listed = listedContacts(change, into);
  const messages = value['messages'];
  const statuses = value['statuses'];
  const updates = lengthOf(messages) + lengthOf(statuses);
  const hasContent = [
    eachObject({ value: messages, path: 'messages.messages' }, into, (message) =>
      readInboundMessage({ change, message, listed, isAlone: updates === 1 }, into),
    ),
    eachObject({ value: statuses, path: 'messages.statuses' }, into, (status) =>
      readMessageStatus({ change, status, listed, isAlone: updates === 1 }, into),
    ),
    readErrors(change, into),
    readUserIdUpdates(change, into),
  ].includes(true);
  if (!hasContent) into.drops.push({ reason: 'no-signal', detail: 'messages' });
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
