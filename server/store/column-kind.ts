import type { Tables } from './tables.ts';

/**
 * What a column is about.
 * `none`: nobody. `person-hash`, `message-hash`: keyed hashes of a person's name or of a message to them. `person-value`:
 * a name, encrypted. `person-fact`: something about the person that the row's hash stands for. `sealed-body`: what was
 * received, encrypted. `operator`: somebody who runs or sends. `secret`: key material or its digest.
 */
export type ColumnKind =
  | 'none'
  | 'person-hash'
  | 'person-value'
  | 'person-fact'
  | 'message-hash'
  | 'sealed-body'
  | 'operator'
  | 'secret';

export type Purpose =
  | 'respect opt-outs'
  | 'find the cause of opt-outs'
  | 'show consent'
  | 'accept without loss'
  | 'control access'
  | 'account for use'
  | 'run the service'
  | 'honour erasures';

/** How long rows stay. `setting`: days as configured; `days`: always so many; `forever`: with the reason. */
export type Retention =
  | { kind: 'days'; days: number; from: string }
  | { kind: 'setting'; setting: 'inboxDays' | 'auditDays' | 'sessionDays'; from: string }
  | { kind: 'forever'; because: string };

export type TableClass<T extends keyof Tables> = {
  what: string;
  purpose: Purpose;
  retention: Retention;
  recipients: string;
  columns: Record<keyof Tables[T], ColumnKind>;
};
