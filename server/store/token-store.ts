import { AppError } from '../core/errors.ts';
import type { Database } from './database.ts';
import { TOKEN_SCOPES, type ApiToken, type TokenStore } from './read-ports.ts';
import type { Tables } from './tables.ts';

/** API tokens in either engine. */
export function createTokenStore({ db }: Pick<Database, 'db'>): TokenStore {
  return {
    async create({ id, name, hash, scopes, createdAt }) {
      const result = await db
        .insertInto('api_token')
        .values({ id, name, hash, scopes: scopes.join(' '), created_at: createdAt, revoked_at: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0)
        throw new AppError('conflict', 'token id is taken');
    },
    async list() {
      const rows = await db.selectFrom('api_token').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(tokenOf);
    },
    async find(id) {
      const row = await db.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? tokenOf(row) : null;
    },
    async revoke(id, at) {
      const result = await db
        .updateTable('api_token')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

function tokenOf(row: Tables['api_token']): ApiToken {
  const words = row.scopes.split(' ');
  return {
    id: row.id,
    name: row.name,
    hash: row.hash,
    // A word that is no scope of this version opens nothing.
    scopes: TOKEN_SCOPES.filter((scope) => words.includes(scope)),
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  };
}
