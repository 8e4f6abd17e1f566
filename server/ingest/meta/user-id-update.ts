import type { Decoded } from '../../core/event.ts';
import { checkTime } from '../check-time.ts';
import { contactRef, isNameless } from './contact.ts';
import { eachObject } from './each-object.ts';
import { objectOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { platformTime } from './platform-time.ts';

/**
 * `user_id_update[]`: a person's user id was replaced. An earlier spelling of the system message, seen as a field of
 * its own and beside messages. True when the change has such a list.
 */
export function readUserIdUpdates(change: MetaChange, into: Decoded): boolean {
  const path = `${change.field}.user_id_update`;
  return eachObject({ value: change.value['user_id_update'], path }, into, (update) => {
    const time = checkTime({ at: platformTime(update['timestamp']), receivedAt: change.receivedAt });
    if (time.at === undefined) {
      into.drops.push({ reason: time.reason, detail: `${path}[].timestamp` });
      return;
    }
    const ids = objectOf(update['user_id']);
    const from = contactRef({ bsuid: ids?.['previous'] });
    const to = contactRef({ phone: update['wa_id'], bsuid: ids?.['current'] });
    if (isNameless(from) || isNameless(to)) {
      into.drops.push({ reason: 'missing-contact', detail: `${path}[].user_id` });
      return;
    }
    into.events.push({ type: 'identity', at: time.at, from, to });
  });
}

/** Field `user_id_update`. */
export function readUserIdUpdate(change: MetaChange, into: Decoded): void {
  if (!readUserIdUpdates(change, into)) into.drops.push({ reason: 'no-signal', detail: change.field });
}
