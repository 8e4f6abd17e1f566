import { CSV_MARK, csvLine } from '../../core/csv.ts';
import type { ExclusionLine } from './exclusion-line.ts';

const COLUMNS = ['phone', 'user_id', 'external_id', 'consent', 'last_delivered_at', 'time_zone'];

/** A table that spreadsheets open: byte order mark, one line a person. `pages`: from the first to the last. */
export function exclusionCsv(pages: AsyncIterable<readonly ExclusionLine[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pages[Symbol.asyncIterator]();
  let isBegun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!isBegun) {
        isBegun = true;
        return controller.enqueue(encoder.encode(`${CSV_MARK}${csvLine(COLUMNS)}`));
      }
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      return controller.enqueue(encoder.encode(value.map(lineOf).join('')));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function lineOf({ contact, consent, lastDeliveredAt }: ExclusionLine): string {
  const { phone = null, bsuid = null, externalId = null } = contact;
  return csvLine([phone, bsuid, externalId, consent, lastDeliveredAt, 'UTC']);
}
