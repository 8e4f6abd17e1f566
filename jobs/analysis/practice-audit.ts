import { easeOf } from '../../server/analysis/practice/ease.ts';
import {
  confirmationsOf,
  lateSends,
  ledgerOf,
  type JudgedSend,
} from '../../server/analysis/practice/ledger.ts';
import type { Control, PracticeReport, TemplatePractice } from '../../server/analysis/practice/practice.ts';
import { reasonShares, type ReasonWeight } from '../../server/analysis/practice/reasons.ts';
import { waysAt } from '../../server/analysis/practice/template-says.ts';
import { nobodyTold, type Told } from '../../server/analysis/practice/told.ts';
import type { PayloadMap } from '../../server/core/opt-out/recognise-reply.ts';
import { WAYS_TO_STOP, type WayToStop } from '../../server/core/opt-out/says-how-to-stop.ts';
import { OPT_OUT_CHANNELS } from '../../server/core/opt-out-code.ts';
import { valueAt } from '../../server/core/template.ts';
import { floorToBucket, type EpochMs } from '../../server/core/time.ts';
import type { ScopeRule } from '../../server/ingest/apply/people.ts';
import type { PracticeStores } from '../../server/store/practice-store.ts';
import type { AnalysisAccess } from './analyse-at.ts';
import { optOutWeights } from './opt-out-weights.ts';
import { readAccountRegistry, type AccountRegistry } from './practice/account-registry.ts';
import { readDeliveries, type Delivered } from './practice/read-deliveries.ts';
import { readFirstMessages } from './practice/read-first-messages.ts';
import { readLateSends } from './practice/read-late-sends.ts';
import { readLeavers, type Leaver } from './practice/read-leavers.ts';

/** What the audit reads from, and how the account reads replies and scopes. */
export type PracticeDeps = {
  access: AnalysisAccess;
  read<T>(work: (stores: PracticeStores) => Promise<T>): Promise<T>;
  scopeRule: ScopeRule;
  payloads: PayloadMap;
};

const SHOWN_LATE_SENDS = 100;
const WHOLE_PPM = 1_000_000;

/**
 * How the account lets people go, over `[from, to)` floored to bucket edges, from what is known now. It reads in many
 * short transactions, so what is applied meanwhile may be in one figure and not yet in another.
 * Cost: the roll-ups, opt-outs and late sends of the period, and at most `SAMPLED_MESSAGES` messages; it does not grow
 * with the account's history. Source: docs/methods.md#practice-audit
 */
export async function auditPractice(
  deps: PracticeDeps,
  period: { from: EpochMs; to: EpochMs },
): Promise<PracticeReport> {
  const { read, scopeRule, payloads } = deps;
  const span = { from: floorToBucket(period.from), to: floorToBucket(period.to) };
  const account = await read(({ apply }) => readAccountRegistry(apply));
  const delivered = await readDeliveries(read, { ...span, account, payloads });
  const first = await readFirstMessages(read, { ...span, account, payloads });
  const { leavers, besides } = await readLeavers(read, { ...span, account, scopeRule });
  const sends = [...(await readLateSends(read, { ...span, account, scopeRule })), ...besides];
  const weights = await reasonWeights(deps, { ...span, leavers });
  const confirmations = confirmationsOf(sends);
  const found: Found = { account, payloads, to: span.to, delivered, first: first.byTemplate, leavers, sends };
  const keys = new Set([
    ...delivered.keys(),
    ...leavers.flatMap(({ template }) => template ?? []),
    ...sends.map(({ template }) => template),
    ...weights.keys(),
  ]);
  const templates = [...keys].map((key) =>
    templatePractice(key, { ...found, confirmations, reasons: weights.get(key) ?? [] }),
  );
  return {
    ...span,
    account: {
      deliveries: templates.reduce((sum, { deliveries }) => sum + deliveries, 0),
      control: { offered: offeredBy(templates), taken: takenBy(leavers) },
      ease: easeOf(leavers),
      immediacy: ledgerOf(sends, confirmations),
      transparency: {
        deliveries: sumTold([...delivered.values()].map(({ marketing }) => marketing)),
        firstMessages: sumTold([...first.byTemplate.values()]),
      },
      reasons: reasonShares(stated(leavers).map(({ reason }) => ({ reason, ppm: WHOLE_PPM }))),
      sample: { share: first.share, since: first.since },
    },
    templates: templates.sort(
      (a, b) => b.deliveries - a.deliveries || (a.template.key < b.template.key ? -1 : 1),
    ),
    lateSends: lateSends(sends, { confirmations, limit: SHOWN_LATE_SENDS }),
  };
}

type Found = {
  account: AccountRegistry;
  payloads: PayloadMap;
  to: EpochMs;
  delivered: ReadonlyMap<string, Delivered>;
  first: ReadonlyMap<string, Told>;
  leavers: readonly Leaver[];
  sends: readonly JudgedSend[];
};

function templatePractice(
  key: string,
  found: Found & { confirmations: ReadonlySet<JudgedSend>; reasons: readonly ReasonWeight[] },
): TemplatePractice {
  const { account, payloads, to, delivered, first, confirmations } = found;
  const history = account.historyOf(key);
  const own = found.leavers.filter(({ template }) => template === key);
  const counts = delivered.get(key);
  return {
    template: account.named(key),
    category: history ? valueAt(history.categories, to) : null,
    topic: history ? valueAt(history.topics, to) : null,
    deliveries: counts?.deliveries ?? 0,
    control: { offered: history ? waysAt(history, to, payloads) : null, taken: takenBy(own) },
    ease: easeOf(own),
    immediacy: ledgerOf(
      found.sends.filter(({ template }) => template === key),
      confirmations,
    ),
    transparency: {
      deliveries: counts?.marketing ?? nobodyTold(),
      firstMessages: first.get(key) ?? nobodyTold(),
    },
    reasons: reasonShares(found.reasons),
  };
}

/** Parts of opt-outs by the key of the template they are put down to: known exactly, or by weight. */
async function reasonWeights(
  { access }: PracticeDeps,
  { from, to, leavers }: { from: EpochMs; to: EpochMs; leavers: readonly Leaver[] },
): Promise<Map<string, ReasonWeight[]>> {
  const parts = new Map<string, ReasonWeight[]>();
  const add = (template: string, part: ReasonWeight): void => {
    const list = parts.get(template);
    if (list) list.push(part);
    else parts.set(template, [part]);
  };
  const inferred = new Map<string, string>();
  for (const { key, template, reason } of stated(leavers)) {
    if (template !== null) add(template, { reason, ppm: WHOLE_PPM });
    else inferred.set(key, reason);
  }
  if (inferred.size === 0) return parts;
  for (const { optOut, template, ppm } of await optOutWeights(access, { from, to })) {
    const reason = inferred.get(optOut);
    if (reason !== undefined) add(template, { reason, ppm });
  }
  return parts;
}

/** Opt-outs that count and that the person gave: one found late says nothing of why or of what provoked it. */
function stated(leavers: readonly Leaver[]): Leaver[] {
  return leavers.filter(({ standing, channel }) => standing === 'counted' && channel !== 'error');
}

function takenBy(leavers: readonly Leaver[]): Control['taken'] {
  const counted = leavers.filter(({ standing }) => standing === 'counted');
  return OPT_OUT_CHANNELS.map((channel) => ({
    channel,
    optOuts: counted.filter((leaver) => leaver.channel === channel).length,
  }))
    .filter(({ optOuts }) => optOuts > 0)
    .sort((a, b) => b.optOuts - a.optOuts);
}

/** The ways out of the marketing templates that were delivered; null when none of them is known. */
function offeredBy(templates: readonly TemplatePractice[]): readonly WayToStop[] | null {
  const known = templates
    .filter(({ category, deliveries }) => category === 'MARKETING' && deliveries > 0)
    .flatMap(({ control }) => (control.offered === null ? [] : [control.offered]));
  return known.length === 0 ? null : WAYS_TO_STOP.filter((way) => known.some((ways) => ways.includes(way)));
}

function sumTold(counts: readonly Told[]): Told {
  const sum = nobodyTold();
  for (const { told, untold, unknown } of counts) {
    sum.told += told;
    sum.untold += untold;
    sum.unknown += unknown;
  }
  return sum;
}
