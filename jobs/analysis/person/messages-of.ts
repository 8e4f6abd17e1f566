import type { PersonMessage } from '../../../server/analysis/person/person-report.ts';
import { judgeSend } from '../../../server/analysis/practice/judge-send.ts';
import { CONSENT_CLASS, type ConsentClassName } from '../../../server/core/consent-class.ts';
import { DIMENSION, EVENT_KIND } from '../../../server/core/event-kind.ts';
import type { PersonFact } from '../../../server/core/person-fact.ts';
import { valueAt } from '../../../server/core/template.ts';
import { classOfMessage, instantOf } from '../../../server/ingest/apply/class-of-message.ts';
import { LinkClaims, messageMerger } from '../../../server/ingest/apply/link-claim.ts';
import type { FoundPerson } from '../../../server/ingest/erase/find-person.ts';
import { LINK_RANK } from '../../../server/core/link-rank.ts';
import type { EventRow, MessageRow } from '../../../server/store/ports.ts';
import type { AccountRegistry } from '../practice/account-registry.ts';

/** The messages of a person, oldest first, merged from the log as the message cache would hold them; and the number of each
 *  by its hash. A message known from its answer only is left out: who sent what is not known. */
export function messagesOf(
  found: FoundPerson,
  account: AccountRegistry,
): { messages: PersonMessage[]; numbers: Map<string, number> } {
  const merge = messageMerger(new LinkClaims(), found.dimensions);
  const merged = new Map<string, MessageRow>();
  for (const row of found.rows) {
    if (row.message === null) continue;
    const before = merged.get(row.message) ?? null;
    merged.set(row.message, merge(before, row));
  }
  const rows = [...merged.values()].sort((a, b) => instantOf(a) - instantOf(b) || (a.hash < b.hash ? -1 : 1));
  const numbers = new Map(rows.map((row, index) => [row.hash, index + 1]));
  return { messages: rows.map((row) => messageOf(row, numbers.get(row.hash) ?? 0, found, account)), numbers };
}

function messageOf(
  row: MessageRow,
  number: number,
  found: FoundPerson,
  account: AccountRegistry,
): PersonMessage {
  const { registry, people, dimensions } = found;
  const at = instantOf(row);
  const topic = registry.topicOf(row.template, row.topic, at);
  const facts = row.identity === '' ? [] : people.factsOf(people.personOf(row.identity, at));
  const consentClass = className(classOfMessage(row, people, registry));
  const key = account.keyOf(row.template, at);
  const service = row.link_rank === LINK_RANK.service;
  const marketing = registry.isMarketing(row.template, topic, at);
  const judgement = judgeSend(
    {
      sentAt: row.sent_at,
      firstAt: row.first_at,
      deliveredAt: row.delivered_at,
      query: { topic, marketing },
      isMarketing: registry.categoryOf(row.template, at) === 'MARKETING',
    },
    facts,
  );
  return {
    number,
    template: service || key === null || row.template === 0 ? null : account.named(key),
    service,
    topic,
    basis: topic === null ? null : (valueAt(registry.topics.get(topic) ?? [], at)?.basis ?? null),
    campaign: dimensions.name(DIMENSION.campaign, row.campaign) || null,
    phoneNumberId: dimensions.name(DIMENSION.number, row.number) || null,
    at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    readAt: row.read_at,
    failedAt: row.failed_at,
    failCode: row.fail_code,
    consentClass,
    grant: consentClass === 'granted' ? grantBefore(found, topic, at) : null,
    grantedLaterAt: consentClass === 'granted' ? null : grantAfter(facts, topic, at),
    afterOptOut:
      judgement === null
        ? null
        : { kind: judgement.kind, since: 'since' in judgement ? judgement.since : null },
  };
}

/** The last agreement to the topic up to an instant, as it stands in the log. */
function grantBefore(
  { rows, dimensions }: FoundPerson,
  topic: string | null,
  at: number,
): PersonMessage['grant'] {
  const grants = rows.filter(
    (row) =>
      row.occurred_at <= at && agreesTo(row) && dimensions.name(DIMENSION.topic, row.topic ?? 0) === topic,
  );
  const last = grants.at(-1);
  if (last === undefined) return null;
  return {
    at: last.occurred_at,
    recordedAt: last.received_at,
    recordedLater: grants.every((row) => row.received_at > at),
  };
}

function agreesTo({ kind, data }: EventRow): boolean {
  if (kind === EVENT_KIND.optIn) return true;
  return kind === EVENT_KIND.consent && (JSON.parse(data ?? '{}') as { action?: string }).action === 'grant';
}

function grantAfter(facts: readonly PersonFact[], topic: string | null, at: number): number | null {
  const later = facts.find(
    (fact) => fact.at > at && (fact.kind === 'grant' || fact.kind === 'opt-in') && fact.topic === topic,
  );
  return topic === null ? null : (later?.at ?? null);
}

function className(value: number): ConsentClassName {
  const found = Object.entries(CONSENT_CLASS).find(([, number]) => number === value);
  return (found?.[0] ?? 'unknown') as ConsentClassName;
}
