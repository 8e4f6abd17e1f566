import type { CulpritKind } from './world.ts';

/** What a world is drawn from. Rates are opt-outs per delivery; shapes are of gamma noise with mean 1. */
export type Parameters = {
  weeks: number;
  warmupWeeks: number;
  /** Median own rate of a template and its log-normal spread. */
  marketingRate: number;
  marketingSpread: number;
  utilityRate: number;
  utilitySpread: number;
  templateDayShape: number;
  accountDayShape: number;
  /** How much people differ in how easily they leave. */
  frailtyShape: number;
  /** Mean number of incidents, drawn from a Poisson; `incidents` fixes it instead. */
  incidentMean: number;
  incidents: number | null;
  doubleProbability: number;
  /** Share of opt-outs that no message provoked. */
  spontaneousShare: number;
  incidentKinds: Partial<Record<CulpritKind, number>>;
  decoyNew: number;
  /** Given a new decoy beside a culprit: sent to the same people just after it. */
  decoyOverlap: number;
  decoySurge: number;
  decoyMismatch: number;
  /** New innocent templates beside each incident, on top of the random one. */
  extraNewDecoys: number;
  accountWideMean: number;
  accountWides: number | null;
  outageMean: number;
  outages: number | null;
  /** Times when the feed lost everything. */
  gaps: number;
  /** Bursts of opt-outs found late by error 131050. */
  errorBursts: number;
  messagesPerWeek: readonly [number, number];
  /** Probability of a harmless edit, per template and day. */
  innocentEdit: number;
  /** Innocent templates whose rate slowly rises a little. */
  innocentDrifts: number;
  /** From a random day on all volumes are multiplied by this. */
  volumeStep: number;
  /** How strongly opt-outs follow the weekday; 1: as usual. */
  weekdayStrength: number;
  /** Sale days (much more is sent) and holidays (hardly anything is). */
  holidays: number;
  /** A changed utility template was moved to another category, not edited. */
  recategorise: boolean;
  /** Days before this one have no incident; null: from the end of the warm-up. */
  firstIncidentDay: number | null;
};

/** An account like those the method was first measured on. Scenarios add to it, they never ease it. */
export const DEFAULT_PARAMETERS: Parameters = {
  weeks: 18,
  warmupWeeks: 8,
  marketingRate: 0.004,
  marketingSpread: 0.5,
  utilityRate: 0.0006,
  utilitySpread: 0.6,
  templateDayShape: 12,
  accountDayShape: 60,
  frailtyShape: 1.5,
  incidentMean: 1.5,
  incidents: null,
  doubleProbability: 0.2,
  spontaneousShare: 0.03,
  incidentKinds: { newBad: 0.25, newMismatch: 0.3, oldMismatch: 0.2, edited: 0.15, silent: 0.1 },
  decoyNew: 0.6,
  decoyOverlap: 0.5,
  decoySurge: 0.4,
  decoyMismatch: 0.3,
  extraNewDecoys: 0,
  accountWideMean: 0.3,
  accountWides: null,
  outageMean: 0.3,
  outages: null,
  gaps: 0,
  errorBursts: 0,
  messagesPerWeek: [1, 3],
  innocentEdit: 0.005,
  innocentDrifts: 0,
  volumeStep: 1,
  weekdayStrength: 1,
  holidays: 0,
  recategorise: false,
  firstIncidentDay: null,
};

/** How much more easily people leave by weekday, Monday first. */
export const WEEKDAY_LEAVING = [1.08, 1.02, 1, 0.98, 1, 0.95, 0.92];
/** Volume of service-like templates by weekday and, as shares, by hour. */
export const WEEKDAY_VOLUME = [1.15, 1.1, 1.1, 1.05, 1.2, 0.8, 0.6];
const HOURLY = Array.from({ length: 24 }, (_, hour) =>
  hour < 7 ? 0.1 : hour < 9 ? 0.7 : hour < 20 ? 1.5 : 0.8,
);
const HOURLY_SUM = HOURLY.reduce((sum, value) => sum + value, 0);
export const HOUR_SHARES = HOURLY.map((value) => value / HOURLY_SUM);

/** Hours back in which a message can have provoked an opt-out. */
export const LOOK_BACK_HOURS = 72;
/** Share of messages that arrive. */
export const DELIVERED_SHARE = 0.95;
/** The first two topics are service-like, the rest marketing. */
export const SERVICE_TOPICS = 2;
export const TOPIC_COUNT = 6;
