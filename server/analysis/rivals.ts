import { HOUR_MS, type EpochMs } from '../core/time.ts';
import { busyTemplates } from './busy-template.ts';
import { nameOf } from './culprits.ts';
import type { ErrorOptOuts } from './error-burst.ts';
import { feedGaps } from './feed-gap.ts';
import { UNLINKED } from './group.ts';
import type { AnalysisData } from './input.ts';
import type { JudgedAccount } from './judge-account.ts';
import { maturedShare } from './maturity.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import { providerOutages } from './provider-outage.ts';
import { NAMED_PROBABILITY, type Culprit, type Rival } from './verdict.ts';

/** From these shares on a rival is worth a word. */
const LEAST_UNLINKED = 0.1;
const MOST_MATURED = 0.5;

export type RivalsInput = {
  data: AnalysisData;
  asOf: EpochMs;
  judged: JudgedAccount;
  culprits: readonly Culprit[];
  errors: ErrorOptOuts;
  /** Share of deliveries without a known template. */
  unlinked: number | null;
  /** Onset of the account's excess. */
  since: EpochMs;
};

/** What else could explain an excess, or blur it; in a fixed order of kinds. Source: docs/methods.md#rivals */
export function rivalsOf({ data, asOf, judged, culprits, errors, unlinked, since }: RivalsInput): Rival[] {
  const { posterior, grid, kernel } = judged;
  const rivals: Rival[] = [];
  if (posterior.wide > NAMED_PROBABILITY) {
    rivals.push({
      kind: 'account-wide-shift',
      probability: posterior.wide,
      shift: posterior.shift,
      since: asOf - (WINDOW_HOURS[posterior.window] ?? 0) * HOUR_MS,
    });
  }
  if (errors.burst) rivals.push({ kind: 'error-burst', ...errors.burst });
  for (const gap of feedGaps(grid)) rivals.push({ kind: 'feed-gap', ...gap });
  for (const outage of providerOutages(data, asOf)) rivals.push({ kind: 'provider-outage', ...outage });
  if (unlinked !== null && unlinked >= LEAST_UNLINKED) rivals.push({ kind: 'unlinked', share: unlinked });
  const matured = maturedShare({ grid, kernel, from: since, to: asOf });
  if (matured !== null && matured < MOST_MATURED) rivals.push({ kind: 'immature', since, matured });
  for (const culprit of culprits.filter(({ named }) => named)) {
    const { template } = culprit;
    for (const { key, shared, optOuts } of busyTemplates({
      data,
      template: template.key,
      since: culprit.since,
      asOf,
    })) {
      if (key === UNLINKED) continue;
      rivals.push({ kind: 'busy-template', template: nameOf(data, key), beside: template, shared, optOuts });
    }
  }
  return rivals;
}
