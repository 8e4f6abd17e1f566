import { erasePerson, type Erased, type ErasureRequest } from '../../server/ingest/erase/erase-person.ts';
import type { ContactRef } from '../../server/core/event-parts.ts';
import { erasureTransaction } from '../../server/store/erasure-store.ts';
import type { Database } from '../../server/store/database.ts';
import { testRules } from './ingest.ts';

/** Erases whom a contact names, as the service does. */
export function eraseContact(
  database: Database,
  { contact, now, ...more }: { contact: ContactRef; now: number } & Partial<ErasureRequest>,
): Promise<Erased | null> {
  const named = testRules().hasher.identities(contact);
  return erasePerson(
    {
      read: (work) => database.read((tx) => work(erasureTransaction(database, tx))),
      write: (work) => database.write((tx) => work(erasureTransaction(database, tx))),
      rules: testRules(),
      scopeRule: () => 'marketing',
      holder: 'erase',
      clock: () => now,
    },
    { identities: named.map(({ hash }) => hash), known: named.map(({ key }) => key), ...more },
  );
}

/** Where a text stands in the database, as `table.column`; bytes are read as Latin-1. */
export async function placesOf({ db }: Database, texts: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: false })) {
    const rows = (await db
      .selectFrom(name as 'event')
      .selectAll()
      .execute()) as Record<string, unknown>[];
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const cell = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
        if (texts.some((text) => cell.includes(text))) places.add(`${name}.${column}`);
      }
    }
  }
  return [...places].sort();
}
