import { BUCKET_MS, HOUR_MS, type EpochMs } from '../../../server/core/time.ts';
import type { Draft, DraftTemplate, Effect, PlannedSends } from './draft.ts';
import type { FeedRecorder } from './feed-recorder.ts';
import { isLost, leave, type LeaveInput } from './leave.ts';
import { DELIVERED_SHARE, WEEKDAY_LEAVING } from './parameters.ts';
import { REMEMBERED, type People } from './people.ts';
import { referenceRate } from './reference-rate.ts';
import type { WorldOptOut } from './world.ts';

/** Messages that provoke an opt-out, by number. */
export type Provoking = { at: number[]; template: number[] };

/** What came of the sends of one template. */
export type Sent = {
  delivered: Float64Array;
  outside: Float64Array;
  failed: Float64Array;
  usual: Float64Array;
  excess: Float64Array;
};

export type SendResult = { sent: Sent[]; optOuts: WorldOptOut[] };

const BUCKETS_PER_HOUR = HOUR_MS / BUCKET_MS;
/** Spontaneous opt-outs per message sent anywhere, times `spontaneousShare`. */
const SPONTANEOUS = 0.003;
/** Nobody leaves with a higher probability than this. */
const MOST_LEAVING = 0.5;
/** People are asked at most so many times the wanted number until enough with the wanted consent are found. */
const MOST_LOOKED_AT = 12;
/** The time of failed messages within their hour. */
const FAILS_AFTER = 0.5;

/** Carries out the plan hour by hour. Every delivery may provoke one opt-out; a person leaves once. */
export function sendAll(
  draft: Draft,
  { people, start, recorder }: { people: People; start: EpochMs; recorder: FeedRecorder | null },
): SendResult {
  const { random, parameters, days, hours, contacts } = draft;
  const accountDay = Array.from({ length: days }, () => dayNoise(draft, parameters.accountDayShape));
  const templateDay = draft.templates.map(() =>
    Float32Array.from({ length: days }, () => dayNoise(draft, parameters.templateDayShape)),
  );
  const effects = new Map(draft.effects.map((effect) => [effect.template.index, effect]));
  const sent = draft.templates.map(() => emptySent(draft));
  const provoking: Provoking = { at: [], template: [] };
  const optOuts: WorldOptOut[] = [];
  const leaving: LeaveInput = { draft, people, provoking, start, optOuts, recorder };
  for (let place = 0; place < contacts; place++) {
    recorder?.person({ place, granted: people.granted[place] ?? 0, at: -24 });
  }
  const spontaneousPerHour =
    ((contacts * draft.messagesPerWeek) / 168) * SPONTANEOUS * parameters.spontaneousShare;
  for (let hour = 0; hour < hours; hour++) {
    const day = Math.floor(hour / 24);
    const weekday = ((WEEKDAY_LEAVING[day % 7] ?? 1) - 1) * parameters.weekdayStrength + 1;
    const common = (accountDay[day] ?? 1) * weekday * (draft.accountFactor[hour] ?? 1);
    for (let left = random.poisson(spontaneousPerHour); left > 0; left--) {
      const place = random.integer(contacts);
      const at = hour + random.uniform();
      if ((people.leavesAt[place] ?? 0) <= at) leave(leaving, place);
      if (at < (people.leavesAt[place] ?? 0)) {
        people.leavesAt[place] = at;
        people.leavesBy[place] = -1;
      }
    }
    const planned = draft.plan[hour] ?? [];
    shuffle(planned, draft);
    for (const sends of planned) {
      const { index } = sends.template;
      const noise = templateDay[index]?.[day] ?? 1;
      const counts = sent[index];
      if (counts)
        sendSome({
          leaving,
          sends,
          hour,
          day,
          weekday,
          common,
          noise,
          effect: effects.get(index) ?? null,
          counts,
        });
    }
  }
  for (let place = 0; place < contacts; place++)
    if ((people.leavesAt[place] ?? 0) < hours) leave(leaving, place);
  optOuts.sort((left, right) => left.at - right.at);
  return { sent, optOuts };
}

type SomeInput = {
  leaving: LeaveInput;
  sends: PlannedSends;
  hour: number;
  day: number;
  /** How much more easily people leave that day: by its weekday, by all that moves the account, by the template's chance. */
  weekday: number;
  common: number;
  noise: number;
  effect: Effect | null;
  counts: Sent;
};

/** One planned bundle of messages: people are walked through and taken so that the wanted share is outside consent. */
function sendSome({ leaving, sends, hour, day, weekday, common, noise, effect, counts }: SomeInput): void {
  const { draft, people, provoking, recorder } = leaving;
  const { random, contacts, usualRatio } = draft;
  const { template, stride } = sends;
  const bit = 1 << template.topic;
  const { takeInside, takeOutside } = takenShares(draft.granted[template.topic] ?? 1, sends.outsideShare);
  const on = effect !== null && hour >= effect.from && hour < effect.to;
  const lift = on ? liftAt(effect, hour) : 1;
  const ratio = (on ? effect.ratio : null) ?? usualRatio;
  const own = template.rate * common * noise;
  const onAverage = referenceRate(draft, template, day) * weekday;
  const reference = referenceRate(draft, template, day) * common * noise;
  let place = sends.first;
  let left = sends.count;
  for (let looks = sends.count * MOST_LOOKED_AT; left > 0 && looks > 0; looks--) {
    place = (place + stride) % contacts;
    const grants = ((people.granted[place] ?? 0) & bit) !== 0;
    if (random.uniform() > (grants ? takeInside : takeOutside)) continue;
    left--;
    if (random.uniform() > DELIVERED_SHARE) {
      fail({ leaving, counts, place, template, at: hour + FAILS_AFTER });
      continue;
    }
    const at = hour + random.uniform();
    if ((people.leavesAt[place] ?? 0) <= at) leave(leaving, place);
    const outside = ((people.granted[place] ?? 0) & bit) === 0;
    const frailty = people.frailty[place] ?? 1;
    if (!isLost(draft, at)) {
      const bucket = Math.floor(at * BUCKETS_PER_HOUR);
      counts.delivered[bucket] = (counts.delivered[bucket] ?? 0) + 1;
      if (outside) counts.outside[bucket] = (counts.outside[bucket] ?? 0) + 1;
      remember(people, { place, at, template: template.index, outside });
      recorder?.message({ place, template: template.index, at, delivered: true });
    }
    const usual = reference * frailty;
    const leaves = Math.min(MOST_LEAVING, own * frailty * lift * (outside ? ratio : 1));
    counts.usual[day] = (counts.usual[day] ?? 0) + usual;
    counts.excess[day] = (counts.excess[day] ?? 0) + leaves - usual;
    if (random.uniform() >= leaves) continue;
    const leavesAt = at + drawLag(draft);
    if (leavesAt >= (people.leavesAt[place] ?? Infinity)) continue;
    people.leavesAt[place] = leavesAt;
    people.leavesBy[place] = provoking.at.length;
    people.leavesExcess[place] = (leaves - usual) / leaves;
    people.leavesSurplus[place] = (leaves - onAverage * frailty) / leaves;
    provoking.at.push(at);
    provoking.template.push(template.index);
  }
}

function fail({
  leaving,
  counts,
  place,
  template,
  at,
}: {
  leaving: LeaveInput;
  counts: Sent;
  place: number;
  template: DraftTemplate;
  at: number;
}): void {
  if (isLost(leaving.draft, at)) return;
  const bucket = Math.floor(at * BUCKETS_PER_HOUR);
  counts.failed[bucket] = (counts.failed[bucket] ?? 0) + 1;
  leaving.recorder?.message({ place, template: template.index, at, delivered: false });
}

/** Of people inside and outside consent these shares are taken, so that `outsideShare` of the taken are outside. */
function takenShares(granted: number, outsideShare: number): { takeInside: number; takeOutside: number } {
  const odds = (outsideShare * granted) / ((1 - outsideShare) * (1 - granted));
  return odds < 1 ? { takeInside: 1, takeOutside: odds } : { takeInside: 1 / odds, takeOutside: 1 };
}

function liftAt({ ramp, lift, from, to }: Effect, hour: number): number {
  return ramp ? 1 + ((lift - 1) * (hour - from)) / (to - from) : lift;
}

/** Hours from delivery to opt-out: some minutes or some hours, never three days. */
function drawLag({ random }: Draft): number {
  for (;;) {
    const lag = random.uniform() < 0.55 ? random.logNormal(10 / 60, 1.2) : random.logNormal(6, 1.1);
    if (lag < 72) return lag;
  }
}

function remember(
  people: People,
  { place, at, template, outside }: { place: number; at: number; template: number; outside: boolean },
): void {
  const next = people.next[place] ?? 0;
  const slot = place * REMEMBERED + next;
  people.gotAt[slot] = at;
  people.gotTemplate[slot] = template;
  people.gotOutside[slot] = outside ? 1 : 0;
  people.next[place] = (next + 1) % REMEMBERED;
}

function shuffle(planned: PlannedSends[], { random }: Draft): void {
  for (let last = planned.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const [left, right] = [planned[last], planned[other]];
    if (left && right) [planned[last], planned[other]] = [right, left];
  }
}

function dayNoise({ random }: Draft, shape: number): number {
  return random.gamma(shape) / shape;
}

function emptySent({ days, hours }: Draft): Sent {
  const buckets = () => new Float64Array(hours * BUCKETS_PER_HOUR);
  return {
    delivered: buckets(),
    outside: buckets(),
    failed: buckets(),
    usual: new Float64Array(days),
    excess: new Float64Array(days),
  };
}
