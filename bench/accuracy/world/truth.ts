import { DAY_MS, HOUR_MS, type EpochMs } from '../../../server/core/time.ts';
import type { World, WorldTemplate } from './world.ts';

/** A culprit matters from so many expected excess opt-outs and such a lift on. */
export const MATERIAL_EXCESS = 5;
export const MATERIAL_LIFT = 1.7;

/** `gray`: neither clearly one nor the other, not scored. */
export type TruthLabel = 'culprit' | 'gray' | 'innocent';
export type Truth = { label: TruthLabel; excess: number; lift: number; injected: boolean };

const BORDERLINE_LIFT = 1.3;
const SETTLED_DAYS = 8;
const AFTERMATH_HOURS = 96;
const LONG_AFTERMATH_HOURS = 240;

/**
 * What is true of a template at an instant, from the expected opt-outs since the incident began, of an innocent one
 * those of the last seven days. A new template that is by nature much worse than its category is a culprit too.
 */
export function truthAt(world: World, template: WorldTemplate, at: EpochMs): Truth {
  const { truth, bornDay } = template;
  const now = at - world.start;
  const lastDay = Math.min(world.days, Math.ceil(now / DAY_MS));
  const injected = truth !== null && at > truth.from && at <= truth.to + AFTERMATH_HOURS * HOUR_MS;
  const firstDay = injected ? Math.floor((truth.from - world.start) / DAY_MS) : Math.max(0, lastDay - 7);
  const { excess, usual } = sumDays(template, firstDay, lastDay);
  const lift = usual > 0 ? 1 + excess / usual : 1;
  const settled = bornDay < 0 || now > (bornDay + SETTLED_DAYS) * DAY_MS;
  const aftermath = truth !== null && at > truth.from && at <= truth.to + LONG_AFTERMATH_HOURS * HOUR_MS;
  if (excess >= MATERIAL_EXCESS && lift >= MATERIAL_LIFT && (injected || !settled)) {
    return { label: 'culprit', excess, lift, injected };
  }
  const young = bornDay >= 0 && now <= (bornDay + 35) * DAY_MS;
  const borderline = lift > BORDERLINE_LIFT || aftermath || (young && isBadByNature(world, template));
  return { label: borderline ? 'gray' : 'innocent', excess, lift, injected };
}

/** Expected opt-outs of the days `[from, to)`. */
export function sumDays(
  template: WorldTemplate,
  from: number,
  to: number,
): { usual: number; excess: number } {
  let usual = 0;
  let excess = 0;
  for (let day = Math.max(0, from); day < to; day++) {
    usual += template.usual[day] ?? 0;
    excess += template.excess[day] ?? 0;
  }
  return { usual, excess };
}

/** A young template whose own settled rate is high is neither guilty nor innocent while it becomes known. */
function isBadByNature(world: World, template: WorldTemplate): boolean {
  const { usual, excess } = sumDays(template, template.bornDay, Math.min(world.days, template.bornDay + 14));
  return usual > 0 && excess / usual > BORDERLINE_LIFT - 1;
}
