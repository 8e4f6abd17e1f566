import { runPrototype } from '../references/prototype/prototype.ts';
import { FARRINGTON_THRESHOLD, farrington } from '../references/farrington.ts';
import { referenceInput } from '../references/reference-input.ts';
import { REFERENCES } from '../references/references.ts';
import type { World } from '../world/world.ts';

/** Per detector, template and day. */
export type DetectorScores = readonly (readonly Float64Array[])[];

/** What is measured beside the method, in the order of `TemplateDay.scores`; the threshold is its authors'. */
export const DETECTORS: readonly { name: string; threshold: number | null }[] = [
  { name: 'prototype', threshold: 0.5 },
  ...REFERENCES.map(({ name, threshold }) => ({ name, threshold })),
  { name: 'farrington', threshold: FARRINGTON_THRESHOLD },
];

/** Scores of all detectors on one world; all NaN of one that did not see it. */
export function detectorScores(world: World): DetectorScores {
  const input = referenceInput(world);
  const unscored = world.templates.map(() => new Float64Array(world.days).fill(Number.NaN));
  return [
    runPrototype(world).probability,
    ...REFERENCES.map((reference) => reference.scores(input)),
    farrington(world)?.scores(input) ?? unscored,
  ];
}
