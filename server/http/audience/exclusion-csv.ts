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
        return controller.enqueue(encoder.encode(`\uFEFF${COLUMNS.join(',')}\r\n`));
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
  const cells = [contact.phone, contact.bsuid, contact.externalId, consent, lastDeliveredAt, 'UTC'];
  return `${cells.map((cell) => cellOf(cell ?? '')).join(',')}\r\n`;
}

/** A spreadsheet calculates what begins like a formula; an apostrophe keeps it a text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
