import type { PersonReport } from '../analysis/person/person-report.ts';
import type { PracticeReport } from '../analysis/practice/practice.ts';
import type { RatingsReport } from '../analysis/rating/ratings-report.ts';
import type { TemplatesPort } from '../analysis/templates/template-page.ts';
import type { Json } from '../analysis/verdict-json.ts';
import type { CsvCell } from '../core/csv.ts';
import type { ContactRef } from '../core/event-parts.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { PlatformStatus } from '../core/platform-status.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import type { SettingInForce } from '../core/setting-source.ts';
import type { EpochMs } from '../core/time.ts';
import type { ConnectJson } from '../i18n/connect-json.ts';
import type { LinkSigner } from '../ingest/link-signer.ts';
import type { ProviderChecks } from '../ingest/providers/provider-checks.ts';
import type { Language } from '../i18n/language.ts';
import type { MembersDeps } from '../auth/deps.ts';
import type { VerifySignature } from '../ingest/verify-signature.ts';
import type { AudienceCount, AudienceRange } from '../store/audience-ports.ts';
import type { InboxSource } from '../store/ports.ts';
import type { ReadStores } from '../store/read-ports.ts';
import type { MailsDeps } from './mails/deps.ts';
import type { OptOutDeps } from './opt-out/deps.ts';
import type { FirstView } from './first-view.ts';
import type { Page } from './page-files.ts';
import type { ReportsDeps } from './reports/deps.ts';

/** A body as it was accepted, not yet sealed. */
export type AcceptedBody = { source: InboxSource; body: Uint8Array; priority: number; receivedAt: EpochMs };

/** Where accepted bodies go: resolves when they are on disk. Errors: `unavailable` when the queue is full. */
export type AcceptQueue = { append(item: AcceptedBody): Promise<void> };

/** A verdict computed on demand; `asOf` is the instant it stands for, at or before the one asked for. */
export type ComputedVerdict = { asOf: EpochMs; version: number; verdict: { [key: string]: Json } };

/** What an erasure came to, as counts; `purged` false: until the readers of the moment have ended, files may hold traces. */
export type ErasureAnswer = {
  erasedAt: EpochMs;
  identities: number;
  events: number;
  bodiesChanged: number;
  bodiesDeleted: number;
  unjudged: number;
  purged: boolean;
};

/** Names of things and numbers only, never a person's data. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Everything the HTTP interface needs from outside; wired in the composition root. */
export type HttpDeps = {
  clock: () => EpochMs;
  /** IANA zone of the account's business days. */
  zone: string;
  page: Page;
  firstView: FirstView;
  inbox: AcceptQueue;
  verifySignature: VerifySignature;
  providers: ProviderChecks;
  /** The word that the platform sends when the webhook is set up; null refuses every handshake. */
  verifyToken: string | null;
  /** How the operator writes callback data, beside the form of this program. */
  callbackPatterns: readonly RegExp[];
  stores: ReadStores;
  /** Opens the sealed value of an identity. Errors: `internal` under another key. */
  unseal(value: Uint8Array): string;
  /** The verdict as of a past instant, from what is known now. */
  analyse(asOf: EpochMs): Promise<ComputedVerdict>;
  /** How the account lets people go over `[from, to)`. */
  practice(period: { from: EpochMs; to: EpochMs }): Promise<PracticeReport>;
  /** Ratings as of now, or of the oldest accepted body that still waits. */
  ratings(): Promise<RatingsReport>;
  /** Whom templates reached, by consent, as of the instant at which that was counted. */
  audience(range: AudienceRange): Promise<{ asOf: EpochMs; counts: AudienceCount[] }>;
  /** Templates as they do, one by one and day by day. */
  templates: TemplatesPort;
  /** How asking the platform goes, the language its problems are told in, and what labels of buttons mean. */
  platform: { status(): Promise<PlatformStatus>; language: Language; payloads: PayloadMap };
  /** How the account is wired up, and what its templates look like already; asks the platform. */
  connect(): Promise<ConnectJson>;
  optOut: OptOutDeps;
  /** Makes and checks the tokens of share links. */
  shareSigner: Pick<LinkSigner, 'newId' | 'tokenOf' | 'idOf' | 'sign' | 'fits'>;
  /** Makes and checks the links by which mails about incidents are answered. */
  actionSigner: Pick<LinkSigner, 'newId' | 'sign' | 'fits'>;
  reports: ReportsDeps;
  /** How many incidents each sensitivity would have told of in the last `days`. */
  wouldHaveFired(): Promise<{ days: number; alerts: Record<Sensitivity, number> }>;
  /** What a stored verdict was computed from, as tables without anybody in them; null where that was not kept. */
  evidenceInputs(asOf: EpochMs): Promise<{ counts: CsvCell[][]; optOuts: CsvCell[][] } | null>;
  /** What the service was started with. */
  settings(language: Language): SettingInForce[];
  members: MembersDeps;
  mails: MailsDeps;
  /** The rights of people; `actor`: whose token asks. */
  privacy: {
    person(contact: ContactRef, actor: string): Promise<PersonReport | null>;
    erase(contact: ContactRef, actor: string): Promise<ErasureAnswer | null>;
  };
  log: { error(event: string, fields: LogFields): void };
};
