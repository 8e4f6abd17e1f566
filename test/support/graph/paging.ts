import { GRAPH_ERRORS, type GraphReply } from './errors.ts';
import type { GraphNode, GraphState } from './state.ts';

export type GraphRequest = { path: string[]; query: URLSearchParams };

/** One page of a list by cursor, in the platform's shape. `wrap` puts the items into `data`. */
export function pageOf<Item>(
  state: GraphState,
  { path, query }: GraphRequest,
  all: readonly Item[],
  wrap: (items: readonly Item[]) => GraphNode[],
): GraphReply {
  const from = offsetOf(query.get('after'));
  if (from === undefined || from > all.length) return GRAPH_ERRORS.invalidParameter;
  const asked = Number(query.get('limit') ?? 25);
  const items = all.slice(from, from + Math.min(asked, state.pageSize));
  if (items.length === 0) return { status: 200, body: { data: [] } };
  const to = from + items.length;
  const cursors = { before: cursorAt(from), after: cursorAt(to) };
  // As the platform does it: a whole address, with the token in it.
  const next = `https://graph.facebook.com/${state.version}/${path.join('/')}?access_token=EAATestTokenOfNobody&after=${cursors.after}`;
  return { status: 200, body: { data: wrap(items), paging: { cursors, ...(to < all.length && { next }) } } };
}

function cursorAt(offset: number): string {
  return Buffer.from(`at ${offset}`).toString('base64url');
}

function offsetOf(cursor: string | null): number | undefined {
  if (cursor === null) return 0;
  const found = /^at (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  return found === null ? undefined : Number(found[1]);
}
