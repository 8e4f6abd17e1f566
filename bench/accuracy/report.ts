import type { PathComparison } from './compare-paths.ts';
import { ELSEWHERE, OURS_THERE } from './measure/detector.ts';
import type { Measurement } from './measure/measure.ts';
import type { Figure } from './measure/figure.ts';
import { keeps, type Row, type Target } from './measure/row.ts';

/** The result as Markdown: our figures with intervals and targets, then everybody's, then the reliability. */
export function reportOf({ accounts, templateWeeks, rows, reliability }: Measurement): string {
  const others = [...new Set(rows.flatMap((row) => Object.keys(row.others)))];
  const compared = rows.filter((row) => Object.keys(row.others).length > 0);
  return [
    `${accounts} accounts, ${templateWeeks.toLocaleString('en-US')} template-weeks; in brackets 95 % bootstrap intervals over accounts.`,
    '',
    '| what | ours | cases | prototype | best of the other references | target | kept |',
    '| :-- | :-- | --: | --: | :-- | --: | :-- |',
    ...rows.map(mainLine),
    '',
    '| what | ours | target | ' + others.join(' | ') + ' |',
    `| :-- | --: | --: |${' --: |'.repeat(others.length)}`,
    ...compared.map(
      ({ label, ours, target, others: theirs }) =>
        `| ${label} | ${numberOf(ours.value)} | ${targetOf(target)} | ${others.map((name) => numberOf(theirs[name]?.value)).join(' | ')} |`,
    ),
    '',
    '| said | happened | template-days |',
    '| --: | --: | --: |',
    ...reliability.map(
      ({ said, happened, cases }) =>
        `| ${numberOf(said)} | ${numberOf(happened)} | ${cases.toLocaleString('en-US')} |`,
    ),
    '',
  ].join('\n');
}

/** One sentence on the accounts that also went through import and command line, and those that came out different. */
export function pathLines(paths: readonly PathComparison[]): string {
  if (paths.length === 0) return '';
  const verdicts = paths.reduce((sum, each) => sum + each.verdicts, 0);
  const same = paths.filter(({ differing }) => differing.length === 0).length;
  return [
    `Through an event file and the command line: ${same} of ${paths.length} accounts give the same verdicts as in process (${verdicts} compared).`,
    ...paths
      .filter(({ differing }) => differing.length > 0)
      .map(({ scenario, seed, differing }) => `* ${scenario} ${seed} differs at ${differing.join(', ')}`),
    '',
  ].join('\n');
}

function mainLine({ label, ours, others, target }: Row): string {
  const { prototype, [OURS_THERE.name]: there, ...references } = others;
  const kept = target === null ? '' : keeps(ours, target) ? 'yes' : '**no**';
  const cells = [
    label,
    figureOf(ours),
    countOf(ours.cases),
    numberOf(prototype?.value),
    bestOf(references, { target, there }),
  ];
  return `| ${[...cells, targetOf(target), kept].join(' | ')} |`;
}

/** The reference that comes closest: the lowest where little is good, else the highest. Beside one that was not measured on
 *  all accounts stands what the method has on its accounts. */
function bestOf(
  references: Record<string, Figure>,
  { target, there }: { target: Target | null; there: Figure | undefined },
): string {
  const lowest = target?.most !== undefined && target.least === undefined;
  const [best] = Object.entries(references)
    .filter(([, { value }]) => !Number.isNaN(value))
    .sort(([, left], [, right]) => (lowest ? left.value - right.value : right.value - left.value));
  if (!best) return '';
  const [name, { value }] = best;
  return `${numberOf(value)} ${name}${name === ELSEWHERE ? ` (ours there ${numberOf(there?.value)})` : ''}`;
}

function figureOf({ value, low, high }: Figure): string {
  return Number.isNaN(low) ? numberOf(value) : `${numberOf(value)} [${numberOf(low)}, ${numberOf(high)}]`;
}

function numberOf(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return 'never';
  return Math.abs(value) < 0.02 && value !== 0 ? value.toFixed(4) : value.toFixed(value >= 20 ? 1 : 3);
}

function countOf(cases: number): string {
  return Number.isNaN(cases) ? '' : Math.round(cases).toLocaleString('en-US');
}

function targetOf(target: Target | null): string {
  if (target === null) return '';
  const { least, most } = target;
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  return least === undefined ? `<= ${most}` : `>= ${least}`;
}
