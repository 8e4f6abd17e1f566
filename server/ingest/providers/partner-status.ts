import type { Decoded, StatusEvent } from '../../core/event.ts';
import { isNameless } from '../meta/contact.ts';

/**
 * Keeps a status of a message. `stopCode`: the partner's code for a send that was refused because the person had turned
 * away before: as the platform's 131050, an opt-out found late. It is told apart from the status, since the code is not
 * the platform's.
 */
export function pushStatus(
  status: Omit<StatusEvent, 'type' | 'contact'> & Required<Pick<StatusEvent, 'contact'>>,
  stopCode: number | null,
  into: Decoded,
): void {
  const { contact, ...told } = status;
  into.events.push({ type: 'status', ...told, ...(!isNameless(contact) && { contact }) });
  if (told.status !== 'failed' || stopCode === null || told.errorCode !== stopCode || isNameless(contact))
    return;
  into.events.push({
    type: 'opt-out',
    at: told.at,
    contact,
    channel: 'error',
    ...(told.id !== undefined && { id: told.id }),
    ...(told.atArrival !== undefined && { atArrival: told.atArrival }),
  });
}
