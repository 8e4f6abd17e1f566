import type { Format } from './format.ts';

/** Words of the event format with how often they came: `send 1,200, status 2,310`. */
export function countList(format: Format, counts: readonly { type: string; count: number }[]): string {
  return counts.map(({ type, count }) => `${type} ${format.number(count)}`).join(', ');
}
