import { bucketOf, type EpochMs } from '../core/time.ts';
import { accountTotals } from './account-totals.ts';
import { categoryAt, topicAt } from './group.ts';
import type { AnalysisData } from './input.ts';
import { referenceIn, type JudgedAccount, type JudgedTemplate } from './judge-account.ts';
import { reachesName } from './outcome.ts';
import type { TemplatePosterior } from './posterior.ts';
import { rateOf, reasonsFor } from './reasons.ts';
import { nameOf } from './template-name.ts';
import { LISTED_PROBABILITY, type Culprit } from './verdict.ts';

export type CulpritsInput = { data: AnalysisData; asOf: EpochMs; judged: JudgedAccount };

/**
 * Every template worth listing, highest probability first, ties by excess, then id, then key. shares are still 0: they
 * need the account's excess, which needs the named ones.
 */
export function listCulprits({ data, asOf, judged }: CulpritsInput): Culprit[] {
  return judged.templates
    .flatMap((template, index) => {
      const own = judged.posterior.templates[index];
      // Of a template that nobody left, the prior alone may still say that it could become one.
      const left = template.totals.some(({ optOuts }) => optOuts > 0);
      if (!own || !left || own.probability < LISTED_PROBABILITY) return [];
      return [culpritOf({ data, asOf, judged, template, own })];
    })
    .sort(
      (left, right) =>
        right.probability - left.probability ||
        right.excess - left.excess ||
        compare(left.template.id ?? '', right.template.id ?? '') ||
        compare(left.template.key, right.template.key),
    );
}

type CulpritInput = CulpritsInput & { template: JudgedTemplate; own: TemplatePosterior };

function culpritOf({ data, asOf, judged, template, own }: CulpritInput): Culprit {
  const history = data.templates.get(template.key) ?? null;
  const totals = template.totals[own.window] ?? template.totals[0];
  if (!totals) throw new RangeError('a judged template has totals for every window');
  const named = reachesName(own, judged.posterior.wide);
  const raised = own.lift;
  const lift = raised
    ? { low: raised.low, median: raised.median, high: raised.high }
    : { low: 1, median: 1, high: 1 };
  const account = accountTotals(judged.templates, own.window);
  const without = accountTotals(judged.templates, own.window, template);
  const { deliveries, optOuts } = totals;
  return {
    template: nameOf(data, template.key),
    probability: own.probability,
    priorProbability: own.priorProbability,
    named,
    share: 0,
    shareInterval: { low: 0, high: 0 },
    excess: (named ? raised?.excess : raised?.expectedExcess) ?? 0,
    excessInterval: { low: raised?.excessLow ?? 0, high: raised?.excessHigh ?? 0 },
    lift,
    since: Math.max(totals.from, template.firstDeliveredAt ?? totals.from),
    deliveries,
    optOuts,
    exactOptOuts: exactOptOuts({ data, key: template.key, from: totals.from, to: asOf }),
    rate: rateOf(optOuts, deliveries),
    expectedRate: rateOf(totals.exposure * referenceIn(template, own.window).rate, deliveries),
    accountRate: rateOf(account.optOuts, account.deliveries),
    rateWithout: rateOf(without.optOuts, without.deliveries),
    expectedRateWithout: rateOf(without.expected, without.deliveries),
    addedAt: template.age.addedAt,
    firstDeliveredAt: template.firstDeliveredAt,
    addedBy: history?.addedBy ?? null,
    owner: history?.owner ?? null,
    category: categoryAt(data, template.key, asOf),
    topic: topicAt(data, template.key, asOf),
    reasons: reasonsFor({
      data,
      asOf,
      template,
      history,
      window: totals,
      expected: totals.exposure * referenceIn(template, own.window).rate,
      lift,
      usualRatio: judged.usualRatio,
    }),
  };
}

function exactOptOuts({
  data,
  key,
  from,
  to,
}: {
  data: AnalysisData;
  key: string;
  from: EpochMs;
  to: EpochMs;
}): number {
  const series = data.series.get(key);
  if (!series) return 0;
  const range = series.exact.subarray(
    Math.max(0, bucketOf(from) - data.fromBucket),
    Math.max(0, bucketOf(to) - data.fromBucket),
  );
  return range.reduce((sum, count) => sum + count, 0);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
