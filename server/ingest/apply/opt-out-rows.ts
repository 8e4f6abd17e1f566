import { ATTRIBUTION_HOURS, DIMENSION, MESSAGE_DAYS } from '../../core/event-kind.ts';
import { CONSENT_CLASS } from '../../core/consent-class.ts';
import type { Episode } from '../../core/episode.ts';
import type { Segment } from '../../core/persons.ts';
import { HOUR_MS, utcDayOf } from '../../core/time.ts';
import { LINK_RANK } from '../../core/link-rank.ts';
import type { ApplyStore, MessageRow, OptOutRow } from '../../store/ports.ts';
import { STANDING } from './counts.ts';
import type { Dimensions } from './dimensions.ts';

/** A delivery that may have provoked an opt-out, as stored: message hash, template id, delivered at, consent class. */
export type StoredCandidate = [string, number, number, number];

/** Rows of a person's opt-outs, each with the message it answered or its candidates: the deliveries of the 72 h before it. */
export async function optOutRows(
  episodes: readonly Episode[],
  segments: readonly Segment[],
  context: { store: ApplyStore; dimensions: Dimensions; answered: ReadonlyMap<string, MessageRow> },
): Promise<OptOutRow[]> {
  const rows: OptOutRow[] = [];
  for (const episode of episodes) {
    const { cause } = episode;
    const known =
      cause.message === null || !cause.messageKnown ? undefined : context.answered.get(cause.message);
    // A late delivery report can never make a message come after its own answer.
    const exact = known && known.delivered_at !== null && known.delivered_at <= cause.at ? known : undefined;
    const none = exact !== undefined || cause.channel === 'error' || episode.standing === 'undone';
    const near = none ? [] : await candidatesOf(episode, segments, context.store);
    // Who followed a template's link did not leave for another one: only what is not known may have been it.
    const candidates = cause.namesTemplate ? near.filter(([, template]) => template === 0) : near;
    rows.push({
      identity: episode.first.identity,
      key: episode.first.key,
      at: episode.at,
      channel: cause.channel,
      scope: episode.scope.kind,
      topic: episode.scope.kind === 'topic' ? context.dimensions.id(DIMENSION.topic, episode.scope.topic) : 0,
      reason: reasonOf(episode, exact, candidates),
      rule: cause.rule,
      confidence: cause.confidence,
      standing: STANDING[episode.standing],
      repeats: episode.repeats,
      message: cause.message,
      template: exact?.template ?? 0,
      number: exact?.number ?? 0,
      consent_class: exact?.consent_class ?? CONSENT_CLASS.unknown,
      sent_at: exact?.sent_at ?? null,
      delivered_at: exact?.delivered_at ?? null,
      candidates: JSON.stringify(candidates),
    });
  }
  return rows;
}

async function candidatesOf(
  episode: Episode,
  segments: readonly Segment[],
  store: ApplyStore,
): Promise<StoredCandidate[]> {
  const from = episode.at - ATTRIBUTION_HOURS * HOUR_MS;
  const identities = [...new Set(segments.map((segment) => segment.identity))];
  const rows = await store.messagesOf(identities, utcDayOf(from) - MESSAGE_DAYS, utcDayOf(episode.at));
  const found: StoredCandidate[] = [];
  for (const row of rows) {
    const at = row.delivered_at;
    if (at === null || at <= from || at > episode.at) continue;
    if (row.link_rank >= LINK_RANK.reply || row.link_rank === LINK_RANK.service) continue;
    const instant = row.sent_at ?? row.first_at;
    const theirs = segments.some(
      (segment) => segment.identity === row.identity && segment.from <= instant && instant < segment.to,
    );
    if (theirs) found.push([row.hash, row.template, at, row.consent_class]);
  }
  return found.sort((a, b) => a[2] - b[2] || (a[0] < b[0] ? -1 : 1));
}

/** The person's own words first; else, where every message that can be meant was never agreed to, that. */
function reasonOf(
  episode: Episode,
  exact: MessageRow | undefined,
  candidates: readonly StoredCandidate[],
): string {
  if (episode.reason !== 'unknown') return episode.reason;
  const classes = exact ? [exact.consent_class] : candidates.map((candidate) => candidate[3]);
  return classes.length > 0 && classes.every((value) => value === CONSENT_CLASS.never)
    ? 'no-consent'
    : 'unknown';
}
