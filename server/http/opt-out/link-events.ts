import type { OptOutReason } from '../../core/event.ts';
import { SECOND_MS, type EpochMs } from '../../core/time.ts';
import type { OptOutLink } from '../../store/opt-out-link-ports.ts';
import type { LinkSecret } from './deps.ts';

/** What a person stops or takes back: topics, or scopes that cover more than one. */
export type Chosen = { topics: readonly string[]; scopes: readonly ('marketing' | 'all')[] };

/** Lines of the event format that say a person stopped, through this link, what they chose. */
export function stopLines(
  { link, secret }: { link: OptOutLink; secret: LinkSecret },
  { topics, scopes }: Chosen,
  { at, reason }: { at: EpochMs; reason: OptOutReason },
): string[] {
  const common = {
    type: 'opt-out',
    at,
    contact: secret.contact,
    channel: 'link',
    ...(reason !== 'unknown' && { reason }),
    ...(secret.message !== null && { repliedTo: secret.message }),
    ...(link.template !== null && { template: link.template }),
    ...(link.template !== null && link.campaign !== null && { campaign: link.campaign }),
  };
  return eachOf({ topics, scopes }, common);
}

/** Lines that take back what was stopped, and only that. */
export function resumeLines({ contact }: LinkSecret, chosen: Chosen, now: EpochMs): string[] {
  // Within one second a yes comes before a stop, whichever was said first: this one is meant to come after.
  const at = (Math.floor(now / SECOND_MS) + 1) * SECOND_MS;
  return eachOf(chosen, { type: 'opt-in', at, contact, channel: 'link' });
}

function eachOf({ topics, scopes }: Chosen, common: object): string[] {
  const about = [...topics.map((topic) => ({ topic })), ...scopes.map((scope) => ({ scope }))];
  return about.map((what) => JSON.stringify({ ...common, ...what }));
}
