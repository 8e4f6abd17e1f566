import { describe, expect, it } from 'vitest';
import { countSources, type SourcedDelivery } from '../../../server/analysis/source-sample.ts';
import { stratifiedRatio } from '../../../server/analysis/stratified-ratio.ts';
import { compareSources } from '../../../server/analysis/templates/compare-sources.ts';
import { DAY_MS } from '../../../server/core/time.ts';

const AS_OF = 100 * DAY_MS;
const NOW = AS_OF - DAY_MS;
const BEFORE = AS_OF - 20 * DAY_MS;

type Plan = {
  source: string | null;
  at?: number;
  deliveries: number;
  optOuts?: number;
  people?: number;
  template?: string;
};

/** Deliveries to people of a source in turn, and the opt-outs of the first of them. */
function sampleOf(plans: readonly Plan[]) {
  const of = ({ source, at = NOW, people = 50, template = 'a' }: Plan, index: number): SourcedDelivery => {
    const person = `${source} ${index % people}`;
    return { identity: person, person, source, at, template };
  };
  const times = (plan: Plan, n: number): SourcedDelivery[] =>
    Array.from({ length: n }, (_, index) => of(plan, index));
  return countSources({
    asOf: AS_OF,
    deliveries: plans.flatMap((plan) => times(plan, plan.deliveries)),
    optOuts: plans.flatMap((plan) => times(plan, plan.optOuts ?? 0)),
  });
}

const compared = (...plans: Plan[]) => compareSources(sampleOf(plans), 'a');

describe('a sample by acquisition source', () => {
  it('is counted by template, source and week: the running one, four before it, and nothing else', () => {
    const { templates, people } = sampleOf([
      { source: 'x', at: AS_OF - 7 * DAY_MS, deliveries: 3, optOuts: 1, people: 2 },
      { source: 'x', at: AS_OF - 7 * DAY_MS - 1, deliveries: 5, people: 4 },
      { source: 'x', at: AS_OF - 35 * DAY_MS, deliveries: 7, people: 4 },
      { source: 'x', at: AS_OF - 35 * DAY_MS - 1, deliveries: 11 },
      { source: 'x', at: AS_OF, deliveries: 13 },
      { source: null, template: 'b', deliveries: 2, people: 1 },
    ]);
    const countsOf = (template: string) =>
      [...(templates.get(template) ?? [])].map(([source, strata]) => [
        source,
        ...strata.flatMap(({ deliveries, optOuts }) => [deliveries, optOuts]),
      ]);
    expect(countsOf('a')).toEqual([['x', 3, 1, 12, 0]]);
    expect(countsOf('b')).toEqual([[null, 2, 0, 0, 0]]);
    expect([people.get('x'), people.get(null), people.size]).toEqual([4, 1, 2]);
  });
});

describe('acquisition sources side by side', () => {
  it('have the one of most deliveries as the measure, and what differs most first, few deliveries last', () => {
    const rows = compared(
      { source: 'web-form', deliveries: 400, optOuts: 8 },
      { source: 'imported-list', deliveries: 150, optOuts: 9 },
      { source: 'checkout', deliveries: 200, optOuts: 5 },
      { source: 'fair', deliveries: 20, optOuts: 8 },
      { source: null, deliveries: 120, optOuts: 0 },
    );
    expect(rows.map(({ kind, source, isUsual, isFew }) => [kind, source, isUsual, isFew])).toEqual([
      ['source', 'imported-list', false, false],
      ['source', 'checkout', false, false],
      ['source', 'web-form', true, false],
      ['none', null, false, false],
      ['source', 'fair', false, true],
    ]);
    expect(rows[0]?.ratio?.median).toBeCloseTo(9 / 150 / (8 / 400), 10);
    expect(rows[2]?.ratio).toEqual({ low: 1, median: 1, high: 1 });
    // Nobody of these left: of how many times as often nothing can be said.
    expect(rows[3]?.ratio).toBeNull();
    expect(rows[0]).not.toHaveProperty('ratio.information');
  });

  it('are compared within the running week and within the weeks before it', () => {
    const rows = compared(
      { source: 'a', deliveries: 300, optOuts: 30 },
      { source: 'a', at: BEFORE, deliveries: 100, optOuts: 1 },
      { source: 'b', deliveries: 50, optOuts: 5 },
      { source: 'b', at: BEFORE, deliveries: 300, optOuts: 3 },
    );
    // In each time both leave as often; the sums alone would say that b leaves a third as often.
    expect(rows.find(({ source }) => source === 'b')?.ratio?.median).toBeCloseTo(1, 10);
    const expected = stratifiedRatio([
      { more: { deliveries: 50, optOuts: 5 }, fewer: { deliveries: 300, optOuts: 30 } },
      { more: { deliveries: 300, optOuts: 3 }, fewer: { deliveries: 100, optOuts: 1 } },
    ]);
    expect(rows.find(({ source }) => source === 'b')?.ratio?.high).toBe(expected?.high);
  });

  it('are nothing without a sample, without two sources, or of a template without deliveries', () => {
    const two: Plan[] = [
      { source: 'x', deliveries: 200, optOuts: 2 },
      { source: 'y', deliveries: 200, optOuts: 2 },
    ];
    expect(compared(...two)).toHaveLength(2);
    expect(compareSources(null, 'a')).toEqual([]);
    expect(compareSources(sampleOf(two), 'b')).toEqual([]);
    expect(compared({ source: null, deliveries: 200, optOuts: 2 })).toEqual([]);
    expect(compared({ source: 'x', deliveries: 200 }, { source: null, deliveries: 200 })).toEqual([]);
  });

  it('name no source that could tell who somebody is: fewer than five people in the whole sample', () => {
    const rows = compared(
      { source: 'web-form', deliveries: 300, optOuts: 3 },
      { source: 'brought by Maria', deliveries: 80, optOuts: 4, people: 4 },
      { source: 'brought by Rui', deliveries: 60, optOuts: 2, people: 1 },
      { source: 'fair', deliveries: 110, optOuts: 1, people: 5 },
    );
    expect(rows.map(({ kind, source, deliveries, optOuts }) => [kind, source, deliveries, optOuts])).toEqual([
      ['others', null, 140, 6],
      ['source', 'fair', 110, 1],
      ['source', 'web-form', 300, 3],
    ]);
    expect(
      compared({ source: 'x', deliveries: 9, people: 2 }, { source: 'y', deliveries: 9, people: 2 }),
    ).toEqual([]);
  });

  it('are the twelve of most deliveries and the others together, which are no measure however many', () => {
    const rows = compared(
      ...Array.from({ length: 40 }, (_, index) => ({ source: `list ${index}`, deliveries: 100 + index })),
    );
    expect(rows).toHaveLength(13);
    expect(rows.find(({ kind }) => kind === 'others')).toMatchObject({ isUsual: false });
    expect(rows.find(({ isUsual }) => isUsual)).toMatchObject({ source: 'list 39', deliveries: 139 });
    expect(rows.reduce((total, { deliveries }) => total + deliveries, 0)).toBe(40 * 100 + (39 * 40) / 2);
  });

  it('whose opt-outs alone were sampled stand among the others', () => {
    const rows = compared(
      { source: 'x', deliveries: 200, optOuts: 2 },
      { source: 'y', deliveries: 200, optOuts: 2 },
      { source: 'z', deliveries: 0, optOuts: 6 },
    );
    expect(rows.find(({ kind }) => kind === 'others')).toMatchObject({ deliveries: 0, optOuts: 6 });
  });
});
