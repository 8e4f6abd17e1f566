import type { AccountEvent } from '../../core/registry-event.ts';
import type { EpochMs } from '../../core/time.ts';
import type { MetaChange } from './meta-change.ts';

/** An account event about a change; members that are undefined are left out. */
export function accountEvent(
  change: MetaChange,
  about: {
    event: string;
    subject?: string | undefined;
    detail?: Record<string, unknown> | undefined;
    at?: EpochMs;
  },
): AccountEvent {
  const detail = Object.entries(about.detail ?? {}).filter(([, value]) => value !== undefined);
  return {
    type: 'account',
    at: about.at ?? change.at,
    field: change.field,
    event: about.event,
    ...(about.subject !== undefined && { subject: about.subject }),
    ...(detail.length > 0 && { detail: Object.fromEntries(detail) }),
  };
}
