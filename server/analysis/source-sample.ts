import type { EpochMs } from '../core/time.ts';
import { weekOf, type SampledDelivery } from './contact-sample.ts';

/** A delivery to somebody of whom it is known how they came. `person`: opaque; `source`: null when none is recorded. */
export type SourcedDelivery = SampledDelivery & { person: string; source: string | null };

/** The running week, and the four before it: each may be sampled as thinly as it likes. */
export type SourceStratum = { deliveries: number; optOuts: number };
export type SourceStrata = [SourceStratum, SourceStratum];

/** Deliveries to a sample of people and opt-outs that answered one, by how those people came. */
export type SourceSample = {
  /** By template key and source. */
  templates: Map<string, Map<string | null, SourceStrata>>;
  /** People of the sample by source, whatever template they got. */
  people: Map<string | null, number>;
};

const WEEKS = 5;

/** Counts a sample; what lies at or after `asOf`, or more than five weeks back, is ignored.
 *  Source: docs/methods.md#beside-one-another */
export function countSources({
  asOf,
  deliveries,
  optOuts,
}: {
  asOf: EpochMs;
  deliveries: readonly SourcedDelivery[];
  optOuts: readonly SourcedDelivery[];
}): SourceSample {
  const templates: SourceSample['templates'] = new Map();
  const people = new Map<string | null, Set<string>>();
  const add = (counted: keyof SourceStratum, { template, source, person, at }: SourcedDelivery): void => {
    const week = weekOf(at, asOf);
    if (at >= asOf || week >= WEEKS) return;
    const own = templates.get(template) ?? new Map<string | null, SourceStrata>();
    const strata = own.get(source) ?? [emptyStratum(), emptyStratum()];
    strata[week === 0 ? 0 : 1][counted] += 1;
    templates.set(template, own.set(source, strata));
    people.set(source, (people.get(source) ?? new Set()).add(person));
  };
  for (const one of deliveries) add('deliveries', one);
  for (const one of optOuts) add('optOuts', one);
  return { templates, people: new Map([...people].map(([source, all]) => [source, all.size])) };
}

const emptyStratum = (): SourceStratum => ({ deliveries: 0, optOuts: 0 });
