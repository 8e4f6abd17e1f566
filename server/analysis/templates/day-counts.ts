import { CONSENT_CLASS } from '../../core/consent-class.ts';
import { WHOLE_PPM } from '../account-grid.ts';

/** Numbers by consent class at send: granted, withdrawn, never, unknown, in the order of `CONSENT_CLASS`. */
export type ByClass = number[];

/** What one template did on one business day. Event clock, but for `cohort`: what became of the messages sent on it. */
export type DayCounts = {
  sent: number;
  read: number;
  delivered: ByClass;
  /** Opt-outs whose message is known. */
  exact: ByClass;
  /** Weights of the others, in ppm of an opt-out. */
  inferred: ByClass;
  /** Failed messages by the platform's code; 0: it gave none. */
  failed: Map<number, number>;
  /** Opt-outs whose message is known by code of channel and reason. */
  codes: Map<number, number>;
  cohort: { delivered: number; exact: number };
  /** Deliveries, and opt-outs whose message is known, by id of the business number that sent it; 0: not known. */
  numbers: { delivered: Map<number, number>; exact: Map<number, number> };
};

export function emptyCounts(): DayCounts {
  const zeros = (): ByClass => Object.values(CONSENT_CLASS).map(() => 0);
  return {
    sent: 0,
    read: 0,
    delivered: zeros(),
    exact: zeros(),
    inferred: zeros(),
    failed: new Map(),
    codes: new Map(),
    cohort: { delivered: 0, exact: 0 },
    numbers: { delivered: new Map(), exact: new Map() },
  };
}

/** Several days, or templates, as one. */
export function sumCounts(all: Iterable<DayCounts>): DayCounts {
  const sum = emptyCounts();
  for (const day of all) {
    sum.sent += day.sent;
    sum.read += day.read;
    for (const part of ['delivered', 'exact', 'inferred'] as const)
      day[part].forEach((n, index) => addAt(sum[part], index, n));
    for (const part of ['failed', 'codes'] as const)
      for (const [code, n] of day[part]) addTo(sum[part], code, n);
    sum.cohort.delivered += day.cohort.delivered;
    sum.cohort.exact += day.cohort.exact;
    for (const part of ['delivered', 'exact'] as const)
      for (const [number, n] of day.numbers[part]) addTo(sum.numbers[part], number, n);
  }
  return sum;
}

export function addAt(values: ByClass, index: number, n: number): void {
  values[index] = (values[index] ?? 0) + n;
}

export function addTo(values: Map<number, number>, code: number, n: number): void {
  values.set(code, (values.get(code) ?? 0) + n);
}

export const totalOf = (values: ByClass): number => values.reduce((sum, n) => sum + n, 0);

/** All opt-outs put down to it: whole where the message is known, by weight where it is not. */
export function optOutsOf({ exact, inferred }: Pick<DayCounts, 'exact' | 'inferred'>): number {
  return totalOf(exact) + totalOf(inferred) / WHOLE_PPM;
}
