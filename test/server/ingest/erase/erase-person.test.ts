import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseAt } from '../../../../jobs/analysis/analyse-at.ts';
import { toJson } from '../../../../server/analysis/verdict-json.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { replay } from '../../../../server/ingest/replay.ts';
import { unseal } from '../../../../server/ingest/seal.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import type { Database } from '../../../../server/store/database.ts';
import { replayAccess } from '../../../../server/store/replay-store.ts';
import { ENGINES, testDatabase } from '../../../support/database.ts';
import { derivedState } from '../../../support/derived.ts';
import { eraseContact, placesOf } from '../../../support/erase.ts';
import { deliver, eventSet, SET_NOW, type Delivered } from '../../../support/event-set.ts';
import { TEST_KEY, testIngest, testRules } from '../../../support/ingest.ts';

const WHO = { phone: '5511988887711', bsuid: 'BR.73920018456201' };
const HASHES = testRules()
  .hasher.identities(WHO)
  .map(({ hash }) => hash);

/** All that an erasure leaves of a name. */
const LEFT = ['erasure.hash', 'suppression.identity'];

/** What is counted, whoever it is about. */
async function numbers(database: Database): Promise<unknown> {
  const access = { zone: 'America/Sao_Paulo', ...analysisAccess(database) };
  const { verdict } = await analyseAt(access, SET_NOW);
  const { rollup } = await derivedState(database, ['rollup']);
  return { verdict: toJson(verdict), rollup };
}

async function everything(database: Database): Promise<unknown> {
  const derived = await derivedState(database, ['message', 'opt_out', 'suppression', 'identity_link']);
  return { ...((await numbers(database)) as object), derived };
}

async function filled(engine: (typeof ENGINES)[number], bodies: readonly Delivered[]) {
  const made = await testDatabase(engine);
  const ingest = testIngest(made.database, () => SET_NOW);
  for (const { source, body } of bodies) await ingest.accept(source, body);
  await ingest.ingestor.drain();
  return { ...made, ...ingest };
}

const rebuild = (database: Database, fromInbox: boolean): Promise<unknown> =>
  replay({
    write: replayAccess(database, { fromInbox }).write,
    rules: testRules(),
    fromInbox,
    holder: 'replay',
    clock: () => (rebuilds += 1) + SET_NOW,
  });
let rebuilds = 0;

/** Statuses come up to three days after the last message. */
const AFTER_ALL = SET_NOW + 8 * DAY_MS;

const isRotationOfWho = (line: Record<string, unknown>): boolean =>
  line['type'] === 'identity' && JSON.stringify(line).includes(WHO.phone);

/** A name that went over to somebody else stands for them from then on. */
const left = (lines: readonly Record<string, unknown>[], places: readonly string[]): string[] =>
  lines.some((line) => line['type'] === 'identity') ? LEFT : [...places];

describe.each(ENGINES)('erasing a person on %s', (engine) => {
  const sets = fc
    .sample(eventSet, { numRuns: engine === 'sqlite' ? 60 : 16, seed: 20_260_504 })
    .filter((lines) => JSON.stringify(lines).includes(WHO.phone));
  /** Who becomes whom has to be known when a person is erased: a link to somebody who was not is not made afterwards. */
  const settled = sets.filter((lines) => !lines.some(isRotationOfWho));

  it('changes no number, leaves no name but that of the stop, and survives replay and the same events again', async () => {
    for (const lines of sets) {
      const bodies = deliver(lines, { seed: 3, repeats: [1, 5], batch: 9 });
      const { database, accept, ingestor, drop, url } = await filled(engine, bodies);
      const before = await numbers(database);
      const erased = await eraseContact(database, { contact: WHO, now: SET_NOW, force: true });
      expect(erased).not.toBeNull();
      expect(await numbers(database)).toEqual(before);
      const after = await everything(database);
      expect(left(lines, await placesOf(database, HASHES))).toEqual(LEFT);
      for (const fromInbox of [false, true]) {
        await rebuild(database, fromInbox);
        expect(await everything(database)).toEqual(after);
      }
      for (const { source, body } of bodies) await accept(source, body);
      await ingestor.drain();
      expect(await everything(database)).toEqual(after);
      expect(left(lines, await placesOf(database, HASHES))).toEqual(LEFT);
      for (const { body } of await database.db.selectFrom('inbox').select('body').execute()) {
        const text = Buffer.from(unseal(TEST_KEY, body)).toString();
        const names = [WHO.phone, WHO.bsuid].filter((name) => text.includes(`"${name}"`));
        expect(left(lines, names).filter((name) => !LEFT.includes(name))).toEqual([]);
      }
      await database.close();
      if (engine === 'sqlite' && !lines.some((line) => line['type'] === 'identity')) {
        const file = readFileSync(url.replace('file:', '')).toString('latin1');
        // The erasure, the suppression, and its place in the index of the change feed; nothing in free pages.
        for (const hash of HASHES) expect(file.split(hash).length - 1).toBeLessThanOrEqual(3);
      }
      await drop().catch(() => {});
    }
  }, 240_000);

  it('comes to the same when it is decided before the last events come', async () => {
    for (const lines of settled) {
      const bodies = deliver(lines, { seed: 8, repeats: [], batch: 4 });
      const late = await filled(engine, bodies);
      const half = Math.floor(bodies.length / 2);
      const early = await filled(engine, bodies.slice(0, half));
      for (const { database } of [late, early])
        await eraseContact(database, { contact: WHO, now: AFTER_ALL, force: true });
      for (const { source, body } of bodies.slice(half)) await early.accept(source, body);
      await early.ingestor.drain();
      expect(await numbers(early.database)).toEqual(await numbers(late.database));
      expect(left(lines, await placesOf(early.database, HASHES))).toEqual(LEFT);
      await late.drop();
      await early.drop();
    }
  }, 240_000);
});
