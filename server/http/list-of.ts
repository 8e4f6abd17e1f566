import { z } from 'zod';

/** A list of 1 to `most` entries; `error`: what is said of anything else. */
export function listOf<S extends z.ZodType>(entry: S, { most, error }: { most: number; error: string }) {
  return z.array(entry, { error }).min(1, { error }).max(most, { error });
}
