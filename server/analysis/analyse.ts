import { DAY_MS, HOUR_MS, floorToBucket } from '../core/time.ts';
import { windowAboveBound } from './account-bound.ts';
import { accountTotals } from './account-totals.ts';
import type { ContactSample } from './contact-sample.ts';
import { listCulprits } from './culprits.ts';
import { summariseData } from './data-summary.ts';
import { judgeErrorOptOuts } from './error-burst.ts';
import type { AnalysisData } from './input.ts';
import { instantOf, judgeAccount, type JudgeInput, type JudgedAccount } from './judge-account.ts';
import { outcomeOf } from './outcome.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import { rateOf } from './reasons.ts';
import { rivalsOf } from './rivals.ts';
import { expectedSpread, shareOfExcess } from './share-of-excess.ts';
import type { Culprit, Outcome, Rival, Verdict } from './verdict.ts';

/**
 * The verdict at a bucket edge, or at an instant within the last bucket: a pure function of the *set* of its inputs, whatever the order
 * of maps and lists. data: covers at least the ten days before; state: the epoch at the start of the running business
 * day, null before the first; settled: weights before `state.settledUntil` of at least the last ten days. A bucket known in
 * part (`knownUntil`) counts as if it were over: its opt-outs are waited for a little longer than they had time to come, which
 * makes a verdict less bold by that, and sees an excess within the minute.
 * Source: docs/methods.md#verdict
 */
export function analyse(input: JudgeInput): Verdict {
  return analysed(input).verdict;
}

/**
 * The same, and the verdict when a sample of people is known as well: rivals alone rest on it, so that nothing else is
 * computed twice. `withContacts` equals `analyse` of the input with these contacts.
 */
export function analysed({ data, state, settled, asOf: edge, knownUntil }: JudgeInput): {
  verdict: Verdict;
  withContacts(contacts: ContactSample): Verdict;
} {
  const asOf = floorToBucket(edge);
  const judged = judgeAccount({ data, state, settled, asOf });
  const errors = judgeErrorOptOuts({ byBucket: data.errorOptOuts, from: asOf - 7 * DAY_MS, to: asOf });
  const summary = summariseData({ data, state, asOf, judged, errors });
  const listed = listCulprits({ data, asOf, judged });
  const aboveBound = windowAboveBound(judged.rows, judged.noise);
  const outcome = outcomeOf({
    expected: summary.expected,
    historyDays: summary.historyDays,
    groupOptOuts: state?.groups.map(({ optOuts }) => optOuts) ?? [],
    anyNamed: listed.some(({ named }) => named),
    wide: judged.posterior.wide,
    aboveBound: aboveBound !== null,
  });
  const candidates =
    outcome === 'culprits' ? listed : listed.map((culprit) => ({ ...culprit, named: false }));
  const window = accountWindow({ outcome, judged, culprits: candidates, aboveBound });
  const totals = accountTotals(judged.templates, window);
  const owed = candidates.reduce((sum, { named, excess }) => sum + (named ? excess : 0), 0);
  const excess = Math.max(0, totals.optOuts - totals.expected, owed);
  const culprits = candidates.map((culprit) => {
    const others = judged.templates.filter(({ key }) => key !== culprit.template.key);
    const othersSpread = expectedSpread(others, window);
    return { ...culprit, ...shareOfExcess({ ...culprit, accountExcess: excess, othersSpread }) };
  });
  const since = sinceOf({ asOf, window, culprits });
  const about = { asOf, judged, culprits, errors, unlinked: summary.unlinked, since };
  const instant = instantOf({ asOf, knownUntil });
  const rivals = (known: AnalysisData): Rival[] =>
    rivalsOf({ ...about, data: known }).map((rival) =>
      'to' in rival ? { ...rival, to: Math.min(rival.to, instant) } : rival,
    );
  const verdict: Verdict = {
    asOf: instant,
    outcome,
    excess: { optOuts: excess, since },
    culprits,
    expectedFalseNames: expectedFalseNames(culprits),
    rivals: rivals(data),
    data: summary,
    account: {
      rate: rateOf(totals.optOuts, totals.deliveries),
      expectedRate: rateOf(totals.expected, totals.deliveries),
      ...totals,
      shift: judged.posterior.shift,
      wide: judged.posterior.wide,
    },
  };
  return {
    verdict,
    withContacts: (contacts) => ({ ...verdict, rivals: rivals({ ...data, contacts }) }),
  };
}

function expectedFalseNames(culprits: readonly Culprit[]): number {
  const sum = culprits.reduce((all, { named, probability }) => all + (named ? 1 - probability : 0), 0);
  // What is left of 1 when something very close to it is taken away is noise in its last digits.
  return Math.round(sum * 1e6) / 1e6;
}

type WindowInput = {
  outcome: Outcome;
  judged: JudgedAccount;
  culprits: readonly Culprit[];
  aboveBound: number | null;
};

/** The window the account is described over: the longest of the named templates', else the one that says most. */
function accountWindow({ outcome, judged, culprits, aboveBound }: WindowInput): number {
  const named = new Set(culprits.filter((culprit) => culprit.named).map(({ template }) => template.key));
  if (named.size > 0) {
    return judged.templates.reduce(
      (longest, { key }, index) =>
        named.has(key) ? Math.max(longest, judged.posterior.templates[index]?.window ?? 0) : longest,
      0,
    );
  }
  return outcome === 'no-clear-culprit' && aboveBound !== null ? aboveBound : judged.posterior.window;
}

function sinceOf({
  asOf,
  window,
  culprits,
}: {
  asOf: number;
  window: number;
  culprits: readonly Culprit[];
}): number {
  const onsets = culprits.filter(({ named }) => named).map(({ since }) => since);
  return onsets.length > 0 ? Math.min(...onsets) : asOf - (WINDOW_HOURS[window] ?? 0) * HOUR_MS;
}
