import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SchemableIdentifierNode,
  type TableNode,
  type UnknownRow,
} from 'kysely';
import type { Bulk } from './bulk.ts';
import type { Transaction } from './database.ts';

/** The same transaction, with some tables standing in for others. */
export function withRenamedTables(tx: Transaction, names: ReadonlyMap<string, string>): Transaction {
  return {
    db: tx.db.withPlugin(new RenameTables(names)),
    bulk: renamedBulk(tx.bulk, (table) => names.get(table) ?? table),
  };
}

function renamedBulk(bulk: Bulk, name: (table: string) => string): Bulk {
  // Written out, so that a statement added later cannot go to the live table unnoticed.
  return {
    insertNew: (table, columns, keyColumns, rows) => bulk.insertNew(name(table), columns, keyColumns, rows),
    upsert: (table, columns, keyColumns, rows) => bulk.upsert(name(table), columns, keyColumns, rows),
    update: (table, columns, keyColumns, rows) => bulk.update(name(table), columns, keyColumns, rows),
    add: (table, columns, rows) => bulk.add(name(table), columns, rows),
    select: (table, columns, match) => bulk.select(name(table), columns, match),
    delete: (table, keyColumns, keys) => bulk.delete(name(table), keyColumns, keys),
    putIdentities: (rows) => bulk.putIdentities(rows),
    appendInbox: (items) => bulk.appendInbox(items),
  };
}

class RenameTables implements KyselyPlugin {
  readonly #transformer: TableTransformer;

  constructor(names: ReadonlyMap<string, string>) {
    this.#transformer = new TableTransformer(names);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

class TableTransformer extends OperationNodeTransformer {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: ReadonlyMap<string, string>) {
    super();
    this.#names = names;
  }

  protected override transformTable(node: TableNode): TableNode {
    const name = this.#names.get(node.table.identifier.name);
    if (name === undefined) return node;
    const table: SchemableIdentifierNode = { ...node.table, identifier: { ...node.table.identifier, name } };
    return { ...node, table };
  }
}
