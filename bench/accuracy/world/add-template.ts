import { SERVICE_TOPICS, TOPIC_COUNT } from './parameters.ts';
import type { Draft, DraftTemplate } from './draft.ts';

const BLASTS_PER_WEEK = [1, 1, 1, 1, 1, 2, 2, 2, 0.5, 0.5];

/** Draws a template and adds it. endDay: the last day it may be sent on, by default never. */
export function addTemplate(
  draft: Draft,
  { bornDay, endDay = draft.days, marketing }: { bornDay: number; endDay?: number; marketing: boolean },
): DraftTemplate {
  const { random, parameters } = draft;
  const topic = marketing
    ? SERVICE_TOPICS + random.integer(TOPIC_COUNT - SERVICE_TOPICS)
    : random.integer(SERVICE_TOPICS);
  const rate = marketing
    ? random.logNormal(parameters.marketingRate, parameters.marketingSpread)
    : random.logNormal(parameters.utilityRate, parameters.utilitySpread);
  const button = random.uniform() < (marketing ? 0.55 : 0.15);
  const weight = random.logNormal(1, marketing ? 0.7 : 0.8);
  const perWeek = marketing ? random.pick(BLASTS_PER_WEEK) : 0;
  const weekday = random.integer(7);
  const hour = 9 + random.integer(9);
  const outsideShare = Math.min(0.4, random.beta(1.2, 10));
  const template: DraftTemplate = {
    index: draft.templates.length,
    bornDay,
    endDay,
    marketing,
    topic,
    rate,
    button,
    weight,
    perWeek,
    weekday,
    hour,
    outsideShare,
    changes: [],
    truth: null,
    decoy: null,
  };
  draft.templates.push(template);
  return template;
}
