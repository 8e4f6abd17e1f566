import { DAY_MS, HOUR_MS, type EpochMs } from '../time.ts';
import type { ConnectFinding } from './connect-check.ts';
import type { ConnectSettings, LocalFacts } from './connect-facts.ts';

const SILENT_HOURS = 6;
const UNLINKED_SHARE = 0.1;
const SHOWN_TEMPLATES = 5;
/** A signed webhook this recent proves that the secret is the one in use; a refused one, that something is wrong. */
const PROOF_DAYS = 7;

type Local = { now: EpochMs; settings: ConnectSettings; local: LocalFacts };

/** Whether bodies can be told to be the platform's. */
export function judgeSecret({ now, settings, local }: Local): ConnectFinding {
  if (settings.appSecrets === 0) return { says: settings.partner ? 'partner-webhooks' : 'secret-unset' };
  const { signedAt, refusedAt } = local;
  const from = now - PROOF_DAYS * DAY_MS;
  if (refusedAt !== null && refusedAt >= from) return { says: 'secret-refused', at: refusedAt };
  return signedAt !== null && signedAt >= from
    ? { says: 'secret-proven', at: signedAt }
    : { says: 'secret-unproven' };
}

/** Whether the webhook can be set up at the platform. A webhook cannot come without a handshake, whose trace may be older
 *  than the audit trail. */
export function judgeVerifyToken({ settings, local }: Local): ConnectFinding[] {
  if (!settings.verifyToken) return settings.partner ? [] : [{ says: 'verify-unset' }];
  const isShaken = local.handshakeAt !== null || local.signedAt !== null;
  return [isShaken ? { says: 'verify-shaken', at: local.handshakeAt } : { says: 'verify-waiting' }];
}

export function judgeFeed({ now, local: { lastWebhookAt: at } }: Local): ConnectFinding {
  if (at === null) return { says: 'webhook-none' };
  const hours = (now - at) / HOUR_MS;
  return hours < SILENT_HOURS ? { says: 'webhook-recent', at } : { says: 'webhook-silent', hours, at };
}

export function judgeTopics({ local: { mapped, unmapped } }: Local): ConnectFinding {
  if (unmapped.length > 0)
    return { says: 'topics-unmapped', names: unmapped.slice(0, SHOWN_TEMPLATES), count: unmapped.length };
  return mapped > 0 ? { says: 'topics-known' } : { says: 'topics-none' };
}

export function judgeSends({ local: { deliveries } }: Local): ConnectFinding {
  const { total, unlinked } = deliveries;
  if (total === 0) return { says: 'sends-none' };
  const share = unlinked / total;
  return share >= UNLINKED_SHARE
    ? { says: 'sends-unlinked', share }
    : { says: 'sends-known', share: 1 - share };
}

export function judgeConsent({ local: { consent } }: Local): ConnectFinding {
  return { says: consent ? 'consent-known' : 'consent-none' };
}
