/** A little pull towards nothing, so that a feature that never varies gets no weight. */
const RIDGE = 1;

/** Weights of a logistic regression by Newton's method (iteratively re-weighted least squares) with a ridge on all but
 *  the first column, which has to be 1. Throws RangeError without rows. */
export function fitLogistic(rows: readonly (readonly number[])[], truths: readonly boolean[]): number[] {
  const width = rows[0]?.length;
  if (width === undefined) throw new RangeError('nothing to fit');
  let weights = Array.from({ length: width }, () => 0);
  for (let round = 0; round < 30; round += 1) {
    const gradient: number[] = weights.map((weight, column) => (column === 0 ? 0 : -RIDGE * weight));
    const hessian: number[][] = weights.map((_, row) =>
      weights.map((_, column): number => (row === column && row > 0 ? RIDGE : 0)),
    );
    rows.forEach((row, index) => {
      const p =
        1 / (1 + Math.exp(-row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0)));
      const off = (truths[index] ? 1 : 0) - p;
      for (let i = 0; i < width; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + off * (row[i] ?? 0);
        const line = hessian[i];
        if (!line) continue;
        for (let j = 0; j < width; j += 1)
          line[j] = (line[j] ?? 0) + p * (1 - p) * (row[i] ?? 0) * (row[j] ?? 0);
      }
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, column) => weight + (step[column] ?? 0));
    if (step.every((change) => Math.abs(change) < 1e-9)) break;
  }
  return weights;
}

/** Gauss elimination with pivoting; the matrix is small and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, index) => [...line, right[index] ?? 0]);
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const best = lines.reduce(
      (found, line, index) =>
        index >= column && Math.abs(line[column] ?? 0) > Math.abs(lines[found]?.[column] ?? 0)
          ? index
          : found,
      column,
    );
    [lines[column], lines[best]] = [lines[best] ?? [], lines[column] ?? []];
    const pivot = lines[column] ?? [];
    for (const [index, line] of lines.entries()) {
      if (index === column) continue;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      for (let cell = column; cell <= size; cell += 1)
        line[cell] = (line[cell] ?? 0) - factor * (pivot[cell] ?? 0);
    }
  }
  return lines.map((line, index) => (line[size] ?? 0) / (line[index] ?? 1));
}
