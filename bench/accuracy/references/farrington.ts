import { existsSync, readFileSync } from 'node:fs';
import type { World } from '../world/world.ts';
import { sumOfDays } from './daily-sums.ts';
import type { FarringtonData } from './farrington-data.ts';
import type { Reference, ReferenceInput } from './reference.ts';
import { worldName } from './series-csv.ts';

/** Beyond its bound. */
export const FARRINGTON_THRESHOLD = 1.01;

const DATA = new URL('data/farrington.json', import.meta.url);

let known: FarringtonData | null = null;

/** Scores as committed; null where there are none. The file is written by `store-farrington.ts` alone. */
export function readFarringtonData(): FarringtonData | null {
  if (!known && existsSync(DATA)) known = JSON.parse(readFileSync(DATA, 'utf8')) as FarringtonData;
  return known;
}

/**
 * `farringtonFlexible` as a detector of one world, read from stored scores; null for a world that was not scored.
 * A day without opt-outs has score 0. Throws when the world is no longer the one that was scored.
 */
export function farrington(
  world: Pick<World, 'scenario' | 'seed' | 'lastDay'>,
  data: FarringtonData | null = readFarringtonData(),
): Reference | null {
  const stored = data?.worlds[worldName(world)];
  if (!stored) return null;
  return {
    name: 'farrington',
    source: 'Farrington et al. 1996, Noufaily et al. 2013, R surveillance::farringtonFlexible',
    threshold: FARRINGTON_THRESHOLD,
    scores(input) {
      if (judgedOptOuts(input, world.lastDay) !== stored.optOuts) {
        throw new Error(`${worldName(world)} has changed since R scored it: run farrington.R again`);
      }
      return input.templates.map(({ key, exposure }) => {
        const template = stored.templates[key];
        const scores = new Float64Array(input.days).fill(Number.NaN);
        if (!template) return scores;
        for (let day = template.from; day < world.lastDay; day++) {
          if ((exposure[day] ?? 0) > 0) scores[day] = 0;
        }
        let day = 0;
        for (let index = 0; index < template.scores.length; index += 2) {
          day += template.scores[index] ?? 0;
          const hundredths = template.scores[index + 1] ?? Number.NaN;
          scores[day] = hundredths / 100;
        }
        return scores;
      });
    },
  };
}

function judgedOptOuts(input: ReferenceInput, lastDay: number): number {
  let sum = 0;
  for (const { optOuts, bornDay } of input.templates) sum += sumOfDays(optOuts, bornDay, lastDay);
  return sum;
}
