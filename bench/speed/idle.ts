import { analyseJob } from '../../jobs/analyse.ts';
import { analyseAt, type AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../../server/core/time.ts';

/** What an hour of the analysis job costs while nothing is applied: a look every minute, an analysis every quarter of an hour. */
export async function idleHour(access: AnalysisAccess, from: EpochMs): Promise<string> {
  const job = analyseJob({
    mark: async () => String(await access.read((store) => store.lastApplied())),
    analyse: async (instant) => (await analyseAt(access, instant)).verdict.outcome,
  });
  const before = process.cpuUsage();
  for (let end = from + MINUTE_MS; end <= from + HOUR_MS; end += MINUTE_MS) {
    await job.run({ name: '', start: end - MINUTE_MS, end });
  }
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1_000 / HOUR_MS;
  return `* an hour with nothing new: **${(share * 100).toFixed(3)} %** of a core (promised: under 1 %) ${share < 0.01 ? 'kept' : 'NOT KEPT'}\n`;
}
