import { createAnalysisStore } from './analysis-store.ts';
import type { AnalysisStore } from './analysis-ports.ts';
import type { Database } from './database.ts';

/** The analysis port on read and write transactions of a database. */
export function analysisAccess(database: Database): {
  read<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
  write<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
} {
  return {
    read: (work) => database.read((tx) => work(createAnalysisStore(tx, database.dialect))),
    write: (work) => database.write((tx) => work(createAnalysisStore(tx, database.dialect))),
  };
}
