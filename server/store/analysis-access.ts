import { createAnalysisStore } from './analysis-store.ts';
import type { AnalysisStore } from './analysis-ports.ts';
import type { Database } from './database.ts';
import type { Incidents } from './incident-ports.ts';
import { createIncidents } from './incident-store.ts';

/** The analysis port on read and write transactions of a database, and the incidents that verdicts open and end. */
export function analysisAccess(database: Database): {
  read<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
  write<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
  incidents: Incidents;
} {
  return {
    read: (work) => database.read((tx) => work(createAnalysisStore(tx, database.dialect))),
    write: (work) => database.write((tx) => work(createAnalysisStore(tx, database.dialect))),
    incidents: createIncidents(database),
  };
}
