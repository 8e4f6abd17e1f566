import type { Decoded } from '../../core/event.ts';
import type { EpochMs } from '../../core/time.ts';

const MAX_NAME = 64;

/** A field nobody knows yet: counted as dropped, and kept by name so that an operator sees that it arrives. */
export function readUnknownField(change: { field: string; at: EpochMs }, into: Decoded): void {
  const name = change.field.slice(0, MAX_NAME).replace(/[^\w.-]/g, '?');
  into.drops.push({ reason: 'unknown-field', detail: name });
  into.events.push({ type: 'account', at: change.at, field: name, event: 'UNKNOWN_FIELD' });
}
