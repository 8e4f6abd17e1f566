import { startOfBusinessDay } from '../../../server/core/business-day.ts';
import { createRandom } from './random.ts';
import { contactsOf, parametersOf } from './scenario.ts';
import { simulate, type SimulateInput } from './simulate.ts';
import type { ScenarioName, World } from './world.ts';

/** Zones without daylight saving, so that every day of a world has 24 hours. */
const ZONES = ['America/Sao_Paulo', 'America/Sao_Paulo', 'America/Bogota', 'Asia/Kolkata', 'UTC'];
const MONDAYS = ['2025-01-06', '2025-02-03', '2025-03-03', '2025-04-07'];

export type DrawInput = {
  seed: number;
  scenario: ScenarioName;
  /** Instead of drawn ones. */
  contacts?: number;
  /** Larger accounts are drawn smaller. */
  mostContacts?: number | null;
};

/** The world of a seed and a scenario: size, zone and everything else are drawn. */
export function drawWorld(input: DrawInput): World {
  return simulate(worldInput(input));
}

/** What the world of a seed and a scenario is made from. */
export function worldInput({
  seed,
  scenario,
  contacts: given,
  mostContacts = null,
}: DrawInput): SimulateInput {
  const random = createRandom(seed ^ 0x2545f491);
  const zone = random.pick(ZONES);
  const start = startOfBusinessDay(random.pick(MONDAYS), zone);
  const [least, most] = contactsOf(scenario);
  const drawn = random.logRange(least, Math.min(most, mostContacts ?? most));
  const contacts = primeFrom(Math.round(given ?? drawn));
  return {
    seed,
    scenario,
    parameters: parametersOf(scenario),
    contacts,
    templateCount: templatesFor(contacts),
    zone,
    start,
  };
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
