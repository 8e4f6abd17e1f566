import { FORMAT_GAPS, type FormatGap } from '../../core/format-gap.ts';
import type { BoundEvent, BoundProfile, Source } from './bind-profile.ts';

/** What the columns of a file cannot say, in the order of `FORMAT_GAPS`. */
export function formatGaps({ events, values }: BoundProfile): FormatGap[] {
  const ofType = (...types: BoundEvent['type'][]) => events.filter(({ type }) => types.includes(type));
  const feeds = (among: readonly BoundEvent[], field: string): boolean =>
    among.some((event) => sourceOf(event, field) !== undefined);
  const sends = ofType('send');
  const statuses = ofType('status');
  const replies = ofType('inbound', 'opt-out');
  const inbound = ofType('inbound');
  const consents = ofType('consent');
  const named = [...sends, ...ofType('template')];
  const tells = (...words: string[]): boolean => statuses.some((event) => canSay(event, values, words));
  const noDeliveries = !tells('delivered', 'read', 'played');
  const absent: Record<Exclude<FormatGap, 'offsets'>, boolean> = {
    sends: sends.length === 0,
    'message-ids': sends.length > 0 && !feeds(sends, 'message'),
    templates:
      sends.length > 0 &&
      !feeds(sends, 'template') &&
      !feeds(sends, 'template.id') &&
      !feeds(sends, 'template.name'),
    'campaign-as-template': sends.some(campaignStandsIn),
    languages:
      feeds(sends, 'template.name') && !feeds(sends, 'template.language') && !feeds(sends, 'template.id'),
    deliveries: noDeliveries,
    'last-status':
      statuses.some((event) => sourceOf(event, 'status')?.constant === undefined) && !noDeliveries,
    reads: !noDeliveries && !tells('read', 'played'),
    failures: !tells('failed'),
    'error-codes': tells('failed') && !feeds(statuses, 'error.code'),
    replies: replies.length === 0,
    contexts: replies.length > 0 && !feeds(replies, 'repliedTo'),
    buttons: inbound.length > 0 && !feeds(inbound, 'button.text') && !feeds(inbound, 'button.payload'),
    consent: consents.length === 0,
    topics: !feeds(named, 'topic'),
    'template-life': ofType('template').length === 0,
  };
  return FORMAT_GAPS.filter((gap) => gap !== 'offsets' && absent[gap]);
}

function sourceOf({ sources }: BoundEvent, field: string): Source | undefined {
  return sources.find((source) => source.field === field);
}

function canSay(event: BoundEvent, values: BoundProfile['values'], words: readonly string[]): boolean {
  const constant = sourceOf(event, 'status')?.constant;
  if (constant !== undefined) return words.includes(constant.toLowerCase());
  const meanings = values.get('status');
  return (
    meanings === undefined || [...meanings.values()].some((meaning) => words.includes(meaning.toLowerCase()))
  );
}

/** The template's name is read from the column of the campaign. */
function campaignStandsIn(event: BoundEvent): boolean {
  const name = sourceOf(event, 'template.name');
  const campaign = sourceOf(event, 'campaign');
  if (name?.constant !== undefined || campaign?.constant !== undefined) return false;
  return name !== undefined && name.positions[0] === campaign?.positions[0];
}
