import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queueReports } from '../../../jobs/mail/queue-reports.ts';
import { addMembers } from '../../../jobs/mail/add-members.ts';
import { mailToSend, unsealMail } from '../../../jobs/mail/sealed-mail.ts';
import type { DailyReport } from '../../../server/analysis/daily-report/daily-report.ts';
import { businessDayOf } from '../../../server/core/business-day.ts';
import { MAIL_WISHES, type MailWishes } from '../../../server/core/recipient.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { createMemberStore } from '../../../server/store/member-store.ts';
import { createOutboxStore } from '../../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import type { Database } from '../../../server/store/database.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

const ZONE = 'America/Sao_Paulo';
const KEY = new Uint8Array(32).fill(7);
/** A Wednesday, nine in the morning. */
const START = Date.parse('2026-11-18T12:00:00Z');

describe.each(ENGINES)('reports into the outbox on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  let asked: string[];
  beforeEach(async () => {
    ({ database, drop } = await testDatabase(engine));
    asked = [];
  });
  afterEach(() => drop());

  /** `decisions`: days on which something needs somebody. */
  const depsOf = (decisions: readonly string[] = []) => ({
    recipients: createRecipientStore(database),
    outbox: createOutboxStore(database),
    zone: ZONE,
    async report({ from, to }: { from: number; to: number }) {
      const firstDay = businessDayOf(from, ZONE);
      const lastDay = businessDayOf(to - 1, ZONE);
      asked.push(`${firstDay} ${lastDay}`);
      const isNeeded = decisions.some((day) => day >= firstDay && day <= lastDay);
      return {
        firstDay,
        lastDay,
        decisions: isNeeded ? [{ kind: 'reviews', n: 1 }] : [],
      } as unknown as DailyReport;
    },
    render: ({ firstDay, lastDay }: DailyReport, { isLate }: { isLate: boolean }) => ({
      subject: `${firstDay} to ${lastDay}${isLate ? ' (late)' : ''}`,
      text: 'text',
      html: '<p>text</p>',
    }),
    envelope: {
      encryptionKey: KEY,
      domain: 'example.com',
      stop: (id: string) => `https://culprit.example.com/mails/stop/${id}`,
    },
  });
  const add = (id: string, wishes: Partial<MailWishes> = {}) =>
    createRecipientStore(database).add({
      id,
      email: `${id}@example.com`,
      member: null,
      wishes: { ...MAIL_WISHES, ...wishes },
      createdAt: START,
    });
  const subjects = async (id: string) => {
    const items = await createOutboxStore(database).of(id, 0);
    const rows = await database.db.selectFrom('outbox').select(['key', 'mail']).execute();
    return items.map(({ key, state }) => {
      const mail = rows.find((row) => row.key === key)?.mail ?? null;
      return mail === null ? state : unsealMail(KEY, mail).subject;
    });
  };

  test('each recipient has each day once; what two read is made once', async () => {
    await add('ana');
    await add('bob');
    await add('cid', { report: 'weekly' });
    await add('dan', { report: 'none' });
    await add('eva');
    await createRecipientStore(database).setStopped('eva', START);
    const deps = depsOf();
    for (let now = START; now <= START + 6 * DAY_MS; now += 3 * HOUR_MS) await queueReports(deps, now);
    const daily = [
      '2026-11-18 to 2026-11-18',
      '2026-11-19 to 2026-11-19',
      '2026-11-20 to 2026-11-22',
      '2026-11-23 to 2026-11-23',
    ];
    expect(await subjects('ana')).toEqual(daily);
    expect(await subjects('bob')).toEqual(daily);
    expect(await subjects('cid')).toEqual(['2026-11-16 to 2026-11-22']);
    expect(await subjects('dan')).toEqual([]);
    expect(await subjects('eva')).toEqual([]);
    expect(asked).toHaveLength(5);
  });

  test('a week of downtime is made up for in order, and says so', async () => {
    await add('ana');
    await queueReports(depsOf(), START + DAY_MS);
    expect(await queueReports(depsOf(), START + 8 * DAY_MS)).toBe(5);
    expect(await subjects('ana')).toEqual([
      '2026-11-18 to 2026-11-18',
      '2026-11-19 to 2026-11-19 (late)',
      '2026-11-20 to 2026-11-22 (late)',
      '2026-11-23 to 2026-11-23 (late)',
      '2026-11-24 to 2026-11-24 (late)',
      '2026-11-25 to 2026-11-25',
    ]);
  });

  test('only when needed: the others are noted and never told again', async () => {
    await add('ana', { report: 'needed' });
    const deps = depsOf(['2026-11-19']);
    for (let now = START; now <= START + 3 * DAY_MS; now += 6 * HOUR_MS) await queueReports(deps, now);
    expect(await subjects('ana')).toEqual(['told', '2026-11-19 to 2026-11-19']);
  });

  test('two processes at once write each report once, under one id', async () => {
    await add('ana');
    const now = START + DAY_MS;
    const written = await Promise.all([queueReports(depsOf(), now), queueReports(depsOf(), now)]);
    expect(written.reduce((sum, n) => sum + n, 0)).toBe(1);
    const [item] = await createOutboxStore(database).of('ana', 0);
    expect(item?.messageId).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
    const [claim] = await createOutboxStore(database).claim('one', { now, ttlMs: 1_000, limit: 9 });
    if (claim === undefined) throw new Error('nothing was claimed');
    const kept = unsealMail(KEY, claim.mail);
    expect(kept).toMatchObject({
      to: 'ana@example.com',
      messageId: item?.messageId,
      headers: {
        'List-Unsubscribe': '<https://culprit.example.com/mails/stop/ana>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    // What the mail server took late says so, though it was written in time.
    expect(mailToSend(kept, { isLate: true }).subject).toBe('2026-11-18 to 2026-11-18 (late)');
    expect(mailToSend(kept, { isLate: false })).not.toHaveProperty('lateSubject');
  });

  test('members who joined get mails, each once, until they choose', async () => {
    const members = createMemberStore(database);
    const of = (id: string, role: 'admin' | 'viewer') =>
      ({ id, email: `${id}@example.com`, name: id, role, personal: false, language: null }) as const;
    await members.add(of('ana', 'admin'), 1);
    await members.add(of('bob', 'viewer'), 1);
    await members.add(of('new', 'admin'), 1);
    await database.db.updateTable('member').set({ joined_at: 2 }).where('id', '<>', 'new').execute();
    const recipients = createRecipientStore(database);
    let id = 0;
    const join = async () =>
      addMembers(await members.list(), {
        recipients,
        known: await recipients.list(),
        newId: () => `r${(id += 1)}`,
        now: START,
      });
    expect(await join()).toBe(true);
    expect(await join()).toBe(false);
    expect(
      (await recipients.list()).map(({ member, wishes }) => [member, wishes.report, wishes.alerts]),
    ).toEqual([
      ['ana', 'daily', 'all'],
      ['bob', 'weekly', 'none'],
    ]);
  });
});
