import { median } from './median.ts';

/** Rates of one variant, one a round. */
export type Variant = { name: string; rates: number[] };

/** A ratio that the project promises: median of `of` over median of `to`. */
export type Promised = { of: string; to: string; atLeast: number };

/** A markdown table of all rounds with medians, then each promised ratio and whether it was kept. */
export function report(
  title: string,
  unit: string,
  variants: readonly Variant[],
  promises: readonly Promised[],
): string {
  const rounds = Math.max(...variants.map((variant) => variant.rates.length));
  const head = ['variant', ...Array.from({ length: rounds }, (_, round) => `round ${round + 1}`), 'median'];
  const lines = variants.map(({ name, rates }) => [name, ...rates.map(whole), whole(median(rates))]);
  const rateOf = (name: string): number =>
    median(variants.find((variant) => variant.name === name)?.rates ?? []);
  const ratios = promises.map(({ of, to, atLeast }) => {
    const ratio = rateOf(of) / rateOf(to);
    return `* ${of} / ${to}: **${ratio.toFixed(2)}** (promised: at least ${atLeast}) ${ratio >= atLeast ? 'kept' : 'NOT KEPT'}`;
  });
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `### ${title} (${unit})`,
    '',
    row(head),
    row(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...lines.map(row),
    '',
    ...ratios,
    '',
  ].join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
