import type { z } from 'zod';

const WRITTEN = new WeakMap<z.core.$ZodType, z.ZodType>();

/** Lets a document show `written` in place of what a schema reads: fields take more than they should be given. */
export function writtenAs<T, In>(schema: z.ZodType<T>, written: z.ZodType<unknown, In>): z.ZodType<T, In> {
  WRITTEN.set(schema, written);
  // Only what it is said to take changes: it reads anything, and says what is wrong with it.
  return schema as z.ZodType<T, never> as z.ZodType<T, In>;
}

/** What a document shows of a schema; undefined where that is the schema itself. */
export function writtenOf(schema: z.core.$ZodType): z.ZodType | undefined {
  return WRITTEN.get(schema);
}
