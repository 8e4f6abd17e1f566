import type { z } from 'zod';
import { IDENTITY_KIND } from '../ingest/hasher.ts';
import type { contactNames } from './answers/contact-names.ts';

/** A name that was opened, under what it is. */
export function contactOf(kind: number | null, value: string): z.output<typeof contactNames> {
  if (kind === IDENTITY_KIND.phone) return { phone: value };
  return kind === IDENTITY_KIND.bsuid ? { bsuid: value } : { externalId: value };
}
