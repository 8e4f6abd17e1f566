import type { World } from '../world/world.ts';
import { referenceInput } from './reference-input.ts';

export const SERIES_HEADER = 'world,template,day,judged_from,opt_outs,exposure';

/** Name of a world in files. */
export function worldName({ scenario, seed }: Pick<World, 'scenario' | 'seed'>): string {
  return `${scenario}-${seed}`;
}

/** The daily series of a world as lines for `farrington.R`: every template that is born before the last judged day. */
export function seriesLines(world: World): string[] {
  return referenceInput(world).templates.flatMap(({ key, bornDay, optOuts, exposure }) => {
    const first = Math.max(0, bornDay);
    const days = Array.from({ length: Math.max(0, world.lastDay - first) }, (_, index) => first + index);
    return days.map((day) => {
      const exposed = (exposure[day] ?? 0).toFixed(2);
      return [worldName(world), key, day, world.warmupDays, optOuts[day] ?? 0, exposed].join(',');
    });
  });
}
