import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/analysis/analyse.ts';
import { analyseJob } from '../../jobs/analyse.ts';
import { unpackInputs } from '../../jobs/pack-inputs.ts';
import { publishVerdict } from '../../jobs/publish-verdict.ts';
import { wordedVerdict } from '../../server/i18n/worded-verdict.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { ENGINES, testDatabase } from '../support/database.ts';
import { testIngest } from '../support/ingest.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = 'America/Sao_Paulo';
const START = Date.UTC(2026, 4, 4, 12);

/** Twelve days of a shop: two templates, sixty messages a day each, one opt-out a day. */
function shopLines(): string[] {
  const lines: object[] = [];
  for (let day = 0; day < 12; day += 1) {
    for (let index = 0; index < 120; index += 1) {
      const at = START + day * DAY + index * 5 * MINUTE;
      const message = `wamid.${day}x${index}`;
      const contact = `55119${String(80_000_000 + day * 200 + index)}`;
      lines.push(
        { type: 'send', at, message, template: index % 2 ? '9001' : '9002', contact },
        { type: 'status', at: at + MINUTE, message, status: 'delivered' },
      );
      if (index === 30) {
        lines.push({ type: 'opt-out', at: at + HOUR, contact, channel: 'link', repliedTo: message });
      }
    }
  }
  return lines.map((line) => JSON.stringify(line));
}

describe.each(ENGINES)('publishVerdict on %s', (engine) => {
  test('an excess of the running minute is seen in it; of what passed in a quarter of an hour the last is kept, and news', async () => {
    const { database, drop } = await testDatabase(engine);
    try {
      // Not on an edge of a quarter of an hour, not even of a minute.
      const now = START + 11 * DAY + 8 * HOUR + 7 * MINUTE + 31_000;
      const { accept, ingestor } = testIngest(database, () => now);
      const lines = shopLines().filter((line) => (JSON.parse(line) as { at: number }).at < now);
      await accept('events', lines.join('\n'));
      await ingestor.drain();
      const access = { zone: ZONE, ...analysisAccess(database) };
      const publish = async (instant: number) =>
        (await publishVerdict(access, { now: instant, instant, language: 'en' })).verdict;
      const bodies = () => access.read((store) => store.verdictBodies(now - HOUR, now + HOUR));
      const minute = now - 31_000;

      expect(await publish(now)).toMatchObject({ asOf: minute, outcome: 'normal' });
      expect(await publish(now + MINUTE)).toMatchObject({ asOf: minute + MINUTE, outcome: 'normal' });
      // The first of a day is news; this one takes the place of the second.
      expect(await publish(now + 2 * MINUTE)).toMatchObject({ outcome: 'normal' });
      expect(await bodies()).toHaveLength(2);

      const leavers = Array.from({ length: 60 }, (_, index) => ({
        message: `wamid.${11}x${index}`,
        contact: `55119${String(80_000_000 + 11 * 200 + index)}`,
      }));
      const spike = leavers.map(({ message, contact }, index) => ({
        type: 'opt-out',
        at: now + 2 * MINUTE + index * 100,
        contact,
        channel: 'link',
        repliedTo: message,
      }));
      await accept('events', spike.map((line) => JSON.stringify(line)).join('\n'), now + 2 * MINUTE);
      await ingestor.drain();
      const seen = await publish(now + 3 * MINUTE);
      expect(seen).toMatchObject({ asOf: minute + 3 * MINUTE });
      expect(seen.outcome).not.toBe('normal');
      expect(seen.data.optOuts).toBeGreaterThan(60);
      // News stays, and gives the same verdict again from what was known then.
      await publish(now + 4 * MINUTE);
      const kept = await access.read((store) => store.verdict(seen.asOf));
      if (!kept?.inputs) throw new Error('news is kept with its inputs');
      const again = analyse(unpackInputs(kept.inputs));
      expect(JSON.stringify(wordedVerdict(again, { language: 'en', zone: ZONE }))).toBe(kept.body);
    } finally {
      await drop();
    }
  });

  test('keeps verdicts that re-run to the same bytes, inputs only where something is new, and waits for what is pending', async () => {
    const { database, drop } = await testDatabase(engine);
    try {
      const now = START + 11 * DAY + 12 * HOUR;
      const { accept, ingestor } = testIngest(database, () => now);
      await accept('events', shopLines().join('\n'));
      await ingestor.drain();
      const access = { zone: ZONE, ...analysisAccess(database) };
      const publish = async (instant: number) =>
        (await publishVerdict(access, { now, instant, language: 'en' })).verdict;
      const stored = (asOf: number) => access.read((store) => store.verdict(asOf));

      const first = await publish(now);
      expect(first.asOf).toBe(now);
      expect(first.data.deliveries).toBeGreaterThan(700);
      const kept = await stored(now);
      expect(kept).toMatchObject({ outcome: first.outcome, computedAt: now });
      if (!kept?.inputs) throw new Error('the first verdict is kept with its inputs');
      const again = analyse(unpackInputs(kept.inputs));
      expect(JSON.stringify(wordedVerdict(again, { language: 'en', zone: ZONE }))).toBe(kept.body);

      const second = await publish(now + 15 * MINUTE);
      expect(second.outcome).toBe(first.outcome);
      expect(await stored(now + 15 * MINUTE)).toMatchObject({ inputs: null });
      await publish(now + 9 * HOUR);
      expect((await stored(now + 9 * HOUR))?.inputs).not.toBeNull();

      await accept('events', shopLines()[0] ?? '', now + 10 * HOUR);
      expect((await publish(now + 12 * HOUR)).asOf).toBe(now + 10 * HOUR);
    } finally {
      await drop();
    }
  });
});

test('the job analyses when something was applied or a quarter of an hour ended, and only then', async () => {
  const asked: number[] = [];
  let applied = 1;
  const job = analyseJob({
    mark: async () => String(applied),
    analyse: async (instant) => {
      asked.push(instant);
      return 'normal';
    },
  });
  const run = (end: number) => job.run({ name: '', start: end - MINUTE, end });
  expect(await run(START)).toBe('normal');
  expect(await run(START + MINUTE)).toBe('nothing new');
  applied = 2;
  await run(START + 2 * MINUTE);
  await run(START + 3 * MINUTE);
  await run(START + 15 * MINUTE);
  expect(asked).toEqual([START, START + 2 * MINUTE, START + 15 * MINUTE]);
});

test('an analysis that failed is tried again although nothing changed', async () => {
  let attempts = 0;
  const job = analyseJob({
    mark: async () => 'same',
    analyse: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no database');
      return 'normal';
    },
  });
  const period = { name: '', start: START - MINUTE, end: START };
  await expect(job.run(period)).rejects.toThrow('no database');
  expect(await job.run(period)).toBe('normal');
});
