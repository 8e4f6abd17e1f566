/** Room for a bar and what is between two of them, in pixels. */
const ROW_HEIGHT = 34;

/** How high a chart of so many lying bars is. */
export function barsHeight(rows: number): number {
  return rows * ROW_HEIGHT + 8;
}
