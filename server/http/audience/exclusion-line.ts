import type { z } from 'zod';
import { isoInstant } from '../../core/business-day.ts';
import { CONSENT_CLASS } from '../../core/consent-class.ts';
import type { Reached } from '../../store/audience-ports.ts';
import type { exclusionsAnswer } from '../answers/audience.ts';
import { contactOf } from '../contact-of.ts';
import type { HttpDeps } from '../deps.ts';

export type ExclusionLine = z.output<typeof exclusionsAnswer>['exclusions'][number];

/** Somebody to leave out, by name; nothing for a person that was erased: there is nobody left to name. */
export function exclusionLine(
  { kind, value, consentClass, lastAt }: Reached,
  unseal: HttpDeps['unseal'],
): ExclusionLine[] {
  if (value === null) return [];
  return [
    {
      contact: contactOf(kind, unseal(value)),
      consent: consentClass === CONSENT_CLASS.withdrawn ? 'withdrawn' : 'never',
      lastDeliveredAt: isoInstant(lastAt),
    },
  ];
}
