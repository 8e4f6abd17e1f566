import type { GraphProblem } from '../../server/core/graph-problem.ts';
import { saysTheSame, type TemplateDay } from '../../server/core/template-day.ts';
import { utcDayOf, type EpochMs } from '../../server/core/time.ts';
import { graphOutcome } from '../../server/graph/problem.ts';
import { planAnalytics, type AnalyticsCall } from './analytics-plan.ts';
import { appendPoll, pollBody, readPolled, type Polled, type Polling } from './polling.ts';

/** When each template was last asked about. */
export type AnalyticsState = { asked: Record<string, EpochMs> };

export const NEW_ANALYTICS: AnalyticsState = { asked: {} };

/** Asks for the counts of templates by day that may have changed, and hands on each page that says something new. Stops at
 *  the first call that fails; what was asked stands. */
export async function pollAnalytics(
  polling: Polling,
  templates: readonly string[],
  before: AnalyticsState,
): Promise<Polled<AnalyticsState>> {
  const asked = { ...before.asked };
  let problem: GraphProblem | null = null;
  for (const call of planAnalytics(templates, asked, polling.clock())) {
    const at = polling.clock();
    const answer = await pollCall(polling, call);
    problem ??= answer.odd;
    if (answer.failed !== null) return { state: { asked }, problem: answer.failed };
    for (const id of call.templates) asked[id] = at;
  }
  return { state: { asked }, problem };
}

async function pollCall(
  polling: Polling,
  call: AnalyticsCall,
): Promise<{ odd: GraphProblem | null; failed: GraphProblem | null }> {
  const { waba, apiVersion, client, clock, store } = polling;
  const stored = await store.templateDays(utcDayOf(call.from), call.templates);
  const known = new Map(stored.map((day) => [keyOf(day), day]));
  const pages = client.templateAnalytics({ account: waba, ...call });
  let odd: GraphProblem | null = null;
  for (;;) {
    const at = clock();
    const outcome = await graphOutcome(pages.next());
    if (!outcome.ok) return { odd, failed: outcome.problem };
    if (outcome.value.done === true) return { odd, failed: null };
    const body = pollBody(
      { kind: 'template-analytics', waba, at, apiVersion, known: null },
      outcome.value.value.raw,
    );
    const { read, problem } = readPolled(body, at);
    odd ??= problem;
    const isNews = read.days.some((day) => {
      const before = known.get(keyOf(day));
      return before === undefined || !saysTheSame(day, before);
    });
    if (isNews) await appendPoll(polling, body, at);
  }
}

function keyOf({ templateId, day, product }: TemplateDay): string {
  return `${templateId} ${day} ${product}`;
}
