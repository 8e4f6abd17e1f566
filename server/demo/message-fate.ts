import { MINUTE_MS, SECOND_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Sent, StatusFact } from './fact.ts';
import type { Random } from './random.ts';

/** What became of one message: its statuses, and when it was delivered, if it was. */
export type Fate = { statuses: StatusFact[]; deliveredAt: EpochMs | null };

/** Shares of messages that fail (131026: no such account; 131049: the platform's cap on marketing) or never arrive. */
const UNREACHABLE_SHARE = 0.015;
const CAPPED_SHARE = 0.015;
const SILENT_SHARE = 0.015;

/** Shares of delivered messages that are seen to be read; receipts can be switched off. */
const READ_SHARE = { MARKETING: 0.58, UTILITY: 0.76 } as const;

/** `isRefused`: the person stopped marketing in the platform's settings. Instants are whole seconds. */
export function messageFate(message: { sent: Sent; isRefused: boolean }, random: Random): Fate {
  const { sent, isRefused } = message;
  const report = (at: EpochMs, status: StatusFact['status'], errorCode: number | null = null): StatusFact => {
    return { kind: 'status', at: wholeSecond(at), sent, status, errorCode };
  };
  const failed = (errorCode: number): Fate => {
    return { statuses: [report(sent.at + 2 * SECOND_MS, 'failed', errorCode)], deliveredAt: null };
  };
  if (isRefused) return failed(131_050);
  const luck = random.uniform();
  if (luck < UNREACHABLE_SHARE) return failed(131_026);
  if (luck < UNREACHABLE_SHARE + CAPPED_SHARE && sent.template.category === 'MARKETING')
    return failed(131_049);
  const statuses = [report(sent.at + SECOND_MS, 'sent')];
  if (luck > 1 - SILENT_SHARE) return { statuses, deliveredAt: null };
  const deliveredAt = wholeSecond(sent.at + 2 * SECOND_MS + random.logNormal(4 * SECOND_MS, 1.5));
  statuses.push(report(deliveredAt, 'delivered'));
  if (random.uniform() < READ_SHARE[sent.template.category]) {
    statuses.push(report(deliveredAt + SECOND_MS + random.logNormal(25 * MINUTE_MS, 1.6), 'read'));
  }
  return { statuses, deliveredAt };
}

/** The platform's instants are whole seconds. */
export function wholeSecond(at: EpochMs): EpochMs {
  return Math.floor(at / SECOND_MS) * SECOND_MS;
}
