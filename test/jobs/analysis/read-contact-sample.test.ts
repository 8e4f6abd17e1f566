import { describe, expect, test } from 'vitest';
import { analyseAt } from '../../../jobs/analysis/analyse-at.ts';
import { readContactSample } from '../../../jobs/analysis/read-contact-sample.ts';
import { toJson } from '../../../server/analysis/verdict-json.ts';
import { analyse } from '../../../server/analysis/analyse.ts';
import type { ContactSample } from '../../../server/analysis/contact-sample.ts';
import { packInputs, unpackInputs } from '../../../jobs/pack-inputs.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { Database } from '../../../server/store/database.ts';
import { pruneMessages } from '../../../server/store/message-cache.ts';
import { ENGINES, testDatabase, type Engine } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const NOW = Date.parse('2026-05-20T12:00:00Z');
const ZONE = 'America/Sao_Paulo';
const PEOPLE = 600;
const phone = (index: number): string => `55119888${String(10_000 + index)}`;

type Line = Record<string, unknown>;

const registry: Line[] = ['9001', '9002', '9009'].map((id) => ({
  type: 'template',
  at: NOW - 100 * DAY_MS,
  template: { id, name: `template_${id}`, language: 'pt_BR' },
  category: 'MARKETING',
  topic: 'offers',
}));

/** An account that is six weeks and a half old: everybody gets one message a week, and one in a hundred leaves after it. */
class Account {
  readonly lines: Line[] = [...registry];
  readonly #left = new Set<number>();
  #made = 0;

  weekly(weeksAgo: number): void {
    for (let person = 0; person < PEOPLE; person += 1)
      this.send(person, '9001', instantOf(person, weeksAgo), (person + weeksAgo) % 100 === 7);
  }

  /** A message, delivered two minutes later; `leaves`: answered with a stop half an hour later. */
  send(person: number, template: string, at: number, leaves: boolean): void {
    if (this.#left.has(person)) return;
    const message = `wamid.${(this.#made += 1)}`;
    const contact = phone(person);
    this.lines.push(
      { type: 'send', at, message, template, contact },
      { type: 'status', at: at + 2 * MINUTE_MS, message, status: 'delivered', contact },
    );
    if (!leaves) return;
    this.#left.add(person);
    const reply = { type: 'inbound', message: `${message}.in`, contact, text: 'PARAR', repliedTo: message };
    this.lines.push({ ...reply, at: at + 32 * MINUTE_MS });
  }

  fail(person: number, at: number): void {
    const message = `wamid.${(this.#made += 1)}`;
    const contact = phone(person);
    this.lines.push(
      { type: 'send', at, message, template: person % 2 ? '9001' : '9002', contact },
      { type: 'status', at, message, status: 'failed', contact, error: { code: 131_026 } },
    );
  }
}

/** Everybody has a day of the week and an hour of their own. */
function instantOf(person: number, weeksAgo: number): number {
  const day = NOW - (7 * weeksAgo + (person % 7)) * DAY_MS - 12 * HOUR_MS;
  return day + (person % 9) * HOUR_MS + (person % 60) * MINUTE_MS;
}

function ordinary(): Account {
  const account = new Account();
  for (let week = 6; week >= 0; week -= 1) account.weekly(week);
  return account;
}

/** In the last three days everybody gets four more; whoever has had three of them leaves ten times as often. */
function pressed(): Account {
  const account = ordinary();
  for (let more = 0; more < 4; more += 1) {
    for (let person = 0; person < PEOPLE; person += 1) {
      const at = NOW - (60 - 14 * more) * HOUR_MS + (person % 60) * MINUTE_MS;
      account.send(person, more % 2 ? '9001' : '9002', at, person % (more < 2 ? 100 : 10) === 3 + more);
    }
  }
  return account;
}

/** Four hundred people who were never written to get a template that a tenth of them leaves after; before it, an hour in
 *  which nearly everything failed. */
function imported(): Account {
  const account = ordinary();
  for (let person = 0; person < 400; person += 1) {
    const at = NOW - 40 * HOUR_MS + (person % 120) * MINUTE_MS;
    account.send(1_000 + person, '9009', at, person % 10 === 3);
  }
  for (let person = 0; person < 120; person += 1)
    account.fail(person, NOW - 70 * HOUR_MS + (person % 50) * MINUTE_MS);
  return account;
}

async function filled(
  engine: Engine,
  account: Account,
): Promise<{ database: Database; drop(): Promise<void> }> {
  const made = await testDatabase(engine);
  const { accept, ingestor } = testIngest(made.database, () => NOW);
  await accept('events', account.lines.map((line) => JSON.stringify(line)).join('\n'));
  await ingestor.drain();
  return made;
}

const accessOf = (database: Database) => ({ zone: ZONE, ...analysisAccess(database) });

function sampleOf(database: Database, limits: { messages?: number; optOuts?: number } = {}) {
  return accessOf(database).read(async (store) =>
    readContactSample(store, {
      asOf: NOW,
      firstBucket: (await store.firstBucket()) ?? 0,
      ...limits,
    }),
  );
}

const deliveriesOf = (sample: ContactSample | null): number[] =>
  sample?.weeks.map(({ deliveries }) => deliveries) ?? [];

describe.each(ENGINES)('rivals that need to know what people got, on %s', (engine) => {
  test('more messages a person and a rising curve: frequency pressure, and nothing about an import', async () => {
    const { database, drop } = await filled(engine, pressed());
    const { verdict, inputs } = await analyseAt(accessOf(database), NOW);
    const pressure = verdict.rivals.find(({ kind }) => kind === 'frequency-pressure');
    expect(pressure).toMatchObject({ usualPerWeek: 1, least: 5 });
    if (pressure?.kind !== 'frequency-pressure') throw new Error('frequency pressure is raised');
    expect(pressure.perWeek).toBeGreaterThan(4);
    expect(pressure.ratio.low).toBeGreaterThan(1);
    const named = verdict.culprits.filter((culprit) => culprit.named);
    expect(pressure.explains.map(({ template }) => template)).toEqual(named.map(({ template }) => template));
    for (const { share } of pressure.explains) expect(share).toBeGreaterThan(0);
    expect(verdict.rivals.map(({ kind }) => kind)).not.toContain('fresh-import');
    expect(verdict.rivals.map(({ kind }) => kind)).not.toContain('provider-outage');
    // What is kept of a verdict gives it again, without the messages.
    expect(toJson(analyse(unpackInputs(packInputs(inputs))))).toBe(toJson(verdict));
    await drop();
  });

  test('a new list: fresh import beside the template that went to it, an outage, and no pressure', async () => {
    const { database, drop } = await filled(engine, imported());
    const { verdict } = await analyseAt(accessOf(database), NOW);
    expect(verdict.culprits[0]).toMatchObject({ named: true, template: { id: '9009' } });
    expect(verdict.rivals).toContainEqual(
      expect.objectContaining({
        kind: 'fresh-import',
        template: expect.objectContaining({ id: '9009' }),
        share: 1,
        usualShare: 0,
      }),
    );
    expect(verdict.rivals).toContainEqual(
      expect.objectContaining({ kind: 'provider-outage', failed: 120, usualShare: 0.005 }),
    );
    expect(verdict.rivals.map(({ kind }) => kind)).not.toContain('frequency-pressure');
    await drop();
  });

  test('an ordinary account: none of them, and no message is read', async () => {
    const { database, drop } = await filled(engine, ordinary());
    const { verdict, inputs } = await analyseAt(accessOf(database), NOW);
    expect(verdict.outcome).toBe('normal');
    expect(verdict.rivals).toEqual([]);
    expect(inputs.data.contacts).toBeUndefined();
    await drop();
  });
});

describe('the sample of people', () => {
  test('is everybody of a small account, and the same people on both engines where it is cut', async () => {
    const found = [];
    for (const engine of ENGINES) {
      const { database, drop } = await filled(engine, pressed());
      const all = await sampleOf(database);
      // Who left in an earlier week got less: 600 a week, less six for each week gone by.
      expect(deliveriesOf(all).slice(1)).toEqual([570, 576, 582, 588, 594]);
      const some = await sampleOf(database, { messages: 1_000, optOuts: 40 });
      const sampled = deliveriesOf(some).reduce((sum, own) => sum + own, 0);
      expect(sampled).toBeGreaterThan(600);
      expect(sampled).toBeLessThan(1_500);
      const optOuts = [...(some?.templates.values() ?? [])].flatMap((own) =>
        Object.values(own.optOuts).flat(),
      );
      expect(optOuts.reduce((sum, own) => sum + own, 0)).toBeGreaterThan(30);
      expect(optOuts.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(40);
      found.push(JSON.stringify([some, [...(some?.templates ?? [])].sort()]));
      await drop();
    }
    expect(found[1]).toBe(found[0]);
  });

  test.each(ENGINES)(
    'does not depend on what the cache has let go, and says so when it cannot (%s)',
    async (engine) => {
      const { database, drop } = await filled(engine, pressed());
      const known = await sampleOf(database);
      await pruneMessages(database, NOW - 42 * DAY_MS);
      expect(await sampleOf(database)).toEqual(known);
      await pruneMessages(database, NOW - 40 * DAY_MS);
      expect(await sampleOf(database)).toBeNull();
      await drop();
    },
  );

  test.each(ENGINES)('is not made of an account younger than six weeks (%s)', async (engine) => {
    const account = new Account();
    for (let week = 4; week >= 0; week -= 1) account.weekly(week);
    const { database, drop } = await filled(engine, account);
    expect(await sampleOf(database)).toBeNull();
    await drop();
  });
});
