import { kyselyAdapter } from '@better-auth/kysely-adapter';
import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from 'kysely';
import type { Database } from './database.ts';

/** Names of the columns that the sign-in library takes for truths; those ending in `_at` are instants. */
const TRUTHS: ReadonlySet<string> = new Set(['email_verified', 'personal']);

/**
 * The tables of members as the sign-in library wants them: it speaks of dates and truths, they are kept as epoch ms and 0
 * or 1. The same for both engines, so it is told that it speaks to PostgreSQL, which knows both. What it does is single
 * statements; what has to happen as one is done in `member-link-store.ts`.
 */
export function signInAdapter({ db }: Pick<Database, 'db'>): ReturnType<typeof kyselyAdapter> {
  const plain: KyselyPlugin = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => new ToNumbers().transformNode(node),
    transformResult: async ({ result }: PluginTransformResultArgs) => ({
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fromNumber(name, value)])),
      ),
    }),
  };
  return kyselyAdapter(db.withPlugin(plain), { type: 'postgres' });
}

class ToNumbers extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: toNumber(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map(toNumber) };
  }
}

function toNumber(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}

function fromNumber(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (name.endsWith('_at')) return new Date(value);
  return TRUTHS.has(name) ? value === 1 : value;
}
