import { eachObject } from '../meta/each-object.ts';
import { idOf, wordOf } from '../../core/json/json-members.ts';
import { unsupported, type PageRead } from './page-read.ts';
import type { PlatformPoll } from './platform-poll.ts';

const PATH = 'compare.data[]';

/** `GET /<template>/compare`: which of two templates is blocked more, how often each was sent, and the main reason of
 *  blocks. Without an order there is nothing to keep. */
export function readComparison({ page, at, asked }: PlatformPoll, into: PageRead): void {
  const drops = { events: [], drops: into.drops };
  let blockOrder: string[] | null = null;
  const sends: Record<string, number> = {};
  const reasons: Record<string, string> = {};
  eachObject({ value: page['data'], path: 'compare.data' }, drops, (metric) => {
    const name = wordOf(metric['metric'])?.toUpperCase();
    if (name === 'BLOCK_RATE') blockOrder = idsOf(metric['order_by_relative_metric']);
    if (name === 'MESSAGE_SENDS') {
      eachObject({ value: metric['number_values'], path: `${PATH}.number_values` }, drops, (entry) => {
        const [id, value] = [idOf(entry['key']), Number(entry['value'])];
        if (id !== undefined && Number.isSafeInteger(value)) sends[id] = value;
      });
    }
    if (name === 'TOP_BLOCK_REASON') {
      eachObject({ value: metric['string_values'], path: `${PATH}.string_values` }, drops, (entry) => {
        const [id, word] = [idOf(entry['key']), wordOf(entry['value'])?.toUpperCase()];
        if (id !== undefined && word !== undefined) reasons[id] = word;
      });
    }
  });
  if (blockOrder === null || asked === undefined) {
    into.drops.push(unsupported(`${PATH}.order_by_relative_metric`));
    return;
  }
  into.comparisons.push({ type: 'comparison', at, windowDays: asked.windowDays, blockOrder, sends, reasons });
}

/** Two ids or more; anything else is no order. */
function idsOf(list: unknown): string[] | null {
  if (!Array.isArray(list)) return null;
  const ids = list.flatMap((id) => idOf(id) ?? []);
  return ids.length === list.length && ids.length > 1 ? ids : null;
}
