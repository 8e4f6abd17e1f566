import { HOUR_MS, type EpochMs } from '../../../server/core/time.ts';
import type { Draft, DraftTemplate } from './draft.ts';
import type { FeedRecorder } from './feed-recorder.ts';
import { instantOf } from './instant.ts';
import { TOPIC_COUNT, SERVICE_TOPICS, type Parameters } from './parameters.ts';
import { createPeople } from './people.ts';
import { planIncidents } from './plan-culprits.ts';
import { planDecoys } from './plan-decoys.ts';
import { planDisturbances } from './plan-disturbances.ts';
import { planExtras, planVolumes } from './plan-extras.ts';
import { planUsual } from './plan-usual.ts';
import { createRandom } from './random.ts';
import { sendAll, type Sent } from './send.ts';
import type { ScenarioName, World, WorldTemplate } from './world.ts';

export type SimulateInput = {
  seed: number;
  scenario: ScenarioName;
  parameters: Parameters;
  /** A prime, so that steps through the people visit everybody. */
  contacts: number;
  templateCount: number;
  zone: string;
  start: EpochMs;
  recorder?: FeedRecorder;
};

/** Plans an account and lets it run; the same input gives the same world. */
export function simulate(input: SimulateInput): World {
  const { parameters, contacts, start } = input;
  const random = createRandom(input.seed);
  const granted = Array.from({ length: TOPIC_COUNT }, (_, topic) =>
    topic < SERVICE_TOPICS ? random.range(0.9, 0.98) : random.range(0.45, 0.8),
  );
  const people = createPeople({ count: contacts, granted, frailtyShape: parameters.frailtyShape, random });
  const draft = emptyDraft(input, { random, granted });
  planVolumes(draft);
  planUsual(draft, input.templateCount);
  planIncidents(draft);
  planDecoys(draft);
  planDisturbances(draft);
  planExtras(draft);
  const { sent, optOuts } = sendAll(draft, { people, start, recorder: input.recorder ?? null });
  const period = ({ from, to }: { from: number; to: number }) => ({
    from: instantOf(start, from),
    to: instantOf(start, to),
  });
  return {
    seed: input.seed,
    scenario: input.scenario,
    contacts,
    zone: input.zone,
    start,
    days: draft.days,
    warmupDays: parameters.warmupWeeks * 7,
    lastDay: draft.days - 3,
    topics: granted.map((share, topic) => ({
      name: topicName(topic),
      category: topic < SERVICE_TOPICS ? 'UTILITY' : 'MARKETING',
      granted: share,
    })),
    templates: draft.templates.map((template) => worldTemplate(template, sent[template.index], start)),
    optOuts,
    usualRatio: draft.usualRatio,
    incidents: draft.incidents.map(({ day, days, culprits, decoys }) => ({
      ...period({ from: day * 24, to: (day + days) * 24 }),
      culprits,
      decoys,
    })),
    accountWide: draft.accountWide.map((wide) => ({ ...period(wide), factor: wide.factor })),
    outages: draft.outages.map(period),
    gaps: draft.gaps.map(period),
    errorOptOuts: draft.errorOptOuts.map((at) => instantOf(start, at)),
  };
}

/** Name of a topic by its number. */
export function topicName(topic: number): string {
  return topic < SERVICE_TOPICS ? `service_${topic}` : `offers_${topic}`;
}

function emptyDraft(
  { seed, parameters, contacts }: SimulateInput,
  { random, granted }: Pick<Draft, 'random' | 'granted'>,
): Draft {
  const days = parameters.weeks * 7;
  const hours = days * 24;
  return {
    random,
    extra: createRandom(seed ^ 0x5bd1e995),
    parameters,
    contacts,
    days,
    hours,
    firstDay: parameters.firstIncidentDay ?? parameters.warmupWeeks * 7,
    lastDay: days - 10,
    granted,
    usualRatio: random.range(1.3, 2.2),
    growth: random.range(0, 0.03),
    messagesPerWeek: random.range(...parameters.messagesPerWeek),
    meanBlast: 0,
    templates: [],
    plan: Array.from({ length: hours }, () => []),
    effects: [],
    incidents: [],
    accountFactor: new Float64Array(hours).fill(1),
    volumeFactor: new Float64Array(days).fill(1),
    accountWide: [],
    outages: [],
    gaps: [],
    errorOptOuts: [],
  };
}

function worldTemplate(template: DraftTemplate, sent: Sent | undefined, start: EpochMs): WorldTemplate {
  if (!sent) throw new RangeError('every template has its counts');
  const { index, marketing, topic, bornDay, truth, decoy } = template;
  const number = String(index).padStart(3, '0');
  const at = (hours: number): EpochMs => start + hours * HOUR_MS;
  return {
    key: `id:7${number}`,
    name: `template_${number}`,
    category: marketing ? 'MARKETING' : 'UTILITY',
    topic: topicName(topic),
    bornDay,
    ...sent,
    changes: template.changes
      .map(({ day, kind }) => ({ at: at(day * 24), kind }))
      .sort((left, right) => left.at - right.at),
    truth: truth && { ...truth, from: at(truth.from), to: at(truth.to) },
    decoy,
  };
}
