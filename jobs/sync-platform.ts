import type { GraphProblem } from '../server/core/graph-problem.ts';
import type { Job } from './job.ts';

/** Asks the platform every half hour for what it tells nobody unasked: ratings, limits, template texts, its own counts.
 *  `sync`: polls one account and returns its problems, which are kept where `culprit doctor` finds them. */
export function syncPlatformJob(
  wabas: readonly string[],
  sync: (waba: string) => Promise<readonly GraphProblem[]>,
): Job {
  return {
    name: 'sync-platform',
    // Looks every minute, so that a failed or missed half hour is made up for soon.
    cron: '* * * * *',
    period: 'half-hour',
    catchUp: 'latest',
    async run() {
      const said: string[] = [];
      for (const waba of wabas) {
        const problems = await sync(waba);
        said.push(
          `${waba}: ${problems.length === 0 ? 'in full' : problems.map(({ kind }) => kind).join(', ')}`,
        );
      }
      return said.join('; ');
    },
  };
}
