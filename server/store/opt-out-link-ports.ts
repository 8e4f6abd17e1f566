import type { TemplateRef } from '../core/event-parts.ts';
import type { EpochMs } from '../core/time.ts';

/** A link as it is kept. `identities`: hashes of the person's names, the first being the one it is found under. `sealed`:
 *  encrypted, what an event about the person needs. `fingerprint`: the same for two requests for the same link. */
export type OptOutLink = {
  id: string;
  fingerprint: string;
  identities: readonly string[];
  sealed: Uint8Array;
  template: TemplateRef | null;
  topic: string | null;
  campaign: string | null;
  language: string | null;
  createdAt: EpochMs;
  expiresAt: EpochMs;
};

/** The link that stands for a request. */
export type KeptLink = Pick<OptOutLink, 'id' | 'expiresAt'>;

/** A fact on record about a person; `kind` as in the event log. */
export type RecordedFact = { kind: number; at: EpochMs; topic: string | null; channel: string | null };

/** What must not be sent to a person at the moment; scopes as in the change feed of suppressions. */
export type ActiveSuppression = { scope: string; topic: string | null };

/** What is known about the person behind a link, under the names that the link has. */
export type LinkPerson = {
  facts: RecordedFact[];
  suppressions: ActiveSuppression[];
  /** Ids of template and topic (0 = none) of messages of the given days. */
  messages: { template: number; topic: number }[];
};

export interface OptOutLinkStore {
  /** Keeps links with distinct fingerprints, by which it says what is kept: a link that was asked for before stays, with the
   *  later of the two expiries. */
  put(links: readonly OptOutLink[]): Promise<Map<string, KeptLink>>;
  find(id: string): Promise<OptOutLink | null>;
  /** `days`: UTC days whose messages are of interest. */
  person(identities: readonly string[], days: { from: number; to: number }): Promise<LinkPerson>;
}
