import { objectOf, textOf, type JsonObject } from '../core/json/json-members.ts';
import { GraphError } from './problem.ts';
import type { GraphAnswer, GraphCall, GraphSend } from './send.ts';
import { objectAt, objectsAt } from './shape.ts';

/** One page of a list. */
export type GraphPage = {
  /** The answer as it came. */
  raw: string;
  items: JsonObject[];
  /** Where the next page begins; null on the last one. Given as `after`, a list goes on from there. */
  after: string | null;
};

/**
 * The pages of a list, each asked for when the one before was taken. The address of a next page that the platform sends is
 * never followed, only its cursor: the token goes nowhere but to the address in the settings.
 * Errors: `GraphError`; the pages before it stand.
 */
export async function* graphPages(
  send: GraphSend,
  call: GraphCall,
  after: string | null = null,
): AsyncGenerator<GraphPage, void, undefined> {
  let cursor = after;
  do {
    const query = { ...call.query, ...(cursor !== null && { after: cursor }) };
    const page = readPage(await send({ ...call, query }));
    // A cursor that leads to itself would be followed for ever.
    if (page.after !== null && page.after === cursor)
      throw new GraphError({ kind: 'changed-field', place: 'paging.cursors.after' });
    yield page;
    cursor = page.after;
  } while (cursor !== null);
}

function readPage({ raw, body }: GraphAnswer): GraphPage {
  const answer = objectAt(body, 'answer');
  return { raw, items: objectsAt(answer['data'], 'data'), after: nextCursor(objectOf(answer['paging'])) };
}

/** The last page has a cursor too, but no address of a next one. */
function nextCursor(paging: JsonObject | undefined): string | null {
  if (paging === undefined || paging['next'] === undefined || paging['next'] === null) return null;
  const after = textOf(objectOf(paging['cursors'])?.['after']);
  if (after === undefined) throw new GraphError({ kind: 'changed-field', place: 'paging.cursors.after' });
  return after;
}

/** All objects of a list that is known to be short. */
export async function allItems(pages: AsyncIterable<GraphPage>): Promise<JsonObject[]> {
  const items: JsonObject[] = [];
  for await (const page of pages) items.push(...page.items);
  return items;
}
