import type { MismatchRecord } from '../record.ts';
import type { Verdicts } from '../live-through.ts';
import type { World } from '../world/world.ts';

/** Consent lifts said at the end of incidents, of every listed template, beside the true ratio of the template then. */
export function mismatchesIn(world: World, verdicts: Verdicts): MismatchRecord[] {
  const byKey = new Map(world.templates.map((template) => [template.key, template]));
  return world.incidents.flatMap(({ to }) =>
    (verdicts.get(to)?.culprits ?? []).flatMap(({ template: { key }, reasons }) => {
      const reason = reasons.find(({ kind }) => kind === 'topic-mismatch');
      const truth = byKey.get(key)?.truth;
      if (reason?.kind !== 'topic-mismatch' || !reason.lift) return [];
      const ratio = truth && to > truth.from && to <= truth.to ? truth.ratio : null;
      const { low, median, high } = reason.lift;
      return [{ estimate: median, low, high, truth: ratio ?? world.usualRatio }];
    }),
  );
}
