import { EVENT_KIND } from '../../core/event-kind.ts';
import { utcDayOf } from '../../core/time.ts';
import { LINK_RANK } from '../../core/link-rank.ts';
import type { EventRow, MessageRow } from '../../store/ports.ts';

/** What one log row claims about its message: how good the claim is (`LINK_RANK`), its payload hash, and ids (0 = none).
 *  `number`: the business number that sent it, which is no matter of rank. */
export type LinkClaim = { rank: number; order: string; campaign: number; number: number };

/** A message of which nothing is known but its hash. */
function blank(hash: string, at: number): MessageRow {
  return {
    day: 0,
    hash,
    identity: '',
    first_at: at,
    sent_at: null,
    delivered_at: null,
    read_at: null,
    failed_at: null,
    fail_code: null,
    link_rank: LINK_RANK.reply + 1,
    link_order: '',
    template: 0,
    topic: 0,
    campaign: 0,
    number: 0,
    consent_class: 3,
  };
}

/** Merges one fact into a message. Commutative, associative, idempotent: the earliest instant of each status wins,
 *  the strongest claim about the template wins, then the smallest payload hash; never what came first.
 *  `numberName`: of a business number's id. */
export function mergeMessageFact(
  row: MessageRow | null,
  event: EventRow,
  { claim, numberName }: { claim: LinkClaim; numberName: (id: number) => string },
): MessageRow {
  const merged: MessageRow = row ? { ...row } : blank(event.message ?? '', event.occurred_at);
  const at = event.occurred_at;
  merged.first_at = Math.min(merged.first_at, at);
  merged.day = utcDayOf(merged.first_at);
  takeRecipient(merged, event.contact, claim);
  switch (event.kind) {
    case EVENT_KIND.send:
    case EVENT_KIND.sent:
      merged.sent_at = earliest(merged.sent_at, at);
      break;
    case EVENT_KIND.read:
    case EVENT_KIND.played:
      merged.read_at = earliest(merged.read_at, at);
      merged.delivered_at = earliest(merged.delivered_at, at);
      break;
    case EVENT_KIND.failed:
      if (merged.failed_at === null || at < merged.failed_at) {
        merged.failed_at = at;
        merged.fail_code = event.code;
      } else if (at === merged.failed_at && (event.code ?? 0) < (merged.fail_code ?? 0)) {
        merged.fail_code = event.code;
      }
      break;
    case EVENT_KIND.delivered:
    case EVENT_KIND.reply:
    case EVENT_KIND.stop:
    case EVENT_KIND.optIn:
      merged.delivered_at = earliest(merged.delivered_at, at);
      break;
    default:
      break;
  }
  takeNumber(merged, claim.number, numberName);
  takeClaim(merged, event, claim);
  return merged;
}

/** Who was sent the message: what was sent says so, and answers only where nothing else is known of it. */
function takeRecipient(merged: MessageRow, contact: string, { rank }: LinkClaim): void {
  const isAnswer = rank === LINK_RANK.reply;
  const isAnsweredOnly = merged.link_rank >= LINK_RANK.reply;
  if (isAnswer && !isAnsweredOnly) return;
  if (!isAnswer && isAnsweredOnly) merged.identity = contact;
  else if (contact !== '' && (merged.identity === '' || contact < merged.identity)) merged.identity = contact;
}

function takeClaim(merged: MessageRow, event: EventRow, claim: LinkClaim): void {
  const { rank } = claim;
  if (rank > merged.link_rank || (rank === merged.link_rank && claim.order >= merged.link_order)) return;
  merged.link_rank = rank;
  merged.link_order = claim.order;
  merged.template = rank <= LINK_RANK.service ? (event.template ?? 0) : 0;
  merged.topic = rank <= LINK_RANK.import ? (event.topic ?? 0) : 0;
  merged.campaign = claim.campaign;
}

/** A message has one sender, and whoever names it is believed; of several names the first in order. */
function takeNumber(merged: MessageRow, number: number, nameOf: (id: number) => string): void {
  if (number === 0 || number === merged.number) return;
  if (merged.number === 0 || nameOf(number) < nameOf(merged.number)) merged.number = number;
}

function earliest(a: number | null, b: number): number {
  return a === null ? b : Math.min(a, b);
}
