import type { SourceEvent } from '../core/event.ts';
import type { RowError } from './row-error.ts';

/** What one line of a file came to; a consent row for several topics makes several. */
export type Entry =
  | { lineNumber: number; event: SourceEvent; error?: never }
  | { lineNumber: number; error: RowError; event?: never };

/** Bulk work enters the inbox in pieces of at most this many, so that live traffic passes between them. */
const CHUNK_SIZE = 1_000;

/** Entries in arrays of at most 1,000. */
export async function* inChunks(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let chunk: Entry[] = [];
  for await (const entry of entries) {
    chunk.push(entry);
    if (chunk.length === CHUNK_SIZE) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
