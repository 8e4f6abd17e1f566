import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { eachObject } from './each-object.ts';
import { errorCode } from './error-code.ts';
import type { MetaChange } from './meta-change.ts';
import { phoneNumberId } from './phone-number-id.ts';

/**
 * `value.errors[]`: failures of the system or the app that belong to no message, kept by their code.
 * Titles and details are left out: they may quote a recipient.
 */
export function readErrors(change: MetaChange, into: Decoded): boolean {
  const path = `${change.field}.errors`;
  return eachObject({ value: change.value['errors'], path }, into, (error) => {
    const code = errorCode([error]);
    if (code === undefined) {
      into.drops.push({ reason: 'unsupported-shape', detail: `${path}[].code` });
      return;
    }
    into.events.push(
      accountEvent(change, { event: 'ERROR', subject: phoneNumberId(change.value), detail: { code } }),
    );
  });
}
