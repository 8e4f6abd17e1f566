import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Bulk } from '../bulk.ts';
import type { Tables } from '../tables.ts';
import { createSqliteBulk } from './bulk.ts';

/** A connection that reads. */
export type Reader = { db: Kysely<Tables>; bulk: Bulk };

/** One for a page and one for what is made behind it, and as many again; each has a page cache of its own. */
const MOST = 4;
/** As much as what an analysis of a spike reads of a large account: with less it reads all of it anew each time. */
const CACHE_KB = 65_536;

/** Connections to a file that read beside the one that writes, opened when they are needed: a long transaction keeps nobody
 *  from a short one. They all live on the thread that asks, so they must never write: one would wait for another for ever. */
export class Readers {
  readonly #path: string;
  readonly #all: Reader[] = [];
  readonly #idle: Reader[] = [];
  readonly #waiting: ((reader: Reader) => void)[] = [];
  #busy = 0;
  /** While somebody wants to be alone. */
  #gate: Promise<void> | null = null;
  #quiet = (): void => {};

  constructor(path: string) {
    this.#path = path;
  }

  /** Has a connection read; waits for one where all are reading. */
  async use<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    while (this.#gate !== null) await this.#gate;
    this.#busy += 1;
    try {
      const reader = this.#idle.pop() ?? this.#open() ?? (await this.#next());
      try {
        return await work(reader);
      } finally {
        const next = this.#waiting.shift();
        if (next === undefined) this.#idle.push(reader);
        else next(reader);
      }
    } finally {
      this.#busy -= 1;
      if (this.#busy === 0) this.#quiet();
    }
  }

  /** Does something while no connection reads. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#gate !== null) await this.#gate;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gate = promise;
    try {
      if (this.#busy > 0) await new Promise<void>((done) => (this.#quiet = done));
      return await work();
    } finally {
      this.#gate = null;
      this.#quiet = () => {};
      resolve();
    }
  }

  async close(): Promise<void> {
    for (const { db } of this.#all) await db.destroy();
  }

  #open(): Reader | undefined {
    if (this.#all.length === MOST) return undefined;
    const database = new Database(this.#path, { readonly: true });
    database.pragma('busy_timeout = 15000');
    database.pragma(`cache_size = -${CACHE_KB}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    const reader = { db, bulk: createSqliteBulk(database) };
    this.#all.push(reader);
    return reader;
  }

  #next(): Promise<Reader> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
