import type { EpochMs } from '../../../server/core/time.ts';
import type { Draft } from './draft.ts';
import { instantOf } from './instant.ts';
import { LOOK_BACK_HOURS } from './parameters.ts';
import { REMEMBERED, type People } from './people.ts';
import type { Provoking } from './send.ts';
import type { FeedRecorder } from './feed-recorder.ts';
import type { WorldCandidate, WorldOptOut } from './world.ts';

export type LeaveInput = {
  draft: Draft;
  people: People;
  provoking: Provoking;
  start: EpochMs;
  optOuts: WorldOptOut[];
  recorder: FeedRecorder | null;
};

const LOOK_BACK_MS = LOOK_BACK_HOURS * 3_600_000;
/** Replies to a button name the message more often than typed ones. */
const NAMED_BY_BUTTON = 0.75;
const NAMED_BY_TEXT = 0.2;

/** Carries out the opt-out that is on its way for a person, and puts somebody new in the place. */
export function leave(input: LeaveInput, place: number): void {
  const { draft, people, provoking, start, optOuts, recorder } = input;
  const { random } = draft;
  const happenedAt = people.leavesAt[place] ?? 0;
  const message = people.leavesBy[place] ?? -1;
  const cause =
    message < 0 ? null : { template: provoking.template[message] ?? 0, at: provoking.at[message] ?? 0 };
  const button = cause !== null && draft.templates[cause.template]?.button === true;
  const names = cause !== null && random.uniform() < (button ? NAMED_BY_BUTTON : NAMED_BY_TEXT);
  let at = happenedAt;
  if (!names) {
    for (const { from, to } of draft.outages) {
      if (happenedAt >= from && happenedAt < to) at = to + random.uniform() * 0.5;
    }
  }
  const lost = isLost(draft, at);
  const instant = instantOf(start, at);
  const candidates = candidatesOf({ people, place, at: instant, start });
  const causeAt = instantOf(start, cause?.at ?? happenedAt);
  // A reply that names a message the feed never carried says no more than one that names none.
  const exact =
    names && candidates.some((each) => each.template === cause.template && each.deliveredAt === causeAt);
  const recorded = at < draft.hours && !lost;
  if (recorded) {
    optOuts.push({
      at: instant,
      happenedAt: instantOf(start, happenedAt),
      cause: cause?.template ?? -1,
      causeAt,
      excess: cause ? (people.leavesExcess[place] ?? 0) : 0,
      surplus: cause ? (people.leavesSurplus[place] ?? 0) : 0,
      exact,
      candidates,
    });
  }
  recorder?.leaves({ place, happenedAt, at, answered: exact ? cause : null, recorded });
  people.renew(place);
  recorder?.person({ place, granted: people.granted[place] ?? 0, at: happenedAt });
}

/** Whether the feed carried nothing at that time. */
export function isLost({ gaps }: Draft, at: number): boolean {
  return gaps.some(({ from, to }) => at >= from && at < to);
}

function candidatesOf({
  people,
  place,
  at,
  start,
}: {
  people: People;
  place: number;
  at: EpochMs;
  start: EpochMs;
}): WorldCandidate[] {
  const candidates: WorldCandidate[] = [];
  for (let slot = place * REMEMBERED; slot < (place + 1) * REMEMBERED; slot++) {
    const template = people.gotTemplate[slot] ?? -1;
    if (template < 0) continue;
    const deliveredAt = instantOf(start, people.gotAt[slot] ?? 0);
    if (deliveredAt > at || deliveredAt <= at - LOOK_BACK_MS) continue;
    candidates.push({ template, deliveredAt, outside: people.gotOutside[slot] === 1 });
  }
  return candidates.sort(
    (left, right) => right.deliveredAt - left.deliveredAt || left.template - right.template,
  );
}
