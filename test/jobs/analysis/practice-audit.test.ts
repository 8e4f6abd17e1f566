import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPractice } from '../../../jobs/analysis/practice-audit.ts';
import { readFirstMessages } from '../../../jobs/analysis/practice/read-first-messages.ts';
import { readAccountRegistry } from '../../../jobs/analysis/practice/account-registry.ts';
import type { PracticeReport, TemplatePractice } from '../../../server/analysis/practice/practice.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { Database } from '../../../server/store/database.ts';
import { practiceAccess } from '../../../server/store/practice-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const FROM = NOW - 30 * DAY_MS;
const phone = (index: number): string => `55119888${String(70_000 + index)}`;

type Line = Record<string, unknown>;

const body = (text: string): Line => ({ type: 'BODY', text });
const stopButton = {
  type: 'BUTTONS',
  buttons: [{ type: 'QUICK_REPLY', text: 'Parar promoções' }],
};

/** Template `9001` says how to stop from its tenth day on; `9002` never does; `9003` is no marketing; `9004` is not described. */
const registry: Line[] = [
  {
    type: 'template',
    at: FROM - 20 * DAY_MS,
    template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
    category: 'MARKETING',
    topic: 'offers',
    components: [body('Promoção de inverno')],
  },
  {
    type: 'template',
    at: FROM + 10 * DAY_MS,
    template: '9001',
    components: [body('Promoção de inverno'), stopButton],
  },
  {
    type: 'template',
    at: FROM - 20 * DAY_MS,
    template: { id: '9002', name: 'new_arrivals', language: 'pt_BR' },
    category: 'MARKETING',
    topic: 'news',
    components: [body('Chegou a coleção nova')],
  },
  {
    type: 'template',
    at: FROM - 20 * DAY_MS,
    template: { id: '9003', name: 'receipt', language: 'pt_BR' },
    category: 'UTILITY',
    topic: 'receipts',
    components: [body('Seu recibo')],
  },
];

let made = 0;

/** A message sent at an instant and delivered two minutes later. */
function sent(person: number, template: string, at: number, more: Line = {}): Line[] {
  const message = `wamid.${(made += 1)}`;
  return [
    { type: 'send', at, message, template, contact: phone(person), ...more },
    {
      type: 'status',
      at: at + 2 * MINUTE_MS,
      message,
      status: 'delivered',
      contact: phone(person),
    },
  ];
}

function reply(person: number, text: string, at: number, to?: string): Line {
  return {
    type: 'inbound',
    at,
    message: `wamid.in${(made += 1)}`,
    contact: phone(person),
    text,
    ...(to !== undefined && { repliedTo: to }),
  };
}

async function auditOf(database: Database, lines: readonly Line[]): Promise<PracticeReport> {
  const { accept, ingestor } = testIngest(database, () => NOW);
  await accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
  await ingestor.drain();
  return auditPractice(
    {
      access: { zone: 'America/Sao_Paulo', ...analysisAccess(database) },
      read: practiceAccess(database).read,
      scopeRule: () => 'marketing',
      payloads: new Map(),
    },
    { from: FROM, to: NOW },
  );
}

const of = ({ templates }: PracticeReport, id: string): TemplatePractice => {
  const found = templates.find(({ template }) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};

describe.each(ENGINES)('the practice audit on %s', (engine) => {
  let report: PracticeReport;
  let database: Database;
  let drop: () => Promise<void>;
  const D = (day: number): number => FROM + day * DAY_MS;
  beforeAll(async () => {
    ({ database, drop } = await testDatabase(engine));
    const [first, ...delivered] = sent(1, '9001', D(12));
    const lines: Line[] = [
      ...registry,
      // Person 1 answers 9001 with a stop, and gets two more within its scope, a receipt, and one that was on its way.
      first!,
      ...delivered,
      {
        type: 'send',
        at: D(13) - MINUTE_MS,
        message: 'wamid.flight',
        template: '9002',
        contact: phone(1),
      },
      {
        type: 'status',
        at: D(13) + HOUR_MS,
        message: 'wamid.flight',
        status: 'delivered',
        contact: phone(1),
      },
      reply(1, 'PARAR', D(13), String(first!['message'])),
      ...sent(1, '9001', D(13) + 10 * HOUR_MS),
      ...sent(1, '9002', D(13) + 50 * HOUR_MS),
      reply(1, 'PARAR', D(13) + 51 * HOUR_MS),
      ...sent(1, '9003', D(14)),
      // Person 2 writes an ambiguous word to a receipt first, then says it clearly; one message has no known send.
      ...sent(2, '9003', D(2)),
      reply(2, 'sair', D(3), `wamid.${made}`),
      reply(2, 'PARAR', D(3) + HOUR_MS),
      {
        type: 'status',
        at: D(5),
        message: 'wamid.nosend',
        status: 'delivered',
        contact: phone(2),
        callback: {},
      },
      // Person 3 leaves everything; one message confirms it, a second does not count as a confirmation.
      ...sent(3, '9002', D(8)),
      {
        type: 'opt-out',
        at: D(9),
        contact: phone(3),
        channel: 'manual',
        scope: 'all',
        reason: 'lost-interest',
      },
      ...sent(3, '9003', D(9) + MINUTE_MS),
      ...sent(3, '9003', D(9) + 3 * MINUTE_MS),
      // Person 4 writes an ambiguous word that nobody has decided, and is sent marketing meanwhile.
      ...sent(4, '9003', D(20)),
      reply(4, 'sair', D(20) + HOUR_MS, `wamid.${made}`),
      ...sent(4, '9001', D(21)),
      // Person 5 was reached before the period; person 6 first by a template nobody described.
      ...sent(5, '9001', FROM - 3 * DAY_MS),
      ...sent(5, '9002', D(4)),
      ...sent(6, '9004', D(15)),
      ...sent(6, '9001', D(16)),
      // Person 7 took back a consent, which is no opt-out.
      { type: 'consent', at: D(1), contact: phone(7), topic: 'news', action: 'withdraw' },
      ...sent(7, '9002', D(6)),
    ];
    report = await auditOf(database, lines);
  }, 60_000);
  afterAll(() => drop());

  test('immediacy: late sends are told apart from what only looks like them', () => {
    expect(report.account.immediacy).toEqual({
      // Two to person 1, one to person 3.
      late: 3,
      lateDelivered: 3,
      people: 2,
      // Person 1's last 50 h after the stop, person 3's three minutes after it.
      lastSendHours: { p50: 0.05, p95: 50, most: 50 },
      confirmations: 1,
      undecided: 1,
      unjudged: 1,
      inFlight: 1,
      outOfScope: 1,
      consentWithdrawn: 1,
    });
    expect(report.lateSends.map(({ template, hours, scope }) => [template, hours, scope])).toEqual([
      ['id:9002', 50, 'marketing'],
      ['id:9001', 10, 'marketing'],
      ['id:9003', 0.05, 'all'],
    ]);
    expect(of(report, '9002').immediacy).toMatchObject({ late: 1, inFlight: 1, consentWithdrawn: 1 });
    expect(of(report, '9003').immediacy).toMatchObject({ late: 1, confirmations: 1, outOfScope: 1 });
  });

  test('ease: a stop said again, and one that was not understood at first, are further attempts', () => {
    expect(report.account.ease).toEqual({
      optOuts: 3,
      repeated: 2,
      repeatedShare: 2 / 3,
      meanAttempts: 5 / 3,
      mostAttempts: 2,
      // Person 2's first reply and person 4's, which still waits.
      unrecognised: 2,
    });
    expect(of(report, '9001').ease).toMatchObject({ optOuts: 1, repeated: 1 });
  });

  test('control: what templates offer, and what people took', () => {
    expect(report.account.control).toEqual({
      offered: ['button'],
      taken: [
        { channel: 'keyword', optOuts: 2 },
        { channel: 'manual', optOuts: 1 },
      ],
    });
    expect(of(report, '9001').control.offered).toEqual(['button']);
    expect(of(report, '9002').control.offered).toEqual([]);
    expect(of(report, '9004').control.offered).toBeNull();
  });

  test('transparency: deliveries by what the template said then, and the first message of newcomers', () => {
    // 9001 four times, always after it was edited; 9002 five times; 9003 and 9004 are not known to be marketing.
    expect(report.account.transparency.deliveries).toEqual({ told: 4, untold: 5, unknown: 0 });
    expect(of(report, '9001').transparency.deliveries).toEqual({ told: 4, untold: 0, unknown: 0 });
    // Persons 1 (9001), 2 and 4 (9003), 3 and 7 (9002), 6 (9004, not described); 5 was known before.
    expect(report.account.transparency.firstMessages).toEqual({ told: 1, untold: 4, unknown: 1 });
    expect(report.account.sample).toEqual({ share: 1, since: FROM });
  });

  test('reasons: those of an opt-out that answered a template are its own, others are shared out', () => {
    expect(report.account.reasons.map(({ reason, optOuts }) => [reason, optOuts])).toEqual([
      ['unknown', 2],
      ['lost-interest', 1],
    ]);
    // Person 1's exact opt-out.
    expect(of(report, '9001').reasons).toEqual([{ reason: 'unknown', optOuts: 1, share: 1 }]);
    const shared = of(report, '9002').reasons;
    expect(shared.map(({ reason }) => reason)).toEqual(['lost-interest']);
    // The only candidate of person 3's opt-out is 9002; next to nothing is left for "none of them".
    expect(shared[0]?.optOuts).toBeGreaterThan(0.9);
    expect(shared[0]?.optOuts).toBeLessThanOrEqual(1);
  });

  test('beyond its limit only a sample of people is looked at, and the share is said', async () => {
    const { read } = practiceAccess(database);
    const account = await read(({ apply }) => readAccountRegistry(apply));
    const span = { from: FROM, to: NOW, account, payloads: new Map() };
    const all = await readFirstMessages(read, span);
    const some = await readFirstMessages(read, { ...span, limit: 8 });
    const people = ({ byTemplate }: typeof all): number =>
      [...byTemplate.values()].reduce((sum, { told, untold, unknown }) => sum + told + untold + unknown, 0);
    expect(all.share).toBe(1);
    expect(some.share).toBeLessThan(0.6);
    expect(people(some)).toBeLessThan(people(all));
  });
});
