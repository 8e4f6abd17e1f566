import type { DailyReport } from '../../server/analysis/daily-report/daily-report.ts';
import type { BusinessDay } from '../../server/core/business-day.ts';
import { isReached, type Recipient } from '../../server/core/recipient.ts';
import { dueReports, type DueReport } from '../../server/core/report-days.ts';
import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import type { MailContent } from '../../server/mail/mail-content.ts';
import type { NewOutboxItem, OutboxStore, RecipientStore } from '../../server/store/mail-ports.ts';
import { outboxItem, type Envelope } from './outbox-item.ts';

/** Longer than a report looks back. */
const REMEMBERED_MS = 60 * DAY_MS;

export type ReportMail = (
  report: DailyReport,
  given: { recipient: Recipient; isLate: boolean },
) => MailContent | Promise<MailContent>;

export type QueueReportsDeps = {
  recipients: Pick<RecipientStore, 'list'>;
  outbox: Pick<OutboxStore, 'of' | 'add'>;
  /** IANA, of the account's business days. */
  zone: string;
  /** The report of the business days `[from, to)`; dear, so it is asked for once for all recipients. */
  report: (period: { from: EpochMs; to: EpochMs }) => Promise<DailyReport>;
  render: ReportMail;
  envelope: Envelope;
};

/**
 * Writes every report that is due to its recipients into the outbox, oldest first, each once. Whoever wants only what needs
 * somebody gets no mail of the others, and the next one does not tell their days again. Returns how many were written.
 */
export async function queueReports(deps: QueueReportsDeps, now: EpochMs): Promise<number> {
  const made = new Map<string, Promise<DailyReport>>();
  const reportOf = ({ from, to }: DueReport): Promise<DailyReport> => {
    const key = `${from} ${to}`;
    const report = made.get(key) ?? deps.report({ from, to });
    made.set(key, report);
    return report;
  };
  let written = 0;
  for (const recipient of await deps.recipients.list()) {
    if (!isReached(recipient)) continue;
    const { wishes, createdAt: since, id } = recipient;
    const covered = lastDay(id, await deps.outbox.of(id, now - REMEMBERED_MS));
    for (const due of dueReports(wishes, { zone: deps.zone, covered, since, now })) {
      const item = await itemOf(deps, { recipient, due, report: await reportOf(due) });
      written += (await deps.outbox.add([item], now)).length;
    }
  }
  return written;
}

async function itemOf(
  { render, envelope }: Pick<QueueReportsDeps, 'render' | 'envelope'>,
  { recipient, due, report }: { recipient: Recipient; due: DueReport; report: DailyReport },
): Promise<NewOutboxItem> {
  const { isLate, dueAt } = due;
  const told = { key: keyOf(recipient.id, due.day), kind: 'report', recipient, dueAt } as const;
  if (recipient.wishes.report === 'needed' && report.decisions.length === 0)
    return outboxItem(told, null, envelope);
  const content = await render(report, { recipient, isLate });
  const { subject: lateSubject } = isLate ? content : await render(report, { recipient, isLate: true });
  return outboxItem(told, { ...content, lateSubject }, envelope);
}

function keyOf(recipient: string, day: BusinessDay): string {
  return `report:${recipient}:${day}`;
}

/** The last day that somebody's reports cover, whatever became of the mails. */
function lastDay(recipient: string, items: readonly { key: string }[]): BusinessDay | null {
  const before = keyOf(recipient, '');
  return items
    .filter(({ key }) => key.startsWith(before))
    .map(({ key }) => key.slice(before.length))
    .reduce<BusinessDay | null>((last, day) => (last === null || day > last ? day : last), null);
}
