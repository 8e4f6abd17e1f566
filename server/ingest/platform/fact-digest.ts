import { hash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { PolledFact } from './page-read.ts';
import type { KnownFacts } from './platform-poll.ts';

/** What tells one answer about a fact from another, whenever it was given: 96 bits of SHA-256 as base64url. */
export function factDigest({ event }: PolledFact): string {
  return hash('sha256', canonicalJson({ ...event, at: 0 }), 'base64url').slice(0, 16);
}

/** What is known after these facts were found, on top of what was known before. */
export function withFacts(known: KnownFacts, facts: readonly PolledFact[]): KnownFacts {
  const after: Record<string, Record<string, string>> = {};
  for (const fact of facts) {
    after[fact.subject] = { ...(after[fact.subject] ?? known[fact.subject]), [fact.fact]: factDigest(fact) };
  }
  return { ...known, ...after };
}

/** Facts that are new or different from what was known. */
export function newsAmong(facts: readonly PolledFact[], known: KnownFacts | null): PolledFact[] {
  return facts.filter((fact) => known?.[fact.subject]?.[fact.fact] !== factDigest(fact));
}
