import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { reportPerson } from '../../jobs/analysis/person/report-person.ts';
import type { PersonReport } from '../../server/analysis/person/person-report.ts';
import { toJson } from '../../server/analysis/verdict-json.ts';
import { DAY_MS } from '../../server/core/time.ts';
import { generateDemo } from '../../server/demo/generate-demo.ts';
import { replay } from '../../server/ingest/replay.ts';
import { unseal } from '../../server/ingest/seal.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { createAuditStore } from '../../server/store/audit-store.ts';
import type { Database } from '../../server/store/database.ts';
import { erasureTransaction } from '../../server/store/erasure-store.ts';
import { pruneMessages } from '../../server/store/message-cache.ts';
import { replayAccess } from '../../server/store/replay-store.ts';
import { ENGINES, testDatabase } from '../support/database.ts';
import { derivedState } from '../support/derived.ts';
import { eraseContact, placesOf } from '../support/erase.ts';
import { TEST_KEY, testIngest, testRules } from '../support/ingest.ts';

const NOW = Date.UTC(2026, 4, 20, 18);
/** Every fifth person of the demonstration, and the live requests that name one of them. */
const ONE_IN = 5;

type Named = { phone?: string; bsuid?: string; externalId?: string };
type Line = { type: string; message?: string; contact?: Named; button?: object; text?: string };

const demo = generateDemo({ seed: 1, now: NOW });
const read = (lines: Iterable<string>): Line[] => [...lines].map((line) => JSON.parse(line) as Line);
const lineNumber = (contact: Named): number => Number((contact.phone ?? contact.bsuid ?? '').slice(-3));
const isChosen = ({ contact }: Line): boolean => contact !== undefined && lineNumber(contact) % ONE_IN === 3;

const consents = read(demo.consents).filter(isChosen);
const everything = read(demo.history);
const sent = new Set(
  everything.filter((line) => line.type === 'send' && isChosen(line)).map(({ message }) => message),
);
const history = everything.filter(
  (line) => isChosen(line) || (line.contact === undefined && sent.has(line.message)),
);

/** Somebody with a customer number who opted out by a button or a word, and of whom the live days tell as well. */
const live = [...demo.live].filter(({ kind }) => kind === 'webhook');
const left = history.filter(
  (line) =>
    line.contact?.phone !== undefined &&
    line.contact.externalId !== undefined &&
    (line.button !== undefined || /^(?:parar|sair|stop|pare)\b/i.test(line.text ?? '')),
);
const who = left.find(({ contact }) => live.some(({ body }) => body.includes(contact!.phone!)))!.contact!;
const told = live.filter(({ body }) => body.includes(who.phone!)).slice(0, 20);
const user = /"wa_id":"(\d+)","user_id":"([^"]+)"/g;
const bsuid = told
  .flatMap(({ body }) => [...body.matchAll(user)])
  .find(([, phone]) => phone === who.phone)![2]!;

const hashes = testRules()
  .hasher.identities({ ...who, bsuid })
  .map(({ hash }) => hash);
/** Every spelling that a search has to look for. */
const phone = who.phone!;
const names = [phone, phone.slice(2), `${phone.slice(0, 4)}${phone.slice(5)}`, bsuid, who.externalId!];

const inPieces = (lines: readonly Line[]): string[] =>
  Array.from({ length: Math.ceil(lines.length / 1_000) }, (_, piece) =>
    lines
      .slice(piece * 1_000, (piece + 1) * 1_000)
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
const files = [[...demo.topics, ...demo.templates].join('\n'), ...inPieces(consents), ...inPieces(history)];

describe.each(ENGINES)('a person of the demonstration on %s', (engine) => {
  let store: Awaited<ReturnType<typeof testDatabase>>;
  let database: Database;
  let ingest: ReturnType<typeof testIngest>;
  let report: PersonReport;
  let replays = 0;

  const tell = async (): Promise<void> => {
    for (const body of files) await ingest.accept('import', body);
    for (const { body } of told) await ingest.accept('meta', body);
    await ingest.ingestor.drain();
  };
  const numbers = async (): Promise<unknown> => {
    const { verdict } = await analyseAt({ zone: demo.zone, ...analysisAccess(database) }, NOW);
    return { verdict: toJson(verdict), ...(await derivedState(database, ['rollup'])) };
  };
  const reportOf = (contact: Named): Promise<PersonReport | null> =>
    reportPerson(
      {
        access: { zone: demo.zone, ...analysisAccess(database) },
        read: (work) => database.read((tx) => work(erasureTransaction(database, tx))),
        audit: (from) => createAuditStore(database).since(from),
        rules: testRules(),
        scopeRule: () => 'marketing',
        now: NOW,
      },
      testRules().hasher.identities(contact),
    );
  const logRows = async () => {
    const rows = await database.db.selectFrom('event').selectAll().execute();
    const own = rows.filter(({ contact, also, data }) =>
      hashes.some((hash) => contact === hash || also?.includes(hash) || data?.includes(hash)),
    );
    const messages = new Set(own.map(({ message }) => message));
    return rows.filter((row) => own.includes(row) || (row.message !== null && messages.has(row.message)));
  };

  beforeAll(async () => {
    store = await testDatabase(engine);
    ({ database } = store);
    ingest = testIngest(database, () => NOW);
    await tell();
  }, 120_000);
  afterAll(() => store.drop());

  it('gets a report that holds every event of the log, whichever name is asked for', async () => {
    report = (await reportOf({ phone }))!;
    const rows = await logRows();
    expect(rows.length).toBeGreaterThan(10);
    expect(report.record.map(({ at }) => at).sort()).toEqual(rows.map((row) => row.occurred_at).sort());
    expect(new Set(report.identities.map(({ value }) => value))).toEqual(
      new Set([phone, bsuid, who.externalId]),
    );
    for (const name of [{ bsuid }, { externalId: who.externalId! }])
      expect(await reportOf(name)).toEqual(report);
    const kinds = new Set(report.record.map(({ kind }) => kind));
    for (const kind of ['consent', 'send', 'delivered', 'stop']) expect(kinds).toContain(kind);
    expect(report.consents.length).toBe(rows.filter(({ kind }) => kind === 10).length);
    const messages = new Set(rows.map(({ message }) => message).filter((message) => message !== null));
    expect(report.messages).toHaveLength(messages.size);
    expect(report.optOuts.length).toBeGreaterThan(0);
  });

  it('says of each message what the cache says, also of those that the cache has let go', async () => {
    const cached = await database.db
      .selectFrom('message')
      .selectAll()
      .where('identity', 'in', hashes)
      .execute();
    const classes = ['granted', 'withdrawn', 'never', 'unknown'];
    const said = report.messages.map(({ sentAt, deliveredAt, consentClass }) => [
      sentAt,
      deliveredAt,
      consentClass,
    ]);
    for (const row of cached)
      expect(said).toContainEqual([row.sent_at, row.delivered_at, classes[row.consent_class]]);
    await pruneMessages(database, NOW + DAY_MS);
    expect(await reportOf({ phone })).toEqual(report);
  });

  it('is erased: no name but the hash of the stop, in no table, body or free page; the numbers stay', async () => {
    const before = await numbers();
    const erased = await eraseContact(database, { contact: { phone }, now: NOW });
    expect(erased).toMatchObject({ events: report.record.length });
    expect(erased!.bodiesChanged + erased!.bodiesDeleted).toBe(report.bodies.naming);
    expect(await placesOf(database, hashes)).toEqual(['erasure.hash', 'suppression.identity']);
    expect(await placesOf(database, names)).toEqual([]);
    for (const { body } of await database.db.selectFrom('inbox').select('body').execute()) {
      const text = Buffer.from(unseal(TEST_KEY, body)).toString();
      for (const name of names) expect(text.includes(`"${name}"`)).toBe(false);
    }
    expect(await numbers()).toEqual(before);
    for (const fromInbox of [false, true]) {
      await replay({
        ...replayAccess(database, { fromInbox }),
        rules: testRules(),
        fromInbox,
        holder: 'replay',
        clock: () => NOW + (replays += 1),
      });
      expect(await numbers()).toEqual(before);
    }
    await tell();
    expect(await numbers()).toEqual(before);
    expect(await placesOf(database, hashes)).toEqual(['erasure.hash', 'suppression.identity']);
    expect(await reportOf({ phone, bsuid })).toBeNull();
    const message = told.find(({ body }) => body.includes(phone))!.body;
    expect(message).toContain(phone);
    expect(await database.purge()).toBe(true);
    if (engine === 'sqlite') {
      const bytes = readFileSync(store.url.replace('file:', '')).toString('latin1');
      for (const name of names) expect(bytes.includes(name)).toBe(false);
      // The erasure, the stop, and its place in the index of the change feed.
      for (const hash of hashes) expect(bytes.split(hash).length - 1).toBeLessThanOrEqual(3);
    }
  }, 180_000);
});
