import { z } from 'zod';
import { ALERT_LEVELS, REPORT_FREQUENCIES } from '../../core/recipient.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { OUTBOX_KINDS, OUTBOX_STATES } from '../../store/mail-ports.ts';
import { count, instant, instantOrNull, textOrNull } from './common.ts';

const minute = z.int().min(0).max(1_439);

export const wishesAnswer = z
  .object({
    language: z.enum(LANGUAGES).nullable().meta({ description: 'null: that of the account' }),
    zone: textOrNull.meta({ description: 'IANA; null: that of the account' }),
    report: z.enum(REPORT_FREQUENCIES),
    reportMinute: minute.meta({ description: 'of the local day: 480 is 8:00' }),
    reportDays: z.array(z.int().min(0).max(6)).meta({ description: '0 = Monday to 6 = Sunday' }),
    alerts: z.enum(ALERT_LEVELS),
    quiet: z
      .object({ from: minute, until: minute })
      .nullable()
      .meta({ description: 'no alerts from one minute to the other, which may be on the next day' }),
    quietWeekends: z.boolean(),
    criticalAlways: z.boolean().meta({ description: 'what is critical comes in quiet hours too' }),
    mostAlerts: count.meta({ description: 'alerts a local day; further ones are told in one digest' }),
  })
  .meta({ id: 'MailWishes', description: 'When and about what somebody is written to.' });

export const recipient = z
  .object({
    id: z.string(),
    email: z.string(),
    member: textOrNull.meta({ description: 'null: without an account' }),
    wishes: wishesAnswer,
    createdAt: instant,
    stoppedAt: instantOrNull.meta({ description: 'when they unsubscribed from everything' }),
    bouncedAt: instantOrNull.meta({ description: 'since when their address takes no mails; none are sent' }),
    bounces: z
      .array(z.object({ kind: z.string(), code: textOrNull, at: instant }))
      .meta({ description: 'the last mails that came back, the latest last; `kind` as it was told' }),
    problem: textOrNull.meta({
      description: 'why the last mail did not reach them, in the code of the mail server; null when it did',
    }),
  })
  .meta({ id: 'Recipient', description: 'Somebody whom mails go to.' });

export const recipientAnswer = z.object({ recipient });

export const recipientsAnswer = z.object({
  isOn: z.boolean().meta({ description: 'whether a mail server is set up' }),
  recipients: z.array(recipient),
});

export const myMailsAnswer = z.object({
  isOn: z.boolean().meta({ description: 'whether a mail server is set up' }),
  wishes: wishesAnswer,
  recipient: recipient.nullable().meta({ description: 'null: nothing is sent to you yet' }),
});

export const mailsAnswer = z.object({
  mails: z.array(
    z.object({
      id: count,
      kind: z.enum(OUTBOX_KINDS),
      recipient: z.string(),
      email: textOrNull.meta({ description: 'null: removed since' }),
      state: z.enum(OUTBOX_STATES),
      plannedAt: instant.meta({ description: 'when it was to go out' }),
      dueAt: instant.meta({ description: 'not tried before' }),
      sentAt: instantOrNull.meta({ description: 'when the mail server had it' }),
      attempts: count,
      resent: count.meta({ description: 'tries after a process died, so that it may have come twice' }),
      problem: textOrNull.meta({ description: 'of the last try, in the code of the mail server' }),
      messageId: z.string().meta({ description: 'as the log of the mail server has it' }),
    }),
  ),
});

export const mailHealth = z
  .object({
    waiting: count,
    overdueSince: instantOrNull.meta({
      description: 'when the oldest of those that wait should have gone out',
    }),
    failed: count.meta({ description: 'given up in the last seven days' }),
    bounced: count.meta({ description: 'recipients whose address takes no mails' }),
    resent: count.meta({ description: 'perhaps sent twice in the last seven days' }),
    lastSentAt: instantOrNull,
    problem: textOrNull,
  })
  .meta({ id: 'MailHealth', description: 'How mails go out.' });
