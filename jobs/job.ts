import type { Period, PeriodKind } from './period.ts';

/** One job: when to look whether it is due, how its time is cut, and what it does. */
export type Job = {
  name: string;
  /** When to look; the periods decide whether there is something to do. */
  cron: string;
  period: PeriodKind;
  /** `each`: every missed period is run, oldest first. `latest`: the last one says all there is to say. */
  catchUp: 'each' | 'latest';
  /** Does the work of one period; may be run again when it failed or its process died. Returns a word for the record. */
  run(period: Period): Promise<string | null>;
};

/** Something to look after that keeps its own account of what is done, so that several processes may look at once. */
export type Tick = { name: string; cron: string; run(): Promise<void> };
