import type { Bounce } from './bounce.ts';
import type { Role } from './role.ts';
import type { EpochMs } from './time.ts';

/** How often somebody gets the quality report. `needed`: only when something needs a person; `weekly`: Mondays, of seven days. */
export const REPORT_FREQUENCIES = ['daily', 'needed', 'weekly', 'none'] as const;
export type ReportFrequency = (typeof REPORT_FREQUENCIES)[number];

/** Which incidents somebody is written to about while they happen; the report tells of all of them. */
export const ALERT_LEVELS = ['all', 'critical', 'none'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** When and about what somebody is written to. Minutes are of the local day, 0 to 1439, in `zone`. */
export type MailWishes = {
  /** A tag; null: the language of the account. */
  language: string | null;
  /** IANA; null: the zone of the account. */
  zone: string | null;
  report: ReportFrequency;
  reportMinute: number;
  /** 0 = Monday to 6 = Sunday. A report covers every day since the one before it. */
  reportDays: readonly number[];
  alerts: AlertLevel;
  /** No alerts from the first minute to the second, which may be on the next day; null: at any time. */
  quiet: { from: number; until: number } | null;
  quietWeekends: boolean;
  /** Whether what is critical comes in quiet hours too. */
  criticalAlways: boolean;
  /** Alerts a local day; further ones are told in one digest. */
  mostAlerts: number;
};

/** What holds until somebody chooses. */
export const MAIL_WISHES: MailWishes = {
  language: null,
  zone: null,
  report: 'daily',
  reportMinute: 8 * 60,
  reportDays: [0, 1, 2, 3, 4],
  alerts: 'all',
  quiet: { from: 20 * 60, until: 7 * 60 },
  quietWeekends: true,
  criticalAlways: false,
  mostAlerts: 5,
};

/** What holds for a member until they choose: who may do nothing about it is not woken. */
export function wishesOf(role: Role): MailWishes {
  return role === 'viewer' ? { ...MAIL_WISHES, report: 'weekly', alerts: 'none' } : MAIL_WISHES;
}

/** Somebody whom mails go to. `member` null: without an account. `stoppedAt`: when they unsubscribed from everything;
 *  `bouncedAt`: since when their address takes no mails, by what came back (`bounces`, the latest last);
 *  `problem`: why the last mail did not reach them, in the mail server's code, null when it did. */
export type Recipient = {
  id: string;
  email: string;
  member: string | null;
  wishes: MailWishes;
  createdAt: EpochMs;
  stoppedAt: EpochMs | null;
  bouncedAt: EpochMs | null;
  bounces: readonly Bounce[];
  problem: string | null;
};

/** Whether mails go out to somebody at all. */
export function isReached({ stoppedAt, bouncedAt }: Pick<Recipient, 'stoppedAt' | 'bouncedAt'>): boolean {
  return stoppedAt === null && bouncedAt === null;
}
