import type { Migration } from 'kysely/migration';
import * as init from './0001-init.ts';

/** Every migration in order; a static map survives bundling. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-init': init,
};
