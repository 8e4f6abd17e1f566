import { latestDecisions, type DecisionFact } from '../../server/analysis/incident/decision.ts';
import { REOPEN_MS, type IncidentRules } from '../../server/analysis/incident/incident-rules.ts';
import { observeIncident } from '../../server/analysis/incident/observe-incident.ts';
import { signalsOf, type Signal } from '../../server/analysis/incident/signals-of.ts';
import type { Verdict } from '../../server/analysis/verdict.ts';
import { floorToBucket, HOUR_MS, type EpochMs } from '../../server/core/time.ts';
import { readWordedVerdict } from '../../server/i18n/read-worded-verdict.ts';
import type { IncidentStore, StoredIncident } from '../../server/store/incident-ports.ts';
import type { PublishAccess } from '../publish-verdict.ts';
import { readDecisions } from './read-decisions.ts';

type Times = { now: EpochMs; rules: IncidentRules };

/** So much of what came before is shown with an incident, and no more than passing verdicts are kept. */
const RUN_UP_MS = 6 * HOUR_MS;

/**
 * Opens, changes and ends incidents by one verdict. The same verdict again changes nothing, so that a job may be run twice;
 * changes of two processes come one after the other.
 */
export async function observeVerdict(
  access: PublishAccess,
  verdict: Verdict,
  { now, rules }: Times,
): Promise<void> {
  const decisions = latestDecisions(await access.read(readDecisions));
  const signals = signalsOf(verdict, { rules, decisions });
  const opened = await access.incidents.change(async (store) => {
    const begun: StoredIncident[] = [];
    const latest = latestBySubject(await store.list(now - REOPEN_MS));
    const watches = await store.watches();
    const subjects = new Set([...signals.keys(), ...latest.keys(), ...watches.keys()]);
    for (const subject of [...subjects].sort()) {
      const signal = signals.get(subject) ?? null;
      const known = { stored: latest.get(subject) ?? null, watchedSince: watches.get(subject) ?? null };
      const added = await observeSubject(store, known, { subject, signal, verdict, now, rules });
      if (added !== null) begun.push(added);
    }
    return begun;
  });
  for (const { id, incident } of opened) {
    await addRunUp(access, { id, incident }, { verdict, rules, decisions });
  }
}

/** The incident, if this verdict began it. */
async function observeSubject(
  store: IncidentStore,
  { stored, watchedSince }: { stored: StoredIncident | null; watchedSince: EpochMs | null },
  given: Times & { subject: string; signal: Signal | null; verdict: Verdict },
): Promise<StoredIncident | null> {
  const { subject, signal, verdict, now, rules } = given;
  const { asOf, outcome } = verdict;
  const before = stored?.incident ?? null;
  const after = observeIncident(
    { incident: before, watchedSince },
    { subject, signal, asOf, now, outcome, rules },
  );
  if (after.watchedSince !== watchedSince) await store.putWatch(subject, after.watchedSince);
  const { incident, steps } = after;
  if (incident === null || incident === before) return null;
  const id = stored?.id ?? (await store.add(incident));
  if (stored !== null) await store.put({ id, incident });
  await store.addSteps(id, steps);
  if (incident.status === 'open' || steps.length > 0) await store.putPoint(id, pointOf(signal, asOf));
  return stored === null ? { id, incident } : null;
}

/** Open ones come first, then the latest. */
function latestBySubject(stored: readonly StoredIncident[]): Map<string, StoredIncident> {
  const latest = new Map<string, StoredIncident>();
  for (const entry of stored) {
    if (!latest.has(entry.incident.subject)) latest.set(entry.incident.subject, entry);
  }
  return latest;
}

/** Adds what earlier verdicts said of the subject of an incident, from a little before the spike began. */
async function addRunUp(
  access: PublishAccess,
  { id, incident: { subject, since } }: StoredIncident,
  {
    verdict,
    rules,
    decisions,
  }: { verdict: Verdict; rules: IncidentRules; decisions: ReadonlyMap<string, DecisionFact> },
): Promise<void> {
  const bodies = await access.read((store) => store.verdictBodies(since - RUN_UP_MS, verdict.asOf));
  const points = bodies.map((body) => {
    // Stored by `publishVerdict` only.
    const earlier = readWordedVerdict(JSON.parse(body) as object);
    return pointOf(signalsOf(earlier, { rules, decisions }).get(subject) ?? null, earlier.asOf);
  });
  await access.incidents.change(async (store) => {
    for (const point of points) await store.putPoint(id, point);
  });
}

/** One point a quarter of an hour: what is known of the running one overwrites what was known of it before. */
function pointOf(signal: Signal | null, at: EpochMs) {
  return { at: floorToBucket(at), excess: signal?.excess ?? 0, probability: signal?.probability ?? 0 };
}
