import type { ParsedMail } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { observeVerdict } from '../../jobs/incident/observe-verdict.ts';
import { queueAlerts } from '../../jobs/mail/queue-alerts.ts';
import { queueReports } from '../../jobs/mail/queue-reports.ts';
import { unsealMail } from '../../jobs/mail/sealed-mail.ts';
import { sendDue } from '../../jobs/mail/send-due.ts';
import { sendersOf } from '../../jobs/mail/senders-of.ts';
import type { Incident } from '../../server/analysis/incident/incident.ts';
import {
  businessDayOf,
  dayLater,
  nextBusinessDay,
  startOfBusinessDay,
} from '../../server/core/business-day.ts';
import { MAIL_WISHES, type Recipient } from '../../server/core/recipient.ts';
import { HOUR_MS, MINUTE_MS } from '../../server/core/time.ts';
import { createLogger } from '../../server/log.ts';
import { renderAlertMail } from '../../server/mail/render-alert-mail.ts';
import { renderDigestMail } from '../../server/mail/render-digest-mail.ts';
import { renderReportMail } from '../../server/mail/render-report-mail.ts';
import { createSmtpMailer } from '../../server/mail/smtp-mailer.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { createOutboxStore } from '../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../server/store/recipient-store.ts';
import { ENGINES, testDatabase } from '../support/database.ts';
import { judgedSample } from '../support/judged-sample.ts';
import { memberLinks } from '../support/mail-links.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { quietReport } from '../support/quiet-report.ts';

const KEY = new Uint8Array(32).fill(7);
const BASE = 'https://culprit.example.com';
const LINKS = memberLinks(BASE, { page: BASE, stop: BASE });
const ALERT_LINKS = { ...LINKS, acknowledge: BASE, snooze: BASE, oneOff: BASE, newNormal: BASE };
const log = createLogger({ level: 'silent', clock: Date.now });

/**
 * Planner, outbox and sender as they run in the service, twice at once, against a mail server: two days, the night on which
 * clocks change, a week in which nothing runs, a day on which the mail server refuses and an incident comes and goes.
 */
describe.each(ENGINES)('a fortnight of mails on %s', (engine) => {
  let made: Awaited<ReturnType<typeof testDatabase>>;
  let server: MailServer;
  let isRefusing: boolean;
  beforeEach(async () => {
    made = await testDatabase(engine);
    isRefusing = false;
    server = await startMailServer({ answer: () => (isRefusing ? 451 : null) });
  });
  afterEach(async () => {
    await server.close();
    await made.drop();
  });

  /** A service that has just started; `zone`: of account and recipients. */
  const start = (zone: string, clock: { now: number }) => {
    const outbox = createOutboxStore(made.database);
    const recipients = createRecipientStore(made.database);
    const access = { zone, ...analysisAccess(made.database) };
    const envelope = { encryptionKey: KEY, domain: 'example.com', stop: () => BASE };
    const styleOf = () => ({ language: 'en' as const, zone, now: clock.now, name: 'Acme' });
    const mailers = [1, 2].map(() => createSmtpMailer({ url: server.url, from: 'culprit@example.com' }));
    return {
      plan: () =>
        queueReports(
          {
            recipients,
            outbox,
            zone,
            envelope,
            report: async ({ to }) => quietReport(to + HOUR_MS, zone),
            render: (report, { isLate }) => renderReportMail(report, { ...styleOf(), isLate }, LINKS),
          },
          clock.now,
        ),
      async judge(probability: number) {
        const judged = judgedSample(clock.now, probability);
        const { verdict, rules } = judged;
        await observeVerdict(access, verdict, { now: clock.now, rules });
        const render = {
          alert: (alert: Parameters<typeof renderAlertMail>[0]) =>
            renderAlertMail(alert, styleOf(), ALERT_LINKS),
          digest: (alerts: Parameters<typeof renderDigestMail>[0]) =>
            renderDigestMail(alerts, styleOf(), LINKS),
        };
        const { incidents } = access;
        const senders = (incident: Incident) => sendersOf(access, incident, clock.now);
        const deps = { recipients, outbox, incidents, senders, zone, render, envelope };
        await Promise.all([1, 2].map(() => queueAlerts(deps, judged, clock.now)));
      },
      send: () =>
        Promise.all(
          mailers.map((mailer, index) =>
            sendDue({
              outbox,
              recipients,
              mailer,
              open: (sealed) => unsealMail(KEY, sealed),
              holder: `process ${index}`,
              clock: () => clock.now,
              log,
            }),
          ),
        ),
      stop: () => mailers.forEach((mailer) => mailer.close()),
    };
  };
  const addPerson = (wishes: Partial<Recipient['wishes']> & { id: string }, now: number) =>
    createRecipientStore(made.database).add({
      id: wishes.id,
      email: `${wishes.id}@example.com`,
      member: null,
      wishes: {
        ...MAIL_WISHES,
        reportDays: [0, 1, 2, 3, 4, 5, 6],
        quiet: null,
        quietWeekends: false,
        ...wishes,
      },
      createdAt: now,
    });

  test.each([
    // Clocks go from 2:00 to 3:00, so that there is no 2:30; back from 2:00 to 1:00, so that there are two of 1:30; in the
    // south in October from 2:00 to 3:00; and never.
    { zone: 'Europe/Berlin', night: '2026-03-29', minute: 150, hours: 23 },
    { zone: 'America/New_York', night: '2026-11-01', minute: 90, hours: 25 },
    { zone: 'Australia/Sydney', night: '2026-10-04', minute: 150, hours: 23 },
    { zone: 'Asia/Tokyo', night: '2026-03-29', minute: 150, hours: 24 },
  ])(
    '$zone: each key one row, one id and one acceptance, in order, late where late',
    { timeout: 240_000 },
    async ({ zone, night, minute, hours }) => {
      const startOf = (days: number): number => startOfBusinessDay(dayLater(before, days), zone);
      const before = businessDayOf(startOfBusinessDay(night, zone) - 36 * HOUR_MS, zone);
      const clock = { now: startOfBusinessDay(before, zone) };
      await addPerson({ id: 'ana', reportMinute: minute }, clock.now);
      await addPerson({ id: 'bob', reportMinute: minute, alerts: 'none' }, clock.now);
      const arrived: { at: number; mail: ParsedMail }[] = [];
      /** Lives until an instant in one process pair, looking every hour. */
      const live = async (until: number, judge?: (now: number) => number | null): Promise<void> => {
        const service = start(zone, clock);
        for (; clock.now < until; clock.now += HOUR_MS) {
          await Promise.all([service.plan(), service.plan()]);
          const probability = judge?.(clock.now) ?? null;
          if (probability !== null) await service.judge(probability);
          await service.send();
          while (arrived.length < server.received())
            arrived.push({ at: clock.now, mail: await server.next() });
        }
        service.stop();
      };
      await live(startOf(4));
      expect(dayLater(before, 2)).toBe(night);
      // Nobody is there for a week.
      clock.now = startOf(11) + 12 * HOUR_MS;
      await live(startOf(12));
      const refusedFrom = clock.now;
      isRefusing = true;
      await live(startOf(13), (now) => {
        const hour = (now - refusedFrom) / HOUR_MS;
        return hour >= 6 && hour < 12 ? (hour < 9 ? 0.97 : 0.1) : null;
      });
      expect(arrived.filter(({ at }) => at >= refusedFrom)).toEqual([]);
      isRefusing = false;
      await live(startOf(14));

      const items = (await createOutboxStore(made.database).latest(999)).toReversed();
      const days = Array.from({ length: 14 }, (_, index) => businessDayOf(startOf(index) - 1, zone));
      const reports = (id: string) => days.map((day) => `report:${id}:${day}`);
      const keys = [...reports('ana'), ...reports('bob'), 'alert:ana:1:1', 'alert:ana:1:2'];
      expect(items.map(({ key }) => key).sort()).toEqual(keys.sort());
      expect(items.every(({ state, resent }) => state === 'sent' && resent === 0)).toBe(true);
      const ids = items.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(keys.length);
      expect(server.taken().toSorted()).toEqual(ids.toSorted());
      // Each recipient has reports and alerts in order.
      for (const kind of ['report:ana', 'report:bob', 'alert:ana']) {
        const own = items.filter(({ key }) => key.startsWith(kind)).map(({ messageId }) => messageId);
        expect(server.taken().filter((id) => own.includes(id))).toEqual(own);
      }
      const mailOf = (key: string): { at: number; mail: ParsedMail } => {
        const id = items.find((item) => item.key === key)?.messageId;
        const found = arrived.find(({ mail }) => mail.messageId === id);
        if (found === undefined) throw new Error(`${key} did not arrive`);
        return found;
      };
      for (const person of ['ana', 'bob']) {
        // Those of the week without a service and of the day without a mail server.
        const late = days.filter((day) => mailOf(`report:${person}:${day}`).mail.subject?.includes('(late)'));
        expect(late).toEqual(days.slice(4, 13));
        for (const day of days.filter((one) => !late.includes(one))) {
          const { at } = mailOf(`report:${person}:${day}`);
          const due = startOfBusinessDay(nextBusinessDay(day), zone) + minute * MINUTE_MS;
          expect(Math.abs(at - due)).toBeLessThanOrEqual(HOUR_MS);
        }
        const subject = mailOf(`report:${person}:${night}`).mail.subject;
        expect(subject).toContain(`checked ${hours} of ${hours} h`);
      }
      const [opened, ended] = ['alert:ana:1:1', 'alert:ana:1:2'].map(mailOf);
      expect([opened?.mail.subject, ended?.mail.subject]).toEqual([
        expect.stringMatching(/^CRITICAL: /),
        expect.stringMatching(/^RESOLVED: /),
      ]);
      expect(ended?.mail.references).toBe(opened?.mail.references);
      expect((await createOutboxStore(made.database).health(clock.now)).waiting).toBe(0);
    },
  );
});
