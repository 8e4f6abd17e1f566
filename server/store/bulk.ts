import type { IdentityRow, InboxItem } from './ports.ts';

/** Bulk statements on one connection inside a transaction: the one place where the two engines differ in code.
 *  `rows` and `keys` are arrays of column values in the order of `columns`; hundreds to thousands per call. */
export interface Bulk {
  /** Inserts rows, skipping those whose key exists; says for each row whether it was new. Keys must be distinct within one call. */
  insertNew(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    rows: readonly Row[],
  ): Promise<boolean[]>;
  /** Inserts rows or replaces every other column of the row with that key. */
  upsert(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    rows: readonly Row[],
  ): Promise<void>;
  /** Replaces columns of stored rows; the key columns come last among `columns`. Columns left out stay, and so do their indexes. */
  update(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    rows: readonly Row[],
  ): Promise<void>;
  /** Adds the last column to the stored row with that key, inserting it where there is none; rows must come in key order. */
  add(table: string, columns: readonly string[], rows: readonly Row[]): Promise<void>;
  /** Rows whose `by` columns equal one of the keys, in any order; `where`: one more condition, in SQL that both engines read. */
  select<T>(table: string, columns: readonly string[], match: Match): Promise<T[]>;
  /** Deletes the rows with these keys; says how many there were. */
  delete(table: string, keyColumns: readonly string[], keys: readonly Row[]): Promise<number>;
  /** Keeps encrypted values of identities; those already kept stay as they are. */
  putIdentities(rows: readonly IdentityRow[]): Promise<void>;
  /** Appends sealed bodies to the inbox, pending; the database numbers them. */
  appendInbox(items: readonly InboxItem[]): Promise<void>;
}

export type Match = { by: readonly string[]; keys: readonly Row[]; where?: string };

export type Row = readonly (string | number | null)[];
