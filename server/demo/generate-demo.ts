import { DAY_MS, HOUR_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import { createCalendar } from './calendar.ts';
import { consentLines } from './consent-lines.ts';
import type { Fact } from './fact.ts';
import { historyLine } from './history-lines.ts';
import { liveFeed } from './live-feed.ts';
import type { LiveItem } from './live-feed.ts';
import { wholeSecond } from './message-fate.ts';
import { createPeople, newNames } from './people.ts';
import type { Person } from './people.ts';
import { plantedPlan } from './planted-plan.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { templateLines, topicLines } from './registry-lines.ts';
import { ordinaryPlan } from './sending-plan.ts';
import { SHOP } from './shop.ts';
import { templateFeed } from './template-feed.ts';
import { CULPRIT } from './templates.ts';
import { playWorld } from './world.ts';

/** A shop's 32 days: 30 of history, then two live ones that end at `now`. */
export type Demo = {
  zone: string;
  waba: string;
  liveFrom: EpochMs;
  /** Event lines (docs/connect.md) without line ends, each list in time order except the consents. */
  topics: string[];
  templates: string[];
  consents: Iterable<string>;
  history: Iterable<string>;
  /** In order of arrival. */
  live: Iterable<LiveItem>;
  /** The truth, for tests and for whoever wants to check the answer; nothing in the data says it. */
  planted: {
    template: { id: string; name: string };
    /** Start of its first wave. */
    since: EpochMs;
    /** Opt-outs it provoked before `now`, and how many of them an ordinary template would not have provoked. */
    optOuts: number;
    excess: number;
  };
};

/** People who change their number in the live days. */
const MOVES = 6;

/**
 * The demonstration's data: the same seed and `now` give the same bytes. `now` (epoch ms, floored to the second) is
 * the end of the live days; with another `now` everything shifts with it and keeps to the shop's weekdays and hours.
 * Pure; the lines are made while they are read, and may be read more than once.
 */
export function generateDemo(given: { seed: number; now: EpochMs }): Demo {
  const now = wholeSecond(given.now);
  const calendar = createCalendar(now);
  const random = createRandom(given.seed);
  const people = createPeople(random, { from: calendar.from - 10 * DAY_MS, to: now });
  moveSome(people, calendar.liveFrom, random);
  const planted = plantedPlan(calendar);
  const waves = [...ordinaryPlan(calendar, random), ...planted.waves];
  const world = playWorld({ calendar, people, waves }, random);
  const past = world.facts.filter(({ at }) => at < calendar.liveFrom);
  const recent = world.facts.slice(past.length);
  const { id, name } = CULPRIT;
  return {
    zone: SHOP.zone,
    waba: SHOP.waba,
    liveFrom: calendar.liveFrom,
    topics: topicLines(calendar.from),
    templates: templateLines(calendar.from),
    consents: again(() =>
      consentLines(
        { people, calendar },
        { random: createRandom(given.seed + 1), randomSource: createRandom(given.seed + 2) },
      ),
    ),
    history: again(() => historyLines(past)),
    live: again(() => liveFeed({ facts: recent, extra: templateFeed(planted), now })),
    planted: { template: { id, name }, since: planted.since, ...world.culprit },
  };
}

function moveSome(people: readonly Person[], liveFrom: EpochMs, random: Random): void {
  for (let count = 0; count < MOVES;) {
    const person = random.pick(people);
    if (person.phone === null || person.moved !== null) continue;
    person.moved = { at: wholeSecond(liveFrom + (2 + 40 * random.uniform()) * HOUR_MS), ...newNames(person) };
    count += 1;
  }
}

function* historyLines(facts: readonly Fact[]): Generator<string> {
  for (const fact of facts) {
    const line = historyLine(fact);
    if (line !== null) yield line;
  }
}

/** An iterable that starts anew each time it is read. */
function again<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}
