import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../support/database.ts';
import { testIngest } from '../../../support/ingest.ts';
import type { OptOutRow } from '../../../../server/store/tables.ts';

const NOW = Date.UTC(2026, 4, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANA = '5511988887777';

let test: Awaited<ReturnType<typeof testDatabase>>;
let ingest: ReturnType<typeof testIngest>;

beforeEach(async () => {
  test = await testDatabase('sqlite');
  ingest = testIngest(test.database, () => NOW);
});
afterEach(() => test.drop());

async function apply(...lines: object[]): Promise<void> {
  await ingest.accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
  await ingest.ingestor.drain();
}

const template = (id: string, category: string, topic: string): object => ({
  type: 'template',
  at: NOW - 30 * DAY,
  template: { id },
  category,
  topic,
});
const sent = (message: string, id: string, at: number, contact: unknown = ANA): object[] => [
  { type: 'send', at, message, template: id, contact },
  { type: 'status', at: at + 1_000, message, status: 'delivered', contact },
];
const said = (text: string, at: number, repliedTo?: string): object => ({
  type: 'inbound',
  at,
  message: `in-${at}`,
  contact: ANA,
  text,
  ...(repliedTo && { repliedTo }),
});

async function optOuts(): Promise<OptOutRow[]> {
  return test.database.db.selectFrom('opt_out').selectAll().orderBy('at').execute();
}
async function suppressions(): Promise<string[]> {
  const rows = await test.database.db.selectFrom('suppression').selectAll().where('active', '=', 1).execute();
  return rows.map((row) => `${row.scope}${row.provisional ? '?' : ''}`).sort();
}
async function count(measure: number): Promise<number> {
  const rows = await test.database.db
    .selectFrom('rollup')
    .selectAll()
    .where('clock', '=', 0)
    .where('measure', '=', measure)
    .execute();
  return rows.reduce((sum, row) => sum + row.n, 0);
}
const candidatesOf = (row: OptOutRow | undefined): unknown[] =>
  JSON.parse(row?.candidates ?? '[]') as unknown[];

describe('opt-outs of applied events', () => {
  it('name the message that a reply answers', async () => {
    await apply(
      template('9001', 'MARKETING', 'offers'),
      ...sent('m1', '9001', NOW - DAY),
      said('PARAR', NOW - HOUR, 'm1'),
    );
    const [only, ...others] = await optOuts();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      channel: 'keyword',
      scope: 'marketing',
      standing: 1,
      delivered_at: NOW - DAY + 1_000,
    });
    expect(await suppressions()).toEqual(['marketing']);
    expect(await count(5)).toBe(1);
  });

  it('otherwise list the deliveries of the 72 hours before, and no later or older one', async () => {
    await apply(
      ...sent('old', '9001', NOW - 5 * DAY),
      ...sent('m1', '9001', NOW - 2 * DAY),
      ...sent('m2', '9002', NOW - DAY),
      ...sent('after', '9002', NOW - HOUR),
      said('parar', NOW - 2 * HOUR),
    );
    const [only] = await optOuts();
    expect(only?.delivered_at).toBeNull();
    expect(candidatesOf(only)).toHaveLength(2);
    expect(await count(6)).toBe(1);
    expect(await count(5)).toBe(0);
  });

  it('gain a candidate when its delivery is reported late', async () => {
    await apply(said('parar', NOW - 2 * HOUR));
    expect(candidatesOf((await optOuts())[0])).toHaveLength(0);
    await apply(...sent('m1', '9001', NOW - DAY));
    expect(candidatesOf((await optOuts())[0])).toHaveLength(1);
  });

  it('become exact when the answered message becomes known', async () => {
    await apply(said('parar', NOW - 2 * HOUR, 'm1'));
    await apply({ type: 'send', at: NOW - DAY, message: 'm1', template: '9001', contact: ANA });
    expect((await optOuts())[0]?.delivered_at).toBe(NOW - 2 * HOUR);
    expect(await count(5)).toBe(1);
    expect(await count(6)).toBe(0);
  });

  it('wait for a person when an ambiguous word answers a utility template, suppressing marketing at once', async () => {
    await apply(
      template('9001', 'UTILITY', 'receipts'),
      ...sent('m1', '9001', NOW - DAY),
      said('Cancelar', NOW - HOUR, 'm1'),
    );
    const [waiting] = await optOuts();
    expect(waiting?.standing).toBe(0);
    expect(await suppressions()).toEqual(['marketing?']);
    expect(await count(5)).toBe(0);
    const subject = `${waiting?.identity}.${waiting?.key}`;
    await apply({ type: 'review', at: NOW, subject, decision: 'opt-out', by: 'reviewer' });
    expect((await optOuts())[0]?.standing).toBe(1);
    expect(await suppressions()).toEqual(['marketing']);
    await apply({ type: 'review', at: NOW + 1_000, subject, decision: 'not-an-opt-out', by: 'reviewer' });
    expect(await suppressions()).toEqual([]);
    expect(await count(5)).toBe(0);
  });

  it('count an ambiguous word at once when the template turns out to be marketing', async () => {
    await apply(...sent('m1', '9001', NOW - DAY), said('Cancelar', NOW - HOUR, 'm1'));
    expect((await optOuts())[0]?.standing).toBe(0);
    await apply(template('9001', 'MARKETING', 'offers'));
    expect((await optOuts())[0]?.standing).toBe(1);
  });

  it('found by error 131050 suppress, stand unattributed, and give way to an earlier stop', async () => {
    const failed = {
      type: 'status',
      at: NOW - HOUR,
      message: 'm2',
      status: 'failed',
      error: { code: 131_050 },
      contact: ANA,
    };
    await apply(...sent('m1', '9001', NOW - DAY), failed);
    const [found] = await optOuts();
    expect(found).toMatchObject({ channel: 'error', standing: 1, candidates: '[]' });
    await apply({ type: 'opt-out', at: NOW - 2 * DAY, contact: ANA, channel: 'preference' });
    expect((await optOuts()).map((row) => row.channel)).toEqual(['preference']);
    expect(await suppressions()).toEqual(['marketing']);
  });

  it('follow the person to another number', async () => {
    await apply(
      { type: 'opt-out', at: NOW - 2 * DAY, contact: ANA, channel: 'preference' },
      { type: 'identity', at: NOW - DAY, from: { phone: ANA }, to: { phone: '5511977776666' } },
      ...sent('m1', '9001', NOW - HOUR, '5511977776666'),
    );
    const rows = await test.database.db.selectFrom('message').selectAll().execute();
    expect(rows.map((row) => row.consent_class)).toEqual([1]);
  });

  it('take the reason from the record when nobody ever agreed to the topic', async () => {
    await apply(
      template('9001', 'MARKETING', 'offers'),
      { type: 'consent', at: NOW - 9 * DAY, contact: ANA, topic: 'receipts', action: 'grant' },
      ...sent('m1', '9001', NOW - DAY),
      said('PARAR', NOW - HOUR, 'm1'),
    );
    expect((await optOuts())[0]).toMatchObject({ reason: 'no-consent', consent_class: 2 });
  });

  it('of one topic leave the others alone', async () => {
    await apply({ type: 'opt-out', at: NOW - HOUR, contact: ANA, channel: 'link', topic: 'offers' });
    expect(await suppressions()).toEqual(['topic']);
  });
});

describe('links of sends', () => {
  it('prefer a registration to callback data and callback data to a file, whatever came first', async () => {
    const file = { type: 'send', at: NOW - DAY, message: 'm1', template: '9003', contact: ANA };
    await apply(file);
    const body = (data: string): string =>
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              {
                field: 'messages',
                value: {
                  metadata: { phone_number_id: '7' },
                  statuses: [
                    {
                      id: 'm1',
                      status: 'sent',
                      timestamp: String((NOW - DAY) / 1_000),
                      recipient_id: ANA,
                      biz_opaque_callback_data: data,
                    },
                  ],
                },
              },
            ],
          },
        ],
      });
    await ingest.accept('meta', body('v1|id=9002|topic=offers'));
    await ingest.ingestor.drain();
    const templateOf = async (): Promise<string | undefined> => {
      const row = await test.database.db
        .selectFrom('message')
        .innerJoin('dimension', (join) =>
          join.onRef('dimension.id', '=', 'message.template').on('dimension.kind', '=', 1),
        )
        .select('dimension.value')
        .executeTakeFirst();
      return row?.value;
    };
    expect(await templateOf()).toContain('9002');
    await ingest.accept('registration', JSON.stringify({ ...file, template: '9001' }));
    await ingest.ingestor.drain();
    expect(await templateOf()).toContain('9001');
  });
});
