import { DELIVERY_PROBLEM } from '../../server/core/destination.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../../server/core/time.ts';
import type {
  DeliveryClaim,
  DestinationStore,
  StoredDestination,
} from '../../server/store/destination-ports.ts';
import { backOff } from '../back-off.ts';
import { signedHeaders } from './sign-delivery.ts';

const CLAIM_MS = MINUTE_MS;
const AT_ONCE = 20;
const ANSWER_MS = 10 * SECOND_MS;
/** How long a receiver may be away before an event is given up. */
const TRIED_FOR_MS = 3 * DAY_MS;

export type SendDeliveriesDeps = {
  destinations: Pick<DestinationStore, 'list' | 'claim' | 'finish'>;
  /** Opens a sealed text. */
  open(sealed: Uint8Array): string;
  /** What is told, as JSON; null when it no longer stands, or nobody is left to name. */
  written(claim: DeliveryClaim): Promise<string | null>;
  /** An event as chats show it, as JSON. */
  chatBody(data: string): string;
  clock: () => EpochMs;
};

/**
 * Sends what is due. Only an answer of 200 to 299 counts as taken; redirects are not followed. Returns how many were taken.
 */
export async function sendDeliveries(deps: SendDeliveriesDeps): Promise<number> {
  const { destinations, clock } = deps;
  const claims = await destinations.claim({ now: clock(), ttlMs: CLAIM_MS, limit: AT_ONCE });
  if (claims.length === 0) return 0;
  const byId = new Map((await destinations.list()).map((destination) => [destination.id, destination]));
  const taken = await Promise.all(
    claims.map(async (claim) => {
      const destination = byId.get(claim.destination);
      // Removed in between, and its deliveries with it.
      if (destination === undefined) return false;
      return sendOne(deps, claim, destination);
    }),
  );
  return taken.filter(Boolean).length;
}

async function sendOne(
  deps: SendDeliveriesDeps,
  claim: DeliveryClaim,
  destination: StoredDestination,
): Promise<boolean> {
  const { destinations, clock } = deps;
  const now = clock();
  const data = await deps.written(claim);
  if (data === null) {
    await destinations.finish(claim, {
      state: 'done',
      status: null,
      problem: DELIVERY_PROBLEM.pointless,
      dueAt: now,
    });
    return false;
  }
  const { status, problem } = await post(deps, { data, id: `evt_${claim.id}`, destination, now });
  const isTaken = problem === null;
  const isGivenUp = !isTaken && now - claim.createdAt >= TRIED_FOR_MS;
  const state = isTaken ? 'done' : isGivenUp ? 'failed' : 'due';
  const dueAt = state === 'due' ? now + backOff(claim.attempts) : now;
  await destinations.finish(claim, { state, status, problem, dueAt });
  return isTaken;
}

async function post(
  deps: SendDeliveriesDeps,
  { data, id, destination, now }: { data: string; id: string; destination: StoredDestination; now: EpochMs },
): Promise<{ status: number | null; problem: string | null }> {
  const { kind, secret, url } = destination;
  const body = kind === 'chat' ? deps.chatBody(data) : data;
  const signed = secret === null ? {} : signedHeaders(body, { id, secret: deps.open(secret), now });
  try {
    const response = await fetch(deps.open(url), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'user-agent': 'culprit', ...signed },
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    await response.body?.cancel();
    const { status } = response;
    return { status, problem: response.ok ? null : `answered ${status}` };
  } catch (error) {
    // What fetch says may hold the address, which may be a secret.
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    return { status: null, problem: isSlow ? DELIVERY_PROBLEM.slow : DELIVERY_PROBLEM.unreached };
  }
}
