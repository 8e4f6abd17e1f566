import { DIMENSION, EVENT_KIND, MESSAGE_DAYS } from '../../core/event-kind.ts';
import type { Segment } from '../../core/persons.ts';
import { utcDayOf } from '../../core/time.ts';
import type { ApplyStore, EventRow, MessageRow } from '../../store/ports.ts';
import { LINK_RANK } from '../../core/link-rank.ts';
import { instantOf } from './class-of-message.ts';
import type { Dimensions } from './dimensions.ts';
import type { Registry } from './registry.ts';

/**
 * The messages behind stops that came through a template's link: such a link is made before its message has an id, so
 * the stop names the template, and means its latest message that the person had got by then. Where the link also
 * names a campaign of which one was delivered, the latest of that campaign.
 */
export async function namedMessages(
  store: ApplyStore,
  rows: readonly EventRow[],
  context: {
    registry: Registry;
    dimensions: Dimensions;
    /** The identities of whom a row is about, each while it was theirs. */
    segmentsOf(row: EventRow): readonly Segment[];
  },
): Promise<Map<EventRow, MessageRow>> {
  const found = new Map<EventRow, MessageRow>();
  for (const row of rows) {
    if (!namesTemplate(row)) continue;
    const segments = context.segmentsOf(row);
    const day = utcDayOf(row.occurred_at);
    const identities = [...new Set(segments.map(({ identity }) => identity))];
    const messages = await store.messagesOf(identities, day - MESSAGE_DAYS, day);
    const delivered = messages.filter(
      (message) => isMeant(message, row, context.registry) && isTheirs(message, segments),
    );
    const campaign = await campaignOf(store, row, context.dimensions);
    const ofCampaign = delivered.filter((message) => message.campaign === campaign);
    const latest = (ofCampaign.length > 0 ? ofCampaign : delivered).sort(byRecency)[0];
    if (latest !== undefined) found.set(row, latest);
  }
  return found;
}

/** Whether a log row is a stop that names a template in place of a message. */
export function namesTemplate(row: EventRow): boolean {
  return row.kind === EVENT_KIND.stop && row.message === null && row.template !== null;
}

/** A name means the template that had it when the message was sent. */
function isMeant(message: MessageRow, { template, occurred_at: at }: EventRow, registry: Registry): boolean {
  if (message.delivered_at === null || message.delivered_at > at) return false;
  if (message.template === 0 || message.link_rank >= LINK_RANK.service) return false;
  const sentAt = instantOf(message);
  return registry.templateKey(message.template, sentAt) === registry.templateKey(template ?? 0, sentAt);
}

function isTheirs(message: MessageRow, segments: readonly Segment[]): boolean {
  const sentAt = instantOf(message);
  return segments.some(
    ({ identity, from, to }) => identity === message.identity && from <= sentAt && sentAt < to,
  );
}

async function campaignOf(store: ApplyStore, row: EventRow, dimensions: Dimensions): Promise<number> {
  const { campaign } = JSON.parse(row.data ?? '{}') as { campaign?: string };
  if (campaign === undefined) return 0;
  await dimensions.ensure(store, DIMENSION.campaign, [campaign]);
  return dimensions.id(DIMENSION.campaign, campaign);
}

/** Latest first. Two that say the same in everything that is counted are told apart by hash. */
function byRecency(a: MessageRow, b: MessageRow): number {
  return (
    (b.delivered_at ?? 0) - (a.delivered_at ?? 0) ||
    instantOf(b) - instantOf(a) ||
    a.consent_class - b.consent_class ||
    (a.hash < b.hash ? -1 : 1)
  );
}
