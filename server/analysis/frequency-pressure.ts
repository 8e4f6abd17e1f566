import type { EpochMs } from '../core/time.ts';
import {
  FREQUENCY_CLASSES,
  sampledSince,
  sumClasses,
  type ByClass,
  type ContactSample,
  type Reach,
} from './contact-sample.ts';
import {
  frequencyCurve,
  rateOfMix,
  ratioAbove,
  strataOf,
  type FrequencyClass,
  type FrequencyStratum,
} from './frequency-curve.ts';
import type { Culprit, RatioInterval } from './verdict.ts';

/** `perWeek`, `perMonth`: messages per person reached, in the last 7 and 30 days and before. `ratio`: how many times as often
 *  those leave who got `least` or more in seven days as those who got fewer. */
export type FrequencyPressure = {
  perWeek: number;
  usualPerWeek: number;
  perMonth: number;
  usualPerMonth: number;
  least: number;
  ratio: RatioInterval;
  curve: (Omit<FrequencyClass, 'ratio'> & { ratio: RatioInterval | null })[];
  /** Of each named template, by key: the part of its excess that the change explains, 0 to 1; null when too little is known. */
  explains: { template: string; share: number | null }[];
};

/** People get materially more from this multiple on. */
const LEAST_MULTIPLE = 1.25;
/** A cut between classes is looked at when so many more deliveries, of all, lie above it than before. */
const LEAST_GAIN = 0.1;
/** Quantile of the normal distribution at 1 - 0.025 / 4. */
const NORMAL_OF_FOUR_CUTS = 2.4977054744123737;
/** A mix of classes is known from so many sampled deliveries on. */
const LEAST_DELIVERIES = 50;

/**
 * Whether people got materially more messages in the last seven days than in the four weeks before, while those who get more
 * leave more, surely; and how much of the excess of the named templates that explains. Null when not both.
 * Source: docs/methods.md#rivals
 */
export function frequencyPressure({ contacts, culprits, asOf }: PressureInput): FrequencyPressure | null {
  const perWeek = perPerson(contacts.weeks.slice(0, 1));
  const usualPerWeek = perPerson(contacts.weeks.slice(1, 5));
  const perMonth = perPerson([contacts.month]);
  const usualPerMonth = perPerson([contacts.monthBefore]);
  if (!(perWeek >= LEAST_MULTIPLE * usualPerWeek) || usualPerWeek === 0) return null;
  const templates = [...contacts.templates].sort(([left], [right]) => (left < right ? -1 : 1));
  const strata = templates.flatMap(([, own]) => strataOf(own, asOf));
  const now = sumClasses(strata.filter((_, index) => index % 2 === 0).map(({ deliveries }) => deliveries));
  const before = sumClasses(templates.map(([, own]) => own.before));
  const surest = surestCut(strata, { now, before });
  if (surest === null) return null;
  const curve = frequencyCurve(strata, before.indexOf(Math.max(...before)));
  return {
    perWeek,
    usualPerWeek,
    perMonth,
    usualPerMonth,
    ...surest,
    curve: curve.map((own) => ({ ...own, ratio: own.ratio && intervalOf(own.ratio) })),
    explains: culprits
      .filter(({ named }) => named)
      .map((culprit) => ({
        template: culprit.template.key,
        share: explainedShare({ contacts, culprit, curve, before, asOf }),
      })),
  };
}

export type PressureInput = { contacts: ContactSample; culprits: readonly Culprit[]; asOf: EpochMs };

/** The part of a template's excess that comes of its deliveries having met other frequencies than usual. */
function explainedShare({
  contacts,
  culprit,
  curve,
  before,
  asOf,
}: {
  contacts: ContactSample;
  culprit: Culprit;
  curve: readonly FrequencyClass[];
  before: ByClass;
  asOf: EpochMs;
}): number | null {
  const own = contacts.templates.get(culprit.template.key);
  if (!own || !(culprit.excess > 0)) return null;
  const now = sampledSince(own, { since: culprit.since, asOf }).deliveries;
  if (sum(now) < LEAST_DELIVERIES) return null;
  // What a template is compared with is its own past; a new one's is that of its group, so of the account.
  const usual = rateOfMix(curve, sum(own.before) < LEAST_DELIVERIES ? before : own.before);
  const rate = rateOfMix(curve, now);
  if (usual === null || rate === null) return null;
  const expected = culprit.expectedRate * culprit.deliveries;
  return Math.min(1, Math.max(0, ((rate / usual - 1) * expected) / culprit.excess));
}

/** The class from which on deliveries have become more and people most surely leave more; null when from none they do. All
 *  cuts are looked at, so each interval is widened until all four together hold in 95 % (Bonferroni). */
function surestCut(
  strata: readonly FrequencyStratum[],
  { now, before }: { now: ByClass; before: ByClass },
): { least: number; ratio: RatioInterval } | null {
  let surest: { least: number; ratio: RatioInterval } | null = null;
  FREQUENCY_CLASSES.forEach(({ least }, cut) => {
    const gain = sum(now.slice(cut)) / sum(now) - sum(before.slice(cut)) / sum(before);
    const found = gain >= LEAST_GAIN ? ratioAbove(strata, cut) : null;
    if (found === null) return;
    const spread = NORMAL_OF_FOUR_CUTS / Math.sqrt(found.information);
    const { median } = found;
    const ratio = { low: median * Math.exp(-spread), median, high: median * Math.exp(spread) };
    if (ratio.low > (surest?.ratio.low ?? 1)) surest = { least, ratio };
  });
  return surest;
}

function perPerson(reaches: readonly Reach[]): number {
  const people = reaches.reduce((total, reach) => total + reach.people, 0);
  return people > 0 ? reaches.reduce((total, reach) => total + reach.deliveries, 0) / people : 0;
}

function intervalOf({ low, median, high }: RatioInterval): RatioInterval {
  return { low, median, high };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
