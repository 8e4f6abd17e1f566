import { DAY_MS, HOUR_MS, type EpochMs } from '../core/time.ts';

/** How many template messages a person had got in the seven days up to a delivery, that one included; `most` null: no end. */
export const FREQUENCY_CLASSES: readonly { least: number; most: number | null }[] = [
  { least: 1, most: 1 },
  { least: 2, most: 2 },
  { least: 3, most: 4 },
  { least: 5, most: 7 },
  { least: 8, most: null },
];

/** Days of deliveries that a sample needs: five weeks, and for the earliest of them the week before. */
export const SAMPLE_DAYS = 42;
/** Weeks counted, the running one first. */
const WEEKS = 6;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
/** The running week in steps, each as long as windows are multiples of. */
const STEP_MS = 6 * HOUR_MS;
const STEPS = WEEK_MS / STEP_MS;

/** Deliveries to a sample of people; every person's are complete. Opt-outs that answered a known message, of all people. */
export type ContactSample = {
  /** By weeks back from the instant, the running one first: people reached, and their deliveries. */
  weeks: Reach[];
  /** The last 30 days, and the 30 days that ended a week before. */
  month: Reach;
  monthBefore: Reach;
  /** Of the running week and of the one before: deliveries to people who got nothing in the four weeks before it. */
  toNew: number;
  toNewBefore: number;
  /** By template key, '' = not known. */
  templates: Map<string, SampledTemplate>;
};

export type Reach = { people: number; deliveries: number };

/** Counts by frequency class (an index of FREQUENCY_CLASSES). */
export type ByClass = number[];

export type SampledTemplate = {
  /** Deliveries of the running week in steps of six hours back from the instant, and to new people. */
  steps: { deliveries: ByClass; toNew: number }[];
  /** Deliveries of the four weeks before. */
  before: ByClass;
  /** Opt-outs by the week of the delivery that they answered. */
  optOuts: { now: ByClass; before: ByClass };
};

/** A delivered template message; `identity` is opaque. */
export type SampledDelivery = { identity: string; template: string; at: EpochMs };

/**
 * Counts a sample. deliveries: all to the people of the sample in the last 42 days; optOuts: the delivery each answered;
 * earlier: instants of all deliveries to the people of those opt-outs in the week before theirs, and it.
 * What lies at or after `asOf` is ignored. Source: docs/methods.md#rivals
 */
export function countContacts({ asOf, deliveries, optOuts, earlier }: ContactSampleInput): ContactSample {
  const sample = emptySample();
  for (const own of byPerson(deliveries, asOf).values()) countPerson(sample, own, asOf);
  for (const { identity, template, at } of optOuts) {
    const week = weekOf(at, asOf);
    if (at >= asOf || week >= WEEKS - 1) continue;
    // The delivery itself counts, whether its row was found or not.
    const before = (earlier.get(identity) ?? []).filter((other) => other > at - WEEK_MS && other <= at);
    const counts = templateOf(sample, template).optOuts[week === 0 ? 'now' : 'before'];
    addTo(counts, classOf(Math.max(1, before.length)));
  }
  return sample;
}

export type ContactSampleInput = {
  asOf: EpochMs;
  deliveries: readonly SampledDelivery[];
  optOuts: readonly SampledDelivery[];
  earlier: ReadonlyMap<string, readonly EpochMs[]>;
};

/** Deliveries of a template in the running week since an instant, at least the last six hours: by class, and to new people. */
export function sampledSince(
  { steps }: SampledTemplate,
  { since, asOf }: { since: EpochMs; asOf: EpochMs },
): { deliveries: ByClass; toNew: number } {
  const taken = steps.slice(0, Math.max(1, Math.ceil((asOf - since) / STEP_MS)));
  return {
    deliveries: sumClasses(taken.map(({ deliveries }) => deliveries)),
    toNew: taken.reduce((sum, { toNew }) => sum + toNew, 0),
  };
}

/** Sums counts class by class. */
export function sumClasses(counts: readonly ByClass[]): ByClass {
  return FREQUENCY_CLASSES.map((_, index) => counts.reduce((sum, own) => sum + (own[index] ?? 0), 0));
}

function countPerson(sample: ContactSample, own: readonly SampledDelivery[], asOf: EpochMs): void {
  const weeks = Array.from({ length: WEEKS }, () => 0);
  for (const { at } of own) {
    const week = weekOf(at, asOf);
    if (week < WEEKS) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  weeks.forEach((deliveries, week) => addReach(sample.weeks[week], deliveries));
  addReach(sample.month, own.filter(({ at }) => at >= asOf - MONTH_MS).length);
  const monthBefore = own.filter(({ at }) => at >= asOf - WEEK_MS - MONTH_MS && at < asOf - WEEK_MS);
  addReach(sample.monthBefore, monthBefore.length);
  const isNewIn = (week: number): boolean =>
    weeks.slice(week + 1, week + 5).every((deliveries) => deliveries === 0);
  if (isNewIn(0)) sample.toNew += weeks[0] ?? 0;
  if (isNewIn(1)) sample.toNewBefore += weeks[1] ?? 0;
  let first = 0;
  let last = 0;
  for (const { at, template } of own) {
    while ((own[first]?.at ?? at) <= at - WEEK_MS) first += 1;
    while ((own[last]?.at ?? Infinity) <= at) last += 1;
    const week = weekOf(at, asOf);
    if (week >= WEEKS - 1) continue;
    const counts = templateOf(sample, template);
    const step = week === 0 ? counts.steps[Math.ceil((asOf - at) / STEP_MS) - 1] : undefined;
    addTo(step?.deliveries ?? counts.before, classOf(last - first));
    if (step && isNewIn(0)) step.toNew += 1;
  }
}

/** Index of FREQUENCY_CLASSES. */
function classOf(messages: number): number {
  return FREQUENCY_CLASSES.findIndex(({ most }) => most === null || messages <= most);
}

/** Weeks back from the instant: 0 = the seven days up to it. */
export function weekOf(at: EpochMs, asOf: EpochMs): number {
  return Math.ceil((asOf - at) / WEEK_MS) - 1;
}

/** Each person's deliveries before the instant, oldest first. */
function byPerson(deliveries: readonly SampledDelivery[], asOf: EpochMs): Map<string, SampledDelivery[]> {
  const people = new Map<string, SampledDelivery[]>();
  for (const delivery of deliveries) {
    if (delivery.at >= asOf) continue;
    const own = people.get(delivery.identity);
    if (own) own.push(delivery);
    else people.set(delivery.identity, [delivery]);
  }
  for (const own of people.values()) own.sort((left, right) => left.at - right.at);
  return people;
}

function templateOf({ templates }: ContactSample, key: string): SampledTemplate {
  let known = templates.get(key);
  if (!known) {
    known = {
      steps: Array.from({ length: STEPS }, () => ({ deliveries: noClasses(), toNew: 0 })),
      before: noClasses(),
      optOuts: { now: noClasses(), before: noClasses() },
    };
    templates.set(key, known);
  }
  return known;
}

function emptySample(): ContactSample {
  const nobody = (): Reach => ({ people: 0, deliveries: 0 });
  return {
    weeks: Array.from({ length: WEEKS }, nobody),
    month: nobody(),
    monthBefore: nobody(),
    toNew: 0,
    toNewBefore: 0,
    templates: new Map(),
  };
}

function noClasses(): ByClass {
  return FREQUENCY_CLASSES.map(() => 0);
}

function addTo(counts: ByClass, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function addReach(reach: Reach | undefined, deliveries: number): void {
  if (!reach || deliveries === 0) return;
  reach.people += 1;
  reach.deliveries += deliveries;
}
