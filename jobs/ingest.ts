import type { Ingestor } from '../server/ingest/ingestor.ts';
import type { Job } from './job.ts';

/** Applies what is pending when nobody does: the hot path applies all the time, this is the net below it. */
export function ingestJob(ingestor: Ingestor): Job {
  return {
    name: 'ingest',
    cron: '* * * * *',
    period: 'minute',
    catchUp: 'latest',
    async run() {
      const applied = await ingestor.drain();
      if (applied === null) return 'applied by another process';
      await ingestor.release();
      return `${applied.rows} rows`;
    },
  };
}
