import type { z } from 'zod';

/** A setting: its environment variable, how its text is read, and its text when it is not set. What it means stands in
 *  `server/i18n/setting-*.ts`. */
export type Key<Schema extends z.ZodType, Default extends string | null> = {
  env: string;
  schema: Schema;
  default: Default;
};

/** Keeps apart, in the type, settings that may be unset (default null) and those that never are. */
export function key<Schema extends z.ZodType, const Default extends string | null>(
  entry: Key<Schema, Default>,
): Key<Schema, Default> {
  return entry;
}
