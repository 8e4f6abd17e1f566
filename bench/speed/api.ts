import { CAMPAIGN_NOW } from './campaign.ts';
import { utcDayOf } from '../../server/core/time.ts';
import { accountBehindHttp, type Account } from './account-behind-http.ts';
import { median } from './median.ts';

/** What the pages of the dashboard ask for. `:key` and `:since`: the first suspect, and since when it stands out. */
const PATHS = [
  '/v1/verdict',
  '/v1/series',
  '/v1/incidents',
  '/v1/templates',
  '/v1/templates/:key',
  '/v1/templates/:key/series',
  '/v1/templates/:key/audience?since=:since',
  '/v1/templates/unmapped',
  '/v1/ratings',
  '/v1/practice',
  '/v1/reviews',
  '/v1/quarantine',
  '/v1/health/data',
];
const MOST_MS = 100;
const MOST_RATIO = 1.2;
/** Starts take long: so many a call. */
const COLD_ROUNDS = 3;

/** When a call is asked: first of all after the process started, first after something was applied, or again. */
const TIMES = {
  start: (account: Account) => account.restart(),
  change: (account: Account) => account.change(),
  warm: async () => {},
} as const;
type Time = keyof typeof TIMES;

/** Each call of the dashboard over HTTP, to a large account against a small one, in turn. `calls`: only those whose address
 *  holds one of these words. */
export async function benchApi(
  rounds: number,
  { calls, ...sizes }: { small: number; large: number; calls: readonly string[] },
): Promise<string> {
  const lastDay = utcDayOf(CAMPAIGN_NOW) - 1;
  const accounts = {
    small: await accountBehindHttp(sizes.small, lastDay),
    large: await accountBehindHttp(sizes.large, lastDay),
  };
  const lines = [];
  for (const path of PATHS.filter((one) => calls.length === 0 || calls.some((word) => one.includes(word)))) {
    const cells = [];
    const missed = [];
    for (const time of ['start', 'change', 'warm'] as const) {
      const { ms, most } = await timed(path, {
        accounts,
        time,
        rounds: time === 'warm' ? rounds : COLD_ROUNDS,
      });
      cells.push(ms.toFixed(1), most.toFixed(1), (most / ms).toFixed(2));
      if (most > MOST_MS || most / ms > MOST_RATIO) missed.push(time);
    }
    const kept = missed.length === 0 ? 'kept' : `NOT KEPT: ${missed.join(', ')}`;
    lines.push(`| GET ${path} | ${cells.join(' | ')} | ${kept} |`);
  }
  for (const { close } of Object.values(accounts)) await close();
  const [small, large] = [sizes.small, sizes.large].map((events) => `${events / 1e6} M`);
  const head = ['the first after the start', 'the first after a change', 'again'];
  return [
    `### Calls of the dashboard (median ms with ${small} and ${large} events; promised: at most ${MOST_MS}, and ${MOST_RATIO} times as long)`,
    '',
    `| call | ${head.map((what) => `${what}: ${small} | ${large} | ratio`).join(' | ')} | |`,
    `| --- |${' ---: |'.repeat(9)} --- |`,
    ...lines,
    '',
  ].join('\n');
}

/** Medians of a call at one of the times. */
async function timed(
  path: string,
  {
    accounts: { small, large },
    time,
    rounds,
  }: { accounts: { small: Account; large: Account }; time: Time; rounds: number },
): Promise<{ ms: number; most: number }> {
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [account, list] of [
      [small, times.small],
      [large, times.large],
    ] as const) {
      await TIMES[time](account);
      list.push(await account.ask(path));
      // What is made behind the answer is not to slow down the next.
      if (time !== 'warm') await account.rest();
    }
  }
  return { ms: median(times.small), most: median(times.large) };
}
