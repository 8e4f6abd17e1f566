import { startOfBusinessDay } from '../../../server/core/business-day.ts';
import type { FeedRecorder } from './feed-recorder.ts';
import { createRandom } from './random.ts';
import { contactsOf, parametersOf } from './scenario.ts';
import { simulate } from './simulate.ts';
import type { ScenarioName, World } from './world.ts';

/** Zones without daylight saving, so that every day of a world has 24 hours. */
const ZONES = ['America/Sao_Paulo', 'America/Sao_Paulo', 'America/Bogota', 'Asia/Kolkata', 'UTC'];
const MONDAYS = ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06'];

export type DrawInput = {
  seed: number;
  scenario: ScenarioName;
  /** Instead of drawn ones. */
  contacts?: number;
  /** Larger accounts are drawn smaller. */
  mostContacts?: number | null;
  recorder?: FeedRecorder;
};

/** The world of a seed and a scenario: size, zone and everything else are drawn. */
export function drawWorld({
  seed,
  scenario,
  contacts: given,
  mostContacts = null,
  recorder,
}: DrawInput): World {
  const random = createRandom(seed ^ 0x2545f491);
  const zone = random.pick(ZONES);
  const start = startOfBusinessDay(random.pick(MONDAYS), zone);
  const [least, most] = contactsOf(scenario);
  const drawn = random.logRange(least, Math.min(most, mostContacts ?? most));
  const contacts = primeFrom(Math.round(given ?? drawn));
  return simulate({
    seed,
    scenario,
    parameters: parametersOf(scenario),
    contacts,
    templateCount: templatesFor(contacts),
    zone,
    start,
    ...(recorder && { recorder }),
  });
}

/** 12 templates for 4,000 people, 45 for 80,000, in between and beyond on the same power. */
function templatesFor(contacts: number): number {
  return Math.max(
    5,
    Math.round(12 * Math.pow(contacts / 4_001, Math.log(45 / 12) / Math.log(80_021 / 4_001))),
  );
}

function primeFrom(least: number): number {
  for (let number = Math.max(3, least | 1); ; number += 2) if (isPrime(number)) return number;
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}
