import type { EpochMs } from '../core/time.ts';

/** How to reach the platform. What is not given is the real thing. */
export type GraphOptions = {
  /** Such as `https://graph.facebook.com`, without a slash at the end. */
  url: string;
  /** Such as `v25.0`. */
  version: string;
  /** Sent in a header, never in an address. */
  token: string;
  fetch?: typeof fetch;
  sleep?: (ms: number) => Promise<void>;
  clock?: () => EpochMs;
  /** From 0 up to 1; spreads the repetitions of many clients. */
  random?: () => number;
  /** For one attempt, to the last byte of the answer. */
  timeoutMs?: number;
  maxBytes?: number;
  /** Attempts of one call. */
  attempts?: number;
  /** The longest that a call waits before it is tried again; asked to wait for longer, it fails and says how long. */
  longestWaitMs?: number;
  /** Attempts of all calls of this client. The platform allows 200 an hour and account, 5,000 with a number registered. */
  budget?: number;
};
