import type {
  AppSubscription,
  GraphAccount,
  GraphOutcome,
  GraphTokenInfo,
  SubscribedApp,
} from '../graph-facts.ts';
import type { TemplateClicks } from '../template-clicks.ts';
import type { EpochMs } from '../time.ts';

/** What of the settings matters for wiring an account up; no secret is among it. */
export type ConnectSettings = {
  publicUrl: string | null;
  appSecrets: number;
  verifyToken: boolean;
  /** Webhooks of a partner are taken in; the platform's own need not come here then. */
  partner: boolean;
};

/** What the database shows of an account being wired up. */
export type LocalFacts = {
  handshakeAt: EpochMs | null;
  /** Latest webhook of the platform or a partner, and latest of the platform's own, whose signature fits. */
  lastWebhookAt: EpochMs | null;
  signedAt: EpochMs | null;
  /** Latest webhook with a signature that no secret here makes. */
  refusedAt: EpochMs | null;
  /** Of the last seven days. */
  deliveries: { total: number; unlinked: number };
  /** Names of templates that were sent within seven days, with and without a topic. */
  mapped: number;
  unmapped: string[];
  consent: boolean;
};

/** One business account; null: not asked for, because something before it failed. */
export type AccountFacts = {
  id: string;
  account: GraphOutcome<GraphAccount> | null;
  apps: GraphOutcome<SubscribedApp[]> | null;
  clicks: GraphOutcome<TemplateClicks[]> | null;
};

/** What the platform says; an outcome each, so that one failure hides nothing else. */
export type PlatformFacts = {
  token: GraphOutcome<GraphTokenInfo>;
  /** `apps` null: not asked for, because the account could not be read. */
  accounts: AccountFacts[];
  /** Null: not asked for, because no app secret is set or the app is not known. */
  app: GraphOutcome<AppSubscription[]> | null;
};

/** `local` null: there is no database yet; `platform` null: no token, nothing was asked. */
export type ConnectFacts = {
  now: EpochMs;
  settings: ConnectSettings;
  local: LocalFacts | null;
  platform: PlatformFacts | null;
};
