import type { EpochMs } from './time.ts';
import type { GraphProblem } from './graph-problem.ts';

/** What came of a call to the platform: its value, or the reason for none. */
export type GraphOutcome<T> = { ok: true; value: T } | { ok: false; problem: GraphProblem };

/** What the platform says of a token. */
export type GraphTokenInfo = {
  valid: boolean;
  appId: string | null;
  appName: string | null;
  /** `USER`, `SYSTEM_USER`, `PAGE`, `APP` and others. */
  type: string | null;
  /** Null: never. */
  expiresAt: EpochMs | null;
  dataAccessExpiresAt: EpochMs | null;
  scopes: string[];
  /** What a permission is limited to, by permission; one that is not here holds for everything the user may see. */
  targets: ReadonlyMap<string, readonly string[]>;
};

/** A WhatsApp business account. */
export type GraphAccount = {
  id: string;
  name: string | null;
  timezoneId: string | null;
  /** Whether template analytics are switched on; null where the platform does not say. */
  insights: boolean | null;
  /** The business that owns it; null where the token may not read it. */
  business: { id: string; name: string | null } | null;
};

/** An app that gets the webhooks of an account; `callbackUrl`: where to, if not where the app says. */
export type SubscribedApp = { id: string; name: string | null; callbackUrl: string | null };

/** What an app is subscribed to: one object of the platform, its fields, and where its webhooks go. */
export type AppSubscription = { object: string; callbackUrl: string; active: boolean; fields: string[] };
