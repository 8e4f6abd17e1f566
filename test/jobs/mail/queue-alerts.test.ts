import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { observeVerdict } from '../../../jobs/incident/observe-verdict.ts';
import { queueAlerts } from '../../../jobs/mail/queue-alerts.ts';
import { unsealMail } from '../../../jobs/mail/sealed-mail.ts';
import type { Alert } from '../../../server/analysis/alert/alert.ts';
import { ownSnoozeAt } from '../../../server/analysis/incident/own-snooze.ts';
import { MAIL_WISHES, type MailWishes } from '../../../server/core/recipient.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { Database } from '../../../server/store/database.ts';
import { createOutboxStore } from '../../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { judgedSample } from '../../support/judged-sample.ts';
import { SAMPLE_AS_OF } from '../../support/sample-verdict.ts';

const MINUTE = 60_000;
const ZONE = 'America/Sao_Paulo';
const KEY = new Uint8Array(32).fill(7);
const ALWAYS = { quiet: null, quietWeekends: false } as const;

describe.each(ENGINES)('alerts into the outbox on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  let rendered: Alert[];
  beforeEach(async () => {
    ({ database, drop } = await testDatabase(engine));
    rendered = [];
  });
  afterEach(() => drop());

  const add = (id: string, wishes: Partial<MailWishes> = {}) =>
    createRecipientStore(database).add({
      id,
      email: `${id}@example.com`,
      member: null,
      wishes: { ...MAIL_WISHES, ...ALWAYS, ...wishes },
      createdAt: 1,
    });
  /** A verdict some minutes after the sample, then the job; `crash`: it dies before the job. */
  const look = async (minutes: number, { probability = 0.97, crash = false } = {}): Promise<number> => {
    const judged = judgedSample(SAMPLE_AS_OF + minutes * MINUTE, probability);
    const { verdict, rules } = judged;
    const now = verdict.asOf + 7_000;
    const { incidents, ...access } = analysisAccess(database);
    await observeVerdict({ zone: ZONE, incidents, ...access }, verdict, { now, rules });
    if (crash) return 0;
    const deps = {
      recipients: createRecipientStore(database),
      outbox: createOutboxStore(database),
      incidents,
      senders: async () => ['700800900100200'],
      zone: ZONE,
      render: {
        alert(alert: Alert) {
          rendered.push(alert);
          return { subject: `${alert.kind} ${alert.incident}`, text: 'text', html: '<p>text</p>' };
        },
        digest: (alerts: readonly Alert[]) => ({ subject: `${alerts.length} alerts`, text: '', html: '' }),
      },
      envelope: {
        encryptionKey: KEY,
        domain: 'example.com',
        stop: (id: string) => `https://c.example/stop/${id}`,
      },
    };
    return queueAlerts(deps, judged, now);
  };
  const mailsOf = async (id: string) => {
    const rows = await database.db
      .selectFrom('outbox')
      .select(['key', 'mail'])
      .where('recipient', '=', id)
      .orderBy('id')
      .execute();
    return rows.flatMap(({ key, mail }) => (mail === null ? [] : [{ key, ...unsealMail(KEY, mail) }]));
  };

  test('an incident is one thread of each recipient: opened, recovered, each once', async () => {
    await add('ana');
    await add('bob');
    await add('cid', { alerts: 'none' });
    expect(await look(0)).toBe(2);
    expect(await look(0)).toBe(0);
    expect(await look(30)).toBe(0);
    await look(60, { probability: 0.1 });
    expect(await look(90, { probability: 0.1 })).toBe(2);
    const mails = await mailsOf('ana');
    expect(mails.map(({ key, subject }) => `${key} ${subject}`)).toEqual([
      'alert:ana:1:1 opened 1',
      'alert:ana:1:2 recovered 1',
    ]);
    const threads = new Set(mails.map(({ headers }) => headers?.References));
    expect(threads.size).toBe(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    const others = await mailsOf('bob');
    expect(threads.has(others[0]?.headers?.References)).toBe(false);
    expect(await mailsOf('cid')).toEqual([]);
  });

  test('what one recipient put off is silent for them alone, also for the next process, and told at its end', async () => {
    await add('ana');
    await add('bob');
    await look(0);
    const { incidents } = analysisAccess(database);
    const until = SAMPLE_AS_OF + 15 * 60 * MINUTE;
    const detail = { recipient: 'ana', until };
    const step = { kind: 'snoozed-for-one', actor: 'recipient:ana', knew: null, detail } as const;
    await incidents.change((store) => store.addSteps(1, [{ ...step, at: SAMPLE_AS_OF + MINUTE }]));
    expect(await look(14 * 60)).toBe(1);
    expect((await mailsOf('ana')).map(({ subject }) => subject)).toEqual(['opened 1']);
    expect((await mailsOf('bob')).map(({ subject }) => subject)).toEqual(['opened 1', 'reminder 1']);
    const read = ownSnoozeAt(await incidents.steps(1), { recipient: 'ana', now: until - 1 });
    expect(read).toMatchObject({ until, number: 2 });
    expect(await look(15 * 60)).toBe(1);
    expect((await mailsOf('ana')).map(({ subject }) => subject)).toEqual(['opened 1', 'snooze-ends 1']);
    expect(await look(15 * 60 + 15)).toBe(0);
  });

  test('an alert is told as it is, with the windows before it', async () => {
    await add('ana');
    await look(0);
    const [alert] = rendered;
    expect(alert).toMatchObject({
      kind: 'opened',
      incident: 1,
      step: 1,
      level: 'critical',
      at: SAMPLE_AS_OF,
      state: { subject: 'topic:offers', status: 'open' },
      others: [],
      numbers: ['700800900100200'],
    });
    expect(alert?.windows).toHaveLength(8);
    expect(alert?.windows[0]?.from).toBe(SAMPLE_AS_OF - 24 * 60 * MINUTE);
    expect(alert?.windows.at(-1)).toEqual({
      from: SAMPLE_AS_OF - 180 * MINUTE,
      to: SAMPLE_AS_OF,
      deliveries: 2,
      optOuts: 1,
    });
  });

  test('of the running quarter of an hour its windows hold what is known, and end now', async () => {
    await add('ana');
    await look(3);
    const now = SAMPLE_AS_OF + 3 * MINUTE;
    expect(rendered[0]).toMatchObject({ at: now });
    expect(rendered[0]?.windows.at(-1)).toEqual({
      from: SAMPLE_AS_OF - 165 * MINUTE,
      to: now,
      deliveries: 2,
      optOuts: 1,
    });
  });

  test('whose address takes no mails gets none until that is taken back', async () => {
    await add('ana');
    await add('bob');
    const recipients = createRecipientStore(database);
    await recipients.addBounce('ana', { kind: 'permanent', code: '5.1.1', at: 1 });
    expect(await look(0)).toBe(1);
    expect([await mailsOf('ana'), (await mailsOf('bob')).length]).toEqual([[], 1]);
    await recipients.clearBounce('ana');
    expect(await look(15)).toBe(1);
    expect((await mailsOf('ana')).map(({ subject }) => subject)).toEqual(['opened 1']);
  });

  test('a run that died before it wrote anything is made up for by the next', async () => {
    await add('ana');
    await look(0, { crash: true });
    expect(await mailsOf('ana')).toEqual([]);
    expect(await look(15)).toBe(1);
    expect((await mailsOf('ana')).map(({ key }) => key)).toEqual(['alert:ana:1:1']);
  });

  test('two processes at once write each mail once', async () => {
    await add('ana');
    await look(0, { crash: true });
    const written = await Promise.all([look(15), look(15)]);
    expect(written.reduce((sum, n) => sum + n, 0)).toBe(1);
  });
});
