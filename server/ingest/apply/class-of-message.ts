import { CONSENT_CLASS, type ConsentClass } from '../../core/consent-class.ts';
import { consentClassAt } from '../../core/person-state.ts';
import type { MessageRow } from '../../store/ports.ts';
import type { People } from './people.ts';
import type { Registry } from './registry.ts';

/** Consent class of a message at its send: what the person had on record about its topic at that instant. */
export function classOfMessage(row: MessageRow, people: People, registry: Registry): ConsentClass {
  const at = instantOf(row);
  const topic = registry.topicOf(row.template, row.topic, at);
  const complete = topic !== null && registry.isComplete(topic, at);
  if (row.identity === '') return complete ? CONSENT_CLASS.never : CONSENT_CLASS.unknown;
  const facts = people.factsOf(people.personOf(row.identity, at));
  if (facts.length === 0) return complete ? CONSENT_CLASS.never : CONSENT_CLASS.unknown;
  return consentClassAt(
    facts,
    { topic, marketing: registry.isMarketing(row.template, topic, at), complete },
    at,
  );
}

/** When a message was sent, or the earliest that is known of it. */
export function instantOf(row: MessageRow): number {
  return row.sent_at ?? row.first_at;
}

/** Whether a change of a message can change its class. */
export function sameSend(a: MessageRow, b: MessageRow): boolean {
  return (
    a.identity === b.identity &&
    a.template === b.template &&
    a.topic === b.topic &&
    instantOf(a) === instantOf(b)
  );
}
