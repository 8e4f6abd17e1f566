import type { Slot } from './calendar.ts';
import { hasAgreed } from './people.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { topicIndex } from './shop.ts';
import { OLD_TEMPLATES } from './templates.ts';
import type { DemoTemplate } from './templates.ts';

/** Leaving by weekday, Monday first. */
const WEEKDAY_FACTOR = [1.08, 1.02, 1.0, 0.98, 1.0, 0.95, 0.92];

/** Days differ, for the whole shop (shape 60, about 13 %) and for each template (shape 12, about 29 %). */
const ACCOUNT_DAY_SHAPE = 60;
const TEMPLATE_DAY_SHAPE = 12;

/** Nobody leaves for certain. */
const HIGHEST = 0.5;

/** Chance that a delivered message makes this person leave. */
export type OptOutChance = (delivery: { template: DemoTemplate; person: Person; slot: Slot }) => {
  chance: number;
  /** The chance if the template were as well aimed as an ordinary one of its kind. */
  usual: number;
};

/** What an ordinary marketing template comes to, all its recipients taken together. */
const USUAL_MARKETING_RATE = 0.0045;

/** Draws the noise of every day once. The two new templates have none of their own: what they do is told by design. */
export function createOptOutChance(days: number, random: Random): OptOutChance {
  const account = Array.from({ length: days }, () => random.gammaMeanOne(ACCOUNT_DAY_SHAPE));
  const templates = new Map(
    OLD_TEMPLATES.map((template) => [
      template,
      Array.from({ length: days }, () => random.gammaMeanOne(TEMPLATE_DAY_SHAPE)),
    ]),
  );
  return ({ template, person, slot }) => {
    const noise = (account[slot.day] ?? 1) * (templates.get(template)?.[slot.day] ?? 1);
    const base = (WEEKDAY_FACTOR[slot.weekday] ?? 1) * noise * person.impatience;
    const lift = hasAgreed(person, topicIndex(template.topic)) ? 1 : template.outsideLift;
    return {
      chance: Math.min(HIGHEST, template.optOutRate * base * lift),
      usual: Math.min(HIGHEST, USUAL_MARKETING_RATE * base),
    };
  };
}
