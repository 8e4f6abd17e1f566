import { describe, expect, test } from 'vitest';
import type { Job } from '../../jobs/job.ts';
import { runDueJob } from '../../jobs/run-job.ts';
import { createLogger } from '../../server/log.ts';
import { createJobRunStore } from '../../server/store/job-run-store.ts';
import { ENGINES, testDatabase, type Engine } from '../support/database.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 12:00 in São Paulo. */
const NOON = Date.UTC(2026, 4, 20, 15);

async function withRunner(
  engine: Engine,
  work: (tools: {
    runner(holder: string): Parameters<typeof runDueJob>[1];
    clock: { now: number };
    store: ReturnType<typeof createJobRunStore>;
    lines: string[];
  }) => Promise<void>,
): Promise<void> {
  const { database, drop } = await testDatabase(engine);
  const clock = { now: NOON };
  const store = createJobRunStore(database);
  const lines: string[] = [];
  try {
    await work({
      clock,
      store,
      lines,
      runner: (holder) => ({
        store,
        holder,
        zone: 'America/Sao_Paulo',
        clock: () => clock.now,
        log: createLogger({ level: 'warn', clock: () => clock.now, write: (line) => lines.push(line) }),
      }),
    });
  } finally {
    await drop();
  }
}

function daily(run: Job['run'], catchUp: Job['catchUp'] = 'each'): Job {
  return { name: 'report', cron: '* * * * *', period: 'day', catchUp, run };
}

describe.each(ENGINES)('runDueJob on %s', (engine) => {
  test('two runners that race for a period run it once', () =>
    withRunner(engine, async ({ runner }) => {
      const ran: string[] = [];
      const job = daily(async ({ name }) => {
        ran.push(name);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        return null;
      });
      const results = await Promise.all([
        runDueJob(job, runner('one')),
        runDueJob(job, runner('two')),
        runDueJob(job, runner('three')),
      ]);
      expect(ran).toEqual(['2026-05-19']);
      expect(results.flat()).toEqual(['2026-05-19']);
      expect(await runDueJob(job, runner('one'))).toEqual([]);
      expect(ran).toHaveLength(1);
    }));

  test('a period whose process died is taken over once its time ran out, and the dead one records nothing', () =>
    withRunner(engine, async ({ runner, clock, store }) => {
      const dead = await store.claim(
        { job: 'report', period: '2026-05-19', holder: 'dead' },
        { now: clock.now, ttlMs: 2 * MINUTE },
      );
      if (dead === null) throw new Error('the first claim was refused');
      const job = daily(async () => 'sent');
      clock.now += MINUTE;
      expect(await runDueJob(job, runner('next'))).toEqual([]);
      clock.now += MINUTE;
      expect(await runDueJob(job, runner('next'))).toEqual(['2026-05-19']);
      expect(await store.finish(dead, { state: 'done', now: clock.now, detail: 'late' })).toBe(false);
      expect(await store.renew(dead, clock.now + MINUTE)).toBe(false);
      expect(await store.runs('report', '')).toMatchObject([{ number: 2, state: 'done', detail: 'sent' }]);
    }));

  test('days missed while nothing ran are made up for, oldest first', () =>
    withRunner(engine, async ({ runner, clock }) => {
      const ran: string[] = [];
      const job = daily(async ({ name, start, end }) => {
        expect(end - start).toBe(DAY);
        ran.push(name);
        return null;
      });
      await runDueJob(job, runner('one'));
      clock.now += 3 * DAY;
      await runDueJob(job, runner('one'));
      expect(ran).toEqual(['2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22']);
    }));

  test('a job whose last period says it all skips those it missed', () =>
    withRunner(engine, async ({ runner, clock }) => {
      const job = daily(async () => null, 'latest');
      await runDueJob(job, runner('one'));
      clock.now += 3 * DAY;
      expect(await runDueJob(job, runner('one'))).toEqual(['2026-05-22']);
    }));

  test('a failed period stays due, waits longer each time, and holds back the days after it', () =>
    withRunner(engine, async ({ runner, clock, store, lines }) => {
      const attempts: number[] = [];
      const job = daily(async ({ name }) => {
        if (name === '2026-05-20') {
          attempts.push(clock.now);
          if (attempts.length < 3) throw new Error('no answer for 5511988887777');
        }
        return null;
      });
      await runDueJob(job, runner('one'));
      clock.now += 2 * DAY;
      const from = clock.now;
      for (let second = 0; second < 100; second += 10) {
        clock.now = from + second * 1_000;
        await runDueJob(job, runner('one'));
      }
      expect(attempts.map((at) => (at - from) / 1_000)).toEqual([0, 30, 90]);
      const runs = await store.runs('report', '');
      expect(runs.map(({ period, state }) => `${period} ${state}`)).toEqual([
        '2026-05-19 done',
        '2026-05-20 done',
        '2026-05-21 done',
      ]);
      expect(lines).toHaveLength(2);
      expect(lines.join('')).not.toContain('5511988887777');
    }));

  test('the record of old runs goes, the latest of a job stays', () =>
    withRunner(engine, async ({ runner, clock, store }) => {
      const job = daily(async () => null);
      await runDueJob(job, runner('one'));
      clock.now += 2 * DAY;
      await runDueJob(job, runner('one'));
      expect(await store.prune(clock.now + DAY)).toBe(2);
      expect(await store.latestPeriod('report')).toBe('2026-05-21');
    }));
});
