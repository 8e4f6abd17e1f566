import type { Incident, Step } from '../analysis/incident/incident.ts';
import type { EpochMs } from '../core/time.ts';

/** An incident as kept; the steps of each are numbered from 1 on. */
export type StoredIncident = { id: number; incident: Incident };
export type StoredStep = Step & { number: number };

/** What one verdict said: opt-outs too many, and how probable it is that something is wrong. */
export type IncidentPoint = { at: EpochMs; excess: number; probability: number };

export interface IncidentReadStore {
  /** Open ones, and those that ended at or after an instant: open before ended, then latest first. */
  list(endedSince: EpochMs): Promise<StoredIncident[]>;
  find(id: number): Promise<StoredIncident | null>;
  /** In the order of their numbers. */
  steps(id: number): Promise<StoredStep[]>;
  /** In the order of time. */
  points(id: number): Promise<IncidentPoint[]>;
  /** The suspects of every incident there is, for counting. */
  all(): Promise<StoredIncident[]>;
}

/** What changes incidents, on a transaction that no other change overlaps. */
export interface IncidentStore extends IncidentReadStore {
  /** Since when subjects are probable that are no incident yet. */
  watches(): Promise<Map<string, EpochMs>>;
  /** Null: no longer. */
  putWatch(subject: string, since: EpochMs | null): Promise<void>;
  add(incident: Incident): Promise<number>;
  put(stored: StoredIncident): Promise<void>;
  /** Writes further steps of an incident and numbers them on. */
  addSteps(id: number, steps: readonly Step[]): Promise<void>;
  /** Takes the text out of a comment; its step stays and says that it was taken back. */
  withdrawComment(id: number, number: number): Promise<void>;
  /** Of two about one instant the later one stays. */
  putPoint(id: number, point: IncidentPoint): Promise<void>;
}

/** Incidents for those who read them, and a way to change them: one change at a time. */
export interface Incidents extends IncidentReadStore {
  change<T>(work: (store: IncidentStore) => Promise<T>): Promise<T>;
}
