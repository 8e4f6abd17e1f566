import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../support/database.ts';
import { testIngest } from '../../../support/ingest.ts';

const NOW = Date.UTC(2026, 4, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANA = '5511988887777';
const DAVI = '5511988886666';

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

const sent = (message: string, template: unknown, at: number, more: object = {}): object[] => [
  { type: 'send', at, message, template, contact: ANA, ...more },
  { type: 'status', at: at + 1_000, message, status: 'delivered', contact: ANA },
];
const clicked = (template: unknown, at: number, more: object = {}): object => ({
  type: 'opt-out',
  at,
  contact: ANA,
  channel: 'link',
  template,
  ...more,
});

/** Opt-outs with the message each stands on, by the id the events gave it, and how many messages it may have been else. */
async function optOuts(): Promise<[message: string | null, candidates: number][]> {
  const rows = await test.database.db.selectFrom('opt_out').selectAll().orderBy('at').execute();
  const ids = ['m1', 'm2', 'm3', 'm4'];
  return rows.map((row) => [
    ids.find((id) => row.delivered_at !== null && ingest.rules.hasher.message(id) === row.message) ?? null,
    (JSON.parse(row.candidates) as unknown[]).length,
  ]);
}

describe('an opt-out through the link of a template', () => {
  it('is the doing of its latest message that had reached the person before the click', async () => {
    await apply(
      ...sent('m1', '9001', NOW - 5 * DAY),
      ...sent('m2', '9001', NOW - 2 * DAY),
      ...sent('m3', '9001', NOW - HOUR),
      ...sent('m4', '9002', NOW - 30 * HOUR),
      clicked('9001', NOW - DAY),
    );
    expect(await optOuts()).toEqual([['m2', 0]]);
  });

  it('finds that message also when its news come later, and under another name of the template', async () => {
    await apply(clicked({ name: 'winter_sale', language: 'pt_BR' }, NOW - DAY));
    expect(await optOuts()).toEqual([[null, 0]]);
    await apply(...sent('m1', '9001', NOW - 2 * DAY));
    expect(await optOuts()).toEqual([[null, 0]]);
    const template = { id: '9001', name: 'winter_sale', language: 'pt_BR' };
    await apply({ type: 'template', at: NOW - 9 * DAY, template });
    expect(await optOuts()).toEqual([['m1', 0]]);
    await apply(...sent('m2', { name: 'winter_sale', language: 'pt_BR' }, NOW - 30 * HOUR));
    expect(await optOuts()).toEqual([['m2', 0]]);
  });

  it('finds it when the message was sent by name and the link was made with the id', async () => {
    const named = { name: 'winter_sale', language: 'pt_BR' };
    await apply(...sent('m1', named, NOW - 2 * DAY), clicked('9001', NOW - DAY));
    expect(await optOuts()).toEqual([[null, 0]]);
    await apply({ type: 'template', at: NOW - 9 * DAY, template: { id: '9001', ...named } });
    expect(await optOuts()).toEqual([['m1', 0]]);
    // From before the message on, the name belonged to another template.
    await apply({ type: 'template', at: NOW - 3 * DAY, template: { id: '9002', ...named } });
    expect(await optOuts()).toEqual([[null, 0]]);
  });

  it('finds it when the name of a template that is known by id is learned last', async () => {
    const named = { name: 'winter_sale', language: 'pt_BR' };
    await apply(
      { type: 'template', at: NOW - 9 * DAY, template: { id: '9001' }, topic: 'offers' },
      ...sent('m1', '9001', NOW - 2 * DAY),
      clicked(named, NOW - DAY),
    );
    expect(await optOuts()).toEqual([[null, 0]]);
    await apply({ type: 'template', at: NOW - 8 * DAY, template: { id: '9001', ...named } });
    expect(await optOuts()).toEqual([['m1', 0]]);
  });

  it('is never laid on another template; only messages of an unknown one remain possible', async () => {
    await apply(
      ...sent('m1', '9002', NOW - 30 * HOUR),
      ...sent('m2', undefined, NOW - 31 * HOUR),
      clicked('9001', NOW - DAY),
    );
    expect(await optOuts()).toEqual([[null, 1]]);
  });

  it('prefers the campaign that the link was made for', async () => {
    await apply(
      ...sent('m1', '9001', NOW - 3 * DAY, { campaign: '88' }),
      ...sent('m2', '9001', NOW - 2 * DAY, { campaign: '89' }),
      clicked('9001', NOW - DAY, { campaign: '88' }),
    );
    expect(await optOuts()).toEqual([['m1', 0]]);
    await apply(clicked('9001', NOW - HOUR, { campaign: '90', contact: DAVI }));
    await apply({ type: 'send', at: NOW - 2 * DAY, message: 'm3', template: '9001', contact: DAVI });
    await apply({
      type: 'status',
      at: NOW - 2 * DAY + 1_000,
      message: 'm3',
      status: 'delivered',
      contact: DAVI,
    });
    expect(await optOuts()).toEqual([
      ['m1', 0],
      ['m3', 0],
    ]);
  });

  it('does not reach messages of people who had the number before', async () => {
    await apply(
      ...sent('m1', '9001', NOW - 3 * DAY),
      { type: 'identity', at: NOW - 2 * DAY, from: { phone: ANA }, to: { phone: DAVI } },
      clicked('9001', NOW - DAY),
    );
    expect(await optOuts()).toEqual([[null, 0]]);
  });
});

describe('saying yes again with a scope', () => {
  it('takes back stops of that scope and leaves those of a topic', async () => {
    const optOut = { type: 'opt-out', contact: ANA, channel: 'link' };
    await apply(
      { ...optOut, at: NOW - 9 * DAY, topic: 'offers' },
      { ...optOut, at: NOW - 2 * DAY, scope: 'marketing' },
      { type: 'opt-in', at: NOW - DAY, contact: ANA, channel: 'link', scope: 'marketing' },
    );
    const rows = await test.database.db.selectFrom('suppression').selectAll().execute();
    expect(rows.filter((row) => row.active === 1).map((row) => row.scope)).toEqual(['topic']);
  });
});
