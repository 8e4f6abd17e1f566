import { hash as digest } from 'node:crypto';
import { SERVICE_ALIAS } from '../../core/alias.ts';
import { DIMENSION, EVENT_KIND, isAnswerKind } from '../../core/event-kind.ts';
import type { EventRow, MessageRow } from '../../store/ports.ts';
import { LINK_RANK } from '../../core/link-rank.ts';
import type { Dimensions } from './dimensions.ts';
import { mergeMessageFact, type LinkClaim } from './message-facts.ts';

/** Names that a claim holds as ids: all have to be known before one is read. */
export const CLAIMED_DIMENSIONS = [
  DIMENSION.template,
  DIMENSION.topic,
  DIMENSION.campaign,
  DIMENSION.number,
] as const;

const LIMIT = 10_000;

/** Claims by what they say: the messages of a campaign all say the same. Valid as long as the dimensions are. */
export class LinkClaims {
  readonly #known = new Map<string, LinkClaim>();

  of(event: EventRow, dimensions: Dimensions): LinkClaim {
    const key = `${event.kind} ${event.template} ${event.topic} ${event.kind === EVENT_KIND.send ? event.code : ''} ${event.data}`;
    let claim = this.#known.get(key);
    if (!claim) {
      if (this.#known.size >= LIMIT) this.#known.clear();
      this.#known.set(key, (claim = claimOf(event, dimensions)));
    }
    return claim;
  }
}

type ClaimData = { campaign?: string; number?: string; inferred?: boolean };

/** The claim a log row makes about its message. A registration without a template says no more than a status does. */
export function claimOf(event: EventRow, dimensions: Dimensions): LinkClaim {
  if (isAnswerKind(event.kind)) return { rank: LINK_RANK.reply, order: '', campaign: 0, number: 0 };
  const data = event.data === null ? {} : (JSON.parse(event.data) as ClaimData);
  const rank = data.inferred === true ? LINK_RANK.inferred : rankOf(event, dimensions);
  return {
    rank,
    order: rank > LINK_RANK.import ? '' : payloadHash(event, data.campaign ?? '', dimensions),
    campaign: data.campaign === undefined ? 0 : dimensions.id(DIMENSION.campaign, data.campaign),
    number: data.number === undefined ? 0 : dimensions.id(DIMENSION.number, data.number),
  };
}

/** Merges facts into messages by what their rows claim; null: nothing is known of the message yet. */
export function messageMerger(
  claims: LinkClaims,
  dimensions: Dimensions,
): (before: MessageRow | null, event: EventRow) => MessageRow {
  const numberName = (id: number): string => dimensions.name(DIMENSION.number, id);
  return (before, event) =>
    mergeMessageFact(before, event, { claim: claims.of(event, dimensions), numberName });
}

function rankOf(event: EventRow, dimensions: Dimensions): number {
  if (event.template === null) return LINK_RANK.status;
  if (event.kind === EVENT_KIND.send) return event.code ?? LINK_RANK.import;
  return dimensions.name(DIMENSION.template, event.template) === SERVICE_ALIAS
    ? LINK_RANK.service
    : LINK_RANK.callback;
}

/** Orders two claims of one rank by what they say, which is no person's data and depends on no secret. */
function payloadHash(event: EventRow, campaign: string, dimensions: Dimensions): string {
  const template = dimensions.name(DIMENSION.template, event.template ?? 0);
  const topic = dimensions.name(DIMENSION.topic, event.topic ?? 0);
  return digest('sha256', [template, topic, campaign].join('\u0001'), 'base64url').slice(0, 16);
}
