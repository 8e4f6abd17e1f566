import { z } from 'zod';
import { POLL_KINDS, type PollKind } from '../../core/platform-status.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';

/** Digests of what was known of a poll's subjects (templates, numbers) before it, by subject and fact. */
export type KnownFacts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One page of the platform's answer as it enters the inbox. */
export type PlatformPoll = {
  kind: PollKind;
  waba: string;
  /** When the page was asked for: everything in it was so by then. */
  at: EpochMs;
  apiVersion: string;
  /** The answer as it came. */
  page: JsonObject;
  /** What earlier polls had found of the subjects on the page; null as long as no listing was complete. */
  known: KnownFacts | null;
  /** What the question named, where the answer does not repeat it. */
  asked?: { windowDays: number };
};

const DIGESTS = z.record(z.string(), z.record(z.string(), z.string()));

const POLL = z.object({
  kind: z.enum(POLL_KINDS),
  waba: z.string().min(1),
  at: z.number(),
  apiVersion: z.string(),
  page: z.record(z.string(), z.unknown()),
  known: DIGESTS.nullable(),
  asked: z.object({ windowDays: z.number() }).exactOptional(),
});

/** Reads the body of a poll. Errors: `UnreadableBody` naming the member that is not as it must be. */
export function parsePlatformPoll(body: string, receivedAt: EpochMs): PlatformPoll {
  const parsed = POLL.safeParse(parseLosslessJson(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnreadableBody(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a poll'}`);
  }
  const { at } = checkTime({ at: parsed.data.at, receivedAt });
  if (at === undefined) throw new UnreadableBody('at: expected the instant of the poll in epoch ms');
  return { ...parsed.data, at };
}
