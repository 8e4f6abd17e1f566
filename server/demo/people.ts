import type { ContactRef } from '../core/event-parts.ts';
import type { EpochMs } from '../core/time.ts';
import type { Random } from './random.ts';
import { SHOP, TOPICS } from './shop.ts';

/** One invented customer. */
export type Person = {
  index: number;
  profile: string;
  /** Null for the few who are known by user id only. */
  phone: string | null;
  bsuid: string;
  /** The shop's own customer number, where it has one. */
  externalId: string | null;
  /** The platform knows this number without the ninth digit. */
  hasShortNumber: boolean;
  /** Bit n: agreed to `TOPICS[n]`. */
  agreed: number;
  /** How easily this person leaves, as a factor with mean 1. */
  impatience: number;
  /** When marketing was stopped; infinity while it was not. */
  stoppedAt: EpochMs;
  /** The stop was made in the platform's own settings, which then refuses marketing messages. */
  stoppedNatively: boolean;
  /** A stop in the platform's settings that no event told of; found when a message fails. */
  silentStopAt: EpochMs;
  /** Instant and new names after a change of number. */
  moved: { at: EpochMs; phone: string; bsuid: string } | null;
};

const AREA_CODES = ['11', '19', '21', '31', '41', '51', '61', '71', '81', '85'];
const FIRST_NAMES =
  `Ana Bruno Camila Diego Elisa Felipe Gabriela Heitor Isabela João Karina Lucas Mariana Nuno
  Olívia Paulo Quitéria Rafael Sofia Tiago Úrsula Vitor Wanda Yara Zeca`.split(/\s+/);
const INITIALS = 'ABCDFGLMNOPRSTV';

/** Share of people known by user id only, and of those whose account keeps the short number. */
const NAMELESS_SHARE = 0.03;
const SHORT_NUMBER_SHARE = 0.06;

/** Spread of impatience: most opt-outs come from a minority. */
const IMPATIENCE_SHAPE = 1.5;

/** The shop's customers. `silentStops`: a span in which about 80 of them stop without an event. */
export function createPeople(random: Random, silentStops: { from: EpochMs; to: EpochMs }): Person[] {
  return Array.from({ length: SHOP.people }, (_, index): Person => {
    const isNameless = random.uniform() < NAMELESS_SHARE;
    const stopsSilently = random.uniform() < 80 / SHOP.people;
    const { from, to } = silentStops;
    return {
      index,
      profile: `${random.pick(FIRST_NAMES)} ${INITIALS.charAt(random.integer(INITIALS.length))}.`,
      phone: isNameless ? null : inventedPhone(index, '99000'),
      bsuid: inventedBsuid(index, 1),
      externalId: index % 10 === 3 ? `AUR-${100_000 + index}` : null,
      hasShortNumber: random.uniform() < SHORT_NUMBER_SHARE,
      agreed: TOPICS.reduce(
        (bits, { granted }, bit) => bits | (random.uniform() < granted ? 1 << bit : 0),
        0,
      ),
      impatience: random.gammaMeanOne(IMPATIENCE_SHAPE),
      stoppedAt: Infinity,
      stoppedNatively: false,
      silentStopAt: stopsSilently ? from + random.uniform() * (to - from) : Infinity,
      moved: null,
    };
  });
}

/** The names a person goes by at an instant, as the shop writes them. */
export function contactOf(person: Person, at: EpochMs): ContactRef {
  const { moved, externalId } = person;
  const phone = moved !== null && at >= moved.at ? moved.phone : person.phone;
  const bsuid = moved !== null && at >= moved.at ? moved.bsuid : person.bsuid;
  return { ...(phone === null ? { bsuid } : { phone }), ...(externalId !== null && { externalId }) };
}

/** The names the platform gives in a webhook: user id always, number where it has one, some in the short form. */
export function platformNames(person: Person, at: EpochMs): { waId: string | null; userId: string } {
  const { moved } = person;
  const hasMoved = moved !== null && at >= moved.at;
  const phone = hasMoved ? moved.phone : person.phone;
  const isShort = person.hasShortNumber && phone !== null;
  return {
    waId: isShort ? `${phone.slice(0, 4)}${phone.slice(5)}` : phone,
    userId: hasMoved ? moved.bsuid : person.bsuid,
  };
}

/** A new number and user id for a person who changes them. */
export function newNames(person: Person): { phone: string; bsuid: string } {
  return { phone: inventedPhone(person.index, '99001'), bsuid: inventedBsuid(person.index, 2) };
}

/** True for a person who agreed to the topic at this position. */
export function hasAgreed(person: Person, topic: number): boolean {
  return (person.agreed & (1 << topic)) !== 0;
}

/** All invented numbers of customers read 55, area code, 9 9000 (9 9001 after a change), four digits. */
function inventedPhone(index: number, range: string): string {
  const area = AREA_CODES[index % AREA_CODES.length] ?? '11';
  return `55${area}${range}${String(Math.floor(index / AREA_CODES.length)).padStart(4, '0')}`;
}

function inventedBsuid(index: number, generation: number): string {
  return `BR.${generation}${String(index * 7_919 + 10_000_019).padStart(13, '0')}`;
}
