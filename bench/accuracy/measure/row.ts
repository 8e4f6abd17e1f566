import type { Figure } from './figure.ts';

/** One line of the result. `others`: by name of the detector, where it defines the figure. */
export type Row = {
  id: string;
  label: string;
  ours: Figure;
  others: Record<string, Figure>;
  target: Target | null;
};

/** What is promised of a figure: at least, at most, or both. */
export type Target = { least?: number; most?: number };

/** Whether a figure keeps its target; without a value it does not. */
export function keeps({ value }: Figure, { least = -Infinity, most = Infinity }: Target): boolean {
  return value >= least && value <= most;
}
