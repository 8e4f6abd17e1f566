import { HOUR_MS, type EpochMs } from '../core/time.ts';
import { busyTemplates } from './busy-template.ts';
import { nameOf } from './template-name.ts';
import type { ErrorOptOuts } from './error-burst.ts';
import { feedGaps } from './feed-gap.ts';
import { frequencyPressure } from './frequency-pressure.ts';
import { freshImport } from './fresh-import.ts';
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
  for (const gap of feedGaps(grid, data.firstBucket)) rivals.push({ kind: 'feed-gap', ...gap });
  for (const outage of providerOutages(data, asOf)) rivals.push({ kind: 'provider-outage', ...outage });
  rivals.push(...contactRivals({ data, asOf, culprits, since }));
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

/** What is known only where a sample of people was read. */
function contactRivals({
  data,
  asOf,
  culprits,
  since,
}: Pick<RivalsInput, 'data' | 'asOf' | 'culprits' | 'since'>): Rival[] {
  const { contacts } = data;
  if (!contacts) return [];
  const rivals: Rival[] = [];
  const named = culprits.filter((culprit) => culprit.named);
  const onsets =
    named.length > 0
      ? named.map((culprit) => ({ template: culprit.template, since: culprit.since }))
      : [{ template: null, since }];
  for (const onset of onsets) {
    const found = freshImport({ contacts, template: onset.template?.key ?? null, since: onset.since, asOf });
    if (found) rivals.push({ kind: 'fresh-import', template: onset.template, ...found });
  }
  const pressure = frequencyPressure({ contacts, culprits, asOf });
  if (pressure) {
    const explains = pressure.explains.map(({ template, share }) => ({
      template: nameOf(data, template),
      share,
    }));
    rivals.push({ kind: 'frequency-pressure', ...pressure, explains });
  }
  return rivals;
}
