import type { SourceSample, SourceStrata, SourceStratum } from '../source-sample.ts';
import { stratifiedRatio } from '../stratified-ratio.ts';
import type { RatioInterval } from '../verdict.ts';
import { FEW_DELIVERIES } from './rated-count.ts';

/** Sources are words from outside, any number of them: so many are shown by name. */
const MOST_SOURCES = 12;
/** A source that fewer people of the sample came by is not named: it could say who they are. */
const LEAST_PEOPLE = 5;

/** `source`: one of that name; `others`: the rest of them together; `none`: people of whom no source is recorded. */
export const SOURCE_KINDS = ['source', 'others', 'none'] as const;

/** Deliveries to people who came by a source, and opt-outs that answer one: as sampled. `source`: in the sender's words, null
 *  unless `kind` is `source`. `ratio`: how many times as often they end in an opt-out as those of the usual row. */
export type ComparedSource = {
  kind: (typeof SOURCE_KINDS)[number];
  source: string | null;
  deliveries: number;
  optOuts: number;
  isUsual: boolean;
  isFew: boolean;
  ratio: RatioInterval | null;
};

type Row = Pick<ComparedSource, 'kind' | 'source'> & { strata: SourceStrata };

/**
 * How people take the template by how they came, of the last five weeks: what differs most from the row of most deliveries
 * first, what rests on few deliveries last. It is estimated from a sample; nothing without one, and nothing where fewer than
 * two sources are known. Source: docs/methods.md#beside-one-another
 */
export function compareSources(sample: SourceSample | null, key: string): ComparedSource[] {
  const rows = rowsOf(sample, key);
  const single = rows.filter(({ kind }) => kind !== 'others');
  const [usual] = single.toSorted((a, b) => sum(b, 'deliveries') - sum(a, 'deliveries'));
  return rows
    .map((row): ComparedSource => {
      const { kind, source } = row;
      const deliveries = sum(row, 'deliveries');
      const isUsual = row === usual;
      return {
        kind,
        source,
        deliveries,
        optOuts: sum(row, 'optOuts'),
        isUsual,
        isFew: deliveries < FEW_DELIVERIES,
        ratio: isUsual ? { low: 1, median: 1, high: 1 } : ratioOf(row, usual),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.isFew) - Number(b.isFew) || difference(b) - difference(a) || b.deliveries - a.deliveries,
    );
}

/** Most delivered first, by name where they are equal, then those that are not named and those of whom nothing is recorded. */
function rowsOf(sample: SourceSample | null, key: string): Row[] {
  const own = sample?.templates.get(key);
  if (sample === null || own === undefined) return [];
  const found: Row[] = [];
  for (const [source, strata] of own) if (source !== null) found.push({ kind: 'source', source, strata });
  if (found.length < 2) return [];
  found.sort(
    (a, b) => sum(b, 'deliveries') - sum(a, 'deliveries') || ((a.source ?? '') < (b.source ?? '') ? -1 : 1),
  );
  const named = found
    .filter((row) => (sample.people.get(row.source) ?? 0) >= LEAST_PEOPLE && sum(row, 'deliveries') > 0)
    .slice(0, MOST_SOURCES);
  if (named.length === 0) return [];
  const rest = found.filter((row) => !named.includes(row));
  const none = own.get(null);
  return [
    ...named,
    ...(rest.length === 0 ? [] : [{ kind: 'others', source: null, strata: together(rest) } as const]),
    ...(none === undefined ? [] : [{ kind: 'none', source: null, strata: none } as const]),
  ];
}

function together(rows: readonly Row[]): SourceStrata {
  const add = (index: 0 | 1): SourceStratum => ({
    deliveries: rows.reduce((total, { strata }) => total + strata[index].deliveries, 0),
    optOuts: rows.reduce((total, { strata }) => total + strata[index].optOuts, 0),
  });
  return [add(0), add(1)];
}

function ratioOf(row: Row, usual: Row | undefined): RatioInterval | null {
  if (usual === undefined) return null;
  const ratio = stratifiedRatio([
    { more: row.strata[0], fewer: usual.strata[0] },
    { more: row.strata[1], fewer: usual.strata[1] },
  ]);
  return ratio && { low: ratio.low, median: ratio.median, high: ratio.high };
}

const difference = ({ ratio }: ComparedSource): number =>
  ratio === null ? 0 : Math.abs(Math.log(ratio.median));

const sum = ({ strata }: Row, counted: keyof SourceStratum): number =>
  strata[0][counted] + strata[1][counted];
