import { describe, expect, it } from 'vitest';
import { migrate } from '../../../server/store/migrate.ts';
import { MIGRATIONS } from '../../../server/store/migrations/index.ts';
import { openDatabase } from '../../../server/store/database.ts';
import { emptyDatabase, ENGINES } from '../../support/database.ts';
import { schemaOf } from '../../support/schema.ts';

const names = Object.keys(MIGRATIONS);

describe.each(ENGINES)('migrations on %s', (engine) => {
  it('have unique names in order', () => {
    expect([...new Set(names)].sort()).toEqual(names);
  });

  it('apply for every prefix, and stepping back restores the schema before', async () => {
    const { url, drop } = await emptyDatabase(engine);
    const database = openDatabase(url);
    const schemas = [await schemaOf(database)];
    for (const name of names) {
      await migrate(database, name);
      schemas.push(await schemaOf(database));
    }
    for (let index = names.length - 2; index >= -1; index -= 1) {
      const target = names[index];
      if (target !== undefined) {
        await migrate(database, target);
        expect(await schemaOf(database)).toEqual(schemas[index + 1]);
      }
    }
    await database.close();
    await drop();
  });

  it('give every table the columns that the row types name', async () => {
    const { url, drop } = await emptyDatabase(engine);
    const database = openDatabase(url);
    await migrate(database);
    const { tables } = await schemaOf(database);
    expect(tables).toMatchSnapshot('columns');
    await database.close();
    await drop();
  });
});
