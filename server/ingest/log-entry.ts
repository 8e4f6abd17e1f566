import { hash as digest } from 'node:crypto';
import type { EpochMs } from '../core/time.ts';
import type { HashedIdentity } from './hasher.ts';

/** One row of the event log before its names become ids. Nothing in here is personal but the hashes. */
export type LogEntry = {
  at: EpochMs;
  kind: number;
  contact: string;
  also: string[];
  message: string | null;
  /** Template alias. */
  template: string | null;
  topic: string | null;
  code: number | null;
  data: Record<string, unknown> | null;
};

/** What minimising makes of one event: log rows, and the identities whose values are kept encrypted. */
export type Minimised = { entries: LogEntry[]; identities: HashedIdentity[] };

/** Key of the fact an entry states, the same whatever its source and whenever it came (`data`: its
 *  data as canonical JSON): 96 bits of SHA-256 as base64url. */
export function entryKey(
  entry: LogEntry,
  { id, data }: { id: string | undefined; data: string | null },
): string {
  const text = `${entry.kind}\u0001${entry.message ?? ''}\u0001${entry.template ?? ''}\u0001${entry.topic ?? ''}\u0001${entry.code ?? ''}\u0001${entry.also.join()}\u0001${data ?? ''}\u0001${id ?? ''}`;
  return digest('sha256', text, 'base64url').slice(0, 16);
}
