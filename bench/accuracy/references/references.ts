import type { Reference } from './reference.ts';

/** The detectors every measurement is compared with. */
export const REFERENCES: readonly Reference[] = [];
