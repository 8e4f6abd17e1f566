const ACCOUNT = 'account';
const TOPIC = 'topic';

/** What an incident is about, as a text that tells subjects apart: `account`, `topic` (templates without one), `topic:NAME`. */
export function subjectOf(about: { topic: string | null } | 'account'): string {
  if (about === 'account') return ACCOUNT;
  return about.topic === null ? TOPIC : `${TOPIC}:${about.topic}`;
}

/** Reverses `subjectOf`. */
export function readSubject(subject: string): { kind: 'account' | 'topic'; topic: string | null } {
  if (subject === ACCOUNT) return { kind: 'account', topic: null };
  return { kind: 'topic', topic: subject === TOPIC ? null : subject.slice(TOPIC.length + 1) };
}
