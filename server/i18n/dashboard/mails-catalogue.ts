import type { PreviewKind } from '../../core/preview-kind.ts';
import type { AlertLevel, ReportFrequency } from '../../core/recipient.ts';
import type { Sentence } from '../catalogue.ts';

/** Texts of who gets which mails, and of what became of them. */
export type MailsCatalogue = {
  off: string;
  mine: string;
  tokenOnly: string;
  notYet: string;
  stopped: Sentence<{ at: number }>;
  stop: string;
  resume: string;
  report: string;
  reports: Record<ReportFrequency, string>;
  at: string;
  days: string;
  /** Monday first. */
  weekdays: readonly [string, string, string, string, string, string, string];
  alerts: string;
  levels: Record<AlertLevel, string>;
  hasQuiet: string;
  quietFrom: string;
  quietUntil: string;
  quietWeekends: string;
  criticalAlways: string;
  mostAlerts: string;
  mostAlertsHint: string;
  language: string;
  zone: string;
  asAccount: string;
  list: string;
  hint: string;
  none: string;
  add: string;
  added: string;
  column: { email: string; report: string; alerts: string; state: string; action: string };
  member: string;
  reaches: string;
  problem: Sentence<{ code: string }>;
  /** Their address takes none. */
  bounced: Sentence<{ at: number; code: string | null }>;
  /** After the state: of those that were no reason to end them. */
  cameBack: Sentence<{ n: number }>;
  clear: string;
  isCleared: string;
  mineBounced: string;
  change: string;
  changeOf: Sentence<{ email: string }>;
  test: string;
  isQueued: string;
  remove: string;
  removeOf: Sentence<{ email: string }>;
  removeText: string;
  isRemoved: string;
  previews: string;
  previewsHint: string;
  previewOf: Record<PreviewKind, string>;
  log: string;
  logHint: string;
  noMails: string;
  logColumn: { planned: string; kind: string; email: string; state: string; tries: string };
  kind: Record<'report' | 'alert' | 'digest' | 'test', string>;
  state: Record<'due' | 'sending' | 'sent' | 'told' | 'failed', string>;
  sentAt: Sentence<{ at: number }>;
  triedAgain: Sentence<{ at: number; code: string }>;
  twice: string;
  gone: string;
};
