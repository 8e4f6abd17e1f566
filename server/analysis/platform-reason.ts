import { DAY_MS, type EpochMs } from '../core/time.ts';
import type { AnalysisData } from './input.ts';
import { nameOf } from './template-name.ts';
import type { PlatformReason } from './verdict.ts';

/** An answer counts for so long: what it is about goes on changing. */
const VALID_MS = 7 * DAY_MS;

/** The platform's last answer that compares a template with another, null when it gave none within seven days. Evidence
 *  beside the numbers: no formula reads it. Source: docs/methods.md#comparison-by-the-platform */
export function platformReason(
  data: AnalysisData,
  { template, asOf }: { template: string; asOf: EpochMs },
): PlatformReason | null {
  const keyOf = (id: string): string => `id:${id}`;
  const last = (data.comparisons ?? []).findLast(
    ({ at, blockOrder }) =>
      at < asOf && at >= asOf - VALID_MS && blockOrder.some((id) => keyOf(id) === template),
  );
  if (last === undefined) return null;
  const { at, windowDays, blockOrder, reasons } = last;
  const own = blockOrder.findIndex((id) => keyOf(id) === template);
  const isLast = own === blockOrder.length - 1;
  const other = blockOrder[isLast ? own - 1 : own + 1] ?? '';
  const blockReason = reasons[blockOrder[own] ?? ''] ?? null;
  return {
    kind: 'platform-comparison',
    at,
    windowDays,
    other: nameOf(data, keyOf(other)),
    blockedMore: isLast,
    blockReason,
  };
}
