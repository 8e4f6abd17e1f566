import { eachObject } from '../meta/each-object.ts';
import { idOf, objectOf, wordOf } from '../../core/json/json-members.ts';
import { capitals, member, unsupported, type PageRead } from './page-read.ts';
import type { PlatformPoll } from './platform-poll.ts';

/** Under which the state of a number stands in the log as an account event. */
export const NUMBER_STATE = { field: 'phone_numbers', event: 'STATE' } as const;

const PATH = 'phone_numbers.data[]';
const STATUSES = new Set(['CONNECTED', 'DISCONNECTED', 'UNVERIFIED', 'PENDING', 'FLAGGED', 'RESTRICTED']);

/** `GET /<WABA>/phone_numbers`: of each number its rating, and its status, limit and throughput. */
export function readNumbers({ page, at, waba }: PlatformPoll, into: PageRead): void {
  const drops = { events: [], drops: into.drops };
  eachObject({ value: page['data'], path: 'phone_numbers.data' }, drops, (number) => {
    const id = idOf(number['id']);
    if (id === undefined) {
      into.drops.push(unsupported(`${PATH}.id`));
      return;
    }
    const word = (name: string): string | undefined =>
      member(number, { name, path: PATH, read: capitals(wordOf) }, into);
    const digits = idOf(number['display_phone_number'])?.replaceAll(/\D/g, '') ?? '';
    const displayPhone = digits === '' ? {} : { displayPhone: digits };
    const rating = word('quality_rating');
    if (rating !== undefined) {
      const event = { type: 'quality' as const, at, phoneNumberId: id, ...displayPhone, rating };
      into.facts.push({ subject: id, fact: 'rating', event });
    }
    const status = word('status');
    if (status !== undefined && !STATUSES.has(status))
      into.drops.push({ reason: 'unknown-status', detail: `${PATH}.status ${status}` });
    const limit = word('whatsapp_business_manager_messaging_limit');
    const throughput = wordOf(objectOf(number['throughput'])?.['level'])?.toUpperCase();
    const detail = {
      waba,
      ...(status !== undefined && { status }),
      ...(limit !== undefined && { limit }),
      ...(throughput !== undefined && { throughput }),
    };
    const event = { type: 'account' as const, at, ...NUMBER_STATE, subject: id, detail };
    into.facts.push({ subject: id, fact: 'state', event });
  });
}
