import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Calendar } from './calendar.ts';
import { departureFacts } from './departure-facts.ts';
import type { PendingDeparture } from './departure-facts.ts';
import type { Fact, Sent } from './fact.ts';
import { messageFate, wholeSecond } from './message-fate.ts';
import { messageIds } from './message-ids.ts';
import { createOptOutChance } from './opt-out-chance.ts';
import { optOutLag } from './opt-out-lag.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { recipientLists } from './recipient-lists.ts';
import { ambiguousReply, departure, smallTalk } from './replies.ts';
import type { Wave } from './sending-plan.ts';
import { CULPRIT } from './templates.ts';

/** All that happens, in time order, and what the culprit did beyond the usual. */
export type World = { facts: Fact[]; culprit: { optOuts: number; excess: number } };

/** Share of delivered messages that get a reply without a wish to stop, and one that somebody has to judge: few in
 *  the history, and enough in the live days to fill a review queue. */
const SMALL_TALK_SHARE = 0.004;
const AMBIGUOUS_SHARE = { history: 0.0003, live: 0.002 } as const;

/** Opt-outs that no message provoked, in the whole time. */
const UNPROVOKED = 8;

/** Plays the plan: who gets which message, what becomes of it, who answers and who leaves. */
export function playWorld(
  given: { calendar: Calendar; people: readonly Person[]; waves: readonly Wave[] },
  random: Random,
): World {
  const { calendar, people } = given;
  const optOutChance = createOptOutChance(calendar.days, random);
  const ids = messageIds();
  const pending = new Map<Person, PendingDeparture>();
  const facts: Fact[] = [];
  let culpritOptOuts = 0;
  let culpritUsual = 0;

  for (const { at, person, wave } of sendings(given, random)) {
    const { template, slot } = wave;
    const sent: Sent = {
      at,
      message: ids(),
      person,
      template,
      campaign: wave.campaign,
      known: linkage(random),
    };
    facts.push({ kind: 'send', at, sent });
    const isRefused = template.category === 'MARKETING' && refusesMarketing(person, at);
    const { statuses, deliveredAt } = messageFate({ sent, isRefused }, random);
    for (const status of statuses) facts.push(status);
    if (isRefused && person.stoppedAt > at) {
      // The shop learns of the stop from the failure.
      person.stoppedAt = at;
      pending.delete(person);
    }
    if (deliveredAt === null) continue;
    const { chance, usual } = optOutChance({ template, person, slot });
    if (template === CULPRIT) culpritUsual += usual;
    const leavesAt = random.uniform() < chance ? deliveredAt + 5 * SECOND_MS + optOutLag(random) : Infinity;
    if (leavesAt < person.stoppedAt) {
      const how = departure(sent, random);
      pending.set(person, { at: wholeSecond(leavesAt), cause: sent, how });
      person.stoppedAt = leavesAt;
      person.stoppedNatively = how.kind === 'preference';
      continue;
    }
    const isLive = at >= calendar.liveFrom;
    const isJudged =
      template.category === 'UTILITY' && random.uniform() < AMBIGUOUS_SHARE[isLive ? 'live' : 'history'];
    if (!isJudged && random.uniform() >= SMALL_TALK_SHARE) continue;
    facts.push({
      kind: 'reply',
      at: wholeSecond(deliveredAt + random.logNormal(20 * MINUTE_MS, 1.4)),
      person,
      message: ids(),
      category: template.category,
      repliedTo: isJudged || random.uniform() < 0.3 ? sent.message : null,
      reply: isJudged ? ambiguousReply(random) : smallTalk(random),
    });
  }

  for (let count = random.poisson(UNPROVOKED); count > 0; count -= 1) {
    const person = random.pick(people);
    const at = wholeSecond(calendar.from + random.uniform() * (calendar.now - calendar.from));
    if (person.stoppedAt === Infinity) pending.set(person, { at, cause: null, how: departure(null, random) });
  }
  for (const [person, leaving] of pending) {
    facts.push(...departureFacts({ person, leaving, ids }, random));
    if (leaving.cause?.template === CULPRIT && leaving.at < calendar.now) culpritOptOuts += 1;
  }
  for (const person of people) {
    if (person.moved !== null) facts.push({ kind: 'moved', at: person.moved.at, person, message: ids() });
  }
  return {
    facts: facts.filter(({ at }) => at >= calendar.from && at < calendar.now).sort((a, b) => a.at - b.at),
    culprit: { optOuts: culpritOptOuts, excess: culpritOptOuts - culpritUsual },
  };
}

type Sending = { at: EpochMs; person: Person; wave: Wave };

/** Every message of the plan in time order; lists are drawn hour by hour, so that they know who has left. */
function* sendings(
  { calendar, people, waves }: { calendar: Calendar; people: readonly Person[]; waves: readonly Wave[] },
  random: Random,
): Generator<Sending> {
  const lists = recipientLists(people, random);
  const bySlot = Map.groupBy(waves, ({ slot }) => slot);
  for (const slot of calendar.slots) {
    const hour = (bySlot.get(slot) ?? []).flatMap((wave) =>
      lists(wave).map((person): Sending => {
        return { at: wholeSecond(slot.at + random.uniform() * HOUR_MS), person, wave };
      }),
    );
    hour.sort((a, b) => a.at - b.at);
    yield* hour.filter(({ at }) => at >= calendar.from && at < calendar.now);
  }
}

function refusesMarketing(person: Person, at: EpochMs): boolean {
  return person.silentStopAt <= at || (person.stoppedNatively && person.stoppedAt <= at);
}

function linkage(random: Random): Sent['known'] {
  const luck = random.uniform();
  if (luck < 0.55) return 'registration';
  if (luck < 0.8) return 'both';
  return luck < 0.985 ? 'callback' : 'neither';
}
