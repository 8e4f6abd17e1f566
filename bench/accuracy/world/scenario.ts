import { DEFAULT_PARAMETERS, type Parameters } from './parameters.ts';
import type { CulpritKind, ScenarioName } from './world.ts';

const QUIET: Partial<Parameters> = { incidents: 0, accountWides: 0, outages: 0 };

/** One incident of one kind, among all the usual confounders. */
function oneIncident(kind: CulpritKind): Partial<Parameters> {
  return { incidents: 1, incidentKinds: { [kind]: 1 } };
}

/** What each scenario changes of an average account. */
const CHANGES: Record<ScenarioName, Partial<Parameters>> = {
  mixed: {},
  ordinary: QUIET,
  doubling: { ...QUIET, volumeStep: 2 },
  rhythm: { ...QUIET, weekdayStrength: 2.5, holidays: 6 },
  'new-beside-good': { ...oneIncident('newBad'), extraNewDecoys: 2 },
  widened: oneIncident('oldMismatch'),
  'new-mismatched': oneIncident('newMismatch'),
  changed: { ...oneIncident('edited'), recategorise: true },
  'two-culprits': { incidents: 1, doubleProbability: 1 },
  drift: { ...oneIncident('drift'), innocentDrifts: 3 },
  shock: { ...QUIET, accountWides: 2 },
  'error-burst': { ...QUIET, errorBursts: 2 },
  outage: { ...QUIET, outages: 2, gaps: 1 },
  'busy-innocent': { incidents: 1, decoyNew: 1, decoyOverlap: 1 },
  'low-volume': { messagesPerWeek: [0.06, 0.2] },
  'brand-new': { weeks: 6, warmupWeeks: 0, firstIncidentDay: 2, incidents: 1 },
};

/** Every scenario, in order. */
export const SCENARIOS = Object.keys(CHANGES) as ScenarioName[];

/** What a world of a scenario is drawn from. */
export function parametersOf(scenario: ScenarioName): Parameters {
  return { ...DEFAULT_PARAMETERS, ...CHANGES[scenario] };
}

/** Contacts of accounts of a scenario, log-uniform between these. */
export function contactsOf(scenario: ScenarioName): readonly [number, number] {
  return scenario === 'low-volume' ? [2_000, 5_000] : [2_000, 200_000];
}
