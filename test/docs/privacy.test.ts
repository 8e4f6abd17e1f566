import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacyDocument } from '../../server/privacy-document.ts';
import { CLASSIFICATION } from '../../server/store/classification.ts';
import { ENGINES, testDatabase } from '../support/database.ts';

describe.each(ENGINES)('the classification of the schema on %s', (engine) => {
  it('names every column of every table, and none that there is not', async () => {
    const { database, drop } = await testDatabase(engine);
    const tables = await database.db.introspection.getTables({ withInternalKyselyTables: false });
    const stored = Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    );
    const classified = Object.fromEntries(
      Object.entries(CLASSIFICATION).map(([name, { columns }]) => [name, Object.keys(columns).sort()]),
    );
    expect(classified).toEqual(stored);
    await drop();
  });
});

describe('docs/privacy.md', () => {
  it('is what the generator writes; run npm run docs:privacy', () => {
    const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
    expect(page).toBe(privacyDocument());
  });

  it('says of every table with personal columns how long it is kept', () => {
    for (const [name, { columns, retention }] of Object.entries(CLASSIFICATION)) {
      const personal = Object.values(columns).some((kind) => kind !== 'none' && kind !== 'secret');
      if (!personal) continue;
      expect(privacyDocument()).toContain(`| \`${name}\` |`);
      if (retention.kind === 'forever') expect(retention.because.length).toBeGreaterThan(20);
    }
  });
});
