import { z } from 'zod';

/** A person by one of the names that the sender uses. */
export const contactNames = z.object({
  phone: z.string().optional(),
  bsuid: z.string().optional(),
  externalId: z.string().optional(),
});
